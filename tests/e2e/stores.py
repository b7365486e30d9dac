"""The two databases: how a platform is told of them, and how a test looks into them."""

import contextlib
import os
import sqlite3
import subprocess
import uuid

URL = "TENANTD_TEST_POSTGRES"


class Sqlite:
    arguments = ()

    def __init__(self, folder):
        self.path = folder / "data" / "tenantd.db"

    def rows(self, statement):
        with contextlib.closing(sqlite3.connect(self.path)) as connection:
            return [list(map(str, row)) for row in connection.execute(statement)]

    def tables(self):
        return [name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]

    def close(self):
        pass


class Postgres:
    """A database of its own on the server that with_postgres.py started."""

    def __init__(self, _folder):
        self.server = os.environ[URL]
        self.name = f"e2e_{uuid.uuid4().hex}"
        self._run(self.server, f"CREATE DATABASE {self.name}")
        self.url = self.server.rsplit("/", 1)[0] + f"/{self.name}"
        self.arguments = ("--database", self.url)

    def _run(self, url, statement):
        command = ["psql", url, "--no-psqlrc", "--csv", "--tuples-only", "--set", "ON_ERROR_STOP=1", "--command", statement]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def rows(self, statement):
        return [line.split(",") for line in self._run(self.url, statement).splitlines()]

    def tables(self):
        return [name for (name,) in self.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]

    def close(self):
        self._run(self.server, f"DROP DATABASE {self.name} WITH (FORCE)")
