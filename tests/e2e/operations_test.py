"""Commands, exit codes, limits: what operators and scripts rely on."""

import copy
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import threading

import pytest
from platform_process import TENANTD, Platform, tenantd, wait_until


def test_init_prints_one_object_and_refuses_a_second_time(tmp_path):
    platform = Platform(tmp_path)
    assert list(platform.init) == ["tenant_id", "unit_id", "account_id", "user_id", "email", "password", "api_key"]
    before = (platform.data / "tenantd.db").read_bytes()
    again = tenantd("init", "--data", platform.data, "--tenant", "Other", "--admin-email", "eve@example.com")
    assert (again.returncode, again.stdout) == (2, "")
    assert (platform.data / "tenantd.db").read_bytes() == before
    assert (platform.data / "secret.key").stat().st_mode & 0o777 == 0o600


def test_a_password_may_come_from_standard_input(tmp_path):
    made = tenantd("init", "--data", tmp_path / "d", "--tenant", "A", "--admin-email", "a@example.com",
                   "--admin-password-stdin", input="correct horse battery\n")
    assert made.returncode == 0 and "password" not in json.loads(made.stdout)


@pytest.mark.parametrize("arguments", [
    ["serve"], ["serve", "--data", "/nonexistent"], ["frobnicate"], ["init", "--data", "/tmp/x"],
    ["serve", "--data", "/tmp/x", "--listen", "nonsense"], ["serve", "--data", "/tmp/x", "--rate-limit", "many"],
    ["check", "--data", "/nonexistent"]])
def test_wrong_use_ends_with_two_and_one_sentence(arguments):
    ran = tenantd(*arguments)
    assert ran.returncode == 2 and ran.stderr.strip()


@pytest.mark.parametrize("command", ["tenantd", "tenantd tenant", "tenantd catalog price"])
def test_a_command_that_is_not_there_is_named(command):
    ran = tenantd(*command.split()[1:], "frobnicate", "--data", "/tmp/x")
    assert ran.returncode == 2 and ran.stderr == f"{command}: there is no command frobnicate; {command} --help lists them.\n"


def test_a_word_too_many_is_no_command():
    ran = tenantd("init", "frobnicate", "--data", "/tmp/x")
    assert ran.returncode == 2 and "--tenant" in ran.stderr


def test_the_version_is_a_flag_and_no_setting(tmp_path):
    assert re.fullmatch(r"tenantd \d+\.\d+\.\d+\n", tenantd("--version").stdout)
    made = tenantd("init", "--data", tmp_path / "d", "--tenant", "A", "--admin-email", "a@example.com",
                   env={**os.environ, "TENANTD_VERSION": "1"})
    assert json.loads(made.stdout)["email"] == "a@example.com"


