"""The limits and the peers among themselves, without tenantd: does the yardstick work?"""

import load
import peers
from bench import CORES, running
from postgres import Postgres
from rounds import Case, loaded
from suite_http import CLIENT_CORE, PATH, SERVER_CORE
from tenantd import ACCOUNTS, CLIENT_FIELDS

BODY = b'{"success":true,"errors":[],"messages":[],"result":{"id":"' + b"0" * 320 + b'"}}'
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
NEW_ACCOUNT = {"name": "NAME", "type": "standard"}


def run(bench):
    answer = ANSWER % (len(BODY), BODY)
    pinned = [
        peers.raw_epoll("raw_parse_pinned", answer, parse=True, core=SERVER_CORE),
        peers.raw_epoll("raw_pinned", answer, core=SERVER_CORE),
        peers.nginx(PATH, BODY, SERVER_CORE),
    ]
    raw = peers.raw_epoll("raw", answer, threads=CORES)
    postgres, pdns, fastify = Postgres(), peers.pdns(), peers.fastify(bench.small)
    express = peers.express(postgres, bench.small)
    with running(*pinned, raw, postgres, pdns, fastify, express):
        found = bench.interleave("peers", [
            *(Case(server.name, loaded(server, _pinned_load(server))) for server in pinned),
            *_api_cases(bench, raw, fastify, express),
            Case("pdns_post", loaded(pdns, load.create(
                pdns.port, peers.PDNS_ZONES, peers.PDNS_ZONE, pdns.headers,
                connections=16, closes=True,
            ))),
        ])
    _print(found)


def _pinned_load(server):
    return load.replay(server.port, [PATH], CLIENT_FIELDS, threads=1, core=CLIENT_CORE)


def _api_cases(bench, raw, fastify, express):
    paths, fields = peers.peer_account_paths(bench.small), peers.PEER_HEADERS
    for server in (raw, fastify, express):
        reading = load.replay(server.port, paths, fields)
        yield Case(f"{server.name}_get", loaded(server, reading))
    for server in (fastify, express):
        writing = load.create(server.port, ACCOUNTS, NEW_ACCOUNT, fields)
        yield Case(f"{server.name}_post", loaded(server, writing))


def _print(found):
    limit = found["raw_get"]
    print(f"{'case':<18} {'requests / raw':>15} {'CPU / raw':>10}  quiet rounds")
    for name, median in found.items():
        rate, used = median.rate / limit.rate, median.cpu_us / limit.cpu_us
        print(f"{name:<18} {rate:>15.4f} {used:>10.2f}  {median.kept}/{median.total}")
