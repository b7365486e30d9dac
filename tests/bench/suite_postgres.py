"""tenantd on PostgreSQL against express + pg on the same cluster."""

import load
import peers
import tenantd
from bench import running
from paths import RUN
from postgres import Postgres
from rounds import Case, loaded
from suite_write import creation


def run(bench):
    postgres = Postgres()
    with running(postgres):
        postgres.create_database("tenantd")
        store = tenantd.init_store(RUN / "on_postgres", postgres.url("tenantd"))
        tenantd.seed(store, bench.small)
        product = tenantd.serve(store, "tenantd_postgres")
        express = peers.express(postgres, bench.small)
        with running(product, express):
            _measure(bench, store, product, express)


def _measure(bench, store, product, express):
    paths = tenantd.account_paths(store, product)
    peer_paths = peers.peer_account_paths(bench.small)
    fields = peers.PEER_HEADERS
    body = {"name": "NAME", "type": "standard"}
    found = bench.interleave("postgres", [
        Case("get", loaded(product, load.replay(product.port, paths, store.headers))),
        Case("express_get", loaded(express, load.replay(express.port, peer_paths, fields))),
        Case("post", lambda seconds: creation(store, product, seconds)),
        Case("express_post", loaded(
            express, load.create(express.port, tenantd.ACCOUNTS, body, fields)
        )),
    ])
    report = bench.report
    report.floor("postgres", "account by id / express + pg", found["get"], found["express_get"], 4)
    report.floor("postgres", "POST account / express + pg", found["post"], found["express_post"], 2)
