"""A yes after which something changed: who has to look, what the list says, and what a button does."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from audit.models import Event
from audit.names import EventName
from audit.outbox import run_follow_ups
from consents.care import Care, end_care_status, set_care_status
from consents.contact import lift_restriction, restrict_asking
from consents.day_one import keep_forms
from consents.models import Change, ConsentRequest, Letter, Outcome, WhoDecides, YesToReview
from consents.resolver import Code
from consents.reviews import NobodyToAsk, close_review, note_changes
from notifications.handlers import tell_who_decides_on_forms
from notifications.models import Notice, NoticeKind
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.roles import Role
from people.rolls import erase_pupil, keep_guardian
from policies.authority import NotAllowed
from tests import cast
from tests.consents.answers import code_of
from tests.consents.families import parent, says_by_link, use_form
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db
LIST = "/consents/review/"


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    """Her yes is on file."""
    guardian = parent(siân, name="Mrs ap Rhys", email="mum@families.example")
    says_by_link(guardian, siân)
    return guardian


def is_now(pupil: Pupil, guardian: Guardian, said: str, *, by: Staff) -> None:
    keep_guardian(
        pupil, by=by, name=guardian.name, guardian=guardian, parental_responsibility=ParentalResponsibility(said)
    )


def open_ones() -> list[tuple[str, int | None]]:
    return list(YesToReview.objects.filter(closed_at=None).order_by("pk").values_list("change", "guardian_id"))


def without_marks(page: bytes) -> str:
    """What differs with every answer: the marks of the page."""
    return re.sub(r'"csrfmiddlewaretoken" value="[^"]+"|nonce="[^"]+"', "", page.decode())


# who comes onto the list


@pytest.mark.parametrize("said", ["no", "unknown"])
def test_a_yes_whose_giver_lost_responsibility_is_to_be_looked_at_once(
    said: str, siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    is_now(siân, mum, said, by=cai)
    is_now(siân, mum, said, by=cai)
    assert open_ones() == [(Change.RESPONSIBILITY, mum.pk)]
    row = YesToReview.objects.get()
    assert row.changed_by_id == cai.pk
    assert row.changed_at == Event.objects.filter(name=EventName.GUARDIAN_CHANGED).earliest("pk").at


def test_where_nobody_had_said_yes_nobody_has_to_look(siân: Pupil, cai: Staff, des: Staff) -> None:
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    cast.answer_for(siân, "refused", guardian=dad)
    is_now(siân, dad, "no", by=cai)
    restrict_asking(siân, dad, by=cai)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    assert open_ones() == []


def test_another_parents_yes_is_not_looked_at_for_it(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    is_now(siân, dad, "no", by=cai)
    assert open_ones() == []


def test_what_is_put_right_again_is_off_the_list(siân: Pupil, mum: Guardian, cai: Staff, des: Staff) -> None:
    is_now(siân, mum, "no", by=cai)
    restrict_asking(siân, mum, by=cai)
    assert open_ones() == [(Change.RESPONSIBILITY, mum.pk), (Change.RESTRICTION, mum.pk)]
    is_now(siân, mum, "yes", by=cai)
    assert open_ones() == [(Change.RESTRICTION, mum.pk)]
    lift_restriction(siân, mum, by=des)
    assert open_ones() == []
    assert set(YesToReview.objects.values_list("closed_by", "outcome")) == {
        (cai.pk, Outcome.LOOKED_AT),
        (des.pk, Outcome.LOOKED_AT),
    }


def test_many_changes_at_once_cost_the_same_few_statements(siân: Pupil, school: School, cai: Staff) -> None:
    def cost(many: int) -> int:
        events = []
        for _number in range(many):
            pupil = cast.make_pupil(school)
            guardian = parent(pupil)
            cast.answer_for(pupil, guardian=guardian, channels=["website"], materials=["work"])
            data = {"guardian": guardian.pk, "parental_responsibility": "no"}
            events.append(Event(school_id=school.pk, pupil_id=pupil.pk, name=EventName.GUARDIAN_CHANGED, data=data))
            yes = {**data, "parental_responsibility": "yes"}
            events.append(Event(school_id=school.pk, pupil_id=pupil.pk, name=EventName.GUARDIAN_CHANGED, data=yes))
        with CaptureQueriesContext(connection) as queries:
            note_changes(events)
        return len(queries)

    assert cost(1) == cost(12) <= 4


def test_a_parent_whose_yes_never_counted_is_no_news_when_a_roll_names_them_again(
    siân: Pupil, school: School, cai: Staff
) -> None:
    dad = keep_guardian(siân, by=cai, name="Mr ap Rhys", parental_responsibility=ParentalResponsibility.UNKNOWN)
    cast.answer_for(siân, guardian=dad)
    is_now(siân, dad, "unknown", by=cai)
    is_now(siân, dad, "no", by=cai)
    assert open_ones() == []
    is_now(siân, dad, "yes", by=cai)
    is_now(siân, dad, "no", by=cai)
    assert open_ones() == [(Change.RESPONSIBILITY, dad.pk)]
    close_review(YesToReview.objects.get(), Outcome.LOOKED_AT, by=cai)
    is_now(siân, dad, "no", by=cai)
    assert open_ones() == [], "said again is nothing new"


# what the list says


def test_the_office_sees_what_changed_who_since_when_and_what_it_stops(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    is_now(siân, mum, "no", by=cai)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, "secret words"), by=des)
    words = read(sign_in(cai), LIST)
    assert "Mrs ap Rhys has no confirmed parental responsibility any more." in words
    assert "Written down by Mr Cai Bowen on" in words
    assert "There is a yes to 7 questions" in words
    assert "The yes counts no more." in words
    assert "Who decides for this child has changed." not in words, "for the lead alone"
    words = read(sign_in(des), LIST)
    assert "Who decides for this child has changed." in words
    assert "no confirmed parental responsibility" not in words
    assert "secret words" not in words
    assert sign_in(sam).get(LIST).status_code == 403
    assert "Siân" not in read(sign_in(olu), LIST)
    assert "After 1 yes something changed about whoever gave it." in read(sign_in(cai), reverse("consents:asking"))
    assert "something changed about who decides" in read(sign_in(des), reverse("consents:holds"))


def test_a_held_child_stands_there_as_any_other_does(siân: Pupil, mum: Guardian, cai: Staff, des: Staff) -> None:
    """Nothing on the office's list tells that the lead wrote anything of the child."""
    is_now(siân, mum, "no", by=cai)
    before = read(sign_in(cai), LIST)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    end_care_status(siân, by=des)

    def without_marks(words: str) -> list[str]:
        return [line for line in words.splitlines() if "csrf" not in line and "nonce" not in line]

    assert without_marks(read(sign_in(cai), LIST)) == without_marks(before)


