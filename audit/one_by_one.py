"""What a worker does for many schools, posts or children: one that fails never holds back the others."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import structlog
from django.db import models

log = structlog.get_logger(__name__)
Row = TypeVar("Row", bound=models.Model)


def one_by_one(rows: Iterable[Row], work: Callable[[Row], int], *, failed: str) -> int:
    """Do `work` for each row and add up what it returns. A failure is logged as `failed`, with the row's number and the
    kind of error only, since its words may hold a name; the next round tries it again."""
    done = 0
    for row in rows:
        try:
            done += work(row)
        except Exception as error:  # noqa: BLE001 whatever it is, the others wait for nothing
            log.error(failed, kind=row._meta.model_name, id=row.pk, error=type(error).__name__)
    return done
