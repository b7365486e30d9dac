"""The servers tenantd is compared with, each on a free port of the loopback interface."""

import hashlib
import random
import shutil
import socket
import sqlite3
import time

from http_probe import Connection
from paths import PDNS_SCHEMA, PEERS, RAW_EPOLL, RUN
from process import Broken, Process

LISTENING = r"listening on http://127\.0\.0\.1:(\d+)"
EMAIL = "partner@bench.example"
KEY = "5f0c1e7bd1a94d3c8a26bb3f4f2e9c0d7a18e"
PEER_HEADERS = {"X-Auth-Email": EMAIL, "X-Auth-Key": KEY}
PDNS_KEY = "bench"
PORTS = 20000, 31999


def free_port():
    """Free for TCP and UDP, and below the ports that outgoing connections are given."""
    while True:
        port = random.randint(*PORTS)
        try:
            for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
                with socket.socket(socket.AF_INET, kind) as probe:
                    probe.bind(("127.0.0.1", port))
            return port
        except OSError:
            continue


def fresh(name):
    path = RUN / name
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


def peer_account_paths(accounts, count=1000):
    step = max(1, accounts // count)
    return [
        "/client/v4/accounts/" + hashlib.md5(f"account {number}".encode()).hexdigest()
        for number in range(0, accounts, step)
    ]


def _listening(process):
    process.port = int(process.ready_match[1])
    return process


def raw_epoll(name, answer, *, parse=False, threads=1, core=None):
    file = fresh(name) / "answer"
    file.write_bytes(answer)
    words = [RAW_EPOLL, "--answer", file, "--threads", threads, *(["--parse"] if parse else [])]
    return _listening(Process(name, words, core=core, ready=LISTENING))


def nginx(path, answer_body, core):
    prefix = fresh("nginx")
    port = free_port()
    text = answer_body.decode().replace("\\", "\\\\").replace("'", "\\'").replace("$", "")
    (prefix / "nginx.conf").write_text(
        f"""daemon off; worker_processes 1; pid nginx.pid; error_log error.log;
events {{ worker_connections 2048; }}
http {{
  access_log off; keepalive_requests 1000000000; default_type application/json;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {{
    listen 127.0.0.1:{port};
    location = {path} {{ return 200 '{text}'; }}
  }}
}}
"""
    )
    words = ["/usr/sbin/nginx", "-p", prefix, "-c", "nginx.conf", "-e", "error.log"]
    process = Process("nginx", words, core=core)
    process.port = port
    await_http(process, path)
    return process


def await_http(process, path, headers=None, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        process.check_alive()
        try:
            with Connection(process.port, headers) as connection:
                connection.get(path)
                return
        except (ConnectionError, Broken):
            time.sleep(0.05)
    raise Broken(f"{process.name} does not answer")


def _node(name, script, **settings):
    words = ["node", PEERS / script]
    for key, value in {"email": EMAIL, "key": KEY, **settings}.items():
        words += [f"--{key}", value]
    environment = {"NODE_ENV": "production"}
    return _listening(Process(name, words, ready=LISTENING, env=environment))


def fastify(accounts):
    file = fresh("fastify") / "accounts.db"
    return _node("fastify", "fastify_accounts.js", file=file, accounts=accounts)


def express(postgres, accounts):
    postgres.create_database("express")
    place = {"host": postgres.sockets, "port": postgres.port, "user": postgres.user}
    return _node("express", "express_accounts.js", database="express", accounts=accounts, **place)


def pdns():
    home = fresh("pdns")
    with sqlite3.connect(home / "zones.db") as store:
        store.executescript(PDNS_SCHEMA.read_text())
    store.close()
    port = free_port()
    settings = {
        "launch": "gsqlite3",
        "gsqlite3-database": home / "zones.db",
        "local-address": "127.0.0.1",
        "local-port": free_port(),
        "socket-dir": home,
        "daemon": "no",
        "guardian": "no",
        "write-pid": "no",
        "security-poll-suffix": "",
        "api": "yes",
        "api-key": PDNS_KEY,
        "webserver": "yes",
        "webserver-address": "127.0.0.1",
        "webserver-port": port,
        "webserver-allow-from": "127.0.0.1",
        "webserver-loglevel": "none",
        "loglevel": 3,
    }
    words = ["/usr/sbin/pdns_server", "--no-config"]
    process = Process("pdns", words + [f"--{key}={value}" for key, value in settings.items()])
    process.port = port
    process.headers = {"X-API-Key": PDNS_KEY}
    await_http(process, "/api/v1/servers/localhost", process.headers)
    return process


PDNS_ZONES = "/api/v1/servers/localhost/zones"
PDNS_ZONE = {"name": "NAME.example.", "kind": "Native", "nameservers": ["ns1.bench.example."]}
