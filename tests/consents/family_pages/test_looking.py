"""A parent's page: looking changes nothing, and nothing on it shows that there is another parent."""

import re
import uuid
from collections.abc import Callable

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from consents import services
from consents.form_words import confirm_welsh
from consents.holds import set_hold
from consents.models import Answer, ConsentDecision, ParentLink
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.rolls import keep_guardian
from tests import cast
from tests.consents.families import QUESTIONS, UNKNOWN, YES, parent, path_for
from tests.consents.family_browser import field, mark_of, page, send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("of_letters", "other"), [("cy", "en"), ("en", "cy")])
def test_the_other_language_is_one_press_away_and_stays_until_the_receipt(
    of_letters: str, other: str, mum: Guardian, siân: Pupil
) -> None:
    Guardian.objects.update(language=of_letters)
    html = page(path_for(mum))
    assert f'<html lang="{of_letters}"' in html
    path = re.search(rf'<a class="pill end" href="([^"]+)" lang="{other}"', html)
    assert path is not None
    assert f'<html lang="{other}"' in page(path[1])
    form = re.search(r'<form method="post" action="([^"]+)"', page(path[1]))
    assert form is not None
    assert f'<html lang="{other}"' in send(form[1], **{field(siân): "yes"})[1]


def test_looking_as_often_as_one_likes_changes_nothing_and_nothing_is_ticked(mum: Guardian, siân: Pupil) -> None:
    path = path_for(mum)
    before = ParentLink.objects.values().get()
    for _ in range(3):
        html = page(path)
    assert Client().head(path).status_code == 200
    assert ParentLink.objects.values().get() == before
    assert not ConsentDecision.objects.exists()
    assert "checked" not in html
    assert html.count('type="radio"') == 2 * (1 + QUESTIONS), "a yes and a no for each question, no third"
    assert "Siân" in html
    assert "ap Rhys" not in html, "the first name is enough"


@pytest.mark.parametrize("state", ["alive", "over", "unknown", "received", "bad", "not from here"])
def test_no_page_of_a_parent_is_kept_or_named_as_a_referrer_or_sets_a_cookie(
    state: str, mum: Guardian, siân: Pupil, sam: Staff
) -> None:
    path, client = path_for(mum), Client()
    client.force_login(sam.users.get())
    before = dict(client.cookies)
    if state == "unknown":
        path = path[:-5] + "AAAA/"
    if state in ("over", "received"):
        send(path, **{field(siân): "yes"})
    if state == "bad":
        answer = client.post(path, {"mark": mark_of(page(path))})
    elif state == "not from here":
        answer = client.post(path, {})
    else:
        answer = client.get(f"{path}received/" if state == "received" else path)
    statuses = {"over": 410, "unknown": 404, "bad": 422, "not from here": 403}
    assert answer.status_code == statuses.get(state, 200)
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies
    assert "Mrs Hughes" not in answer.content.decode(), "whoever is signed in in this browser is somebody else"
    assert dict(client.cookies) == before


def test_the_page_says_what_was_said_before(mum: Guardian, siân: Pupil) -> None:
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        send(path_for(mum), **{field(siân): "yes"})
    with time_machine.travel("2026-11-02T10:00Z", tick=False):
        send(path_for(mum), **{field(siân, material="video"): "no"})
        html = page(path_for(mum))
        assert html.count("You said yes on 1 October 2026.") == QUESTIONS - 1
        assert html.count("You said no on 2 November 2026.") == 1
        assert "A yes counts until 31 August 2027" in html
    with time_machine.travel("2027-10-01T10:00+01:00", tick=False):
        assert "That has ended." in page(path_for(mum))


# nothing shows that there is another parent


