"""An account with 10,000 zones goes in one call, and nothing but the change log remembers it."""

import http.client
import json
import threading

ZONES = 10_000
WRITERS = 8


def add_zones(platform, account, numbers, made):
    connection = http.client.HTTPConnection("127.0.0.1", platform.port, timeout=60)
    headers = {**platform.headers(), "Content-Type": "application/json"}
    for number in numbers:
        body = json.dumps({"name": f"zone-{number}.com", "account": {"id": account}})
        connection.request("POST", "/client/v4/zones", body, headers)
        answer = json.loads(connection.getresponse().read())
        assert answer["success"], answer
        made.append(answer["result"]["id"])


def test_ten_thousand_zones_go_with_their_account(platform_on_each, store):
    platform = platform_on_each
    account = platform.add_account("Large")
    made = []
    writers = [threading.Thread(target=add_zones, args=(platform, account, range(first, ZONES, WRITERS), made)) for first in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert platform.call("GET", f"/zones?account.id={account}&per_page=5").body["result_info"]["total_count"] == ZONES
    platform.call("POST", f"/zones/{made[0]}/subscription", {"rate_plan": {"id": "CF_BIZ"}}).result
    platform.call("POST", f"/accounts/{account}/subscriptions", {"rate_plan": {"id": "WORKERS_PAID"}}).result
    platform.call("POST", f"/accounts/{account}/members", {"email": "zoe@customer.example", "roles": ["05784afa30c1afe1440e79d9351c7430"]}).result

    address = {"first_name": "Zoe", "last_name": "Lee", "address": "1 Weg", "city": "Berlin", "country": "DE", "zipcode": "10115"}
    platform.call("PUT", f"/accounts/{account}/billing/profile", address).result
    card = {"number": "4242424242424242", "expiry_month": 12, "expiry_year": 2040, "security_code": "123"}
    nonce = platform.call("POST", "/gateway/test/cards", card, anonymous=True).result["nonce"]
    method = platform.call("POST", f"/accounts/{account}/payment-methods", {"payment_nonce": nonce}).result["id"]
    told = platform.call("GET", f"/platform/v1/accounts/{account}/deletion").result["counts"]
    assert told == {"zones": ZONES, "members": 0, "pending_invitations": 1, "subscriptions": 2, "paid_subscriptions": 2, "payment_methods": 1}

    assert platform.call("DELETE", f"/accounts/{account}").result == {"id": account}
    assert platform.call("GET", "/platform/v1/accounts?search=zoe@customer").result == []
    assert platform.call("GET", f"/accounts/{account}").code == 1003
    assert platform.call("GET", f"/zones/{made[0]}").status == 404
    assert platform.stop() == 0

    gone = {account, method, *made}
    for table in store.tables():
        if table in ("changes", "calls"):
            continue
        for row in store.rows(f'SELECT * FROM "{table}"'):
            assert account not in " ".join(row), (table, row)
            assert not gone.intersection(row), (table, row)
    code, text = platform.check()
    assert code == 0, text
