"""What tools ask first (verify, user, accounts, memberships), with each kind of credentials; nodes agree on them."""

import copy
import re

import pytest

ACCOUNT_SETTINGS_READ = "c1fde68c7bcc44588cbb6ddbc16d6480"
USER_DETAILS_READ = "8acbe5bb0d54464ab867149d7f7cf8ac"
MEMBERSHIPS_READ = "3518d0f75557482e952c6762d3e64903"
ZONE_READ = "c8fed203ed3043cba015a93ad1616f1f"
# As Terraform checks it before its first request.
TOKEN = re.compile(r"[0-9A-Za-z\-_]{40,80}")


def allow(groups, resources):
    return {"effect": "allow", "permission_groups": [{"id": group} for group in groups], "resources": resources}


def bearer(token):
    return {"anonymous": True, "headers": {"Authorization": f"Bearer {token['value']}"}}


@pytest.fixture
def other_node(platform_on_each):
    node = copy.copy(platform_on_each).start()
    yield node
    node.kill()


def user_token(platform):
    init = platform.init
    policies = [
        allow([USER_DETAILS_READ, MEMBERSHIPS_READ], {f"com.cloudflare.api.user.{init['user_id']}": "*"}),
        allow([ACCOUNT_SETTINGS_READ], {f"com.cloudflare.api.account.{init['account_id']}": "*"}),
    ]
    return platform.call("POST", "/user/tokens", {"name": "whoami", "policies": policies}).result


def account_token(platform):
    account_id = platform.init["account_id"]
    policies = [allow([ACCOUNT_SETTINGS_READ], {f"com.cloudflare.api.account.{account_id}": "*"})]
    return platform.call("POST", f"/accounts/{account_id}/tokens", {"name": "whoami", "policies": policies}).result


def test_whoami_with_the_token_of_a_user(platform_on_each):
    platform = platform_on_each
    platform.add_account("Not for this token")
    token = user_token(platform)
    assert TOKEN.fullmatch(token["value"])
    verified = platform.call("GET", "/user/tokens/verify", **bearer(token))
    assert verified.result == {"id": token["id"], "status": "active"}
    assert verified.body["messages"] == [{"code": 10000, "message": "This API Token is valid and active", "type": None}]
    assert platform.call("GET", "/user", **bearer(token)).result["email"] == "ann@example.com"
    accounts = platform.call("GET", "/accounts", **bearer(token)).result
    assert [one["id"] for one in accounts] == [platform.init["account_id"]]
    memberships = platform.call("GET", "/memberships", **bearer(token)).result
    assert [one["account"]["id"] for one in memberships] == [platform.init["account_id"]]


def test_whoami_with_the_token_of_an_account(platform_on_each):
    platform = platform_on_each
    account_id = platform.init["account_id"]
    token = account_token(platform)
    assert TOKEN.fullmatch(token["value"])
    assert platform.call("GET", f"/accounts/{account_id}/tokens/verify", **bearer(token)).result["status"] == "active"
    refused = platform.call("GET", "/user/tokens/verify", **bearer(token))
    assert (refused.status, refused.code) == (401, 1000)
    for path in ["/user", "/memberships"]:
        refused = platform.call("GET", path, **bearer(token))
        assert (refused.status, refused.code) == (403, 9109), path
    accounts = platform.call("GET", "/accounts", **bearer(token)).result
    assert [one["id"] for one in accounts] == [account_id]


def test_whoami_with_the_key(platform_on_each):
    platform = platform_on_each
    refused = platform.call("GET", "/user/tokens/verify")
    assert (refused.status, refused.code) == (400, 1001)
    assert platform.call("GET", "/user").result["id"] == platform.init["user_id"]
    assert platform.call("GET", "/accounts").result[0]["id"] == platform.init["account_id"]
    assert platform.call("GET", "/memberships").result[0]["account"]["id"] == platform.init["account_id"]


def test_a_token_for_one_zone_finds_it_by_name(platform_on_each):
    platform = platform_on_each
    account = {"id": platform.init["account_id"]}
    zone_id = platform.call("POST", "/zones", {"name": "acme.com", "account": account}).result["id"]
    platform.call("POST", "/zones", {"name": "other.com", "account": account})
    policies = [allow([ZONE_READ], {f"com.cloudflare.api.account.zone.{zone_id}": "*"})]
    token = platform.call("POST", "/user/tokens", {"name": "acme", "policies": policies}).result
    found = platform.call("GET", "/zones?name=acme.com", **bearer(token)).result
    assert [one["id"] for one in found] == [zone_id]
    assert platform.call("GET", "/zones?name=other.com", **bearer(token)).result == []


def test_a_rolled_secret_is_dead_on_every_node(platform_on_each, other_node):
    token = user_token(platform_on_each)
    assert other_node.call("GET", "/user", **bearer(token)).status == 200
    rolled = platform_on_each.call("PUT", f"/user/tokens/{token['id']}/value", {}).result
    assert other_node.call("GET", "/user", **bearer(token)).code == 9109
    assert other_node.call("GET", "/user", **bearer({"value": rolled})).status == 200
    for secret in [token["value"], rolled]:
        assert secret not in platform_on_each.log_text()
    assert platform_on_each.check()[0] == 0
