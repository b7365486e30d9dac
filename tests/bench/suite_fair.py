"""What the 99th percentile of others is beside a customer who calls 100 times as often as it may."""

import json
import subprocess
import sys

import load
import tenantd
from bench import running
from http_probe import Connection
from paths import HERE, RUN
from process import Broken
from rounds import Case, Sample, loaded

CALLS, SECONDS = 1200, 300
TIMES = 100
READERS = 16
LIMITS = ["--rate-limit", f"{CALLS}/{SECONDS}", "--address-rate-limit", "off"]


def run(bench):
    store = tenantd.seeded_store(bench.small, bench.is_afresh).copy(RUN / "fair")
    tenantd.operate(store, "tenant", "entitle", "--tenant", store.identity["tenant_id"], "calls_per_window=1000000000", "--json")
    noisy = tenantd.operate(store, "tenant", "add", "--name", "Noisy", "--admin-email", "noisy@bench.example")
    headers = {"X-Auth-Email": noisy["email"], "X-Auth-Key": noisy["api_key"]}
    server = tenantd.serve(store, limits=LIMITS)
    readers = load.replay(
        server.port, tenantd.account_paths(store, server), store.headers, connections=READERS, threads=1
    )

    def beside(flood):
        def measure(seconds):
            flooding = flood(seconds)
            result = readers.run(seconds)
            output, _ = flooding.communicate(timeout=60)
            server.check_alive()
            _check(flooding, output)
            return Sample(result.rate, p99_us=result.p99_us)

        return measure

    with running(server):
        _use_up(server, headers)
        steady = lambda seconds: _steady(server, headers, seconds + 1)
        fastest = load.replay(server.port, [f"{tenantd.ACCOUNTS}?per_page=5"], headers, threads=1, is_refused=True)
        found = bench.interleave("fair", [
            Case("alone", loaded(server, readers)),
            Case("beside_100_times", beside(steady)),
            Case("beside_as_fast_as_it_can", beside(lambda seconds: fastest.start(seconds + 1))),
        ])
    alone = found["alone"]
    for name, what in (
        ("beside_100_times", f"GET p99 beside a customer at {TIMES} times its budget / alone"),
        ("beside_as_fast_as_it_can", "GET p99 beside a customer on 64 connections without pause / alone"),
    ):
        bench.report.ceiling("fair", what, found[name], alone, 1.1, "p99_us")


def _steady(server, headers, seconds):
    per_second = CALLS * TIMES // SECONDS
    words = [sys.executable, HERE / "flood.py", server.port, per_second, seconds, json.dumps(headers)]
    return subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, text=True)


def _use_up(server, headers):
    """A customer within its budget is served, and is not what is measured."""
    with Connection(server.port, headers) as connection:
        for _ in range(CALLS + 1):
            if connection.exchange("GET", "/client/v4/user").status == 429:
                return
    raise Broken("the budget has no end")


def _check(flooding, output):
    if flooding.returncode != 0:
        raise Broken(f"the flood ended with {flooding.returncode}: {output[-600:]}")
