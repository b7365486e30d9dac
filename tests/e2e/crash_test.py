"""Kill -9 at any moment: what was acknowledged is there, once, and nothing is there by half."""

import http.client
import json
import random
import threading

from platform_process import Platform

KILLS = 50
WRITERS = 8


class Writer(threading.Thread):
    """Creates accounts under keys of its own until the server is gone."""

    def __init__(self, platform, number, attempt):
        super().__init__()
        self.platform = platform
        self.prefix = f"{attempt}-{number}"
        self.acknowledged = {}
        self.sent = []

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.platform.port, timeout=10)
        for count in range(10_000):
            key = f"{self.prefix}-{count}"
            self.sent.append(key)
            headers = {**self.platform.headers(), "Content-Type": "application/json", "Idempotency-Key": key}
            try:
                connection.request("POST", "/client/v4/accounts", json.dumps({"name": f"Customer {key}"}), headers)
                answer = json.loads(connection.getresponse().read())
            except (OSError, http.client.HTTPException, ValueError):
                return
            assert answer["success"], answer
            self.acknowledged[key] = answer["result"]["id"]


def accounts_of(platform):
    found = {}
    page = 1
    while True:
        answer = platform.call("GET", f"/accounts?per_page=1000&page={page}")
        if not answer.result:
            return found, answer.body["result_info"]["total_count"]
        for one in answer.result:
            assert one["id"] not in found
            found[one["id"]] = one["name"]
        page += 1


def test_fifty_kills_lose_nothing_and_make_no_twin(tmp_path, store):
    chance = random.Random(20)
    platform = Platform(tmp_path, *store.arguments)
    acknowledged = {}
    unsure = []
    for attempt in range(KILLS):
        platform.start("--rate-limit", "off")
        writers = [Writer(platform, number, attempt) for number in range(WRITERS)]
        for writer in writers:
            writer.start()
        killer = threading.Timer(chance.uniform(0.0, 0.15), platform.process.kill)
        killer.start()
        for writer in writers:
            writer.join(timeout=60)
        killer.join()
        platform.kill()
        for writer in writers:
            acknowledged.update(writer.acknowledged)
            unsure += [key for key in writer.sent if key not in writer.acknowledged]
    assert acknowledged and unsure
    code, text = platform.check()
    assert code == 0, text

    platform.start("--rate-limit", "off")
    before, total = accounts_of(platform)
    assert total == len(before)
    for key, account in acknowledged.items():
        assert before[account] == f"Customer {key}"
    for key in unsure + chance.sample(sorted(acknowledged), 50):
        answer = platform.call("POST", "/accounts", {"name": f"Customer {key}"}, {"Idempotency-Key": key})
        account = answer.result["id"]
        if key in acknowledged:
            assert account == acknowledged[key]
        if account in before:
            assert answer.headers["Idempotent-Replayed"] == "true"
        acknowledged[key] = account
    after, total = accounts_of(platform)
    names = sorted(name for name in after.values() if name.startswith("Customer "))
    assert names == sorted(f"Customer {key}" for key in acknowledged), "a twin, or a lost one"
    assert total == len(after)
    assert platform.stop() == 0
    code, text = platform.check()
    assert code == 0, text
