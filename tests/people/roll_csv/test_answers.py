"""Of the answers in a list none is lost, and no child gets the yes of another. No database."""

import pytest

from people.importers.roll_csv import read_roll


def test_answer_columns_are_kept_by_their_key() -> None:
    data = b"First name,Last name,Photo consent\r\nSian,Prosser,N\r\nLlyr,Ng,\r\n"
    first, second = read_roll(data, answer_key=lambda heading: "photo" if "Photo" in heading else None).rows
    assert first.answers == {"photo": ["N"]}
    assert second.answers == {}


def test_of_several_columns_about_one_thing_no_answer_is_lost() -> None:
    data = b"First name,Last name,Photo consent,Photo 2\r\nSian,Prosser,N,Y\r\n"
    (row,) = read_roll(data, answer_key=lambda heading: "photo" if "Photo" in heading else None).rows
    assert row.answers == {"photo": ["N", "Y"]}


def test_the_answers_of_a_row_that_is_there_twice_are_not_lost() -> None:
    data = b"First name,Last name,Photo consent\r\nSian,Prosser,Y\r\nSian,Prosser,N\r\n"
    file = read_roll(data, answer_key=lambda heading: "photo" if "Photo" in heading else None)
    assert [row.answers for row in file.rows] == [{"photo": ["Y", "N"]}]
    assert len(file.bad) == 1


def test_a_number_beside_two_names_is_said_and_no_child_gets_the_yes_of_another() -> None:
    head = b"First name,Last name,UPN,Photo consent,Photo 2\n"
    data = head + b"Sian,Prosser,B801200005001,,Y\nHuw,Ng,B801200005001,Y,N\n"
    file = read_roll(data, answer_key=lambda heading: heading if "Photo" in heading else None)
    assert [row.answers for row in file.rows] == [{"Photo 2": ["Y", "N"]}]
    assert [bad.reason for bad in file.bad] == ["Line 2 has this number beside another name: one of the two is wrong."]


@pytest.mark.parametrize(
    ("columns", "one", "other", "gets"),
    [
        ("DOB", "31/12/2014", "30/11/2015", {"No": ["N"]}),
        ("DOB", "31/12/2014", "31/12/2014", {"Yes": ["Y"], "No": ["N"]}),
        ("DOB", "31/12/2014", "", {"No": ["N"]}),
        ("Class", "", "", {"No": ["N"]}),
        ("Class", "7B", "7B", {"No": ["N"]}),
        ("UPN", "B801200005001", "B801200005001", {"Yes": ["Y"], "No": ["N"]}),
    ],
)
def test_a_namesake_gets_every_no_and_no_yes_of_another(
    columns: str, one: str, other: str, gets: dict[str, list[str]]
) -> None:
    """Two of one name in a list without numbers may be two children: nobody's yes is made of the other's."""
    data = f"First name,Last name,{columns},Photo Yes,Photo No\nSian,Prosser,{one},,\nSian,Prosser,{other},Y,N\n"
    file = read_roll(
        data.encode(), answer_key=lambda heading: heading.removeprefix("Photo ") if "Photo" in heading else None
    )
    assert [row.answers for row in file.rows] == [gets]
    assert len(file.bad) == 1
