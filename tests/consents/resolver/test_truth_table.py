"""The resolver as a truth table that a headteacher could read."""

import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from consents.management.commands.print_truth_table import END, PAGE, with_table
from consents.resolver import Child, Code, age_on, is_of_age, may_stay, resolve
from consents.truth_table import CASES, Case

EXPECTED: dict[str, tuple[Code, bool]] = {
    "nobody was asked, or nobody answered": (Code.NOT_GIVEN, False),
    "one parent said yes": (Code.HELD, True),
    "both parents said yes": (Code.HELD, True),
    "one said yes, the other no": (Code.REFUSED, False),
    "one said yes, the other took it back": (Code.REFUSED, False),
    "a parent said yes and later no": (Code.REFUSED, False),
    "a parent said no and later yes": (Code.HELD, True),
    "a parent took it back and later gave it again": (Code.HELD, True),
    "a no that starts tomorrow": (Code.HELD, True),
    "a yes that starts tomorrow": (Code.NOT_GIVEN, False),
    "somebody without parental responsibility said yes": (Code.NOT_GIVEN, False),
    "nobody knows whether whoever said yes has it": (Code.NOT_GIVEN, False),
    "somebody without it said no, a parent yes": (Code.REFUSED, False),
    "the school's file says yes, and the school lets it count": (Code.HELD, True),
    "the school's file says yes, and it does not count": (Code.NOT_GIVEN, False),
    "the school's file says no, a parent yes": (Code.REFUSED, False),
    "the yes has ended": (Code.EXPIRED, True),
    "the yes ends at this very moment": (Code.EXPIRED, True),
    "the yes ends in a second": (Code.HELD, True),
    "one yes has ended, the other parent's not": (Code.HELD, True),
    "the yes was entered in error": (Code.NOT_GIVEN, False),
    "the no was entered in error": (Code.HELD, True),
    "the child said no, a parent yes": (Code.REFUSED, False),
    "the child said no and took it back": (Code.HELD, True),
    "the child said no to a teacher, and yes on a form": (Code.REFUSED, False),
    "only the child said yes": (Code.NOT_GIVEN, False),
    "school asks from 14; a pupil of 16; only a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "school asks from 14; a pupil of 16; only the pupil said yes": (Code.NOT_GIVEN, False),
    "school asks from 14; a pupil of 16; both said yes": (Code.HELD, True),
    "school asks from 14; a pupil of 16; the pupil's has ended": (Code.EXPIRED, True),
    "school asks from 14; a pupil of 13; a parent said yes": (Code.HELD, True),
    "school asks from 14; nobody knows the age; a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "school asks from 14; nobody knows the age; both said yes": (Code.HELD, True),
    "school asks from 14; found unable to answer at 16; a parent said yes": (Code.HELD, True),
    "school sets no age; a pupil of 16; a parent said yes": (Code.HELD, True),
    "found able to answer at 12; only a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "found able to answer at 12; both said yes": (Code.HELD, True),
    "a pupil of 18; only a parent said yes": (Code.PUPIL_NOT_GIVEN, True),
    "a pupil of 18 said yes": (Code.HELD, True),
    "a pupil of 18 said yes, a parent no": (Code.HELD, True),
    "a pupil of 18 said no, a parent yes": (Code.REFUSED, False),
    "a pupil of 18 said yes before the birthday; a parent yes": (Code.HELD, True),
    "a pupil of 18 said yes before the birthday; nobody else": (Code.NOT_GIVEN, False),
    "a pupil of 18 said yes before the birthday; a parent no": (Code.REFUSED, False),
    "in care, nobody knows yet who decides; a parent said yes": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, nobody knows yet who decides; the authority said yes": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority decides; only a parent said yes": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority decides and said yes": (Code.HELD, True),
    "in care, the authority said yes, a parent no": (Code.REFUSED, False),
    "in care, the authority said no, a parent yes": (Code.REFUSED, False),
    "in care, the foster carer has the authority's decision and said yes": (Code.HELD, True),
    "in care, the foster carer said yes without having the decision": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority before said yes, the one that decides now nothing": (Code.AUTHORITY_NOT_GIVEN, False),
    "in care, the authority before said no, the one that decides now yes": (Code.REFUSED, False),
    "in care, the authority before said no, that was taken back, the one that decides now said yes": (Code.HELD, True),
    "in care no more, the authority said yes": (Code.NOT_GIVEN, False),
    "in care no more, the authority said no, a parent yes": (Code.REFUSED, False),
    "in care, the parents keep the decision, and one said yes": (Code.HELD, True),
    "in care, the parents keep the decision; the authority said yes": (Code.NOT_GIVEN, False),
    "on the do-not-publish list, and everybody said yes": (Code.HOLD, False),
    "the child has left, and everybody said yes": (Code.NOT_ON_ROLL, True),
    "the child has left, and a parent takes it back": (Code.NOT_ON_ROLL, False),
    "the child has left, and is on the do-not-publish list": (Code.NOT_ON_ROLL, False),
    "the first name, which the school never shows; a parent said yes": (Code.POLICY, True),
}
"""What each case of docs/consent.md has to say, and whether what is out already may stay."""


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_the_truth_table(case: Case) -> None:
    code, stays = EXPECTED[case.sentence]
    assert resolve(case.facts, case.rules).code == code, case.sentence
    assert resolve(case.facts, case.rules).is_held == (code is Code.HELD), case.sentence
    assert may_stay(case.facts) == stays, f"what is out already: {case.sentence}"


def test_every_case_is_expected_and_told_once() -> None:
    assert [case.sentence for case in CASES] == list(EXPECTED)


def test_the_page_for_headteachers_is_what_the_resolver_says() -> None:
    page = PAGE.read_text()
    assert with_table(page) == page, "run: manage.py print_truth_table"


def test_the_command_prints_the_table_and_refuses_a_page_that_lost_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "consent.md"
    page.write_text(PAGE.read_text().replace("| **yes**", "| no"))
    monkeypatch.setattr("consents.management.commands.print_truth_table.PAGE", page)
    call_command("print_truth_table", stdout=StringIO())
    assert page.read_text() == PAGE.read_text()
    page.write_text(page.read_text().replace(END, ""))
    with pytest.raises(ValueError, match="lost the marks"):
        call_command("print_truth_table", stdout=StringIO())


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2008-06-10", "2026-06-09", 17),
        ("2008-06-10", "2026-06-10", 18),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-29", 20),
    ],
)
def test_a_birthday_is_the_first_day_of_the_new_age(born: str, day: str, age: int) -> None:
    born_on, on = datetime.date.fromisoformat(born), datetime.date.fromisoformat(day)
    assert age_on(on, born_on) == age
    assert is_of_age(Child(True, False, born_on), on=on) == (age >= 18)
