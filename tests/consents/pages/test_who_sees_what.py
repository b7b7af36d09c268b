"""Who may open which page of a child; and no page, desk or list tells a hold from any other no."""

import datetime
import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from consents import services
from consents.care import Care, note_competence, set_care_status
from consents.holds import set_hold
from consents.models import Answer, ConsentDecision, PublicationHold, Respondent, Route, WhoDecides
from consents.queries import EVERY_PURPOSE
from people.models import Pupil, School, Staff
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import page_of, read, sign_in, without_ids

OF_ONE_CHILD = [
    *("pupil", "answer", "withdraw", "hold", "left", "erase"),
    *("care", "authority_answer", "competence", "birthday"),
]
POSTED = ["child_said_no", "child_changed_their_mind", "care_ended"]


@pytest.mark.parametrize("name", OF_ONE_CHILD + POSTED)
def test_another_schools_child_does_not_exist(name: str, siân: Pupil, olu: Staff) -> None:
    client = sign_in(olu)
    assert client.post(page_of(siân, name)).status_code in (404, 405)
    assert client.get(page_of(siân, name)).status_code in (404, 405)
    assert not ConsentDecision.objects.filter(pupil_id=siân.pk).exists()


ALLOWED = {
    "pupil": {"sam", "cai", "des", "hana"},
    "answer": {"cai"},
    "withdraw": {"cai"},
    "left": {"cai"},
    "hold": {"des"},
    "erase": {"hana"},
    "care": {"des"},
    "authority_answer": {"des"},
    "competence": {"des"},
    "birthday": {"cai"},
}


@pytest.mark.parametrize("name", ALLOWED)
@pytest.mark.parametrize("who", ["sam", "dee", "mo", "cai", "des", "hana"])
def test_who_may_open_which_page_of_a_child(name: str, who: str, siân: Pupil, request: pytest.FixtureRequest) -> None:
    client = sign_in(request.getfixturevalue(who))
    expected = 200 if name == "pupil" or who in ALLOWED[name] else 403
    assert client.get(page_of(siân, name)).status_code == expected


@pytest.mark.parametrize("name", POSTED)
def test_a_get_changes_nothing(name: str, siân: Pupil, des: Staff) -> None:
    assert sign_in(des).get(page_of(siân, name)).status_code == 405
    assert not ConsentDecision.objects.exists()


