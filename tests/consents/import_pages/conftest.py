"""A day in the autumn term, in every file of this folder."""

from collections.abc import Iterator

import pytest
import time_machine


@pytest.fixture(autouse=True)
def in_term() -> Iterator[None]:
    """The roles in the invented files have not ended."""
    with time_machine.travel("2026-11-25T10:00+00:00"):
        yield
