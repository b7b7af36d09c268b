"""A small invented roll, and the real models where a test needs them."""

import pytest

from screening import engines
from screening.names import Roll

PUPILS = [
    (1, "Siân", "ap Rhys"),
    (2, "Llŷr", "Evans"),
    (3, "Faith", "Read"),
    (4, "Mohammed", "Al-Khatib", "Mo", ()),
    (5, "Grace", "May"),
    (6, "Oisín", "O'Neill"),
    (7, "Anna-Maria", "Jones-Kowalski"),
    (8, "Aanya", "Patel", "", ("Annie",)),
    (9, "Catrin", "Evans"),
    (10, "James", "Davies"),
]


@pytest.fixture(scope="session")
def roll() -> Roll:
    return Roll.from_people(PUPILS, staff=[("Jane", "Evans"), "Mrs F Okafor"])


@pytest.fixture(scope="session")
def engine() -> dict[str, str]:
    """The real models, loaded once for all tests that need them."""
    return engines.warm()
