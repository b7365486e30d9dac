"""A card's number goes from the frame to the gateway: it is in no file, no log and no answer."""

import http.client
import pathlib

NUMBER = "4242424242424242"
SPACED = "4242 4242 4242 4242"
CODE = "737"


def fetch(platform, path):
    connection = http.client.HTTPConnection("127.0.0.1", platform.port, timeout=30)
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, dict(response.getheaders()), response.read().decode()


def test_the_page_is_framed_by_this_origin_alone_and_speaks_with_it_alone(platform):
    status, headers, page = fetch(platform, "/gateway/test/card")
    assert status == 200 and headers["Content-Type"].startswith("text/html")
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'self'" in policy and "unsafe" not in policy
    for path, kind in (("/gateway/test/card.js", "text/javascript"), ("/gateway/test/card.css", "text/css")):
        assert path in page
        status, headers, text = fetch(platform, path)
        assert status == 200 and headers["Content-Type"].startswith(kind) and text
    assert "http:" not in page and "https:" not in page


def test_a_card_number_is_nowhere_but_on_its_way_to_the_gateway(platform):
    account = platform.init["account_id"]
    heard = []
    for number in (NUMBER, SPACED, "4242424242424241", "4000000000000002"):
        card = {"number": number, "expiry_month": 12, "expiry_year": 2040, "security_code": CODE}
        answer = platform.call("POST", "/gateway/test/cards", card, {"Idempotency-Key": f"key-{number[-1]}"}, anonymous=True)
        heard.append(answer)
        if answer.status != 200:
            continue
        method = platform.call("POST", f"/accounts/{account}/payment-methods", {"payment_nonce": answer.result["nonce"]})
        heard.append(method)
        if method.status == 200:
            assert method.result["last_four"] == "4242"
    for path in (f"/accounts/{account}/payment-methods", f"/accounts/{account}/audit_logs"):
        heard.append(platform.call("GET", path))
    assert sum(answer.status == 200 for answer in heard) >= 6
    assert platform.stop() == 0

    secrets = [text.encode() for text in (NUMBER, SPACED, "4242424242424241", "4000000000000002", f'"{CODE}"')]
    for answer in heard:
        seen = answer.text.encode() + repr(answer.headers).encode()
        assert not any(secret in seen for secret in secrets), answer.text
    files = [file for file in pathlib.Path(platform.data).parent.rglob("*") if file.is_file()]
    assert any(file.name == "tenantd.db" for file in files) and any(file.name == "server.log" for file in files)
    for file in files:
        content = file.read_bytes()
        assert not any(secret in content for secret in secrets[:4]), file
    assert platform.check()[0] == 0
