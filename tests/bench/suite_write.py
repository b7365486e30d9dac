"""Durable POST of an account, and what writers do to readers."""

import direct
import load
import peers
import tenantd
from bench import running
from paths import RUN
from process import Broken
from rounds import Case, Sample, loaded

READERS = WRITERS = 8
GROUP = 64


class FreshStore:
    """A copy of the seeded store for every round, so that all rounds write to the same size."""

    def __init__(self, seeded, name):
        self._seeded = seeded
        self._place = RUN / name
        self.store = None

    def renew(self):
        self.store = self._seeded.copy(self._place)

    def current(self):
        return self.store


class FreshServer(FreshStore):
    def __init__(self, seeded, name):
        super().__init__(seeded, name)
        self._name = name

    def case(self, connections):
        return Case(self._name, lambda seconds: self._measure(seconds, connections), self.renew)

    def _measure(self, seconds, connections):
        server = tenantd.serve(self.store, self._name)
        try:
            return creation(self.store, server, seconds, connections)
        finally:
            server.stop()


def creation(store, server, seconds, connections=64):
    """One sample of POST; what was acknowledged must be in the list afterwards."""
    before = tenantd.total(store, server)
    load_of_posts = tenantd.creations(store, server, connections)
    sample = loaded(server, load_of_posts)(seconds)
    written = tenantd.total(store, server) - before
    if written < sample.rate * seconds * 0.98:
        raise Broken(f"{written} accounts were kept of {sample.rate * seconds:.0f}")
    return sample


def _direct_case(name, fresh, batch):
    return direct.case(name, fresh.current, "create", "--batch", batch, prepare=fresh.renew)


def post(bench):
    seeded = tenantd.seeded_store(bench.small, bench.is_afresh)
    grouped, single = FreshStore(seeded, "post_grouped"), FreshStore(seeded, "post_single")
    fastify = peers.fastify(bench.small)
    pdns = peers.pdns()
    body = {"name": "NAME", "type": "standard"}
    bare = load.create(fastify.port, tenantd.ACCOUNTS, body, peers.PEER_HEADERS)
    zones = load.create(
        pdns.port, peers.PDNS_ZONES, peers.PDNS_ZONE, pdns.headers, connections=16, closes=True
    )
    with running(fastify, pdns):
        found = bench.interleave("post", [
            FreshServer(seeded, "tenantd_64").case(64),
            _direct_case("batches", grouped, GROUP),
            _direct_case("single", single, 1),
            Case("fastify", loaded(fastify, bare)),
            FreshServer(seeded, "tenantd_16").case(16),
            Case("pdns", loaded(pdns, zones)),
        ])
    report, mine = bench.report, found["tenantd_64"]
    what = f"account / same job in batches of {GROUP}"
    report.floor("post", what, mine, found.get("batches"), 0.7)
    report.floor("post", "account / one transaction per request", mine, found.get("single"), 4)
    report.floor("post", "account / fastify FULL, one bare insert", mine, found["fastify"], 2)
    what = "account / PowerDNS zone creation, 16 connections"
    report.floor("post", what, found["tenantd_16"], found["pdns"], 6)


def mixed(bench):
    store = tenantd.seeded_store(bench.small, bench.is_afresh).copy(RUN / "mixed")
    server = tenantd.serve(store)
    paths = tenantd.account_paths(store, server)
    readers = load.replay(server.port, paths, store.headers, connections=READERS, threads=1)
    writers = tenantd.creations(store, server, WRITERS)
    writers.threads = 1

    def beside_writers(seconds):
        writing = writers.start(seconds + 1)
        result = readers.run(seconds)
        writers.finish(writing)
        server.check_alive()
        return Sample(result.rate, p99_us=result.p99_us)

    with running(server):
        found = bench.interleave("mixed", [
            Case("alone", loaded(server, readers)),
            Case("beside_writers", beside_writers),
        ])
    what = f"GET p99 beside {WRITERS} committing writers / without them"
    bench.report.ceiling("mixed", what, found["beside_writers"], found["alone"], 2, "p99_us")