@pytest.mark.slow
def test_the_page_and_the_receipt_are_the_same_whether_there_is_another_parent_or_not(
    mum: Guardian, siân: Pupil, school: School, cai: Staff, des: Staff
) -> None:
    """Alone; beside one who said yes, who said no, who has no responsibility; a hold; a child's no."""

    def answers_yes(pupil: Pupil, answer: Answer) -> None:
        dad = parent(pupil, name="Mr Secret", email=f"{uuid.uuid4().hex}@families.example")
        cast.answer_for(pupil, answer, guardian=dad)

    beside: dict[str, Callable[[Pupil], object]] = {
        "alone": lambda pupil: None,
        "a yes": lambda pupil: answers_yes(pupil, Answer.GIVEN),
        "a no": lambda pupil: answers_yes(pupil, Answer.REFUSED),
        "no responsibility": lambda pupil: parent(pupil, name="Mr Secret", responsibility=UNKNOWN),
        "a hold": lambda pupil: set_hold(pupil, by=des, reason="Secret"),
        "the child's no": lambda pupil: services.child_said_no(pupil, by=cai),
    }
    seen: dict[str, tuple[str, str, str]] = {}
    for number, (name, happens) in enumerate(beside.items()):
        pupil = cast.make_pupil(school, "Nia", "Nowak")
        guardian = parent(pupil, name="Mrs Nowak", email=f"nowak{number}@families.example")
        happens(pupil)
        path = path_for(guardian)
        first = page(path)
        _status, receipt = send(path, **{field(pupil): "yes"})
        seen[name] = tuple(_without_ids(html, pupil) for html in (first, receipt, page(path_for(guardian))))  # type: ignore[assignment]
    for name, pages in seen.items():
        assert pages == seen["alone"], name
        assert "Secret" not in "".join(pages)


def _without_ids(html: str, pupil: Pupil) -> str:
    html = html.replace(pupil.public_id.hex, "CHILD")
    html = re.sub(r'name="mark" value="[^"]+"|/family/[^/"]{43}/', "", html)
    return re.sub(r"\d\d:\d\d", "", html)


def test_only_the_children_with_responsibility_are_on_the_page(mum: Guardian, siân: Pupil, school: School) -> None:
    brother, step = cast.make_pupil(school, "Ifan", "ap Rhys"), cast.make_pupil(school, "Jac", "Ward")
    Guardianship.objects.create(pupil=brother, guardian=mum, parental_responsibility=YES)
    Guardianship.objects.create(pupil=step, guardian=mum, parental_responsibility=ParentalResponsibility.NO)
    html = page(path_for(mum))
    assert "Ifan" in html
    assert "Jac" not in html


def test_a_parent_with_nobody_to_be_asked_about_is_told_so(mum: Guardian, siân: Pupil, cai: Staff) -> None:
    keep_guardian(siân, by=cai, name=mum.name, guardian=mum, parental_responsibility=ParentalResponsibility.NO)
    html = page(path_for(mum))
    assert "no child about whom we ask you" in html
    assert "Send my answers" not in html


# Welsh


def test_the_page_is_in_the_parents_language_and_the_other_is_one_press_away(
    mum: Guardian, siân: Pupil, school: School, cai: Staff
) -> None:
    Guardian.objects.filter(pk=mum.pk).update(language="cy")
    path = path_for(mum)
    welsh, english = page(path), page(f"{path}?language=en")
    assert '<html lang="cy">' in welsh
    assert "A gawn ni ddefnyddio llun o&#x27;ch plentyn mewn grŵp ar wefan yr ysgol?" in welsh
    assert "Anfon fy atebion" in welsh
    assert "Na chewch" in welsh
    assert 'lang="en" hreflang="en">English</a>' in welsh
    assert "Nid oes neb sy'n darllen Cymraeg wedi gwirio" in welsh, "marked until somebody has read it"
    assert '<html lang="en">' in english
    assert "Send my answers" in english
    assert "?language=cy" in english
    confirm_welsh(school, version=1, by=cai)
    assert "wedi gwirio" not in page(path)


@pytest.mark.parametrize("language", ["fr", "", "CY", "\x00", "../../etc"])
def test_another_language_is_english(language: str, mum: Guardian, siân: Pupil) -> None:
    answer = Client().get(path_for(mum), {"language": language})
    assert '<html lang="en">' in answer.content.decode()


def test_the_page_costs_the_same_few_queries_for_one_child_and_for_four(
    mum: Guardian, siân: Pupil, school: School
) -> None:
    def cost() -> int:
        path = path_for(mum)
        with CaptureQueriesContext(connection) as queries:
            page(path)
        return len(queries)

    one = cost()
    for name in ("Ifan", "Nia", "Jac"):
        pupil = cast.make_pupil(school, name, "ap Rhys")
        Guardianship.objects.create(pupil=pupil, guardian=mum, parental_responsibility=YES)
    assert cost() == one <= 10
