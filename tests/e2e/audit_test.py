"""The exported log proves itself; no secret of a whole run is in a file, a log line, a refusal or a URL."""

import json
import re

from platform_process import tenantd

# Members whose values are secrets, in requests and answers. A feature with a new one adds it here.
SECRETS = {"api_key", "password", "new_password", "current_password", "csrf_token", "token", "code", "secret", "value",
           "number", "nonce", "backup_codes", "client_secret", "otpauth_url"}
SHORTEST = 12


def secrets_in(value, name=""):
    if isinstance(value, dict):
        for key, member in value.items():
            yield from secrets_in(member, key)
    elif isinstance(value, list):
        for item in value:
            yield from secrets_in(item, name)
    elif isinstance(value, str) and name in SECRETS and len(value) >= (32 if name == "value" else SHORTEST):
        yield value


class Recorder:
    """Calls as a browser or with credentials, and remembers every secret and every refusal."""

    def __init__(self, platform):
        self.platform = platform
        self.secrets = set(secrets_in(platform.init))
        self.refusals = []
        self.cookies = {}
        self.csrf_token = ""

    def call(self, method, path, body=None, **options):
        answer = self.platform.call(method, path, body, **options)
        self.secrets |= set(secrets_in(body)) | set(secrets_in(answer.body))
        if answer.status >= 400:
            self.refusals.append(answer.text)
        return answer

    def browse(self, method, path, body=None):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = self.call(method, path, body, headers={"Cookie": cookies, "X-Csrf-Token": self.csrf_token}, anonymous=True)
        for line in answer.cookies:
            name, value = line.partition(";")[0].split("=", 1)
            self.cookies[name] = value
            self.secrets.add(value)
        if isinstance(answer.body.get("result"), dict):
            self.csrf_token = answer.body["result"].get("csrf_token") or self.csrf_token
        return answer

    def look_at_mails(self):
        for file in self.platform.mails():
            text = file.read_text().replace("=\n", "").replace("=3D", "=")
            self.secrets |= set(re.findall(r"\?(?:code|token)=([0-9a-f]{64})", text))


def walk_through(recorder):
    email, password = recorder.platform.init["email"], recorder.platform.init["password"]
    account = recorder.call("POST", "/accounts", {"name": "Acme"}, headers={"Idempotency-Key": "account"}).result["id"]
    recorder.call("POST", f"/accounts/{account}/members", {"email": "bob@example.com", "roles": ["05784afa30c1afe1440e79d9351c7430"]})
    recorder.call("POST", "/zones", {"name": "acme.com", "account": {"id": account}})
    recorder.browse("POST", "/platform/v1/sessions", {"email": email, "password": "a wrong password of ann"})
    assert recorder.browse("POST", "/platform/v1/sessions", {"email": email, "password": password}).status == 200
    assert recorder.browse("POST", "/platform/v1/session/sudo", {"password": password}).status == 200
    assert recorder.browse("GET", "/platform/v1/user/api_key").status == 200
    changed = recorder.browse("POST", "/platform/v1/user/api_key", {})
    recorder.platform.init["api_key"] = changed.result["api_key"]
    recorder.call("GET", "/user", headers={"X-Auth-Key": "0" * 40})
    recorder.browse("PUT", "/platform/v1/user/password", {"current_password": password, "new_password": "another horse battery"})
    recorder.call("POST", "/platform/v1/password/forgot", {"email": email}, anonymous=True)
    card = {"number": "4242424242424242", "expiry_month": 12, "expiry_year": 2040, "security_code": "737"}
    nonce = recorder.call("POST", "/gateway/test/cards", card, anonymous=True).result["nonce"]
    recorder.call("POST", f"/accounts/{account}/payment-methods", {"payment_nonce": nonce})
    recorder.call("GET", f"/accounts/{account}/audit_logs")
    recorder.call("GET", "/platform/v1/invitations/" + "0" * 64, anonymous=True)
    return account


def test_no_secret_is_anywhere_but_where_it_was_asked_for(platform, tmp_path):
    recorder = Recorder(platform)
    account = walk_through(recorder)
    recorder.look_at_mails()
    backup = tmp_path / "backup.db"
    assert tenantd("backup", "--data", platform.data, "--to", backup).returncode == 0
    exported = tmp_path / "log.jsonl"
    assert tenantd("audit", "export", "--data", platform.data, "--account", account, "--to", exported).returncode == 0
    assert platform.stop() == 0
    assert len(recorder.secrets) >= 10, recorder.secrets
    places = {"a refusal": "\n".join(recorder.refusals), "the names of files": "\n".join(str(file) for file in tmp_path.rglob("*"))}
    for file in tmp_path.rglob("*"):
        if file.is_file() and "mail" not in file.parts and file.name not in ("secret.key", "backup.db.key"):
            places[file.name] = file.read_bytes().decode("latin-1")
    assert {"tenantd.db", "server.log", "backup.db", "log.jsonl"} <= set(places)
    for place, text in places.items():
        for secret in recorder.secrets:
            assert secret not in text, f"{secret[:4]}… is in {place}"


def verify(file, *arguments):
    ran = tenantd("audit", "verify", file, *arguments)
    return ran.returncode, ran.stdout


def test_an_exported_log_is_checked_without_the_store(platform, tmp_path):
    account = platform.add_account("Acme")
    tenant = platform.init["tenant_id"]
    for subject in (["--account", account], ["--tenant", tenant]):
        file = tmp_path / f"{subject[1]}.jsonl"
        made = tenantd("audit", "export", "--data", platform.data, *subject, "--to", file)
        assert made.returncode == 0, made.stderr
        assert file.stat().st_mode & 0o777 == 0o600
        signer = made.stdout.split()[-1]
        code, text = verify(file, "--signer", signer)
        assert code == 0 and "entries" in text
        assert verify(file, "--signer", "0" * 64)[0] == 1
        assert tenantd("audit", "export", "--data", platform.data, *subject, "--to", file).returncode == 2
    lines = file.read_bytes().splitlines(keepends=True)
    assert len(lines) > 4 and json.loads(lines[0])["of"]["tenant_id"] == tenant
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"".join(lines).replace(b"Acme", b"Acne", 1))
    code, text = verify(broken)
    assert code == 1 and re.search(r"FOUND  line \d+: ", text)
    broken.write_bytes(b"".join(lines[:-1]))
    assert verify(broken)[0] == 1
    assert verify(tmp_path / "nowhere")[0] == 2
    assert tenantd("audit", "export", "--data", platform.data, "--to", broken).returncode == 2
    downloaded = tmp_path / "downloaded.jsonl"
    downloaded.write_text(platform.call("GET", f"/platform/v1/accounts/{account}/audit-log/export").text)
    assert verify(downloaded)[0] == 0
