"""Each call of the deck, with address, key, e-mail and ids filled in, through bash and curl."""

import json
import pathlib
import re
import subprocess

import pytest
from platform_process import wait_until

DECK = pathlib.Path(__file__).parent / "deck"
ADMINISTRATOR = "05784afa30c1afe1440e79d9351c7430"


def calls():
    text = (DECK / "calls.txt").read_text()
    parts = re.split(r"^# (.+)\n", text, flags=re.M)[1:]
    return dict(zip(parts[::2], (part.strip() for part in parts[1::2])))


def plans(heading):
    sections = re.split(r"^# (.+)\n", (DECK / "plans.txt").read_text(), flags=re.M)[1:]
    return dict(zip(sections[::2], (section.split() for section in sections[1::2])))[heading]


class Deck:
    def __init__(self, platform):
        self.platform = platform
        self.calls = calls()

    def run(self, name, **ids):
        email = self.platform.init["email"]
        key = self.platform.init["api_key"]
        fillings = {
            "https://api.cloudflare.com": self.platform.url,
            "<EMAIL>": email, "<API_KEY>": key, "<x-auth-email>": email, "<x-auth-key>": key,
            "EMAIL@EMAIL.COM": email, "user@example.com": email, "AUTHKEYHERE": key,
            "<USER_ROLE>": ADMINISTRATOR,
        }
        fillings.update(ids)
        command = self.calls[name]
        for placeholder, value in fillings.items():
            command = command.replace(placeholder, value)
        ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
        assert ran.returncode == 0, ran.stderr
        answer = json.loads(ran.stdout)
        assert answer["success"], ran.stdout
        return answer["result"]


@pytest.fixture
def deck(platform_on_each):
    return Deck(platform_on_each)


def add_account(deck, name="Zoe tenant Test"):
    return deck.run("create account", **{"<ACCOUNT_NAME>": name})["id"]


def test_an_account_is_created_fetched_and_deleted_with_its_zones(deck):
    account = add_account(deck)
    assert account in [one["id"] for one in deck.run("fetch accounts")]
    zone = deck.run("create zone", **{"<CUSTOMER_ACCOUNT_ID>": account})["id"]
    assert deck.run("delete account", **{"<account_id>": account}) == {"id": account}
    assert account not in [one["id"] for one in deck.run("fetch accounts")]
    assert deck.platform.call("GET", f"/zones/{zone}").status == 404


def test_a_customer_is_invited_by_mail_and_accepts(deck):
    account = add_account(deck)
    member = deck.run("invite member", **{"<CUSTOMER_ACCOUNT_ID>": account, "<CUSTOMER_EMAIL>": "zoe@customer.example"})
    assert member["status"] == "pending"
    assert [role["name"] for role in member["roles"]] == ["Administrator"]
    mail = wait_until("the invitation mail", deck.platform.mails)[0].read_text()
    code = re.search(r"^\S+/memberships\?code=([0-9a-f]{64})$", mail, flags=re.M).group(1)
    accepted = deck.platform.call(
        "POST", "/platform/v1/invitations/accept",
        {"code": code, "password": "correct horse battery"}, anonymous=True)
    assert accepted.result["status"] == "accepted"
    members = deck.platform.call("GET", f"/accounts/{account}/members").result
    assert [one["status"] for one in members] == ["accepted"]


def test_zones_of_both_setups_are_created_and_changed(deck):
    account = add_account(deck)
    full = deck.run("create zone full", **{"DOMAINNAME.COM": "full.com", "ACCOUNT-ID-HERE": account})
    assert (full["type"], full["status"], len(full["name_servers"])) == ("full", "pending", 2)
    partial = deck.run("create zone cname", **{"DOMAINNAME.COM": "cname.com", "ACCOUNT-ID-HERE": account})
    assert partial["type"] == "partial" and partial["verification_key"] and partial["cname_suffix"]
    assert deck.run("change to partial", **{"ZONE-ID-HERE": full["id"]})["type"] == "partial"
    assert deck.run("change to full", **{"ZONE-ID-HERE": full["id"]})["name_servers"] == full["name_servers"]


@pytest.mark.parametrize("plan,name", [("CF_FREE", "Free Website"), ("CF_PRO_20_20", "Pro Website"), ("CF_BIZ", "Business Website")])
def test_a_zone_gets_each_plan_and_gives_it_up(deck, plan, name):
    account = add_account(deck)
    zone = deck.run("create zone", **{"<CUSTOMER_ACCOUNT_ID>": account})["id"]
    deck.run("upgrade zone", **{"<ZONE_ID>": zone, "<RATE_PLAN>": plan})
    assert deck.platform.call("GET", f"/zones/{zone}").result["plan"]["name"] == name
    deck.run("free plan", **{"ZONE-ID-HERE": zone})
    assert deck.platform.call("GET", f"/zones/{zone}").result["plan"]["name"] == "Free Website"


def test_an_account_subscription_is_created_and_deleted(deck):
    account = add_account(deck)
    made = deck.run("create account subscription", **{"<account id>": account})
    deck.run("delete account subscription", **{"<account id>": account, "<subscriptions_id>": made["id"]})
    assert deck.platform.call("GET", f"/accounts/{account}/subscriptions").result == []


def test_every_plan_of_the_deck_can_be_bought(deck):
    account = add_account(deck)
    for plan in plans("Self-Serve Account Subscriptions"):
        bought = deck.platform.call("POST", f"/accounts/{account}/subscriptions", {"rate_plan": {"id": plan}})
        assert bought.result["rate_plan"]["id"] == plan
    zone = deck.run("create zone", **{"<CUSTOMER_ACCOUNT_ID>": account})["id"]
    for plan in plans("Self-Serve Zone Subscriptions"):
        deck.platform.call("POST", f"/zones/{zone}/subscription", {"rate_plan": {"id": plan}}).result
