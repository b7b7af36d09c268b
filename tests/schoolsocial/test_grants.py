"""The application's own database role: what it can do, and what it cannot."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.utils import ProgrammingError
from pytest_django import Settings

from schoolsocial.grants import ADD_ONLY, KEPT

pytestmark = pytest.mark.race


def test_the_app_signs_in_as_a_role_that_owns_nothing_and_is_no_superuser(as_the_app: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (as_the_app,)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False, False)


@pytest.mark.parametrize("table", ADD_ONLY)
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_app_can_neither_change_nor_remove_a_row_of_the_record(as_the_app: str, table: str, statement: str) -> None:
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute(statement.format(table))


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_app_cannot_remove_a_post_or_what_was_sent_in(as_the_app: str, table: str, statement: str) -> None:
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute(statement.format(table))


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE audit_event DISABLE TRIGGER ALL",
        "DROP TABLE audit_event CASCADE",
        "DELETE FROM django_migrations",
        "CREATE TABLE mine (id int)",
    ],
)
def test_the_app_cannot_reach_round_the_guards(as_the_app: str, statement: str) -> None:
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match=r"must be owner|permission denied"):
        cursor.execute(statement)


def test_the_app_reads_and_writes_every_other_table(as_the_app: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT ("
            "has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT') AND "
            "has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))"
        )
        assert {name for (name,) in cursor.fetchall()} == {*ADD_ONLY, *KEPT, "django_migrations"}


def test_a_race_can_be_run_as_both_roles(database_role: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (database_role,)


def test_install_guards_gives_the_app_its_rights(app_role: str, transactional_db: None, settings: Settings) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'GRANT DELETE ON audit_event TO "{app_role}"')
        settings.APP_DATABASE_ROLE = app_role
        call_command("install_guards", stdout=StringIO())
        cursor.execute("SELECT has_table_privilege(%s, 'audit_event', 'DELETE')", [app_role])
        assert cursor.fetchone() == (False,)
