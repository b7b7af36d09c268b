"""What could not be kept is said and is sent once more; what fails for one child costs no other's no."""

from collections import Counter
from typing import Any
from unittest.mock import Mock

import pytest
from django.db import OperationalError
from django.test import Client

from consents import own_answers
from consents.contact import restrict_asking
from consents.models import Answer, ConsentDecision, Letter, LetterKind
from consents.queries import EVERY_PURPOSE
from people.models import Guardian, Guardianship, Pupil, School, Staff
from tests import cast
from tests.consents.families import QUESTIONS, YES, path_for
from tests.consents.family_browser import field, mark_of, page, send

pytestmark = pytest.mark.django_db


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
