"""Queries that are compiled once and asked again and again with other values: a prepared statement of the ORM.

Django turns a query into SQL each time it is asked. For what every step of a post asks that is most of what a request
costs. A function marked `prepared` is an ordinary one that returns a queryset; its SQL is kept after the first call
(docs/decisions/0013).
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, Model, QuerySet, Value, prefetch_related_objects
from django.db.transaction import TransactionManagementError

Asked = ParamSpec("Asked")
Row = TypeVar("Row")
Shape = tuple[int | None, ...]
"""For each argument None, or how many places its list has: each shape is a statement of its own."""


class prepared(Generic[Asked, Row]):  # noqa: N801 -- a decorator
    """Makes a function that returns a queryset one that returns its rows as a list, put into SQL at the first call.

    Arguments are positional, and values of a comparison: a plain value, a model instance (its primary key), or a list
    of these for `__in`. The function sees a placeholder in the place of each, so whatever it would decide, compute or
    read from the clock would stay as it was at the first call: it builds a query and nothing else. TypeError for None,
    True and False, which are decisions, and for a set or a queryset, which have no order.
    """

    def __init__(self, build: Callable[Asked, QuerySet[Any, Row]]) -> None:
        self._build: Callable[..., QuerySet[Any, Row]] = build
        update_wrapper(self, build)

    def __call__(self, *values: Asked.args, **named: Asked.kwargs) -> list[Row]:
        if named:
            raise TypeError("A prepared query takes its values by position.")
        database = connections[connection.alias]
        shape = tuple(_places(value) if isinstance(value, list | tuple) else None for value in values)
        # With the connection, so that they end with it: a statement holds on to the connection that it asks.
        kept: dict[tuple[Any, Shape], _Statement[Row]] = vars(database).setdefault("prepared", {})
        if (self, shape) not in kept:
            kept[self, shape] = _Statement(self._build(*map(_place, range(len(shape)), shape)), database)
        return kept[self, shape].rows(values)


def first(rows: Sequence[Row]) -> Row | None:
    return rows[0] if rows else None


class _Statement(Generic[Row]):
    """One question in the SQL of one connection, which is one thread's."""

    def __init__(self, question: QuerySet[Any, Row], database: BaseDatabaseWrapper) -> None:
        self._question: Any = question
        self._database = database
        query: Any = question.query
        self._locks = query.select_for_update
        self._bound: tuple[Any, ...] = ()
        self._sql = ""
        self._params: Sequence[Any] = ()
        compiler: Any = query.get_compiler(connection=database)
        with suppress(EmptyResultSet):
            self._sql, self._params = compiler.as_sql()
            converters = compiler.get_converters([column[0] for column in compiler.select])
            # From here on Django's own code asks and reads the rows; it finds the SQL and the converters made already.
            compiler.as_sql = lambda: (self._sql, self._bound)
            compiler.get_converters = lambda _expressions: converters
            query.get_compiler = lambda *_using, **_where: compiler

    def rows(self, values: Sequence[Any]) -> list[Row]:
        if not self._sql:
            return []
        if self._locks and not self._database.in_atomic_block:
            raise TransactionManagementError("Rows are locked inside a transaction.")
        self._bound = tuple(each.value_in(values) if isinstance(each, _Place) else each for each in self._params)
        found: list[Any] = list(self._question._iterable_class(self._question))
        prefetch_related_objects(found, *self._question._prefetch_related_lookups)
        return found


class _Place(Expression):
    """Where a value goes: the number of the argument and, where that is a list, the position in it."""

    def __init__(self, argument: int, position: int | None = None) -> None:
        super().__init__()
        self.argument, self.position = argument, position

    def as_sql(self, *_compiler_and_connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]

    def value_in(self, values: Sequence[Any]) -> Any:
        value = values[self.argument]
        if self.position is not None:
            value = value[min(self.position, len(value) - 1)]
        if isinstance(value, Model):
            value = value.pk
        if type(value) in (int, str):
            return value
        kept_as: Any = Value(value)
        field = None if isinstance(value, bool) else kept_as._resolve_output_field()
        if field is None:
            msg = f"A comparison has no such value: {type(value).__name__}."
            raise TypeError(msg)
        return field.get_db_prep_value(value, connection=connection)


def _places(listed: Sequence[Any]) -> int:
    """A power of two, the last value standing in the places that are over: ten statements for lists of up to a
    thousand, where one for each length would be a thousand, and be kept as long as the process lives."""
    return 1 << (len(listed) - 1).bit_length() if listed else 0


def _place(argument: int, listed: int | None) -> Any:
    """The placeholder that the function gets for an argument."""
    return _Place(argument) if listed is None else [_Place(argument, position) for position in range(listed)]
