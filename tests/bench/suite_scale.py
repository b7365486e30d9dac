"""A large store against a small one, and any page of the large one in any order."""

import random
import statistics

import load
import tenantd
from bench import running
from http_probe import Connection
from paths import RUN
from process import Broken
from report import Figure
from rounds import Case, loaded
from suite_read import LIST
from suite_write import FreshServer, creation

PAGE_LIMIT_SECONDS = 0.005
PAGE_SIZES = 20, 50
REPEATS = 5
ORDERS = "name", "id", "created_on", "type"


def run(bench):
    small = tenantd.seeded_store(bench.small, bench.is_afresh)
    large = tenantd.seeded_store(bench.large, bench.is_afresh)
    servers = tenantd.serve(small, "tenantd_small"), tenantd.serve(large, "tenantd_large")
    with running(*servers):
        found = bench.interleave("scale", _read_cases(servers, (small, large)))
        _pages(bench, large, servers[1])
        # Its growth by the rounds is below what matters at this size.
        found |= bench.interleave("scale", [
            FreshServer(small, "post_small").case(64),
            Case("post_large", lambda seconds: creation(large, servers[1], seconds)),
        ])
    sizes = f"{bench.large:,} against {bench.small:,} accounts"
    for what, goal in (("list", 0.85), ("get", 0.8), ("post", 0.85)):
        top, bottom = found[f"{what}_large"], found[f"{what}_small"]
        bench.report.floor("scale", f"{what}: {sizes}", top, bottom, goal)


def _read_cases(servers, stores):
    cases = []
    for server, store in zip(servers, stores):
        size = server.name.removeprefix("tenantd_")
        paths = tenantd.account_paths(store, server)
        for what, wanted in (("list", [LIST]), ("get", paths)):
            measure = loaded(server, load.replay(server.port, wanted, store.headers))
            cases.append(Case(f"{what}_{size}", measure))
    return cases


def _queries(store, accounts):
    """Every order and direction; first, last, middle and random pages."""
    chance = random.Random(7)
    for size in PAGE_SIZES:
        last = max(1, accounts // size)
        pages = [1, 2, last // 2, last - 1, last, *(chance.randint(1, last) for _ in range(5))]
        for page in pages:
            window = f"page={max(1, page)}&per_page={size}"
            for direction in ("asc", "desc"):
                yield size, f"{tenantd.ACCOUNTS}?{window}&direction={direction}"
            for order in ORDERS:
                for direction in (0, 1):
                    yield size, f"{store.listing}?{window}&order={order}&direction={direction}"


def _pages(bench, store, server):
    accounts = tenantd.total(store, server)
    what = f"slowest page and order of {bench.large:,} accounts / 5 ms"
    worst, worst_path = 0.0, ""
    with Connection(server.port, store.headers) as connection:
        for size, path in _queries(store, accounts):
            try:
                seconds = statistics.median(_timed(connection, path, size) for _ in range(REPEATS))
            except Broken as refused:
                bench.report.add(Figure("scale", what, float("inf"), 1, True, str(refused)))
                return
            if seconds > worst:
                worst, worst_path = seconds, path
    ratio = worst / PAGE_LIMIT_SECONDS
    bench.report.add(Figure("scale", what, ratio, 1, True, worst_path.partition("?")[2]))


def _timed(connection, path, size):
    answer = connection.get(path)
    count = len(answer.json()["result"])
    if not 0 < count <= size:
        raise Broken(f"{path} holds {count} accounts")
    return answer.seconds
