"""The operator sets prices and offers, beside a server that is running."""

import json

from platform_process import tenantd


def catalog(platform, *arguments):
    done = tenantd("catalog", *arguments, "--data", platform.data, "--json")
    return done.returncode, json.loads(done.stdout) if done.returncode == 0 else done.stderr


def price_of(lines, frequency):
    return next(line["price"] for line in lines if line["frequency"] == frequency)


def test_a_price_is_set_and_what_is_bought_later_costs_it(platform):
    account = platform.add_account()
    code, lines = catalog(platform, "price", "set", "--plan", "WORKERS_PAID", "--frequency", "monthly", "--amount", "7.5")
    assert code == 0 and price_of(lines, "monthly") == 7.5, lines
    code, lines = catalog(platform, "price", "list", "--plan", "workers_paid")
    assert {line["plan"] for line in lines} == {"WORKERS_PAID"} and price_of(lines, "monthly") == 7.5
    bought = platform.call("POST", f"/accounts/{account}/subscriptions", {"rate_plan": {"id": "WORKERS_PAID"}}).result
    assert bought["price"] == 7.5


def test_a_price_to_come_is_not_valid_yet(platform):
    before = catalog(platform, "price", "list", "--plan", "WORKERS_PAID")[1]
    catalog(platform, "price", "set", "--plan", "WORKERS_PAID", "--amount", "99", "--from", "2100-01-01T00:00:00Z")
    assert catalog(platform, "price", "list", "--plan", "WORKERS_PAID")[1] == before


def test_an_offer_is_taken_back_and_given_again(platform):
    tenant, account = platform.init["tenant_id"], platform.add_account()
    wanted = {"rate_plan": {"id": "WORKERS_PAID"}}
    code, lines = catalog(platform, "offer", "remove", "--tenant", tenant, "--plan", "WORKERS_PAID")
    assert code == 0 and [line["is_offered"] for line in lines] == [False], lines
    assert platform.call("POST", f"/accounts/{account}/subscriptions", wanted).code == 1225
    assert catalog(platform, "offer", "add", "--tenant", tenant, "--plan", "WORKERS_PAID")[0] == 0
    assert platform.call("POST", f"/accounts/{account}/subscriptions", wanted).status == 200
    assert len(catalog(platform, "offer", "list", "--tenant", tenant)[1]) > 50
    assert platform.stop() == 0
    assert platform.check()[0] == 0


def test_wrong_use_changes_nothing(platform):
    for arguments in (
        ("price", "set", "--plan", "NO_SUCH", "--amount", "1"),
        ("price", "set", "--plan", "WORKERS_PAID", "--amount", "1.234"),
        ("price", "set", "--plan", "WORKERS_PAID", "--amount", "-1"),
        ("price", "set", "--plan", "WORKERS_PAID", "--amount", "1", "--frequency", "daily"),
        ("price", "set", "--plan", "WORKERS_PAID", "--amount", "1", "--from", "tomorrow"),
        ("price", "set", "--plan", "CF_FREE", "--amount", "1"),
        ("offer", "add", "--plan", "WORKERS_PAID", "--tenant", "x"),
        ("offer", "add", "--plan", "WORKERS_PAID", "--tenant", "0" * 32),
    ):
        code, told = catalog(platform, *arguments)
        assert code == 2 and told, arguments
