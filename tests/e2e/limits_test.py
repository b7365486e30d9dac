"""What bad input gets: a clear error, never a 500, never a hang."""

import copy
import json
import socket
import time

import pytest
from platform_process import Platform
from stores import Postgres


def raw(platform, data, shutdown=False):
    with socket.create_connection(("127.0.0.1", platform.port), timeout=30) as client:
        client.sendall(data)
        if shutdown:
            client.shutdown(socket.SHUT_WR)
        received = b""
        while True:
            part = client.recv(65536)
            if not part:
                return received.decode()
            received += part


def head(platform, line, *headers):
    credentials = [f"{name}: {value}" for name, value in platform.headers().items()]
    return "\r\n".join([line, "Host: x", *credentials, *headers, "", ""]).encode()


def status(text):
    return int(text.split(" ", 2)[1])


def test_a_body_over_one_mebibyte_is_too_large(platform):
    announced = raw(platform, head(platform, "POST /client/v4/accounts HTTP/1.1", "Content-Length: 1048577"))
    assert status(announced) == 413 and json.loads(announced.split("\r\n\r\n", 1)[1])["errors"][0]["code"] == 60001
    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    chunked = raw(platform, head(platform, "POST /client/v4/accounts HTTP/1.1", "Transfer-Encoding: chunked") + chunk * 17)
    assert status(chunked) == 413


def test_a_head_over_sixteen_kibibytes_is_too_large(platform):
    assert status(raw(platform, head(platform, "GET /client/v4/user HTTP/1.1", "X-Long: " + "a" * 17000))) == 431


def test_what_is_no_http_is_refused(platform):
    assert status(raw(platform, b"nonsense\r\n\r\n")) == 400
    both = head(platform, "POST /client/v4/accounts HTTP/1.1", "Content-Length: 3", "Transfer-Encoding: chunked")
    assert status(raw(platform, both + b"0\r\n\r\n")) == 400


def test_requests_in_one_packet_are_answered_in_order(platform):
    one = head(platform, "GET /client/v4/user HTTP/1.1")
    last = head(platform, "GET /client/v4/nothing HTTP/1.1", "Connection: close")
    text = raw(platform, one + one + last)
    assert [part[:3] for part in text.split("HTTP/1.1 ")[1:]] == ["200", "200", "400"]


def test_old_and_odd_clients_are_served(platform):
    assert status(raw(platform, head(platform, "GET /client/v4/user HTTP/1.0"))) == 200
    text = raw(platform, head(platform, "HEAD /client/v4/user HTTP/1.1", "Connection: close"))
    assert status(text) == 200 and text.endswith("\r\n\r\n") and "Content-Length: 0" not in text
    text = raw(platform, head(platform, "GET http://x/client/v4/zones/?name=a HTTP/1.1", "Connection: close"))
    assert status(text) == 200


def test_a_slow_sender_is_cut_after_fifteen_seconds(platform):
    text = raw(platform, b"GET /client/v4/user HTTP/1.1\r\nHost:")
    assert status(text) == 408


@pytest.mark.parametrize("body", [
    "{", "[]", "7", '"text"', '{"name": ' + "[" * 40 + "]" * 40 + "}", '{"name": "a\\u0000b"}', b'{"name": "\xff\xfe"}',
    '{"name": 1e400}', '{"name": null}', '{"name": ["a"]}', "{" + '"a": 1, ' * 5 + "}"])
def test_bad_json_is_told_and_changes_nothing(platform, body):
    answer = platform.call("POST", "/accounts", body)
    assert answer.status == 400 and answer.code in (1001, 6007) and answer.body["result"] is None
    assert platform.call("GET", "/accounts").body["result_info"]["total_count"] == 1


def test_unknown_paths_and_wrong_methods(platform):
    assert (platform.call("GET", "/nothing").status, platform.call("GET", "/nothing").code) == (400, 7000)
    assert (platform.call("PUT", "/accounts", {}).status, platform.call("PUT", "/accounts", {}).code) == (405, 7001)
    assert platform.call("OPTIONS", "/accounts").code == 7001


@pytest.mark.parametrize("headers,code,chain", [
    ({"X-Auth-Email": "nonsense", "X-Auth-Key": "0" * 40}, 6003, 6102),
    ({"X-Auth-Email": "a@example.com", "X-Auth-Key": "short"}, 6003, 6103),
    ({"Authorization": "Bearer a b"}, 6003, 6111),
    ({"Authorization": "Bearer " + "a" * 40}, 9109, None),
    ({"Authorization": "Basic abc"}, 9106, None),
    ({"X-Auth-Email": "a@example.com", "X-Auth-Key": "0" * 40}, 9103, None),
    ({}, 9106, None)])
def test_credentials_are_refused_as_published(platform, headers, code, chain):
    answer = platform.call("GET", "/user", headers=headers, anonymous=True)
    assert answer.code == code and answer.status in (400, 403)
    assert (answer.body["errors"][0].get("error_chain") or [{}])[0].get("code") == chain


def test_the_rate_limit_counts_and_tells(tmp_path):
    platform = Platform(tmp_path).start("--rate-limit", "3/300")
    answers = [platform.call("GET", "/user") for _ in range(4)]
    assert [answer.status for answer in answers] == [200, 200, 200, 429]
    assert answers[0].headers["Ratelimit"].startswith('"default";r=2;t=')
    assert 0 < int(answers[3].headers["Retry-After"]) <= 300
    assert answers[3].code == 971
    _, metrics = platform.admin("/metrics")
    assert 'tenantd_turned_away_total{budget="calls"} 1' in metrics
    platform.kill()


def test_two_processes_on_one_database_share_the_budget(tmp_path):
    store = Postgres(tmp_path)
    first = Platform(tmp_path, *store.arguments).start("--rate-limit", "64/300")
    second = copy.copy(first).start("--rate-limit", "64/300")
    nodes = [first, second]
    statuses = [nodes[number % 2].call("GET", "/user").status for number in range(90)]
    assert set(statuses) == {200, 429}
    assert 64 <= statuses.count(200) <= 64 + 2 * 2
    refused = [node.call("GET", "/user") for node in nodes]
    assert [answer.status for answer in refused] == [429, 429]
    waits = [int(answer.headers["Retry-After"]) for answer in refused]
    assert abs(waits[0] - waits[1]) <= 1
    for node in nodes:
        assert node.stop() == 0
    store.close()


def test_a_trusted_proxy_names_the_client_and_nobody_else_does(tmp_path):
    platform = Platform(tmp_path).start("--rate-limit", "2/300", "--trusted-proxy", "127.0.0.1")

    def statuses(address):
        sent = {"X-Forwarded-For": address}
        calls = [platform.call("GET", "/platform/v1/site", headers=sent, anonymous=True) for _ in range(3)]
        return [answer.status for answer in calls]

    assert statuses("6.6.6.6, 192.0.2.1") == [200, 200, 429]
    assert statuses("6.6.6.6, 192.0.2.2") == [200, 200, 429]
    platform.kill()


def test_a_connection_that_calls_all_the_same_is_read_less_often(tmp_path):
    platform = Platform(tmp_path).start("--rate-limit", "1/300", "--address-rate-limit", "off")
    request = head(platform, "GET /client/v4/user HTTP/1.1")
    begun = time.monotonic()
    text = raw(platform, request * 5 + head(platform, "GET /client/v4/user HTTP/1.1", "Connection: close"))
    assert [part[:3] for part in text.split("HTTP/1.1 ")[1:]] == ["200", *["429"] * 5]
    assert time.monotonic() - begun > 0.15
    platform.kill()
