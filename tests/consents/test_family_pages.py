"""A parent's own pages, in a browser without JavaScript and without a cookie."""

import datetime
import re
import uuid
from collections import Counter
from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pytest
import time_machine
from django.core import mail
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from channels.models import ConsentChannel
from consents import own_answers, services
from consents.contact import restrict_asking
from consents.form_words import confirm_welsh
from consents.holds import set_hold
from consents.models import Answer, ConsentDecision, Letter, LetterKind, ParentLink, Route
from consents.queries import EVERY_PURPOSE
from notifications.parent_mail import send_letters
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.rolls import keep_guardian, leave_roll
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.families import QUESTIONS, UNKNOWN, YES, parent, path_for, use_form
from tests.consents.posts_with import told_about

pytestmark = pytest.mark.django_db


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100")
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return parent(siân, name="Mrs ap Rhys", email="mum@families.example")


def page(path: str, status: int = 200) -> str:
    answer = Client().get(path)
    assert answer.status_code == status
    return answer.content.decode()


def mark_of(html: str) -> str:
    found = re.search(r'name="mark" value="([^"]+)"', html)
    assert found is not None
    return found[1]


def field(pupil: Pupil, channel: str = ConsentChannel.WEBSITE, material: str = "") -> str:
    return f"{pupil.public_id.hex}-{channel}" + (f"-{material}" if material else "")


def send(path: str, **fields: str) -> "tuple[int, str]":
    """Open the page as a browser with no cookie does, and send the form from it."""
    client = Client(enforce_csrf_checks=True)
    answer = client.post(path, {"mark": mark_of(client.get(path).content.decode()), **fields}, HTTP_ORIGIN="null")
    if answer.status_code == 302:
        return 302, client.get(answer["Location"]).content.decode()
    return answer.status_code, answer.content.decode()


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


def test_a_yes_and_a_no_are_kept_and_the_rest_stays_open(mum: Guardian, siân: Pupil) -> None:
    path = path_for(mum)
    status, html = send(path, **{field(siân, material="photo_group"): "yes", field(siân, material="voice"): "no"})
    assert status == 302
    said = {(row.material, row.answer) for row in ConsentDecision.objects.filter(guardian_id=mum.pk)}
    assert said == {("photo_group", "given"), ("voice", "refused")}
    assert "May we use a photo of your child in a group on the school&#x27;s website?" in html
    assert "receipt" in html
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1


def test_yes_or_no_to_a_whole_channel_is_one_row_for_each_question(mum: Guardian, siân: Pupil) -> None:
    send(path_for(mum), **{field(siân): "no"})
    rows = ConsentDecision.objects.filter(guardian_id=mum.pk)
    assert {row.answer for row in rows} == {Answer.REFUSED}
    assert len(rows) == QUESTIONS


def test_an_answer_that_contradicts_itself_is_kept_nowhere_and_what_was_pressed_stays(
    mum: Guardian, siân: Pupil
) -> None:
    status, html = send(path_for(mum), **{field(siân): "yes", field(siân, material="video"): "no"})
    assert status == 422
    assert "Which of the two is it?" in html
    assert f'href="#id_{field(siân)}_0"' in html
    assert html.count("checked") == 2
    assert not ConsentDecision.objects.exists()


def test_sending_nothing_says_so(mum: Guardian, siân: Pupil) -> None:
    status, html = send(path_for(mum))
    assert status == 422
    assert "Nothing was answered yet" in html


def test_taking_everything_back_is_one_press_whatever_else_was_pressed(mum: Guardian, siân: Pupil) -> None:
    send(path_for(mum), **{field(siân): "yes"})
    path = path_for(mum)
    assert "Take everything back for Siân" in page(path)
    status, _html = send(path, take_back=siân.public_id.hex, **{field(siân): "yes"})
    assert status == 302
    latest = {(row.channel, row.material): row.answer for row in ConsentDecision.objects.order_by("id")}
    assert set(latest) == set(EVERY_PURPOSE)
    assert Answer.GIVEN not in latest.values()


