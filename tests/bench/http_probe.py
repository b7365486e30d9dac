"""Single exchanges over a plain socket: capture an answer, time one, hold many open."""

import json
import socket
import time

from process import Broken


def _head(method, path, headers, body):
    fields = {"Host": "127.0.0.1", "Accept": "application/json", **headers}
    if body:
        fields |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


class Answer:
    def __init__(self, raw, body_at, seconds):
        self.raw = raw
        self.status = int(raw.split(b" ", 2)[1])
        self.body = raw[body_at:]
        self.seconds = seconds

    def json(self):
        return json.loads(self.body)


class Connection:
    def __init__(self, port, headers=None):
        self.headers = headers or {}
        self._socket = socket.create_connection(("127.0.0.1", port), 30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._socket.close()

    def exchange(self, method, path, body=None):
        content = json.dumps(body).encode() if body is not None else b""
        message = _head(method, path, self.headers, content) + content
        begin = time.perf_counter()
        self._socket.sendall(message)
        raw, whole = b"", None
        while whole is None or len(raw) < whole:
            chunk = self._socket.recv(262144)
            if not chunk:
                raise Broken(f"{method} {path}: connection closed after {len(raw)} bytes")
            raw += chunk
            whole = whole or self._whole_size(raw)
        return Answer(raw[:whole], raw.index(b"\r\n\r\n") + 4, time.perf_counter() - begin)

    @staticmethod
    def _whole_size(raw):
        end = raw.find(b"\r\n\r\n")
        if end < 0:
            return None
        for line in raw[:end].lower().split(b"\r\n"):
            if line.startswith(b"content-length:"):
                return end + 4 + int(line.split(b":")[1])
        raise Broken("an answer without Content-Length")

    def get(self, path):
        answer = self.exchange("GET", path)
        if answer.status != 200:
            raise Broken(f"GET {path} answered {answer.status}: {answer.body[:300]!r}")
        return answer
