"""The HTTP layer alone: a route without database work, server on core 0, wrk on core 1."""

import load
import peers
import tenantd
from bench import running
from http_probe import Connection
from paths import RUN
from rounds import Case, loaded

PATH = "/healthz"
IS_ON_ADMIN_LISTENER = True
SERVER_CORE, CLIENT_CORE = 0, 1


def run(bench):
    store = tenantd.init_store(RUN / "http")
    product = tenantd.serve(store, core=SERVER_CORE)
    if IS_ON_ADMIN_LISTENER:
        product.port = product.admin_port
    with Connection(product.port) as connection:
        answer = connection.get(PATH)
    raw = peers.raw_epoll("raw_parse", answer.raw, parse=True, core=SERVER_CORE)
    nginx = peers.nginx(PATH, answer.body, SERVER_CORE)
    with running(product, raw, nginx):
        found = bench.interleave("http", [
            Case(server.name, loaded(server, _load(server))) for server in (product, raw, nginx)
        ])
    product, raw, nginx = (found[name] for name in ("tenantd", "raw_parse", "nginx"))
    report = bench.report
    report.ceiling("http", "CPU per request / epoll loop that parses", product, raw, 1.3, "cpu_us")
    report.floor("http", "requests / nginx static return", product, nginx, 0.9)


def _load(server):
    return load.replay(server.port, [PATH], tenantd.CLIENT_FIELDS, threads=1, core=CLIENT_CORE)
