"""Resident memory of the process at rest and of an idle keep-alive connection."""

import tenantd
from bench import running
from cpu import resident_bytes
from http_probe import Connection
from paths import RUN
from report import Figure

BASE_BYTES = 64 * 1024 * 1024
CONNECTION_BYTES = 16 * 1024
CONNECTIONS = 2000
WARM_UP = 500


def run(bench):
    store = tenantd.init_store(RUN / "memory")
    server = tenantd.serve(store)
    path = f"{tenantd.ACCOUNTS}/{store.identity['account_id']}"
    with running(server):
        base = resident_bytes(server.pid)
        for _ in range(WARM_UP):
            with Connection(server.port, store.headers) as connection:
                connection.get(path)
        before = resident_bytes(server.pid)
        idle = [_used_once(server.port, store.headers, path) for _ in range(CONNECTIONS)]
        each = (resident_bytes(server.pid) - before) / CONNECTIONS
        for connection in idle:
            connection.close()
    add = bench.report.add
    note = f"{base / 2**20:.0f} MB"
    add(Figure("memory", "base process / 64 MB", base / BASE_BYTES, 1, True, note))
    what = f"idle connection ({CONNECTIONS:,} open) / 16 KiB"
    add(Figure("memory", what, each / CONNECTION_BYTES, 1, True, f"{each / 1024:.1f} KiB"))


def _used_once(port, headers, path):
    connection = Connection(port, headers)
    connection.get(path)
    return connection
