"""Single sign-on with a real provider; who is taken away by the directory is gone on every node."""

import copy
import http.client
import http.cookies
import json
import re
import subprocess
import time
import urllib.parse

import pytest

from platform_process import ROOT, Platform, wait_until

CLIENT = {"client_id": "tenantd", "client_secret": "a secret of the client"}
PROVIDER = ROOT / "tests/e2e/provider/provider.mjs"


class Browser:
    """Follows redirects between two sites on one host, each with its cookies."""

    def __init__(self):
        self.cookies = {}
        self.seen = []

    def request(self, url, form=None):
        parts = urllib.parse.urlsplit(url)
        jar = self.cookies.setdefault(parts.port, {})
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=30)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("GET" if form is None else "POST", target, form and urllib.parse.urlencode(form), headers)
        response = connection.getresponse()
        for line in response.headers.get_all("Set-Cookie", []):
            for name, morsel in http.cookies.SimpleCookie(line).items():
                jar[name] = morsel.value
                self.seen.append(morsel.value)
        text = response.read().decode()
        connection.close()
        location = response.headers.get("Location")
        return response.status, urllib.parse.urljoin(url, location) if location else None, text

    def sign_in(self, platform, email):
        """The way to the provider, its forms, and back; the answer of the callback."""
        status, location, text = self.request(f"{platform.url}/platform/v1/sso/start?email={email}")
        assert status == 302, text
        while urllib.parse.urlsplit(location).port != platform.port:
            status, onward, text = self.request(location)
            while onward is None:
                action = re.search(r'action="([^"]+)"', text).group(1)
                prompt = re.search(r'name="prompt" value="(\w+)"', text).group(1)
                form = {"prompt": prompt} | ({"login": email, "password": "any"} if prompt == "login" else {})
                status, onward, text = self.request(urllib.parse.urljoin(location, action), form)
            location = onward
        self.seen += [value for values in urllib.parse.parse_qs(urllib.parse.urlsplit(location).query).values() for value in values]
        self.callback = location
        return self.request(location)

    def call(self, platform, path):
        jar = self.cookies.get(self.home, {})
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}
        return platform.call("GET", path, headers=headers, anonymous=True)


@pytest.fixture
def nodes(tmp_path, store):
    """Two processes on one store."""
    first = Platform(tmp_path, *store.arguments, "--sandbox")
    first.start("--rate-limit", "off", "--outgoing-insecure")
    second = copy.copy(first).start("--rate-limit", "off", "--outgoing-insecure")
    yield first, second
    second.kill()
    first.kill()


@pytest.fixture
def issuer(nodes):
    redirect_uri = f"{nodes[0].url}/platform/v1/sso/callback"
    command = ["node", PROVIDER, redirect_uri]
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    yield next(line.strip() for line in process.stdout if line.startswith("http"))
    process.kill()
    process.wait()
    process.stdout.close()


def made_connector(platform, issuer, settings):
    base = f"/accounts/{platform.init['account_id']}/sso_connectors"
    wanted = {"email_domain": "acme.com", "provider": CLIENT | {"issuer": issuer}} | settings
    made = platform.call("POST", base, wanted).result
    declared = {"txt_records": [made["verification"]["code"]]}
    path = f"/platform/v1/sandbox/sso_connectors/{made['id']}/txt_records"
    assert platform.call("POST", path, declared).result["verification"]["status"] == "verified"

    def is_ready():
        return platform.call("GET", f"{base}/{made['id']}").result["provider"]["status"] == "ready"

    wait_until("the provider is found", is_ready)
    platform.call("PATCH", f"{base}/{made['id']}", {"enabled": True}).result
    token = f"/platform/v1{base}/{made['id']}/scim_token"
    return platform.call("POST", token).result["token"]


def test_from_the_first_sign_in_to_the_last_day(nodes, issuer, store):
    here, there = nodes
    role = "05784afa30c1afe1440e79d9351c7430"
    token = made_connector(here, issuer, {"provisions_users": True, "default_grant": {"roles": [role]}})
    bearer = {"Authorization": f"Bearer {token}"}
    wanted = json.dumps({"userName": "robin@acme.com", "externalId": "7"})
    created = here.call("POST", "/platform/v1/scim/v2/Users", wanted, bearer, anonymous=True)
    assert created.status == 201, created.text
    person = f"/platform/v1/scim/v2/Users/{created.body['id']}"

    browsers = [Browser(), Browser()]
    for browser in browsers:
        browser.home = here.port
        status, location, text = browser.sign_in(here, "robin@acme.com")
        assert (status, location) == (302, f"{here.url}/"), text
        for node in nodes:
            assert browser.call(node, "/platform/v1/session").result["user"]["email"] == "robin@acme.com"
            assert len(browser.call(node, "/accounts").result) == 1
        assert browser.request(browser.callback)[0] == 400

    leave = json.dumps({"Operations": [{"op": "Replace", "path": "active", "value": "False"}]})
    started = time.monotonic()
    answer = here.call("PATCH", person, leave, bearer, anonymous=True)
    assert answer.status == 200 and answer.body["active"] is False, answer.text
    for browser in browsers:
        for node in nodes:
            assert browser.call(node, "/accounts").status == 401
    assert time.monotonic() - started < 5
    status, _, text = browsers[0].sign_in(there if there.port == here.port else here, "robin@acme.com")
    assert status == 403 and json.loads(text)["errors"][0]["code"] == 61605

    assert store.rows(f"SELECT count(*) FROM calls WHERE uri = '{person}'") == [["1"]]
    ended = store.rows("SELECT count(*) FROM scim_removals")
    assert ended == [["1"]]
    log = here.call("GET", f"/accounts/{here.init['account_id']}/audit_logs").result
    removals = [entry for entry in log if "sessions" in (entry.get("newValueJson") or {})]
    assert len(removals) == 1 and len(removals[0]["newValueJson"]["sessions"]) == 2

    here.stop()
    there.stop()
    logged = here.log_text()
    secrets = [token] + [value for browser in browsers for value in browser.seen if len(value) > 20]
    assert len(secrets) > 8
    assert not any(secret in logged for secret in secrets)
    here.start()
    there.start()
    assert here.check()[0] == 0
