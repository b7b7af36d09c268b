"""A form is kept word for word, in both languages: an answer belongs to the form of its day, and no form is changed."""

import datetime
import json

import pytest
import time_machine
from django.db.utils import DatabaseError

from audit.models import Event
from audit.names import EventName
from consents.form_words import KEY, adopt_form, confirm_welsh, form_in_force, form_of_the_day, words_of
from consents.queries import EVERY_PURPOSE
from consents.standard_form import STANDARD
from people.models import Pupil, School, Staff
from policies.models import Wording

pytestmark = pytest.mark.django_db


def test_a_form_is_kept_word_for_word_with_every_question_in_both_languages(school: School, cai: Staff) -> None:
    version = adopt_form(school, {"en": " May we? ", "cy": "A gawn ni?"}, by=cai)
    for language, introduction in (("en", "May we?"), ("cy", "A gawn ni?")):
        kept = form_in_force(school, language)
        assert kept is not None
        assert (kept.version, kept.language) == (version, language)
        assert json.loads(kept.words)["materials"]["photo_group"] == STANDARD[language].materials["photo_group"]
        words = words_of(kept)
        assert words.introduction == introduction
        asked = {words.asked(*purpose) for purpose in EVERY_PURPOSE}
        assert len(asked) == len(EVERY_PURPOSE), "each question is another one"
        assert not any("{" in question for question in asked)
    assert Event.objects.get(name=EventName.CONSENT_FORM_ADOPTED).data == {"version": 1}


def test_welsh_counts_as_unread_until_somebody_has_read_it_and_a_change_makes_it_unread_again(
    school: School, cai: Staff
) -> None:
    words = {"en": "May we?", "cy": "A gawn ni?"}

    def is_read() -> bool:
        return Wording.objects.filter(school=school, key=KEY, language="cy").latest("version").reviewed

    adopt_form(school, words, by=cai)
    assert not is_read()
    confirm_welsh(school, version=1, by=cai)
    assert is_read()
    confirm_welsh(school, version=1, by=cai)
    assert Event.objects.filter(name=EventName.CONSENT_FORM_READ).count() == 1, "twice is once"
    adopt_form(school, words | {"en": "Dear families, may we?"}, by=cai)
    assert is_read(), "the same Welsh, letter for letter"
    adopt_form(school, words | {"cy": "Annwyl deuluoedd, a gawn ni?"}, by=cai)
    assert not is_read()


def test_an_answer_belongs_to_the_form_of_its_day(school: School, cai: Staff) -> None:
    with time_machine.travel("2026-09-10T10:00+01:00", tick=False):
        adopt_form(school, {"en": "one", "cy": "un"}, by=cai)
    with time_machine.travel("2026-10-10T10:00+01:00", tick=False):
        adopt_form(school, {"en": "two", "cy": "dau"}, by=cai)
    found = [form_of_the_day(school, datetime.date(2026, *day)) for day in ((9, 9), (9, 10), (10, 10))]
    assert [kept.version if kept else None for kept in found] == [None, 1, 2]


@pytest.mark.parametrize("change", [{"words": "x"}, {"version": 9}, {"language": "fr"}, {"key": "other"}])
def test_the_words_of_a_form_cannot_be_changed_by_any_way(siân: Pupil, change: dict[str, object]) -> None:
    with pytest.raises(DatabaseError, match="wording cannot be changed"):
        Wording.objects.filter(key=KEY).update(**change)


def test_the_words_of_a_form_cannot_be_removed(siân: Pupil) -> None:
    with pytest.raises(DatabaseError, match="wording cannot be removed"):
        Wording.objects.filter(key=KEY).delete()
