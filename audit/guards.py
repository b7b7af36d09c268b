"""What the database itself refuses, whoever asks: triggers that keep the record and the protocol as they are.

Each room names its guards in a module that `settings.GUARDS` lists. One installer puts them up after every migrate,
on both databases: SQLite rebuilds a table to change it and drops its triggers without a word.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from django.conf import settings
from django.db import connection, models, transaction

FUNCTION = "schoolsocial_refuse"
EVERY_ROW = "TRUE"


@dataclass(frozen=True)
class Guard:
    """A trigger: rows of `table` for which `refused` holds (SQL that both databases read) are not written.

    `says` is the error that the writer gets. On TRUNCATE, which only PostgreSQL has, nothing is asked. `refused` may
    look into other tables: then it is asked in a function of its own, as a trigger's WHEN may not on PostgreSQL.
    """

    name: str
    table: str
    on: Literal["INSERT", "UPDATE", "DELETE", "TRUNCATE"]
    says: str
    refused: str = EVERY_ROW

    @property
    def looks_elsewhere(self) -> bool:
        return "SELECT" in self.refused

    @property
    def fingerprint(self) -> str:
        """Changes with the guard, so that a guard left over from an older version is found."""
        text = "|".join((self.name, self.table, self.on, self.says, self.refused))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def append_only(model: type[models.Model], *, what: str) -> list[Guard]:
    """Rows may be added and read, never changed or removed. `what` is the word for them in the error."""
    return [*unchangeable(model, what=what), *irremovable(model, what=what)]


def unchangeable(model: type[models.Model], *, what: str, refused: str = EVERY_ROW) -> list[Guard]:
    table = model._meta.db_table
    return [Guard(f"{table}_unchanged", table, "UPDATE", f"{what} cannot be changed", refused)]


def irremovable(model: type[models.Model], *, what: str) -> list[Guard]:
    table = model._meta.db_table
    says = f"{what} cannot be removed"
    return [
        Guard(f"{table}_kept", table, "DELETE", says),
        Guard(f"{table}_not_emptied", table, "TRUNCATE", says),
    ]


def guards() -> list[Guard]:
    """Every guard that this database can have, in the order of settings.GUARDS."""
    named = [guard for path in settings.GUARDS for guard in import_module(path).GUARDS]
    return [guard for guard in named if connection.vendor == "postgresql" or guard.on != "TRUNCATE"]


@transaction.atomic
def install() -> list[str]:
    """Put up every guard, new or not; returns their names. Run by the owner of the tables, after migrate."""
    if connection.vendor == "postgresql":
        _run([_FUNCTION])
    wanted = guards()
    for guard in wanted:
        _run([*_drop(guard), *_create(guard)])
    return [guard.name for guard in wanted]


@transaction.atomic
def lift() -> None:
    """Take every guard down: for the retention command and for tests that empty the tables, inside `lifted` only."""
    for guard in guards():
        _run(_drop(guard))


@contextmanager
def lifted() -> Iterator[None]:
    """No guard stands meanwhile, for this transaction only: both databases roll a trigger back with the rest."""
    with transaction.atomic():
        lift()
        yield
        install()


def missing() -> list[str]:
    """The names of guards that do not stand, or stand as an older version had them."""
    standing = _standing()
    return [guard.name for guard in guards() if standing.get(guard.name) != guard.fingerprint]


_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$
"""


def _create(guard: Guard) -> list[str]:
    if connection.vendor == "postgresql":
        each = "STATEMENT" if guard.on == "TRUNCATE" else "ROW"
        when = "" if guard.on == "TRUNCATE" or guard.looks_elsewhere else f"WHEN ({guard.refused})"
        function = f"{guard.name}_asked" if guard.looks_elsewhere else FUNCTION
        return [
            *([_asking(function, guard.refused)] if guard.looks_elsewhere else []),
            f"CREATE TRIGGER {guard.name} BEFORE {guard.on} ON {guard.table} FOR EACH {each} {when} "
            f"EXECUTE FUNCTION {function}('{guard.says}')",
            f"COMMENT ON TRIGGER {guard.name} ON {guard.table} IS '{guard.fingerprint}'",
        ]
    return [
        f"CREATE TRIGGER {guard.name} BEFORE {guard.on} ON {guard.table} FOR EACH ROW WHEN ({guard.refused}) "
        f"BEGIN SELECT RAISE(ABORT, '{guard.says}'); /* {guard.fingerprint} */ END"
    ]


def _asking(function: str, refused: str) -> str:
    return f"""
CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {refused} THEN
        RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$
"""


def _drop(guard: Guard) -> list[str]:
    on_table = f" ON {guard.table}" if connection.vendor == "postgresql" else ""
    return [f"DROP TRIGGER IF EXISTS {guard.name}{on_table}"]


def _run(statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _standing() -> dict[str, str]:
    """Name -> fingerprint of every trigger that is there and switched on."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgname, coalesce(obj_description(oid, 'pg_trigger'), '') FROM pg_trigger "
                "WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
            )
            return dict(cursor.fetchall())
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return {name: sql.rpartition("/* ")[2].partition(" */")[0] for name, sql in cursor.fetchall()}
