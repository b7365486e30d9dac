"""Invitation mail, into the Maildir and through a real SMTP server."""

import email
import email.policy
import re
import socket
import ssl
import subprocess

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from aiosmtpd.smtp import AuthResult
from platform_process import Platform, wait_until


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Kept(Message):
    def __init__(self):
        super().__init__()
        self.messages = []

    def prepare_message(self, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        message["X-Rcpt"] = ",".join(envelope.rcpt_tos)
        return message

    def handle_message(self, message):
        self.messages.append(message)


def invite(platform):
    account = platform.add_account("Zoë & Söhne <GmbH>".replace("<", "(").replace(">", ")"))
    return platform.call(
        "POST", f"/accounts/{account}/members",
        {"email": "zoe@customer.example", "roles": ["05784afa30c1afe1440e79d9351c7430"]}).result


def check_invitation(message):
    assert message["Subject"] == "[Tenant Platform]: You've been invited to join and manage an account on Tenant Platform"
    assert message["Auto-Submitted"] == "auto-generated" and message["Message-ID"] and message["Date"]
    assert message["To"] == "zoe@customer.example"
    text = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    html = message.get_body(("html",)).get_content()
    assert "Zoë & Söhne (GmbH)" in text and "Zoë &amp; Söhne (GmbH)" in html
    assert "ann@example.com" in text
    assert re.search(r"^http://127\.0\.0\.1:\d+/memberships\?code=[0-9a-f]{64}$", text, flags=re.M)
    assert re.search(r"\w{3}, \w{3} \d{1,2}, \d{4} \d{1,2}:\d\d [ap]m GMT\+0000", text)


def test_without_smtp_mail_is_a_file_in_the_maildir(platform):
    invite(platform)
    file = wait_until("a mail", platform.mails)[0]
    check_invitation(email.message_from_bytes(file.read_bytes(), policy=email.policy.default))
    assert str(platform.data / "mail") in platform.banner


def test_mail_goes_through_smtp(tmp_path):
    kept = Kept()
    controller = Controller(kept, hostname="127.0.0.1", port=free_port())
    controller.start()
    platform = Platform(tmp_path).start("--smtp-url", f"smtp://127.0.0.1:{controller.port}", "--mail-from", "noreply@agency.example")
    invite(platform)
    message = wait_until("a mail", lambda: kept.messages)[0]
    check_invitation(message)
    assert "noreply@agency.example" in message["From"]
    platform.kill()
    controller.stop()


def test_mail_goes_through_smtp_with_starttls_and_a_password(tmp_path):
    cert, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
                    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    kept = Kept()

    def authenticate(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"agency", b"secret"))

    controller = Controller(kept, hostname="127.0.0.1", port=free_port(), tls_context=context, require_starttls=True,
                            authenticator=authenticate, auth_required=True)
    controller.start()

    platform = Platform(tmp_path).start("--smtp-url", f"smtp://agency:secret@127.0.0.1:{controller.port}", "--smtp-ca-file", cert, "--mail-from", "noreply@agency.example")
    invite(platform)
    check_invitation(wait_until("a mail", lambda: kept.messages)[0])
    platform.kill()
    controller.stop()
    assert "secret@" not in platform.log_text()
