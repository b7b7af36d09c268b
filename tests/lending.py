"""Two roles on a PostgreSQL server, made for one run of the tests and dropped after it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import psycopg2
from psycopg2 import sql


@dataclass(frozen=True)
class Lent:
    """Where the database `name` is, and for whom: the owner migrates, the app has rights by GRANT alone."""

    host: str
    port: int
    name: str
    owner: str
    app: str
    password: str

    @property
    def owner_url(self) -> str:
        return self._url(self.owner)

    @property
    def app_url(self) -> str:
        return self._url(self.app)

    def _url(self, role: str) -> str:
        return f"postgres://{role}:{self.password}@{self.host}:{self.port}/{self.name}"


@contextmanager
def lend(admin_url: str) -> Iterator[Lent]:
    """Makes the two roles. The database itself is made by whoever migrates it: Django's test runner, or make_database.

    Raises psycopg2.Error when the given account may not make roles and databases.
    """
    server = urlsplit(admin_url)
    run = secrets.token_hex(4)
    lent = Lent(
        host=server.hostname or "127.0.0.1",
        port=server.port or 5432,
        name=f"schoolsocial_{run}",
        owner=f"schoolsocial_owner_{run}",
        app=f"schoolsocial_app_{run}",
        password=secrets.token_urlsafe(16),
    )
    _run(admin_url, "CREATE ROLE {} LOGIN CREATEDB PASSWORD %s", lent.owner, values=(lent.password,))
    _run(admin_url, "CREATE ROLE {} LOGIN PASSWORD %s", lent.app, values=(lent.password,))
    try:
        yield lent
    finally:
        for name in _databases_of(admin_url, lent.owner):
            _run(admin_url, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        for role in (lent.app, lent.owner):
            _run(admin_url, "DROP ROLE IF EXISTS {}", role)


def make_database(lent: Lent) -> None:
    """The database under its own name, for processes that are not run by Django's test runner."""
    _run(lent.owner_url.removesuffix(lent.name) + "postgres", "CREATE DATABASE {}", lent.name)


def _databases_of(admin_url: str, owner: str) -> list[str]:
    with closing(psycopg2.connect(admin_url)) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT datname FROM pg_database JOIN pg_roles ON pg_roles.oid = datdba WHERE rolname = %s", (owner,)
        )
        return [name for (name,) in cursor.fetchall()]


def _run(url: str, statement: str, name: str, values: tuple[str, ...] = ()) -> None:
    with closing(psycopg2.connect(url)) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL(statement).format(sql.Identifier(name)), values)
