"""A PostgreSQL cluster of its own: unprivileged, default durability, a socket and no network."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

from paths import POSTGRES, RUN
from peers import free_port
from process import Broken, Process

ROOT_STAND_IN = "postgres"


def _as_user(user):
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]


class Postgres:
    def __init__(self):
        is_root = os.geteuid() == 0
        self.user = ROOT_STAND_IN if is_root else pwd.getpwuid(os.geteuid()).pw_name
        self.port = free_port()
        self.home = RUN / "postgres"
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        self.sockets = Path(tempfile.mkdtemp(prefix="bench_pg_"))
        if is_root:
            shutil.chown(self.home, self.user, self.user)
            shutil.chown(self.sockets, self.user, self.user)
        self._run("initdb", "-D", self.home / "data", "-A", "trust", "--locale=C", "-E", "UTF8")
        settings = [f"port={self.port}", "listen_addresses="]
        settings += [f"unix_socket_directories={self.sockets}"]
        words = [*_as_user(self.user), POSTGRES / "postgres", "-D", self.home / "data"]
        for setting in settings:
            words += ["-c", setting]
        self.process = Process(
            "postgres", words, stop_signal=signal.SIGINT, leftovers=[self.sockets]
        )
        self._await()

    def _command(self, program, *words):
        return [*_as_user(self.user), POSTGRES / program, *words]

    def _run(self, program, *words):
        command = [str(word) for word in self._command(program, *words)]
        done = subprocess.run(command, capture_output=True, text=True, cwd="/")
        if done.returncode != 0:
            raise Broken(f"{program}: {done.stderr[-600:]}")

    def _place(self):
        return ["-h", self.sockets, "-p", self.port]

    def _await(self):
        words = [str(word) for word in self._command("pg_isready", "-q", *self._place())]
        for _ in range(200):
            self.process.check_alive()
            if subprocess.run(words, cwd="/").returncode == 0:
                return
            time.sleep(0.05)
        raise Broken("PostgreSQL does not accept connections")

    def create_database(self, name):
        self._run("dropdb", *self._place(), "--if-exists", name)
        self._run("createdb", *self._place(), name)

    def execute(self, database, texts):
        for text in texts:
            self._run("psql", *self._place(), "-q", "-v", "ON_ERROR_STOP=1", "-c", text, database)

    def url(self, database):
        sockets = urllib.parse.quote(str(self.sockets), safe="")
        return f"postgresql://{self.user}@/{database}?host={sockets}&port={self.port}"

    def cpu_seconds(self):
        return self.process.cpu_seconds()

    def stop(self):
        self.process.stop()
