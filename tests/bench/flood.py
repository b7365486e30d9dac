"""A client that calls at a steady rate whatever it is answered: flood.py PORT PER_SECOND SECONDS HEADERS."""

import json
import sys
import time

from http_probe import Connection

PATH = "/client/v4/user"
CONNECTIONS = 64


def main():
    port, per_second, seconds, headers = sys.argv[1:]
    connections = [Connection(int(port), json.loads(headers)) for _ in range(CONNECTIONS)]
    count = int(int(per_second) * float(seconds))
    begin, refused = time.monotonic(), 0
    for number in range(count):
        rest = begin + number / int(per_second) - time.monotonic()
        if rest > 0:
            time.sleep(rest)
        refused += connections[number % CONNECTIONS].exchange("GET", PATH).status == 429
    print(json.dumps({"calls": count, "refused": refused, "seconds": time.monotonic() - begin}))


if __name__ == "__main__":
    main()
