"""Load by wrk: one bounded run of replayed GETs or of unique POSTs."""

import itertools
import json
import os
import re
import signal
import subprocess
import time
import uuid
from dataclasses import dataclass, field

from paths import RUN, WRK
from process import Broken

_numbers = itertools.count()
_session = uuid.uuid4().hex[:8]
API_THREADS = 2


@dataclass
class Result:
    requests: int
    seconds: float
    p99_us: float
    failures: int

    @property
    def rate(self):
        return self.requests / self.seconds


@dataclass
class Load:
    """What to send: script and its arguments; `closes` allows a server that hangs up each time,
    `is_refused` one that refuses."""

    port: int
    script: str
    arguments: list
    headers: dict = field(default_factory=dict)
    connections: int = 64
    threads: int = API_THREADS
    core: int | None = None
    closes: bool = False
    is_refused: bool = False

    def command(self, seconds):
        words = ["wrk", f"-t{self.threads}", f"-c{self.connections}", f"-d{seconds}s"]
        words += ["--timeout", "20s", "--latency", "-s", str(WRK / self.script)]
        for name, value in {"Accept": "application/json", **self.headers}.items():
            words += ["-H", f"{name}: {value}"]
        words += [f"http://127.0.0.1:{self.port}", "--", *self._arguments()]
        return words

    def _arguments(self):
        if self.script == "create.lua":
            return [*self.arguments, f"bench-{_session}-{next(_numbers)}"]
        return [str(word) for word in self.arguments]

    def start(self, seconds):
        words = self.command(seconds)
        if self.core is not None:
            words = ["taskset", "-c", str(self.core), *words]
        return subprocess.Popen(
            words,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "BENCH_WRK": str(WRK)},
        )

    def finish(self, popen):
        output, _ = popen.communicate(timeout=900)
        found = re.search(r"^RESULT (.*)$", output, re.M)
        if popen.returncode != 0 or not found:
            raise Broken(f"wrk failed: {output[-600:]}")
        return self._result(json.loads(found[1]), output)

    def _result(self, data, output):
        errors = data["errors"]
        if self.closes:
            errors["read"] = 0
        if self.is_refused:
            errors["status"] = 0
        failures = sum(errors.values())
        if data["requests"] == 0 or errors["status"] or failures > data["requests"] * 0.001:
            raise Broken(f"port {self.port}: {errors} in {data['requests']} requests")
        return Result(data["requests"], data["duration_us"] / 1e6, data["p99_us"], failures)

    def run(self, seconds):
        return self.finish(self.start(seconds))

    def run_until(self, is_enough, seconds):
        popen = self.start(seconds)
        while popen.poll() is None and not is_enough():
            time.sleep(0.02)
        popen.send_signal(signal.SIGINT)
        return self.finish(popen)


def replay(port, paths, headers, **more):
    file = RUN / f"paths_{next(_numbers)}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(paths) + "\n")
    return Load(port, "replay.lua", [file], headers, **more)


def create(port, path, body, headers, **more):
    headers = {"Content-Type": "application/json", **headers}
    return Load(port, "create.lua", [path, json.dumps(body)], headers, **more)
