"""A cell over several lines is one cell, and a quotation mark that is not closed swallows no other row. No database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.roll_csv.lists import HEAD, names_in, read


def test_quoted_cells_with_line_breaks_commas_and_stray_spaces_are_one_cell() -> None:
    (row,) = read(HEAD + '" Siân \n Mair ","ap Rhys, Jones",7,7B,\r\n').rows
    assert (row.first_name, row.last_name) == ("Siân Mair", "ap Rhys, Jones")


@pytest.mark.parametrize("broken", ['"Siân,Prosser,7,7B,', 'Siân,"Prosser,7,7B,', 'Siân,Prosser,7,7B,"'])
@pytest.mark.parametrize("later", ["Mair,Ng,7,7B,", '"Mair","Ng",7,7B,', 'Mair,"Ng, or Jones",7,7B,'])
def test_a_quotation_mark_that_is_not_closed_swallows_no_other_row(broken: str, later: str) -> None:
    rows = [f"Child{letter},Ng,7,7B," for letter in "abcdefgh"]
    file = read(HEAD + "\r\n".join([rows[0], broken, *rows[1:], later, "Zofia,Ng,7,7B,"]))
    good, bad = names_in(file)
    assert good == [*(f"Child{letter}" for letter in "abcdefgh"), "Mair", "Zofia"]
    assert bad == [3]
    assert "not closed" in file.bad[0].reason
    assert "Prosser" in " ".join(file.bad[0].cells)


def test_an_open_quotation_mark_in_a_column_that_is_not_read_swallows_no_row_either() -> None:
    head = "First name,Last name,Address,Class\r\n"
    file = read(head + 'Siân,Ng,"1 High St,7B\r\nMair,Ng,2 High St,7B\r\nOwen,Ng,"3 High St",7B\r\n')
    assert names_in(file) == (["Mair", "Owen"], [2])


def test_an_address_over_three_lines_is_one_cell() -> None:
    head = "First name,Last name,Address,Class\r\n"
    (row,) = read(head + 'Siân,Ng,"1 High St,\r\nCaerffili,\r\nCymru",7B\r\n').rows
    assert row.registration_group == "7B"


def test_two_open_quotation_marks_that_find_each_other_swallow_no_row_between_them() -> None:
    file = read(HEAD + '"\r\n;","\r\nSiân,Ng,7,7B,\r\nMair,Ng,7,7B,\r\n"')
    assert "Siân" in str(file.to_json())
    assert "Mair" in str(file.to_json())


lines_of_dirt = st.text(st.sampled_from('ab",;\u00e9 '), max_size=12)


@given(st.lists(lines_of_dirt, max_size=6), st.lists(lines_of_dirt, max_size=6))
def test_whatever_stands_around_it_a_good_row_is_never_lost(before: list[str], after: list[str]) -> None:
    """Two good rows, since an open quotation mark may take the line behind it for its end."""
    good = ["Siân,Ng,7,7B,", "Mair,Ng,7,7B,"]
    file = read(HEAD + "\r\n".join([*before, *good, *after]))
    everything = " ".join([*(row.first_name for row in file.rows), *(" ".join(bad.cells) for bad in file.bad)])
    assert "Mair" in everything
    assert "Siân" in everything
