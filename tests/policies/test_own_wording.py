"""This wording is ours: said once, shown with who and when, revocable, and never a child's name."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from audit.actors import SYSTEM
from audit.models import Event
from notifications.story import lines_of
from people.models import Pupil, School, Staff
from people.services import PeopleProblem
from policies import own_wording
from policies.authority import NotAllowed
from policies.models import OwnWording
from policies.own_wording import revoke_own_wording, say_wording_is_ours
from tests import cast

PAGE = "/school/"
ADD = "/school/wording/add/"
SignIn = Callable[[Staff], Client]


@pytest.fixture
def head(signed_in: SignIn, hana: Staff) -> Client:
    return signed_in(hana)


def text_of(client: Client, url: str = PAGE) -> str:
    return " ".join(client.get(url).content.decode().split())


def test_a_head_says_it_sees_who_and_when_and_revokes_it(head: Client, school: School) -> None:
    assert "No wording is the school's own yet" in text_of(head)
    assert head.post(ADD, {"words": "  Gorau  Chwarae Cyd Chwarae "}).status_code == 302
    own = OwnWording.objects.get(school=school)
    assert own.words == "Gorau Chwarae Cyd Chwarae"
    page = text_of(head)
    assert re.search(r"Gorau Chwarae Cyd Chwarae.*Dr Kowalska, \d+ \w+ \d{4}", page)
    revoke = reverse("school:revoke_wording", args=[own.pk])
    assert head.get(revoke).status_code == 405
    for _twice in range(2):
        assert head.post(revoke).status_code == 302
    page = text_of(head)
    assert re.search(r"said by Dr Kowalska on \d+ \w+ \d{4}, revoked by Dr Kowalska on \d+ \w+ \d{4}", page)
    assert revoke not in page
    assert head.post(ADD, {"words": "Gorau Chwarae Cyd Chwarae"}).status_code == 302
    events = Event.objects.filter(name__startswith="own_wording.").order_by("pk")
    assert [event.name for event in events] == ["own_wording.said", "own_wording.revoked", "own_wording.said"]
    assert events[1].data == {"wording": own.pk}
    assert [line.words for line in lines_of(events[:2])] == [
        "Dr Kowalska said that some words are the school's own.",
        "Dr Kowalska revoked words of the school's own.",
    ]


@pytest.mark.parametrize("words", ["Ffion Prosser", "Prosser House", "#FfionProsser", "Ffion"])
def test_a_name_on_the_roll_is_refused_and_kept_nowhere(head: Client, school: School, words: str) -> None:
    cast.make_pupil(school, "Ffion", "Prosser")
    answer = head.post(ADD, {"words": words})
    assert answer.status_code == 422
    assert "A name on your roll is in these words" in answer.content.decode()
    assert not OwnWording.objects.exists()
    assert not Event.objects.filter(name="own_wording.said").exists()


def test_a_child_who_joins_later_leaves_it_without_effect_and_the_page_says_so(head: Client, school: School) -> None:
    head.post(ADD, {"words": "Prosser House"})
    assert "without effect" not in text_of(head)
    cast.make_pupil(school, "Ffion", "Prosser")
    assert "without effect: a name on your roll is in it" in text_of(head)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (" ", "This is still empty"),
        ("2024 !", "Write the words as they stand there"),
        ("ysgol Y DDERWEN", "The school has said so already."),
        ("x" * 121, "This has 121 characters; 120 fit."),
        ("Ring 07700 900123", "leads to a person"),
        ("mam@example.org", "leads to a person"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(head: Client, hana: Staff, words: str, said: str) -> None:
    say_wording_is_ours(hana.school, words="Ysgol y Dderwen", by=hana)
    answer = head.post(ADD, {"words": words})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert OwnWording.objects.count() == 1


def test_only_whoever_may_manage_people_says_or_revokes_it(
    signed_in: SignIn, hana: Staff, dee: Staff, mo: Staff, cai: Staff
) -> None:
    own = say_wording_is_ours(hana.school, words="Ysgol y Dderwen", by=hana)
    for staff in (dee, mo, cai):
        client = signed_in(staff)
        assert client.get(ADD).status_code == 403
        assert client.post(ADD, {"words": "Tŷ Dewi"}).status_code == 403
        assert client.post(reverse("school:revoke_wording", args=[own.pk])).status_code == 403
        with pytest.raises(NotAllowed):
            say_wording_is_ours(staff.school, words="Tŷ Dewi", by=staff)
        with pytest.raises(NotAllowed):
            revoke_own_wording(own, by=staff)
    assert list(OwnWording.objects.values_list("words", "revoked_at")) == [("Ysgol y Dderwen", None)]


def test_another_schools_wording_is_neither_shown_nor_revoked(head: Client, hana: Staff, olu: Staff) -> None:
    theirs = say_wording_is_ours(olu.school, words="Marlow motto", by=SYSTEM)
    assert "Marlow motto" not in text_of(head)
    assert head.post(reverse("school:revoke_wording", args=[theirs.pk])).status_code == 404
    with pytest.raises(OwnWording.DoesNotExist):
        revoke_own_wording(theirs, by=hana)
    assert head.post(ADD, {"words": "Marlow motto"}).status_code == 302


def test_there_is_an_end_to_it(hana: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_wording, "MOST_WORDINGS", 1)
    say_wording_is_ours(hana.school, words="Ysgol y Dderwen", by=hana)
    with pytest.raises(PeopleProblem, match="1 already"):
        say_wording_is_ours(hana.school, words="Tŷ Dewi", by=hana)


def test_the_database_keeps_the_same_words_once(hana: Staff) -> None:
    say_wording_is_ours(hana.school, words="Ysgol y Dderwen", by=hana)
    with pytest.raises(IntegrityError), transaction.atomic():
        OwnWording.objects.create(school=hana.school, words="YSGOL y Dderwen", said_by=hana)


def test_an_erased_childs_name_no_longer_counts(hana: Staff) -> None:
    child = cast.make_pupil(hana.school, "Ffion", "Prosser")
    Pupil.objects.filter(pk=child.pk).update(erased_at="2026-01-01T00:00Z")
    assert say_wording_is_ours(hana.school, words="Prosser House", by=hana).pk


def test_the_page_asks_the_same_questions_however_many_there_are(
    head: Client, school: School, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    say_wording_is_ours(school, words="Ysgol y Dderwen", by=SYSTEM)
    head.get(PAGE)
    with django_assert_num_queries(10):
        head.get(PAGE)
    for number in "abcdefgh":
        say_wording_is_ours(school, words=f"Motto {number}", by=SYSTEM)
    with django_assert_num_queries(10):
        head.get(PAGE)
