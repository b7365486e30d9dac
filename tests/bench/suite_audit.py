"""Lists of the audit log of one account in which a million calls changed something."""

import datetime
import sqlite3
import statistics

import tenantd
from bench import running
from http_probe import Connection
from paths import RUN
from postgres import Postgres
from report import Figure

LIMIT_SECONDS = 0.050
# A filter without an index that fits nothing looks at every line.
SCAN_LIMIT_SECONDS = 3
REPEATS = 3
MONTHS_DAYS = 500
STEP_SECONDS = MONTHS_DAYS * 86_400

NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})",
    "postgres": "WITH n(i) AS (SELECT generate_series(1::bigint, {count}))",
}
# A call each, a change each; the numbers begin with microseconds, as the product's do.
CALLS = """
INSERT INTO calls (seq, at, credential, actor_id, actor_email, request_id, ip, user_agent, method, uri, change_count, status)
{numbers} SELECT ({start} + i * {step}) * 1024, {start} + i * {step}, 'api_key', '{user}', 'partner@bench.example',
  'request-' || i || '-TND', '192.0.2.7', 'curl/8', 'PATCH', '/client/v4/zones/{zone}', 1, 200 FROM n"""
CHANGES = """
INSERT INTO changes (seq, call_seq, id, table_name, row_key, account_id, tenant_id, before, after, digest, zone_id)
{numbers} SELECT ({start} + i * {step}) * 1024 + 1, ({start} + i * {step}) * 1024, 'entry-' || i, 'dns_records',
  'record-' || (i % 50000), '{account}', '{tenant}', '{image}', '{image}', '{digest}',
  CASE WHEN i % 1000 = 0 THEN '{zone}' ELSE NULL END FROM n"""
IMAGE = '{"id":"0","zone_id":"0","name":"www.acme.com","type":"A","content":"192.0.2.1","ttl":300,"comment":"' + "x" * 150 + '"}'


def run(bench):
    count = bench.large
    on_sqlite = tenantd.init_store(RUN / "audit_sqlite" / "data")
    _measure(bench, on_sqlite, "SQLite", count, lambda texts: _fill_sqlite(on_sqlite, texts))
    postgres = Postgres()
    with running(postgres):
        postgres.create_database("audit")
        store = tenantd.init_store(RUN / "audit_postgres" / "data", postgres.url("audit"))
        _measure(bench, store, "PostgreSQL", count, lambda texts: postgres.execute("audit", texts + ["ANALYZE"]))


def _fill_sqlite(store, texts):
    with sqlite3.connect(store.data / "tenantd.db") as connection:
        for text in texts:
            connection.execute(text)
    connection.close()


def _texts(store, account, zone, count, dialect):
    now = datetime.datetime.now(datetime.timezone.utc).timestamp()
    values = {
        "start": int((now - STEP_SECONDS) * 1_000_000), "step": STEP_SECONDS * 1_000_000 // (count + 1),
        "user": store.identity["user_id"], "tenant": store.identity["tenant_id"], "account": account, "zone": zone,
        "image": IMAGE, "digest": "0" * 64, "numbers": NUMBERS[dialect].format(count=count)}
    return [CALLS.format(**values), CHANGES.format(**values)]


def _paths(store, account, zone):
    today = datetime.datetime.now(datetime.timezone.utc).date()
    window = f"since={today - datetime.timedelta(days=MONTHS_DAYS + 10)}&before={today + datetime.timedelta(days=1)}"
    log = f"/client/v4/accounts/{account}/logs/audit?{window}"
    middle = today - datetime.timedelta(days=MONTHS_DAYS // 2)
    week = f"since={middle}&before={middle + datetime.timedelta(days=7)}"
    tenant = f"/platform/v1/tenants/{store.identity['tenant_id']}/audit-log?{window}"
    quick = [
        log, f"{log}&direction=asc", f"{log}&limit=1000", f"{log}&resource_id=record-77", f"{log}&zone_id={zone}",
        f"{log}&actor_email=partner@bench.example&action_type=update", f"/client/v4/accounts/{account}/logs/audit?{week}",
        f"/client/v4/accounts/{account}/audit_logs", f"/client/v4/accounts/{account}/audit_logs?page=3",
        tenant, f"{tenant}&account_id={account}", "/client/v4/user/audit_logs"]
    return quick, [f"{log}&actor_ip_address=203.0.113.9", f"/client/v4/accounts/{account}/audit_logs?actor.ip=203.0.113.9"]


def _measure(bench, store, database, count, fill):
    server = tenantd.serve(store, "tenantd_audit")
    with running(server):
        with Connection(server.port, store.headers) as connection:
            made = connection.exchange("POST", "/client/v4/accounts", {"name": "Acme"})
            account = made.json()["result"]["id"]
            body = {"name": "acme.com", "account": {"id": account}}
            zone = connection.exchange("POST", "/client/v4/zones", body).json()["result"]["id"]
        fill(_texts(store, account, zone, count, "sqlite" if database == "SQLite" else "postgres"))
        quick, slow = _paths(store, account, zone)
        with Connection(server.port, store.headers) as connection:
            _report(bench, connection, f"slowest list of {count:,} calls on {database}", quick, LIMIT_SECONDS)
            _report(bench, connection, f"filter that fits none of {count:,} calls on {database}", slow, SCAN_LIMIT_SECONDS)


def _report(bench, connection, what, paths, limit):
    timed = [(statistics.median(connection.get(path).seconds for _ in range(REPEATS)), path) for path in paths]
    seconds, path = max(timed)
    note = f"{seconds * 1000:.1f} ms; {path.rpartition('/')[2]}"
    bench.report.add(Figure("audit", f"{what} / {limit * 1000:.0f} ms", seconds / limit, 1, True, note))
