"""The guards stand in every test, as they do in a school; a test that empties its tables lifts them for that moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.backends.base.operations import BaseDatabaseOperations

from audit import guards


@contextmanager
def standing() -> Iterator[None]:
    """Puts the guards up, and lets Django's flush, which ends every transactional test, lift and restore them."""
    guards.install()
    flush = BaseDatabaseOperations.execute_sql_flush

    def flush_without_guards(operations: BaseDatabaseOperations, statements: Any) -> None:
        with guards.lifted():
            flush(operations, statements)

    # On the class: a test may leave this thread with another connection than the one it began with.
    BaseDatabaseOperations.execute_sql_flush = flush_without_guards  # type: ignore[method-assign,assignment]
    yield
    BaseDatabaseOperations.execute_sql_flush = flush  # type: ignore[method-assign]
