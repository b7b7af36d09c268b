"""A no of an adult, or a yes taken back, that was pressed by a slip: undone on its day, by one press, and recorded."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents.adults import (
    adults_taken_back_today,
    enter_adult_in_error,
    record_adult_no,
    record_adult_permission,
    undo_adult_no,
    undo_adult_withdrawal,
    withdraw_adult_permission,
)
from consents.models import AdultPermission, Mistake
from consents.queries import adults_of
from people.models import Staff
from people.roles import Role
from tests import cast
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2026, 11, 17, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with time_machine.travel(NOON):
        yield


def agreed(by: Staff, name: str = "Mr Ferris", *, days: int = 3, **more: Any) -> AdultPermission:
    said = {"capacity": "visiting author", "covers": "photo", "evidence": "folder G3", **more}
    return record_adult_permission(by=by, name=name, given_on=timezone.localdate() - days * DAY, **said)


def press(by: Staff, name: str, row: AdultPermission) -> str:
    return sign_in(by).post(reverse(f"consents:{name}", args=[row.pk]), follow=True).content.decode()


def words_of(row: AdultPermission) -> dict[str, Any]:
    kept = ["name", "capacity", "covers", "given_on", "evidence", "channels", "materials", "expires_at"]
    return {name: getattr(row, name) for name in kept}


def test_a_no_that_was_pressed_by_a_slip_is_undone_and_what_was_agreed_to_counts_again(cai: Staff) -> None:
    yes = agreed(cai, channels=["website"])
    page = press(cai, "adult_says_no", yes)
    no = AdultPermission.objects.get(said_no=True)
    assert reverse("consents:undo_adult", args=[no.pk]) in page
    assert adults_of(cai.school_id) == []
    page = press(cai, "undo_adult", no)
    assert "Undone. Whatever it took back from Mr Ferris counts again." in page
    assert "No: cannot be shown" not in page
    (again,) = adults_of(cai.school_id)
    assert words_of(again) == words_of(yes)
    (event,) = Event.objects.filter(name=EventName.ADULT_NO_UNDONE)
    assert (event.actor_id, event.data) == (cai.pk, {"adult_permission": no.pk, "others": [again.pk]})
    assert AdultPermission.objects.count() == 3, "all of it stays on file"


def test_it_is_undone_once_and_on_its_day_by_whoever_keeps_the_register(cai: Staff, sam: Staff, olu: Staff) -> None:
    yes = agreed(cai)
    no = record_adult_no(by=cai, name=yes.name)
    for stranger in (sam, olu):
        assert sign_in(stranger).post(reverse("consents:undo_adult", args=[no.pk])).status_code in (403, 404)
    with time_machine.travel(NOON + DAY):
        assert "Undo" not in read(sign_in(cai), reverse("consents:adults"))
        assert "Nothing was changed" in press(cai, "undo_adult", no)
    assert adults_of(cai.school_id) == []
    colleague = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    press(colleague, "undo_adult", no)
    assert "Nothing was changed" in press(cai, "undo_adult", no), "once"
    assert len(adults_of(cai.school_id)) == 1
    assert sign_in(cai).get(reverse("consents:undo_adult", args=[no.pk])).status_code == 405


def test_what_was_taken_back_before_the_no_stays_so_and_a_paper_that_is_found_later_counts(cai: Staff) -> None:
    withdraw_adult_permission(agreed(cai), by=cai)
    no = record_adult_no(by=cai, name="Mr Ferris")
    undo_adult_no(no, by=cai)
    assert adults_of(cai.school_id) == []
    found = agreed(cai, days=1, covers="name")
    assert adults_of(cai.school_id) == [found], "the undone no refuses nothing"


def test_a_real_no_after_an_undone_one_counts(cai: Staff) -> None:
    agreed(cai)
    undo_adult_no(record_adult_no(by=cai, name="Mr Ferris"), by=cai)
    record_adult_no(by=cai, name="Mr Ferris")
    assert adults_of(cai.school_id) == []
    assert AdultPermission.objects.filter(said_no=True, mistake="").count() == 1


def test_a_yes_that_was_taken_back_by_a_slip_is_undone_with_all_that_the_press_took_back(cai: Staff) -> None:
    older, newer = agreed(cai, days=9, covers="name"), agreed(cai)
    page = press(cai, "withdraw_adult", newer)
    assert "Taken back today" in page
    page = press(cai, "undo_adult", newer)
    assert "Taken back today" not in page
    (again,) = adults_of(cai.school_id)
    assert words_of(again) == words_of(newer)
    assert page.count("replaced by a later paper") == 1
    assert Event.objects.get(name=EventName.ADULT_WITHDRAWAL_UNDONE).data["adult_permission"] == newer.pk
    assert "Nothing was changed" in press(cai, "undo_adult", older), "once"


def test_of_several_presses_on_one_day_the_last_is_undone(cai: Staff) -> None:
    yes = agreed(cai)
    with time_machine.travel(NOON + datetime.timedelta(minutes=1)):
        undo_adult_no(record_adult_no(by=cai, name=yes.name), by=cai)
    (again,) = adults_of(cai.school_id)
    with time_machine.travel(NOON + datetime.timedelta(minutes=2)):
        withdraw_adult_permission(again, by=cai)
    assert [row.pk for row in adults_taken_back_today(cai.school)] == [again.pk], "once, though it was taken back twice"
    press(cai, "undo_adult", again)
    assert AdultPermission.objects.filter(withdrawn_at=None, said_no=False).count() == 1


def test_nothing_is_undone_where_something_else_was_said_since(cai: Staff) -> None:
    old = agreed(cai)
    withdraw_adult_permission(old, by=cai)
    record_adult_no(by=cai, name=old.name)
    page = read(sign_in(cai), reverse("consents:adults"))
    assert "Taken back today" not in page
    assert "Nothing was changed" in press(cai, "undo_adult", old)
    assert adults_of(cai.school_id) == []


def test_only_a_no_can_be_undone_by_whoever_wrote_it_down(cai: Staff) -> None:
    yes = agreed(cai)
    with pytest.raises(IntegrityError), transaction.atomic():
        AdultPermission.objects.filter(pk=yes.pk).update(mistake="undone", mistake_said_by=cai)


def test_a_paper_that_a_second_person_called_an_error_counts_again_by_no_press(cai: Staff) -> None:
    """It counted again after a slip, and was found to be somebody else's: the slip of before is no way back to it."""
    colleague = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    yes = agreed(cai)
    undo_adult_withdrawal(withdraw_adult_permission(yes, by=cai), by=cai)
    (again,) = adults_of(cai.school_id)
    enter_adult_in_error(again, by=colleague, mistake=Mistake.OTHER_PERSON)
    assert adults_taken_back_today(cai.school) == []
    assert "Nothing was changed" in press(cai, "undo_adult", yes)
    assert adults_of(cai.school_id) == []


def test_a_no_undone_gives_no_paper_back_that_was_an_error(cai: Staff) -> None:
    colleague = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    wrong, right = agreed(cai, days=9), agreed(cai)
    no = record_adult_no(by=cai, name=wrong.name)
    enter_adult_in_error(wrong, by=colleague, mistake=Mistake.OTHER_PERSON)
    undo_adult_no(no, by=colleague)
    assert [words_of(row) for row in adults_of(cai.school_id)] == [words_of(right)]
