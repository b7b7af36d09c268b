"""Which of 3/4/2014 is the day: the whole column says, never one cell. No database."""

import datetime
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.importers.dates import Order, is_a_guess, order_of, read_date
from people.importers.roll_csv import read_roll

BORN = datetime.date(2014, 4, 3)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["3/4/2014", "25/12/2013"], Order.DAY_FIRST),
        (["3/4/2014", "12/25/2013"], Order.MONTH_FIRST),
        (["3/4/2014", "5/6/2013"], Order.UNSAID),
        (["25/12/2013", "12/25/2013"], Order.MIXED),
        (["2014-04-03", ""], Order.DAY_FIRST),
        ([], Order.DAY_FIRST),
    ],
)
def test_one_number_above_twelve_tells_the_order_of_all(cells: list[str], order: Order) -> None:
    assert order_of(cells) is order


@pytest.mark.parametrize(
    "written",
    [
        *["03/04/2014", "3.4.14", "3-4-2014", "2014-04-03", "20140403", "3-Apr-2014", "3 April 2014"],
        *["2014-04-03T00:00:00Z", "03/04/2014 00:00:00", "3rd April 2014", "03rd Apr 2014"],
    ],
)
def test_every_usual_way_to_write_a_day(written: str) -> None:
    assert read_date(written, Order.DAY_FIRST) == BORN


@pytest.mark.parametrize("written", ["31/02/2014", "yesterday", "41702", "2014", "3/4", "0/0/0000", "99999999"])
def test_what_is_no_day_is_none(written: str) -> None:
    with pytest.raises(ValueError):
        read_date(written, Order.DAY_FIRST)


@given(st.dates(datetime.date(2001, 1, 1), datetime.date(2030, 1, 1)), st.sampled_from(list(Order)[:2]))
def test_what_is_written_in_an_order_is_read_in_it(day: datetime.date, order: Order) -> None:
    pattern = "%d/%m/%Y" if order is Order.DAY_FIRST else "%m/%d/%Y"
    assert read_date(day.strftime(pattern), order) == day


@given(st.text(max_size=20))
def test_no_cell_makes_it_fail_in_any_other_way(cell: str) -> None:
    is_a_guess(cell)
    with suppress(ValueError):
        assert read_date(cell, order_of([cell]))


def born(*cells: str) -> list[str]:
    text = "First name,Last name,DOB\n" + "".join(f"Child,Number{n},{cell}\n" for n, cell in enumerate(cells))
    return [row.born_on for row in read_roll(text.encode()).rows]


def test_british_and_american_columns() -> None:
    assert born("3/4/2014", "25/12/2013") == ["2014-04-03", "2013-12-25"]
    assert born("3/4/2014", "12/25/2013") == ["2014-03-04", "2013-12-25"]


def test_of_a_column_with_both_orders_no_day_is_guessed() -> None:
    assert born("3/4/2014", "25/12/2013", "12/25/2013", "5/5/2014") == ["", "2013-12-25", "2013-12-25", "2014-05-05"]


def test_a_column_that_does_not_say_is_read_as_in_britain_and_that_is_said() -> None:
    file = read_roll(b"First name,Last name,DOB\nSian,Ng,3/4/2014\n")
    assert file.rows[0].born_on == "2014-04-03"
    assert "day first" in file.doubts[0]


def test_what_is_no_day_hands_the_row_back() -> None:
    file = read_roll(b"First name,Last name,DOB\nSian,Ng,31/2/2014\n")
    assert file.rows == []
    assert "no date" in file.bad[0].reason


@pytest.mark.parametrize("cell", ["31/1/1970", "31/1/2999"])
def test_a_day_on_which_no_pupil_was_born_is_left_out_and_named(cell: str) -> None:
    file = read_roll(f"First name,Last name,DOB\nSian,Ng,{cell}\n".encode())
    assert [row.born_on for row in file.rows] == [""]
    assert file.doubts == ["Line 2: the date of birth cannot be a pupil's and was left out."]
