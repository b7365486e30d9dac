"""A platform of one test: a store in a temporary folder and the server that serves it."""

import http.client
import json
import os
import pathlib
import re
import signal
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TENANTD = os.environ.get("TENANTD") or str(ROOT / "build/release/tenantd")
DEADLINE_S = 30


def tenantd(*arguments, **options):
    return subprocess.run([TENANTD, *map(str, arguments)], capture_output=True, text=True, timeout=60, **options)


def wait_until(what, condition, deadline_s=DEADLINE_S):
    end = time.monotonic() + deadline_s
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"not in {deadline_s} s: {what}")


class Answer:
    def __init__(self, status, headers, text):
        self.status = status
        self.headers = headers
        self.text = text
        kind = headers.get("Content-Type", "")
        self.body = json.loads(text) if kind.startswith(("application/json", "application/scim+json")) else None

    @property
    def result(self):
        assert self.body["success"], self.text
        return self.body["result"]

    @property
    def code(self):
        return self.body["errors"][0]["code"]


class Platform:
    """Further arguments go to `init`; those that name the database go to every command."""

    def __init__(self, folder, *init_arguments):
        self.data = pathlib.Path(folder) / "data"
        self.database = init_arguments[:2] if init_arguments[:1] == ("--database",) else ()
        made = tenantd("init", "--data", self.data, "--tenant", "My Agency", "--admin-email", "ann@example.com", *init_arguments)
        assert made.returncode == 0, made.stderr
        self.init = json.loads(made.stdout)
        self.process = None
        self.log = None

    def start(self, *arguments, scheme="http"):
        self.log = open(self.data.parent / "server.log", "ab")
        command = [TENANTD, "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0", *self.database, *arguments]
        self.process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.banner = ""
        for line in self.process.stdout:
            self.banner += line
            found = re.search(rf"listening on {scheme}://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                self.admin_port = int(re.search(r"metrics on http://127\.0\.0\.1:(\d+)", self.banner).group(1))
                return self
        raise AssertionError(f"the server ended: {self.log_text()}")

    def log_text(self):
        return (self.data.parent / "server.log").read_text()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=DEADLINE_S)
        self.process.stdout.close()
        self.log.close()
        return code

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=DEADLINE_S)
        self.process.stdout.close()
        self.log.close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def headers(self, who=None):
        who = who or self.init
        return {"X-Auth-Email": who["email"], "X-Auth-Key": who["api_key"]}

    def call(self, method, path, body=None, headers=None, who=None, anonymous=False):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE_S)
        sent = {} if anonymous else self.headers(who)
        sent.update(headers or {})
        data = None
        if body is not None:
            data = body if isinstance(body, (bytes, str)) else json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        target = path if path.startswith(("/platform/", "/gateway/")) else "/client/v4" + path
        connection.request(method, target, data, sent)
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read().decode())
        answer.cookies = response.headers.get_all("Set-Cookie", [])
        connection.close()
        return answer

    def admin(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.admin_port, timeout=DEADLINE_S)
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()

    def add_account(self, name="Acme"):
        return self.call("POST", "/accounts", {"name": name}).result["id"]

    def mails(self):
        folder = self.data / "mail/new"
        return sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns) if folder.exists() else []

    def check(self):
        checked = tenantd("check", "--data", self.data, *self.database)
        return checked.returncode, checked.stdout
