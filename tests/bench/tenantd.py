"""The product under measurement: stores of a known size, and servers on them."""

import hashlib
import json
import random
import shutil
import subprocess

import direct
import load
from http_probe import Connection
from paths import ROOT, STORES, TENANTD
from peers import LISTENING, await_http, free_port
from process import Broken, Process

ACCOUNTS = "/client/v4/accounts"
CLIENT_FIELDS = {"X-Auth-Email": "partner@bench.example", "X-Auth-Key": "0" * 37}
PAGE_SIZE = 50
SEED_SECONDS = 900
SEED_CONNECTIONS = 256


def _call(words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if done.returncode != 0:
        what = f"{words[0].name} {words[1]}"
        raise Broken(f"{what} ended with {done.returncode}: {done.stderr[-600:]}")
    return json.loads(done.stdout)


def _schema_digest():
    digest = hashlib.sha256()
    for file in sorted((ROOT / "migrations").glob("**/*")):
        if file.is_file():
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:12]


class Store:
    """A data directory with its first administrator; `database` names a PostgreSQL instead."""

    def __init__(self, data, identity, database=None):
        self.data = data
        self.identity = identity
        self.database = database

    @property
    def headers(self):
        return {"X-Auth-Email": self.identity["email"], "X-Auth-Key": self.identity["api_key"]}

    @property
    def new_account(self):
        unit = {"id": self.identity["unit_id"]}
        return {"name": "NAME", "type": "standard", "unit": unit}

    @property
    def listing(self):
        return f"/client/v4/tenants/{self.identity['tenant_id']}/accounts"

    def copy(self, target):
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(self.data, target)
        return Store(target, self.identity)


def init_store(data, database=None):
    shutil.rmtree(data, ignore_errors=True)
    data.parent.mkdir(parents=True, exist_ok=True)
    words = [TENANTD, "init", "--data", data, "--tenant", "Bench"]
    words += ["--admin-email", "partner@bench.example"]
    if database:
        words += ["--database", database]
    return Store(data, _call(words), database)


def operate(store, *words):
    """An operator's command; what it prints."""
    return _call([TENANTD, *words, "--data", store.data])


def serve(store, name="tenantd", core=None, limits=("--rate-limit", "off")):
    words = [TENANTD, "serve", "--data", store.data, "--listen", "127.0.0.1:0"]
    admin_port = free_port()
    words += ["--admin-listen", f"127.0.0.1:{admin_port}", *limits]
    if store.database:
        words += ["--database", store.database]
    process = Process(name, words, core=core, ready=LISTENING, is_wordy=True)
    process.port = int(process.ready_match[1])
    process.admin_port = admin_port
    await_http(process, f"{ACCOUNTS}?page=1&per_page=5", store.headers)
    return process


def total(store, server):
    with Connection(server.port, store.headers) as connection:
        answer = connection.get(f"{ACCOUNTS}?page=1&per_page=5").json()
        return answer["result_info"]["total_count"]


def creations(store, server, connections=64):
    return load.create(
        server.port, ACCOUNTS, store.new_account, store.headers, connections=connections
    )


def seed_over_http(store, accounts):
    server = serve(store, "tenantd_seed")
    try:
        is_enough = lambda: total(store, server) >= accounts
        creations(store, server, SEED_CONNECTIONS).run_until(is_enough, SEED_SECONDS)
        if not is_enough():
            raise Broken(f"seeding reached {total(store, server)} of {accounts} accounts")
    finally:
        server.stop()


def seed(store, accounts):
    if direct.is_available() and not store.database:
        direct.call(store, "seed", "--accounts", accounts)
    else:
        seed_over_http(store, accounts)


def seeded_store(accounts, is_afresh=False):
    """Made once for each size and schema, then kept; copy it before writing much to it."""
    place = STORES / f"{accounts}_{_schema_digest()}"
    identity = place / "identity.json"
    if is_afresh or not identity.exists():
        shutil.rmtree(place, ignore_errors=True)
        print(f"seeding {accounts} accounts", flush=True)
        store = init_store(place / "data")
        seed(store, accounts)
        identity.write_text(json.dumps(store.identity))
    return Store(place / "data", json.loads(identity.read_text()))


def account_paths(store, server, count=1000):
    """Paths of accounts spread over the whole list."""
    pages = total(store, server) // PAGE_SIZE
    wanted = min(pages, count // PAGE_SIZE)
    paths = []
    with Connection(server.port, store.headers) as connection:
        for index in range(wanted):
            page = 1 + index * pages // wanted
            answer = connection.get(f"{ACCOUNTS}?page={page}&per_page={PAGE_SIZE}").json()
            paths += [f"{ACCOUNTS}/{account['id']}" for account in answer["result"]]
    random.Random(1).shuffle(paths)
    return paths