def test_a_taken_port_and_a_folder_that_cannot_be_made_are_the_environments_fault(tmp_path):
    platform = Platform(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = tenantd("serve", "--data", platform.data, "--listen", f"127.0.0.1:{port}", "--admin-listen", "127.0.0.1:0")
    assert ran.returncode == 3 and "cannot listen" in ran.stderr
    made = tenantd("init", "--data", "/proc/nope", "--tenant", "A", "--admin-email", "a@example.com")
    assert made.returncode == 3


def test_beyond_loopback_plain_http_has_to_be_asked_for(tmp_path):
    platform = Platform(tmp_path)
    ran = tenantd("serve", "--data", platform.data, "--listen", "0.0.0.0:0", "--admin-listen", "127.0.0.1:0")
    assert ran.returncode == 2 and "--insecure-http" in ran.stderr


def test_flag_before_environment_before_file(tmp_path):
    platform = Platform(tmp_path)
    file = tmp_path / "tenantd.toml"
    file.write_text('brand = "From File"\nrate-limit = "7/300"\n')
    process = subprocess.Popen(
        [TENANTD, "serve", "--data", platform.data, "--config", file, "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0"],
        stdout=subprocess.PIPE, text=True, env={"TENANTD_RATE_LIMIT": "9/300", "PATH": "/usr/bin:/bin"})
    for line in process.stdout:
        if line.startswith("listening on"):
            platform.port = int(line.strip().rsplit(":", 1)[1])
            break
    assert platform.call("GET", "/user").headers["Ratelimit-Policy"] == '"default";q=9;w=300'
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0
    process.stdout.close()


def test_health_readiness_and_metrics(platform):
    assert platform.admin("/healthz") == (200, "ok\n")
    assert platform.admin("/readyz")[0] == 200
    platform.call("GET", "/user")
    status, text = platform.admin("/metrics")
    assert status == 200 and 'tenantd_requests_total{method="GET",route="/client/v4/user",status="2xx"}' in text


def test_a_line_of_the_log_names_the_account(platform):
    account = platform.init["account_id"]
    platform.call("GET", f"/accounts/{account}")
    line = wait_until("the line", lambda: next((text for text in platform.log_text().splitlines() if account in text), None))
    assert "/accounts/{account_id}" in line and account in line


def test_a_running_call_is_answered_before_the_end(platform):
    answers = []
    threads = [threading.Thread(target=lambda n=n: answers.append(platform.call("POST", "/accounts", {"name": f"A{n}"}).status)) for n in range(8)]
    for thread in threads:
        thread.start()
    wait_until("a first answer", lambda: answers)
    for thread in threads:
        thread.join()
    assert platform.stop() == 0 and set(answers) == {200}


def test_a_changed_line_of_the_change_log_is_found(tmp_path):
    platform = Platform(tmp_path)
    assert platform.check()[0] == 0
    with sqlite3.connect(platform.data / "tenantd.db") as store:
        store.execute("UPDATE changes SET after = replace(after, 'My Agency', 'My agency') WHERE table_name = 'accounts'")
    store.close()
    code, text = platform.check()
    assert code == 1 and "audit chain" in text


@pytest.mark.parametrize("damage", [
    "DELETE FROM changes WHERE seq = (SELECT seq FROM changes WHERE table_name = 'members')",
    "UPDATE calls SET actor_email = 'eve@example.com'",
    "UPDATE counters SET value = value + 1",
    "DELETE FROM users"])
def test_other_damage_is_found_too(tmp_path, damage):
    platform = Platform(tmp_path)
    store = sqlite3.connect(platform.data / "tenantd.db")
    store.execute(damage)
    store.commit()
    store.close()
    assert platform.check()[0] == 1


def test_a_backup_taken_while_serving_can_be_restored(platform, tmp_path):
    account = platform.add_account("Kept")
    saved = tmp_path / "backup.db"
    made = tenantd("backup", "--data", platform.data, "--to", saved)
    assert made.returncode == 0, made.stderr
    lost = platform.add_account("Lost")
    assert tenantd("backup", "--data", platform.data, "--to", saved).returncode == 2
    restored = copy.copy(platform)
    restored.data = tmp_path / "restored/data"
    assert tenantd("restore", "--data", restored.data, "--from", saved).returncode == 0
    assert tenantd("restore", "--data", restored.data, "--from", saved).returncode == 2
    assert restored.check()[0] == 0
    restored.start("--rate-limit", "off")
    assert restored.call("GET", f"/accounts/{account}").result["name"] == "Kept"
    assert restored.call("GET", f"/accounts/{lost}").status == 403
    assert restored.stop() == 0


def refused_restore(data, saved):
    done = tenantd("restore", "--data", data, "--from", saved)
    assert done.returncode == 2, done.stdout
    assert not (data / "tenantd.db").exists()
    assert not (data / "restore.part").exists()
    return done.stderr


def test_a_restore_beside_the_log_of_another_store_is_refused(platform, tmp_path):
    saved = tmp_path / "backup.db"
    assert tenantd("backup", "--data", platform.data, "--to", saved).returncode == 0
    platform.add_account("Only in the log")
    platform.kill()
    (platform.data / "tenantd.db").unlink()
    assert "tenantd.db-wal is left over" in refused_restore(platform.data, saved)
    (platform.data / "tenantd.db-wal").unlink()
    (platform.data / "tenantd.db-shm").unlink()
    assert tenantd("restore", "--data", platform.data, "--from", saved).returncode == 0
    assert platform.check()[0] == 0


def test_a_restore_under_the_key_of_another_store_is_refused(tmp_path):
    first, other = Platform(tmp_path / "first"), Platform(tmp_path / "other")
    saved = tmp_path / "backup.db"
    assert tenantd("backup", "--data", first.data, "--to", saved).returncode == 0
    (other.data / "tenantd.db").unlink()
    assert "secret.key is not the key of this backup" in refused_restore(other.data, saved)
    (other.data / "secret.key").unlink()
    assert tenantd("restore", "--data", other.data, "--from", saved).returncode == 0
    assert other.check()[0] == 0
    (other.data / "secret.key").write_text("0" * 64)
    code, said = other.check()
    assert code == 1 and "is not the key of this store" in said


def test_a_backup_does_not_overwrite_the_key_of_another(platform, tmp_path):
    saved = tmp_path / "backup.db"
    (tmp_path / "backup.db.key").write_text("of another store")
    assert tenantd("backup", "--data", platform.data, "--to", saved).returncode == 2
    assert (tmp_path / "backup.db.key").read_text() == "of another store"
    assert not saved.exists()


def test_a_damaged_file_is_found_and_nothing_else_is_believed(tmp_path):
    platform = Platform(tmp_path)
    file = platform.data / "tenantd.db"
    with open(file, "r+b") as store:
        store.seek(4096 * 3)
        store.write(b"\xff" * 4096)
    code, said = platform.check()
    assert code == 1 and "FOUND" in said


def test_nobody_else_can_read_the_store(platform):
    platform.add_account("Acme")
    for file in (platform.data, *platform.data.glob("tenantd.db*")):
        assert file.stat().st_mode & 0o077 == 0, file


def test_the_operator_adds_suspends_and_entitles_tenants_beside_the_server(platform):
    made = tenantd("tenant", "add", "--data", platform.data, "--name", "Other", "--admin-email", "eve@example.com")
    assert made.returncode == 0, made.stderr
    other = json.loads(made.stdout)
    assert platform.call("GET", "/user/tenants", who=other).result[0]["id"] == other["tenant_id"]
    listed = json.loads(tenantd("tenant", "list", "--data", platform.data, "--json").stdout)
    assert [one["name"] for one in listed] == ["My Agency", "Other"]
    assert platform.call("POST", "/users", {"email": "s@example.com"}, who=other).code == 60104
    tenant = ["--data", platform.data, "--tenant", other["tenant_id"]]
    assert tenantd("tenant", "entitle", *tenant, "allow_service_users=true").returncode == 0
    service = platform.call("POST", "/users", {"email": "s@example.com"}, who=other).result
    assert platform.call("GET", "/user", who=service).result["id"] == service["id"]
    assert tenantd("tenant", "suspend", *tenant).returncode == 0
    assert platform.call("GET", f"/accounts/{other['account_id']}", who=other).code == 60103
    assert tenantd("tenant", "resume", *tenant).returncode == 0
    assert platform.call("GET", f"/accounts/{other['account_id']}", who=other).status == 200
    assert tenantd("tenant", "entitle", *tenant, "nonsense=1").returncode == 2
    unit = json.loads(tenantd("tenant", "unit-add", *tenant, "--name", "North", "--json").stdout)["tenant_units"][1]
    added = json.loads(tenantd("tenant", "admin-add", *tenant, "--unit", unit["unit_tag"], "--admin-email", "bob@example.com").stdout)
    assert platform.call("GET", "/user", who=added).result["email"] == "bob@example.com"
    shown = tenantd("tenant", "show", *tenant).stdout
    assert "status                      active" in shown and "allow_service_users         yes" in shown
    assert f"{unit['unit_tag']}  North\n    eve@example.com\n    bob@example.com" in shown


def test_the_operator_suspends_units_and_users(platform):
    tenant = ["--data", platform.data, "--tenant", platform.init["tenant_id"]]
    unit = json.loads(tenantd("tenant", "unit-add", *tenant, "--name", "North", "--json").stdout)["tenant_units"][1]["unit_tag"]
    north = platform.call("POST", "/accounts", {"name": "Acme", "unit": {"id": unit}}).result["id"]
    shown = tenantd("tenant", "unit-suspend", *tenant, "--unit", unit).stdout
    assert f"{unit}  North (suspended)" in shown
    assert platform.call("GET", f"/accounts/{north}").code == 60109
    assert platform.call("POST", "/accounts", {"name": "Bolt", "unit": {"id": unit}}).code == 60109
    assert platform.call("GET", f"/accounts/{platform.init['account_id']}").status == 200
    assert tenantd("tenant", "unit-resume", *tenant, "--unit", unit).returncode == 0
    assert platform.call("GET", f"/accounts/{north}").result["name"] == "Acme"
    assert tenantd("tenant", "unit-suspend", *tenant, "--unit", "0" * 32).returncode == 2
    user = ["--data", platform.data, "--email", platform.init["email"]]
    assert json.loads(tenantd("user", "suspend", *user).stdout)["is_suspended"] is True
    assert platform.call("GET", "/user").status == 403
    assert json.loads(tenantd("user", "resume", *user).stdout)["is_suspended"] is False
    assert platform.call("GET", "/user").status == 200
    assert tenantd("user", "suspend", "--data", platform.data, "--email", "nobody@example.com").returncode == 2


def test_tls_serves_the_same_api(tmp_path):
    platform = Platform(tmp_path)
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], check=True, capture_output=True)
    platform.start("--tls-cert", cert, "--tls-key", key, scheme="https")
    ran = subprocess.run(["curl", "-s", "--cacert", cert, f"https://127.0.0.1:{platform.port}/client/v4/user",
                          "-H", f"X-Auth-Email: {platform.init['email']}", "-H", f"X-Auth-Key: {platform.init['api_key']}"],
                         capture_output=True, text=True, timeout=30)
    assert json.loads(ran.stdout)["result"]["email"] == "ann@example.com"
    assert platform.stop() == 0