def test_a_child_who_was_forgotten_is_on_no_list(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    is_now(siân, mum, "no", by=cai)
    row = YesToReview.objects.get()
    erase_pupil(siân, by=cai)
    assert "Nothing to look at" in read(sign_in(cai), LIST)
    assert sign_in(cai).post(reverse("consents:close_review", args=[row.pk])).status_code == 404


def test_the_list_costs_the_same_queries_at_every_length(siân: Pupil, school: School, cai: Staff) -> None:
    client = sign_in(cai)

    def one_more() -> None:
        pupil = cast.make_pupil(school)
        guardian = parent(pupil)
        cast.answer_for(pupil, guardian=guardian, channels=["website"], materials=["work"])
        is_now(pupil, guardian, "no", by=cai)

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    one_more()
    client.get(LIST)
    few = cost()
    for _number in range(8):
        one_more()
    assert cost() == few


# what a button does


def lost(pupil: Pupil, guardian: Guardian, cai: Staff, des: Staff) -> None:
    is_now(pupil, guardian, "no", by=cai)


def restricted(pupil: Pupil, guardian: Guardian, cai: Staff, des: Staff) -> None:
    restrict_asking(pupil, guardian, by=cai)


def in_care(pupil: Pupil, guardian: Guardian, cai: Staff, des: Staff) -> None:
    set_care_status(pupil, Care(WhoDecides.NOBODY_YET, ""), by=des)


@pytest.mark.parametrize(("change", "whose"), [(lost, "cai"), (restricted, "cai"), (in_care, "des")])
def test_only_whose_list_it_is_on_says_what_follows_and_looking_changes_nothing(
    change: Callable[..., None],
    whose: str,
    siân: Pupil,
    mum: Guardian,
    cai: Staff,
    des: Staff,
    olu: Staff,
    sam: Staff,
) -> None:
    change(siân, mum, cai, des)
    row = YesToReview.objects.get()
    url = reverse("consents:close_review", args=[row.pk])
    who, other = (cai, des) if whose == "cai" else (des, cai)
    assert sign_in(who).get(url).status_code == 405
    sign_in(who).get(LIST)
    none = reverse("consents:close_review", args=[row.pk + 1])
    of_others = [sign_in(staff).post(url, {"outcome": "looked_at"}) for staff in (other, sam, olu)]
    assert [answer.status_code for answer in of_others] == [404, 404, 404]
    of_none = sign_in(other).post(none, {"outcome": "looked_at"})
    assert without_marks(of_others[0].content) == without_marks(of_none.content), "as if there were none"
    sign_in(who).post(url, {"outcome": "nonsense"})
    assert len(open_ones()) == 1
    sign_in(who).post(url, {"outcome": "looked_at"})
    assert open_ones() == []
    event = Event.objects.get(name=EventName.YES_REVIEWED)
    assert event.data == {"review": row.pk, "change": row.change, "outcome": "looked_at"}
    close_review(row, Outcome.LOOKED_AT, by=who)
    assert Event.objects.filter(name=EventName.YES_REVIEWED).count() == 1, "twice is once"


def test_the_family_is_asked_again_whoever_of_it_may_be(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    is_now(siân, mum, "no", by=cai)
    row = YesToReview.objects.get()
    with pytest.raises(NobodyToAsk):
        close_review(row, Outcome.ASKED_AGAIN, by=cai)
    words = sign_in(cai).post(reverse("consents:close_review", args=[row.pk]), {"outcome": "asked_again"}, follow=True)
    assert "Nobody could be asked by e-mail." in words.content.decode()
    assert len(open_ones()) == 1
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    close_review(row, Outcome.ASKED_AGAIN, by=cai)
    assert open_ones() == []
    assert ConsentRequest.objects.get().guardian == dad
    assert Letter.objects.filter(kind="asked").count() == 1


def test_a_yes_of_somebody_restricted_counts_no_more_when_the_office_says_so(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    restrict_asking(siân, mum, by=cai)
    assert code_of(siân) is Code.HELD, "a restriction alone takes nothing back"
    close_review(YesToReview.objects.get(), Outcome.COUNTS_NO_MORE, by=cai)
    assert code_of(siân) is Code.NOT_GIVEN
    assert Guardianship.objects.get(guardian=mum).parental_responsibility == ParentalResponsibility.UNKNOWN
    assert open_ones() == [], "that responsibility is not known is no news to whoever has just said so"


def test_an_outcome_that_is_none_there_is_refused(siân: Pupil, mum: Guardian, cai: Staff, olu: Staff) -> None:
    is_now(siân, mum, "no", by=cai)
    row = YesToReview.objects.get()
    with pytest.raises(ValueError, match="counts_no_more"):
        close_review(row, Outcome.COUNTS_NO_MORE, by=cai)
    with pytest.raises(NotAllowed):
        close_review(row, Outcome.LOOKED_AT, by=olu)


# forms on file


def test_head_and_officer_hear_of_forms_that_wait_for_their_decision(
    school: School, cai: Staff, hana: Staff, sam: Staff
) -> None:
    officer = cast.make_staff(school, "Mr Lloyd", Role.DPO)
    keep_forms(
        school,
        words="May we?",
        covers=[("website", "photo_group")],
        first_day=today_in(school),
        last_day=today_in(school),
        kept_where="office",
        scan=None,
        by=cai,
    )
    run_follow_ups()
    tell_who_decides_on_forms(Event.objects.get(name=EventName.FORMS_KEPT))
    notices = Notice.objects.filter(kind=NoticeKind.FORMS_WAIT)
    assert {notice.recipient for notice in notices} == {hana, officer}
    assert notices.count() == 2
    words = read(sign_in(hana), reverse("notifications:bell"))
    assert "Mr Cai Bowen wrote down permission forms that the school had on file." in words
