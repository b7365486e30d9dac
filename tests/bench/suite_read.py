"""GET of one account and of a list, key check included, 64 connections."""

import direct
import load
import peers
import tenantd
from bench import CORES, running
from http_probe import Connection
from postgres import Postgres
from rounds import Case, loaded

LIST = f"{tenantd.ACCOUNTS}?page=1&per_page=20"


def _answer(server, path, headers):
    with Connection(server.port, headers) as connection:
        return connection.get(path).raw


def get(bench):
    store = tenantd.seeded_store(bench.small, bench.is_afresh)
    product = tenantd.serve(store)
    paths = tenantd.account_paths(store, product)
    raw = peers.raw_epoll("raw", _answer(product, paths[0], store.headers), threads=CORES)
    fastify = peers.fastify(bench.small)
    postgres = Postgres()
    express = peers.express(postgres, bench.small)
    peer_paths, fields = peers.peer_account_paths(bench.small), peers.PEER_HEADERS
    with running(product, raw, fastify, postgres, express):
        found = bench.interleave("get", [
            Case("tenantd", loaded(product, load.replay(product.port, paths, store.headers))),
            Case("raw", loaded(raw, load.replay(raw.port, paths, store.headers))),
            *(
                Case(peer.name, loaded(peer, load.replay(peer.port, peer_paths, fields)))
                for peer in (fastify, express)
            ),
        ])
    report, mine = bench.report, found["tenantd"]
    report.floor("get", "account by id / raw loopback limit", mine, found["raw"], 0.6)
    report.floor("get", "account by id / fastify + better-sqlite3", mine, found["fastify"], 5)
    report.floor("get", "account by id / express + pg", mine, found["express"], 25)


def listing(bench):
    store = tenantd.seeded_store(bench.small, bench.is_afresh)
    product = tenantd.serve(store)
    fastify = peers.fastify(bench.small)
    with running(product, fastify):
        found = bench.interleave("list", [
            Case("tenantd", loaded(product, load.replay(product.port, [LIST], store.headers))),
            Case("fastify", loaded(fastify, load.replay(fastify.port, [LIST], peers.PEER_HEADERS))),
            direct.case("in_process", lambda: store, "list", "--threads", CORES),
        ])
    report, mine = bench.report, found["tenantd"]
    what = f"20 accounts and total / direct call on {CORES} threads"
    report.floor("list", what, mine, found.get("in_process"), 0.4)
    report.floor("list", "20 accounts and total / fastify", mine, found["fastify"], 10)
