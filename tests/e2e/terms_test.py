"""The operator publishes terms and exports who has accepted them."""

import csv
import io
import json

from platform_process import Platform, tenantd


def operator(platform, *words):
    return tenantd("terms", *words, "--data", platform.data, *platform.database)


def publish(platform, folder, kind, version, *more):
    text = folder / "terms.md"
    text.write_text(f"# Terms\n\nVersion {version}.\n")
    return operator(platform, "publish", "--kind", kind, "--version", version, "--title", "Terms", "--from", text, *more)


def test_terms_are_published_accepted_and_exported(tmp_path, store):
    platform = Platform(tmp_path, *store.arguments).start("--rate-limit", "off")
    version = json.loads(publish(platform, tmp_path, "partner", "2027-01").stdout)
    assert platform.call("POST", "/accounts", {"name": "Acme"}).code == 62300
    assert platform.call("GET", f"/platform/v1/terms/{version['id']}").result["text"].startswith("# Terms")
    platform.call("POST", f"/platform/v1/terms/{version['id']}/acceptance", {})
    platform.add_account()
    listed = json.loads(operator(platform, "list", "--json").stdout)
    assert [one["version"] for one in listed] == ["2027-01"]
    assert version["id"] in operator(platform, "list").stdout

    path = f"/platform/v1/tenants/{platform.init['tenant_id']}/terms/acceptances/export"
    exported = platform.call("GET", path)
    assert exported.headers["Content-Type"].startswith("text/csv")
    assert exported.text == operator(platform, "acceptances").stdout.replace("\n", "\r\n")
    [row] = csv.DictReader(io.StringIO(exported.text))
    assert (row["email"], row["version"], row["ip"], row["is_binding"]) == ("ann@example.com", "2027-01", "127.0.0.1", "true")
    as_json = json.loads(operator(platform, "acceptances", "--json", "--tenant", platform.init["tenant_id"]).stdout)
    assert platform.call("GET", f"{path}?format=json").body == as_json
    assert [one["id"] for one in as_json] == [row["id"]]
    assert platform.check()[0] == 0
    platform.kill()


def test_wrong_use_is_told(tmp_path):
    platform = Platform(tmp_path)
    assert publish(platform, tmp_path, "customer", "1").returncode == 0
    again = publish(platform, tmp_path, "customer", "1")
    assert again.returncode == 2 and "such a version" in again.stderr
    for words in (
        ("partner", "2", "--tenant", platform.init["tenant_id"]),
        ("neither", "2"),
        ("customer", "2", "--effective", "tomorrow"),
        ("customer", "2", "--tenant", "0" * 32),
    ):
        assert publish(platform, tmp_path, *words).returncode == 2, words
    assert publish(platform, tmp_path, "customer", "1", "--tenant", platform.init["tenant_id"]).returncode == 0