CAUSES: dict[str, Callable[[Pupil, Staff, Staff], object]] = {
    "not answered": lambda pupil, des, sam: None,
    "refused": lambda pupil, des, sam: cast.answer_for(pupil, Answer.REFUSED),
    "withdrawn": lambda pupil, des, sam: (cast.answer_for(pupil), cast.answer_for(pupil, Answer.WITHDRAWN)),
    "the child's no": lambda pupil, des, sam: (cast.answer_for(pupil), services.child_said_no(pupil, by=sam)),
    "a hold": lambda pupil, des, sam: (cast.answer_for(pupil), set_hold(pupil, by=des, reason="adoption")),
    "in care": lambda pupil, des, sam: (
        cast.answer_for(pupil),
        set_care_status(pupil, Care(WhoDecides.AUTHORITY, "adoption"), by=des),
        services.record_answer(
            pupil,
            by=des,
            respondent=Respondent.AUTHORITY,
            guardian=None,
            answers=dict.fromkeys(EVERY_PURPOSE, Answer.REFUSED),
            decided_at=timezone.now(),
            route=Route.EMAIL,
        ),
    ),
    "the pupil is asked too": lambda pupil, des, sam: (
        cast.answer_for(pupil),
        note_competence(pupil, by=des, is_able=True, assessed_on=timezone.localdate(), basis="adoption"),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["sam", "dee", "mo", "hana"])
def test_staff_see_the_same_page_for_every_cause(
    who: str, school: School, sam: Staff, des: Staff, request: pytest.FixtureRequest
) -> None:
    client = sign_in(request.getfixturevalue(who))
    pages = {}
    for cause, happen in CAUSES.items():
        pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
        happen(pupil, des, sam)
        listed = read(client, reverse("consents:class_list") + "?class=7B")
        found = client.post(reverse("consents:register"), {"q": "sian"}).content.decode()
        pages[cause] = [without_ids(page) for page in (read(client, page_of(pupil)), listed, found)]
        Pupil.objects.filter(pk=pupil.pk).update(left_on=datetime.date(2020, 1, 1))
    for cause, shown in pages.items():
        assert shown == pages["not answered"], cause
    assert "cannot be shown" in pages["not answered"][0]


@pytest.mark.slow
def test_the_office_sees_of_a_hold_what_it_sees_of_a_childs_no(
    school: School, cai: Staff, sam: Staff, des: Staff
) -> None:
    """The office knows the answers it recorded. It cannot tell a hold from a no that the child told a teacher."""
    client = sign_in(cai)
    shown = []
    for cause in ("a hold", "the child's no", "in care"):
        pupil = cast.make_pupil(school, "Siân", "ap Rhys")
        CAUSES[cause](pupil, des, sam)
        shown.append(
            [
                without_ids(read(client, page_of(pupil))),
                without_ids(read(client, reverse("unreached:list", args=[pupil.public_id]))),
                without_ids(read(client, page_of(pupil, "answer"))),
            ]
        )
    assert shown[0] == shown[1] == shown[2]
    assert "Yes" in shown[0][0]
    assert "adoption" not in "".join(shown[0])


def test_the_lead_alone_reads_the_hold_and_what_the_child_said(siân: Pupil, des: Staff, cai: Staff, sam: Staff) -> None:
    services.child_said_no(siân, by=sam)
    set_hold(siân, by=des, reason="A family court order")
    lead = read(sign_in(des), page_of(siân))
    assert "A family court order" in lead
    assert "The child said no: everything, everywhere" in lead
    for other in (cai, sam):
        words = read(sign_in(other), page_of(siân))
        assert "court" not in words
        assert "Not to be published" not in words
        assert "everything, everywhere" not in words


def test_a_lead_sets_and_lifts_a_hold_and_is_told_what_it_cannot_reach(siân: Pupil, des: Staff) -> None:
    client = sign_in(des)
    answer = client.post(page_of(siân, "hold"), {"reason": "", "review_on": ""}, follow=True)
    assert "What could not be reached" in answer.content.decode()
    hold = PublicationHold.objects.get(pupil=siân, lifted_at=None)
    client.post(page_of(siân, "lift_hold", hold.pk))
    assert not PublicationHold.objects.filter(pupil=siân, lifted_at=None).exists()


def test_a_hold_of_another_child_is_not_lifted_by_its_number(siân: Pupil, school: School, des: Staff) -> None:
    other = cast.make_pupil(school, "Llŷr", "Nakamura")
    hold = set_hold(other, by=des)
    assert sign_in(des).post(page_of(siân, "lift_hold", hold.pk)).status_code == 404
    assert PublicationHold.objects.get(pk=hold.pk).lifted_at is None


AFTERWARDS: dict[str, Callable[[Pupil, Staff, Staff, Staff], object]] = {
    "withdrawn": lambda pupil, des, sam, cai: services.withdraw_consent(pupil, by=cai, guardian=pupil.guardians.get()),
    "the child's no": lambda pupil, des, sam, cai: services.child_said_no(pupil, by=sam),
    "a hold": lambda pupil, des, sam, cai: set_hold(pupil, by=des, reason="adoption"),
}


@pytest.mark.slow
@pytest.mark.parametrize("state", [PostState.SCHEDULED, PostState.PUBLISHED])
def test_what_happens_to_a_post_looks_the_same_for_every_cause(
    state: PostState,
    school: School,
    sam: Staff,
    dee: Staff,
    mo: Staff,
    hana: Staff,
    des: Staff,
    cai: Staff,
    at: Callable[..., Post],
) -> None:
    """Its page and every desk, letter for letter, and the office's list of what could not be reached."""
    seen = {}
    cast.own_page(school)
    for cause, happen in AFTERWARDS.items():
        with time_machine.travel("2026-11-25T10:59+00:00", tick=False), transaction.atomic():
            pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
            cast.answer_for(pupil)
            post = at(state, post=told_about(pupil, author=sam))
            happen(pupil, des, sam, cai)
            urls = [reverse(f"{desk}:desk") for desk in ("posts", "approvals", "publishing")]
            urls += [reverse("publishing:post", args=[post.public_id]), page_of(pupil)]
            urls.append(reverse("posts:compose", args=[post.public_id]))
            answers = [sign_in(who).get(url) for who in (sam, dee, mo, hana) for url in urls]
            answers.append(sign_in(cai).get(reverse("unreached:list", args=[pupil.public_id])))
            seen[cause] = [
                (answer.status_code, re.sub(r"[0-9a-f]{64}", "DIGEST", without_ids(answer.content.decode())))
                for answer in answers
            ]
            transaction.set_rollback(True)
    assert any(status == 200 and "ap Rhys" in page for status, page in seen["a hold"])
    for cause, pages in seen.items():
        assert pages == seen["a hold"], cause


@pytest.mark.slow
def test_a_childs_page_costs_little(
    siân: Pupil, cai: Staff, des: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    for answer in (Answer.GIVEN, Answer.WITHDRAWN, Answer.GIVEN):
        cast.answer_for(siân, answer)
    set_hold(siân, by=des)
    for staff in (cai, des):
        client = sign_in(staff)
        with django_assert_max_num_queries(18):
            read(client, page_of(siân))