def test_the_receipt_of_taking_everything_back_lists_what_was_asked_and_what_was_taken_back(
    mum: Guardian, siân: Pupil
) -> None:
    """A no is written wherever there is anything, so that it holds there too; nobody is told of questions that were
    never put to them."""
    path = path_for(mum)
    asked = re.findall(r"<legend[^>]*>\s*(May we use [^<]+\?)", page(path))
    assert len(asked) == QUESTIONS
    _status, html = send(path, take_back=siân.public_id.hex)
    assert sorted(re.findall(r"<li>(May we use [^<]+)</li>", html)) == sorted(asked)
    assert ConsentDecision.objects.count() == len(EVERY_PURPOSE)
    send_letters()
    assert f"yes to 0 questions, no to {QUESTIONS}." in mail.outbox[0].body
    # to a place that the school has left since
    cast.answer_for(siân, guardian=mum, channels=["facebook"], materials=["video"], at=timezone.now())
    _status, html = send(path_for(mum), take_back=siân.public_id.hex)
    assert html.count("<li>May we use") == QUESTIONS + 1
    assert "video of your child on Facebook" in html


def test_what_was_kept_is_said_where_the_link_died_before_the_next_child(
    mum: Guardian, siân: Pupil, school: School, cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each child is kept by itself; between two of them the office can say that nothing is sent about the second."""
    brother = cast.make_pupil(school, "Llŷr", "ap Rhys")
    Guardianship.objects.create(pupil=brother, guardian=mum, parental_responsibility=YES)
    keeps, path = own_answers.keep_sitting, path_for(mum)

    def keeps_and_then(*args: Any, **kwargs: Any) -> list[ConsentDecision]:
        rows = keeps(*args, **kwargs)
        restrict_asking(brother, mum, by=cai)
        return rows

    monkeypatch.setattr(own_answers, "keep_sitting", keeps_and_then)
    status, html = send(path, **{field(siân): "yes", field(brother): "yes"})
    assert (status, "Siân" in html, "Llŷr" in html) == (302, True, False)
    assert set(ConsentDecision.objects.values_list("pupil_id", flat=True)) == {siân.pk}
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1
    assert "Siân" not in page(path, 410), "and it is used"


@pytest.fixture
def brother(mum: Guardian, school: School) -> Pupil:
    brother = cast.make_pupil(school, "Llŷr", "ap Rhys")
    Guardianship.objects.create(pupil=brother, guardian=mum, parental_responsibility=YES)
    return brother


def refused() -> dict[int, int]:
    """How many noes there are of each child."""
    found = Counter(ConsentDecision.objects.filter(answer=Answer.REFUSED).values_list("pupil_id", flat=True))
    return dict(found)


@pytest.mark.parametrize("fails_first", [True, False])
def test_a_no_that_could_not_be_kept_is_said_and_sent_once_more(
    mum: Guardian, siân: Pupil, brother: Pupil, monkeypatch: pytest.MonkeyPatch, *, fails_first: bool
) -> None:
    """What fails for one child costs no other's no; pressed again, nothing is kept twice, and there is one receipt."""
    fails, keeps, path = (siân if fails_first else brother), own_answers.keep_sitting, path_for(mum)
    other = brother if fails_first else siân

    def keeps_one(pupil: Pupil, *args: Any, **kwargs: Any) -> list[ConsentDecision]:
        if pupil == fails:
            raise OperationalError("database is locked")
        return keeps(pupil, *args, **kwargs)

    no = {field(siân): "no", field(brother): "no"}
    with monkeypatch.context() as patched:
        patched.setattr(own_answers, "keep_sitting", keeps_one)
        status, html = send(path, **no)
    assert status == 503
    assert f"Not kept: what you answered about {fails.first_name}." in html
    assert f"With the school: what you answered about {other.first_name}." in html
    assert html.count("checked") == 2, "what was pressed stays pressed"
    assert refused() == {other.pk: QUESTIONS}
    assert not Letter.objects.exists()
    status, html = send(path, **no)
    assert (status, "Siân" in html, "Llŷr" in html) == (302, True, True)
    assert refused() == {siân.pk: QUESTIONS, brother.pk: QUESTIONS}
    assert Letter.objects.filter(kind=LetterKind.RECEIPT).count() == 1
    assert "Siân" not in page(path, 410), "and it is used"


def test_a_sending_that_broke_off_is_finished_with_what_is_said_the_second_time(
    mum: Guardian, siân: Pupil, brother: Pupil, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, keeps = path_for(mum), own_answers.keep_sitting

    def breaks_off(pupil: Pupil, *args: Any, **kwargs: Any) -> list[ConsentDecision]:
        if pupil == brother:
            raise KeyboardInterrupt
        return keeps(pupil, *args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(own_answers, "keep_sitting", breaks_off)
        with pytest.raises(KeyboardInterrupt):
            send(path, **{field(siân): "yes", field(brother): "no"})
    assert "You said yes on" in page(path), "the page goes on"
    status, html = send(path, **{field(siân): "no", field(brother): "no"})
    assert (status, html.count("<li>May we use")) == (302, 2 * QUESTIONS), "each question once, as it was answered last"
    assert refused() == {siân.pk: QUESTIONS, brother.pk: QUESTIONS}


def test_one_child_alone_is_all_or_nothing(mum: Guardian, siân: Pupil, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer and its receipt are one: what fails in the last moment leaves neither."""
    path = path_for(mum)
    with monkeypatch.context() as patched:
        patched.setattr(own_answers, "write_receipt", Mock(side_effect=OperationalError))
        status, html = send(path, take_back=siân.public_id.hex)
    assert (status, "Not kept: what you answered about Siân" in html, "With the school" in html) == (503, True, False)
    assert not ConsentDecision.objects.exists()
    assert send(path, take_back=siân.public_id.hex)[0] == 302
    assert ConsentDecision.objects.count() == len(EVERY_PURPOSE)


def test_a_parent_who_takes_it_back_stops_the_post(
    mum: Guardian, siân: Pupil, at: Callable[..., Post], sam: Staff, school: School
) -> None:
    send(path_for(mum), **{field(siân): "yes"})
    post = at(PostState.SCHEDULED, post=told_about(siân, author=sam))
    send(path_for(mum), take_back=siân.public_id.hex)
    post.refresh_from_db()
    assert post.state == PostState.DRAFT


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


def test_a_used_link_leads_to_a_new_one_and_shows_the_receipt_for_an_hour_only(mum: Guardian, siân: Pupil) -> None:
    path = path_for(mum)
    send(path, **{field(siân): "yes"})
    html = page(path, 410)
    assert "Send me a new one" in html
    assert "01632 960100" in html
    assert "you need no e-mail and no link" in html
    assert "Siân" not in html
    assert "Siân" in page(f"{path}received/")
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
        assert "Siân" not in page(f"{path}received/", 410)


def test_a_second_press_leads_to_the_same_receipt_and_keeps_nothing_twice(mum: Guardian, siân: Pupil) -> None:
    path, client = path_for(mum), Client()
    sent = {"mark": mark_of(page(path)), field(siân): "yes"}
    first, second = client.post(path, sent), client.post(path, sent)
    assert first["Location"] == second["Location"]
    assert ConsentDecision.objects.count() == QUESTIONS
    assert Letter.objects.count() == 1


def test_what_is_sent_by_a_link_that_died_meanwhile_is_said_not_to_be_kept(
    mum: Guardian, siân: Pupil, cai: Staff
) -> None:
    path = path_for(mum)
    mark = mark_of(page(path))
    restrict_asking(siân, mum, by=cai)
    answer = Client().post(path, {"mark": mark, field(siân): "yes"})
    assert answer.status_code == 410
    assert "was not kept" in answer.content.decode()
    assert not ConsentDecision.objects.exists()


def test_nothing_is_kept_that_was_not_sent_from_the_page(mum: Guardian, siân: Pupil) -> None:
    path, other = path_for(mum), path_for(mum)
    for mark in ("", "x", "ŵ", mark_of(page(other))):
        assert Client().post(path, {"mark": mark, field(siân): "yes"}).status_code == 403
    assert not ConsentDecision.objects.exists()


def test_a_child_of_somebody_else_is_reached_by_no_field(mum: Guardian, siân: Pupil, school: School) -> None:
    other = cast.make_pupil(school, "Ola", "Nowak")
    path = path_for(mum)
    for fields in ({field(other): "yes"}, {"take_back": other.public_id.hex}, {"take_back": uuid.uuid4().hex}):
        assert send(path, **fields)[0] == 422
    assert not ConsentDecision.objects.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "value", ["maybe", "given", "YES", "\x00", "'; DROP TABLE", "<script>alert(1)</script>", "9" * 999]
)
def test_whatever_is_sent_as_an_answer_is_no_fault(value: str, mum: Guardian, siân: Pupil) -> None:
    status, html = send(path_for(mum), **{field(siân): value, field(siân, material="video"): value, "take_back": value})
    assert status == 422
    assert "<script>alert" not in html
    assert not ConsentDecision.objects.exists()


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


def test_both_children_are_answered_for_in_one_sending(mum: Guardian, siân: Pupil, school: School) -> None:
    brother = cast.make_pupil(school, "Ifan", "ap Rhys")
    Guardianship.objects.create(pupil=brother, guardian=mum, parental_responsibility=YES)
    _status, html = send(path_for(mum), **{field(siân): "yes", field(brother): "no"})
    assert {row.pupil_id for row in ConsentDecision.objects.filter(answer="given")} == {siân.pk}
    assert {row.pupil_id for row in ConsentDecision.objects.filter(answer="refused")} == {brother.pk}
    assert "Siân" in html
    assert "Ifan" in html
    assert Letter.objects.count() == 1


def test_of_a_child_who_left_everything_can_still_be_taken_back_and_nothing_is_asked(
    mum: Guardian, siân: Pupil, cai: Staff
) -> None:
    send(path_for(mum), **{field(siân): "yes"})
    leave_roll(siân, by=cai, on=today_in(siân.school))
    path = path_for(mum)
    html = page(path)
    assert 'type="radio"' not in html
    assert "Take everything back for Siân" in html
    assert send(path, take_back=siân.public_id.hex)[0] == 302


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


def test_a_whole_answer_in_welsh_stays_welsh(mum: Guardian, siân: Pupil) -> None:
    path = f"{path_for(mum)}?language=cy"
    status, html = send(path)
    assert status == 422
    assert "Nid oes dim wedi'i ateb" in html
    status, html = send(path, **{field(siân): "yes"})
    assert status == 302
    assert "Diolch: mae eich atebion gennym" in html
    row = ConsentDecision.objects.first()
    assert row is not None
    assert row.wording is not None
    assert (row.wording.language, row.route) == ("cy", Route.LINK)


@pytest.mark.parametrize("language", ["fr", "", "CY", "\x00", "../../etc"])
def test_another_language_is_english(language: str, mum: Guardian, siân: Pupil) -> None:
    answer = Client().get(path_for(mum), {"language": language})
    assert '<html lang="en">' in answer.content.decode()


# a new link


def new_link(school: School, **fields: str) -> "tuple[int, str]":
    client = Client()
    answer = client.post(reverse("family:new_link", args=[school.slug]), fields)
    if answer.status_code == 302:
        return 302, client.get(answer["Location"]).content.decode()
    return answer.status_code, answer.content.decode()


def test_the_reply_about_a_new_link_is_the_same_for_every_address(
    mum: Guardian, siân: Pupil, school: School, cai: Staff
) -> None:
    cache.clear()
    dad = parent(siân, name="Mr ap Rhys", email="dad@families.example")
    restrict_asking(siân, dad, by=cai)
    replies = {
        new_link(school, email=email)
        for email in ("mum@families.example", "dad@families.example", "stranger@families.example")
    }
    assert len(replies) == 1
    assert "If the school has this address" in replies.pop()[1]
    assert [letter.guardian for letter in Letter.objects.all()] == [mum]


@pytest.mark.slow
def test_asking_for_links_without_end_is_stopped(mum: Guardian, siân: Pupil, school: School) -> None:
    cache.clear()
    statuses = [new_link(school, email="stranger@families.example")[0] for _ in range(31)]
    assert statuses == [302] * 30 + [429]
    assert new_link(school, email=mum.email)[0] == 429
    cache.clear()


def test_what_is_no_address_is_said_and_an_unknown_school_is_not_there(mum: Guardian, school: School) -> None:
    cache.clear()
    status, html = new_link(school, email="no address")
    assert status == 422
    assert "Enter a valid email address" in html
    assert Client().get(reverse("family:new_link", args=["nowhere"])).status_code == 404
    html = page(reverse("family:new_link", args=[school.slug]) + "?language=cy")
    assert "Anfonwch ddolen newydd ataf" in html


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


def test_no_event_of_an_answer_holds_a_name_or_a_link(mum: Guardian, siân: Pupil) -> None:
    path = path_for(mum)
    send(path, **{field(siân): "yes"})
    kept = " ".join(str(event.data) for event in Event.objects.all())
    assert path.split("/")[2] not in kept
    assert "Siân" not in kept
