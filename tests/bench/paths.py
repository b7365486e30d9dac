"""Where the benchmark reads and writes; everything it makes is under build/bench."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "bench"
BUILD = ROOT / "build" / "bench"
RUN = BUILD / "run"
STORES = BUILD / "stores"
PEERS = BUILD / "peers"
WRK = HERE / "wrk"
RESULT = BUILD / "result.json"

RELEASE = ROOT / "build" / "release"
TENANTD = RELEASE / "tenantd"
IN_PROCESS = RELEASE / "bench" / "bench_in_process"
RAW_EPOLL = BUILD / "limits" / "bench" / "bench_raw_epoll"
POSTGRES = Path("/usr/lib/postgresql/15/bin")
PDNS_SCHEMA = Path("/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql")
