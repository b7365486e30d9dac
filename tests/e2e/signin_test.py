"""A browser signs in by cookies; what ends on one node has ended on every node."""

import base64
import copy
import hmac
import http.client
import json
import struct
import time
from http.cookies import SimpleCookie

import pytest
from platform_process import tenantd


class Browser:
    """Keeps cookies and the CSRF token, and sends them to any node."""

    def __init__(self):
        self.cookies = {}
        self.csrf_token = ""

    def call(self, platform, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", platform.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers["X-Csrf-Token"] = self.csrf_token
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        response = connection.getresponse()
        for line in response.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        answer = json.loads(response.read())
        connection.close()
        result = answer["result"]
        if isinstance(result, dict):
            self.csrf_token = result.get("csrf_token") or self.csrf_token
        return response.status, answer

    def sign_in(self, platform, password):
        body = {"email": "ann@example.com", "password": password}
        return self.call(platform, "POST", "/platform/v1/sessions", body)


@pytest.fixture
def other_node(platform_on_each):
    node = copy.copy(platform_on_each).start()
    yield node
    node.kill()


def test_a_session_outlives_the_server(platform_on_each):
    browser = Browser()
    assert browser.sign_in(platform_on_each, platform_on_each.init["password"])[0] == 200
    assert platform_on_each.stop() == 0
    platform_on_each.start()
    status, answer = browser.call(platform_on_each, "POST", "/client/v4/accounts", {"name": "Acme"})
    assert status == 200, answer
    assert platform_on_each.check()[0] == 0


def test_what_ends_on_one_node_has_ended_on_the_other(platform_on_each, other_node):
    password = platform_on_each.init["password"]
    desk, phone = Browser(), Browser()
    assert desk.sign_in(platform_on_each, password)[0] == 200
    assert phone.sign_in(other_node, password)[0] == 200
    assert other_node.call("GET", "/user").status == 200
    assert desk.call(platform_on_each, "POST", "/platform/v1/session/sudo", {"password": password})[0] == 200
    changed = desk.call(platform_on_each, "POST", "/platform/v1/user/api_key")[1]["result"]["api_key"]
    assert other_node.call("GET", "/user").code == 9103
    assert other_node.call("GET", "/user", who={"email": "ann@example.com", "api_key": changed}).status == 200
    change = {"current_password": password, "new_password": "paper clip staple"}
    assert desk.call(platform_on_each, "PUT", "/platform/v1/user/password", change)[0] == 200
    assert phone.call(other_node, "GET", "/platform/v1/session")[0] == 401
    assert desk.call(other_node, "GET", "/platform/v1/session")[0] == 200


def app_code(secret):
    """What an authenticator app shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    offset = digest[-1] & 15
    return f"{(struct.unpack_from('>I', digest, offset)[0] & 0x7fffffff) % 1_000_000:06}"


def test_a_second_factor_of_one_node_holds_on_the_other(platform_on_each, other_node):
    password = platform_on_each.init["password"]
    desk, phone, thief = Browser(), Browser(), Browser()
    desk.sign_in(platform_on_each, password)
    assert desk.call(platform_on_each, "POST", "/platform/v1/session/sudo", {"password": password})[0] == 200
    factors = "/platform/v1/user/second_factors"
    secret = desk.call(platform_on_each, "POST", f"{factors}/totp")[1]["result"]["secret"]
    code = {"code": app_code(secret)}
    status, answer = desk.call(platform_on_each, "POST", f"{factors}/totp/confirm", code)
    assert status == 200, answer
    backup = {"backup_code": answer["result"]["backup_codes"][0]}
    assert phone.sign_in(other_node, password)[1]["result"]["needs"] == ["second_factor"]
    present = "/platform/v1/session/second_factor"
    # Used to confirm the app, on the other node.
    assert phone.call(other_node, "POST", present, code)[1]["errors"][0]["code"] == 61901
    assert phone.call(other_node, "POST", present, backup)[0] == 200
    assert thief.sign_in(platform_on_each, password)[0] == 200
    assert thief.call(platform_on_each, "POST", present, backup)[1]["errors"][0]["code"] == 61902
    command = ["user", "reset-two-factor", "--data", platform_on_each.data, *platform_on_each.database, "--email", "ann@example.com"]
    done = tenantd(*command)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["removed"] == {"totp": True, "security_keys": 0, "backup_codes": 10}
    assert tenantd(*command).returncode == 2
    assert Browser().sign_in(other_node, password)[1]["result"]["needs"] == []
    assert platform_on_each.check()[0] == 0
