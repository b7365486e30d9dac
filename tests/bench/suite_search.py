"""Searches as they are typed, over 100,000 accounts: exact totals, any order, figures included."""

import urllib.parse

import load
import tenantd
from bench import running
from http_probe import Connection
from paths import RUN
from postgres import Postgres
from report import Figure

ACCOUNTS = 100_000
LIMIT_SECONDS = 0.030
REPEATS = 3
PATH = "/platform/v1/accounts"
NEW_ACCOUNT = {
    "name": "NAME Partner Company",
    "description": "Customer of the north region, contract NAME, it-NAME@customer.example",
}
# One letter after another; then texts that nobody, few and all accounts have.
TYPED = "partner", "north region", "000123", "@customer.example"
WHOLE = "no such text", "99999", "12345 partner", "contract", "e"
ORDERS = "name", "created_on", "type"


def run(bench):
    on_sqlite = _seeded(tenantd.init_store(RUN / "search_sqlite" / "data"))
    _measure(bench, on_sqlite, "SQLite")
    postgres = Postgres()
    with running(postgres):
        postgres.create_database("search")
        data = RUN / "search_postgres" / "data"
        _measure(bench, _seeded(tenantd.init_store(data, postgres.url("search"))), "PostgreSQL")


def _seeded(store):
    server = tenantd.serve(store, "tenantd_seed")
    with running(server):
        wanted = load.create(
            server.port, tenantd.ACCOUNTS, NEW_ACCOUNT, store.headers, connections=64
        )
        wanted.run_until(
            lambda: tenantd.total(store, server) >= ACCOUNTS, tenantd.SEED_SECONDS
        )
    return store


def _paths():
    texts = [word[: end + 1] for word in TYPED for end in range(len(word))] + list(WHOLE)
    for number, text in enumerate(texts):
        order, direction = ORDERS[number % 3], ("asc", "desc")[number % 2]
        search = urllib.parse.quote(text)
        yield f"{PATH}?search={search}&order={order}&direction={direction}&per_page=20"
    for order in ORDERS:
        yield f"{PATH}?order={order}&per_page=50"


def _measure(bench, store, database):
    server = tenantd.serve(store, "tenantd_search")
    with running(server), Connection(server.port, store.headers) as connection:
        timed = sorted(
            (connection.get(path).seconds, path) for path in _paths() for _ in range(REPEATS)
        )
    seconds, path = timed[int(len(timed) * 0.95)]
    what = f"p95 of searches in {ACCOUNTS:,} accounts on {database} / 30 ms"
    note = f"median {timed[len(timed) // 2][0] * 1000:.1f} ms; {path.partition('?')[2]}"
    bench.report.add(Figure("search", what, seconds / LIMIT_SECONDS, 1, True, note))
