"""The guards stand in every test, as they do in a school; they are lifted while a test's tables are emptied."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import TransactionTestCase

from audit import guards

AS_MIGRATED = {ContentType._meta.db_table, Permission._meta.db_table}
"""What migrate itself writes is left there, and so need not be written again after each test."""


@contextmanager
def standing() -> Iterator[None]:
    """Puts the guards up, and empties the tables in our way after each transactional test."""
    guards.install()
    teardown = TransactionTestCase._fixture_teardown
    tables = sorted(set(connection.introspection.django_table_names(only_existing=True)) - AS_MIGRATED)
    TransactionTestCase._fixture_teardown = lambda _: empty(tables)
    yield
    TransactionTestCase._fixture_teardown = teardown


def empty(tables: list[str]) -> None:
    """Django's flush truncates every table and announces a migration, guards and all: half a second for each test.
    Here the rows go, where there are any; and whatever guard a test left lifted stands again."""
    with transaction.atomic():
        filled = filled_of(tables)
        if connection.vendor == "postgresql":
            delete_on_postgres(filled)
        else:
            with guards.lifted():
                run(*(f'DELETE FROM "{table}"' for table in filled))
        if guards.missing():
            guards.install()


def filled_of(tables: list[str]) -> list[str]:
    asked = " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\")" for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return [name for (name,) in cursor.fetchall()]


def delete_on_postgres(tables: list[str]) -> None:
    """No guard stands meanwhile; the database's own checks of what refers to what are made before they stand again."""
    run(*(f'ALTER TABLE "{table}" DISABLE TRIGGER USER' for table in tables))
    run(*(f'DELETE FROM "{table}"' for table in tables))
    run("SET CONSTRAINTS ALL IMMEDIATE", *(f'ALTER TABLE "{table}" ENABLE TRIGGER USER' for table in tables))


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
