"""Dates as school systems write them: which of 03/04/2014 is the day, the whole column says and never one cell."""

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum

SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})(?:[/.\-](\d{1,2})[/.\-](\d{1,2})|(\d{2})(\d{2}))")
WORDED = ("%d-%b-%Y", "%d %b %Y", "%d %B %Y", "%d-%b-%y", "%d %b %y")
WEEKDAY = re.compile(r"\A(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +", re.IGNORECASE)
SEPT = re.compile(r"\bsept\b", re.IGNORECASE)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
COUNTED = re.compile(r"(\d{5})(?:\.\d*)?")
DAY_NOUGHT = datetime.date(1899, 12, 30)
"""From which a spreadsheet counts days where a cell was not told to show a date: 42616 is 3 September 2016."""
TIME_OF_DAY = re.compile(r"(?<=\d)(?:T| )\d{1,2}:\d{2}.*\Z")


class Order(StrEnum):
    """What the dates of a column say about their order. UNSAID is read as in Britain; of MIXED none is guessed; of
    COUNTED every one is the number of a day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNSAID = "unsaid"
    MIXED = "mixed"
    COUNTED = "counted"


def order_of(cells: Iterable[str]) -> Order:
    """A number above 12 is a day: one such date tells it for all of them. A cell without a figure ("N/A", "-", a second
    line of headings) is no date and says nothing of the others."""
    cells = [cell for cell in cells if re.search("[1-9]", cell)]
    if cells and all(COUNTED.fullmatch(cell.strip()) for cell in cells):
        return Order.COUNTED
    found = [SLASHED.fullmatch(without_time(cell)) for cell in cells]
    numbers = [(int(date[1]), int(date[2])) for date in found if date]
    day_first = any(first > 12 >= second for first, second in numbers)
    month_first = any(second > 12 >= first for first, second in numbers)
    if day_first and month_first:
        return Order.MIXED
    if month_first:
        return Order.MONTH_FIRST
    return Order.DAY_FIRST if day_first or not numbers else Order.UNSAID


def without_time(cell: str) -> str:
    return TIME_OF_DAY.sub("", cell.strip())


def is_a_guess(cell: str) -> bool:
    """Whether this date could be read in two ways."""
    date = SLASHED.fullmatch(without_time(cell))
    return bool(date) and int(date[1]) <= 12 and int(date[2]) <= 12 and date[1] != date[2]  # type: ignore[index]


def read_date(cell: str, order: Order) -> datetime.date:
    """The day that is meant. Raises ValueError for what is no date."""
    text = without_time(cell)
    if order is Order.COUNTED and (found := COUNTED.fullmatch(text)):
        return DAY_NOUGHT + datetime.timedelta(days=int(found[1]))
    if found := YEAR_FIRST.fullmatch(text):
        return datetime.date(int(found[1]), int(found[2] or found[4]), int(found[3] or found[5]))
    if found := SLASHED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        month_first = second > 12 or (order is Order.MONTH_FIRST and first <= 12)
        return datetime.date(year, first, second) if month_first else datetime.date(year, second, first)
    plain = SEPT.sub("Sep", WEEKDAY.sub("", ORDINAL.sub("", text)))
    for pattern in WORDED:
        try:
            return datetime.datetime.strptime(plain, pattern).replace(tzinfo=datetime.UTC).date()
        except ValueError:
            continue
    msg = "This is no date."
    raise ValueError(msg)
