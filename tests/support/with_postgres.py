#!/usr/bin/python3
"""Runs a command beside a PostgreSQL server of its own, told in TENANTD_TEST_POSTGRES.

with_postgres.py COMMAND…   runs the command and ends as it ends
with_postgres.py            prints the URL and serves until its input is closed
with_postgres.py --durable  the same with fsync on, for tests that crash the server

The server and its files are gone when the command, or the process that holds the input, ends.
"""

import contextlib
import ctypes
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

BINARIES = pathlib.Path("/usr/lib/postgresql/15/bin")
START_SECONDS_MAX = 60
PR_SET_PDEATHSIG = 1
QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


def unprivileged_user() -> dict:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise SystemExit("with_postgres: neither the user postgres nor nobody exists")


def die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)


def run_initdb(folder: pathlib.Path, user: dict) -> None:
    command = [BINARIES / "initdb", "--pgdata", folder / "data", "--username", "tenantd"]
    command += ["--auth", "trust", "--locale", "C", "--encoding", "UTF8", "--no-sync"]
    done = subprocess.run(
        command, **user, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode != 0:
        raise SystemExit(f"with_postgres: initdb failed\n{done.stdout}")


def start(folder: pathlib.Path, user: dict, durable: bool) -> subprocess.Popen:
    settings = {"listen_addresses": "", "unix_socket_directories": folder, "max_connections": 200}
    settings |= {} if durable else QUICK
    command = [BINARIES / "postgres", "-D", folder / "data"]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    with open(folder / "log", "wb") as log:
        return subprocess.Popen(
            command,
            **user,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=die_with_parent,
        )


def wait_until_ready(server: subprocess.Popen, folder: pathlib.Path) -> None:
    deadline = time.monotonic() + START_SECONDS_MAX
    question = [BINARIES / "pg_isready", "--quiet", "--host", folder]
    while subprocess.run(question).returncode != 0:
        if server.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"with_postgres: no start\n{(folder / 'log').read_text()}")
        time.sleep(0.02)


@contextlib.contextmanager
def postgres_server(durable: bool = False):
    """Yields the URL of a running server's first database."""
    if not BINARIES.is_dir():
        raise SystemExit("with_postgres: PostgreSQL 15 is missing; script/bootstrap installs it")
    user = unprivileged_user()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tenantd-postgres-"))
    server = None
    try:
        if user:
            os.chown(folder, user["user"], user["group"])
        run_initdb(folder, user)
        server = start(folder, user, durable)
        wait_until_ready(server, folder)
        yield f"postgresql://tenantd@{urllib.parse.quote(str(folder), safe='')}/postgres"
    finally:
        if server:
            server.send_signal(signal.SIGQUIT)
            server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def end(signal_number, _frame) -> None:
    raise SystemExit(128 + signal_number)


def main(arguments: list[str]) -> int:
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    durable = arguments[:1] == ["--durable"]
    command = arguments[1:] if durable else arguments
    with postgres_server(durable) as url:
        if command:
            return subprocess.run(command, env=os.environ | {"TENANTD_TEST_POSTGRES": url}).returncode
        print(url, flush=True)
        sys.stdin.buffer.read()
        return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
