"""A link is one parent's and its words are in no table; it is dead as soon as what it rests on has changed."""

import datetime
import json
from collections.abc import Callable

import pytest
import time_machine
from django.db import transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import asking
from consents.contact import Contact, keep_contact, restrict_asking
from consents.links import is_alive, link_with, make_links, own_children, url_of
from consents.models import Answer, ConsentDecision, ConsentRequest, Letter, LetterKind, ParentLink
from consents.new_links import send_new_link
from consents.own_answers import LinkDead, answer_by_link
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.rolls import erase_pupil, keep_guardian
from tests import cast
from tests.consents.families import UNKNOWN, WEBSITE_PHOTO, YES, parent, says_by_link

pytestmark = pytest.mark.django_db


# links


def test_the_words_of_a_link_are_in_no_table(siân: Pupil, mum: Guardian) -> None:
    (link,) = make_links([mum])
    token = url_of(link).rstrip("/").rpartition("/")[2]
    assert len(token) == 43
    assert link_with(token) == link
    assert token not in json.dumps([str(vars(each)) for each in ParentLink.objects.all()])


@pytest.mark.parametrize("words", ["", "x", "ŵ" * 43, "a" * 5_000, "\x00", "A" * 43])
def test_other_words_are_no_link(words: str, mum: Guardian) -> None:
    make_links([mum])
    assert link_with(words) is None


def test_a_link_still_opens_after_the_secret_key_was_exchanged(mum: Guardian, settings: object) -> None:
    (link,) = make_links([mum])
    token = url_of(link).rstrip("/").rpartition("/")[2]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert link_with(token) == link
    assert url_of(link).rstrip("/").rpartition("/")[2] == token, "a letter that waits holds the link that was made"


KILLERS: dict[str, Callable[[Pupil, Guardian, Staff, Staff], object]] = {
    "responsibility is taken back": lambda pupil, guardian, cai, des: keep_guardian(
        pupil, by=cai, name=guardian.name, guardian=guardian, parental_responsibility=ParentalResponsibility.NO
    ),
    "responsibility changes by any other way": lambda pupil, guardian, cai, des: Guardianship.objects.filter(
        guardian=guardian
    ).update(parental_responsibility=UNKNOWN),
    "a restriction": lambda pupil, guardian, cai, des: restrict_asking(pupil, guardian, by=des),
    "a new address": lambda pupil, guardian, cai, des: keep_contact(
        pupil, guardian, Contact("new@families.example", "", "en"), by=cai
    ),
    "an address that changed by any other way": lambda pupil, guardian, cai, des: Guardian.objects.filter(
        pk=guardian.pk
    ).update(email="new@families.example"),
}


@pytest.mark.parametrize("killer", list(KILLERS))
def test_a_link_is_dead_as_soon_as_what_it_rests_on_has_changed(
    killer: str, siân: Pupil, mum: Guardian, cai: Staff, des: Staff
) -> None:
    (link,) = make_links([mum])
    assert is_alive(link)
    KILLERS[killer](siân, mum, cai, des)
    link = ParentLink.objects.select_related("guardian").get(pk=link.pk)
    assert not is_alive(link)
    with pytest.raises(LinkDead):
        answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    assert not ConsentDecision.objects.exists()


def test_a_link_ends_after_thirty_days_and_when_it_was_used(siân: Pupil, mum: Guardian) -> None:
    (link,) = make_links([mum])
    with time_machine.travel(timezone.now() + datetime.timedelta(days=29, hours=23)):
        assert is_alive(link)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=30, minutes=1)):
        assert not is_alive(link)
    assert not is_alive(says_by_link(mum, siân))


def test_a_link_that_is_over_is_not_made_good_again_by_any_way(siân: Pupil, mum: Guardian, cai: Staff) -> None:
    used = says_by_link(mum, siân)
    later = timezone.now() + datetime.timedelta(days=300)
    for change in ({"used_at": None}, {"expires_at": later}, {"fits": "x"}, {"token_hash": "x"}):
        with pytest.raises(DatabaseError, match="link of a parent cannot be changed"), transaction.atomic():
            ParentLink.objects.filter(pk=used.pk).update(**change)


def test_only_the_children_with_responsibility_and_without_a_restriction_are_a_parents_own(
    siân: Pupil, mum: Guardian, school: School, cai: Staff, olu: Staff
) -> None:
    step, other, gone = (cast.make_pupil(school, first, "Nowak") for first in ("Jan", "Ola", "Ewa"))
    Guardianship.objects.create(pupil=step, guardian=mum)
    for pupil in (other, gone):
        Guardianship.objects.create(pupil=pupil, guardian=mum, parental_responsibility=YES)
    restrict_asking(other, mum, by=cai)
    erase_pupil(gone, by=cai)
    elsewhere = cast.make_pupil(olu.school, "Mia", "Ferris")
    Guardianship.objects.create(pupil=elsewhere, guardian=mum, parental_responsibility=YES)
    assert list(own_children(mum)) == [siân]


# a new link


def test_a_new_link_goes_to_the_address_that_the_school_has_whatever_its_capitals(
    siân: Pupil, mum: Guardian, school: School
) -> None:
    assert send_new_link(school, email=" MUM@families.example ") == 1
    letter = Letter.objects.get(kind=LetterKind.NEW_LINK)
    assert letter.guardian == mum
    event = Event.objects.get(name=EventName.LINK_ASKED_FOR)
    assert (event.actor_kind, event.actor_id, event.data) == ("guardian", mum.pk, {})


def test_a_new_link_goes_to_nobody_where_there_is_no_form_to_answer(school: School) -> None:
    parent(cast.make_pupil(school), email="mum@families.example")
    assert send_new_link(school, email="mum@families.example") == 0


def test_a_new_link_goes_three_times_a_day_at_most(siân: Pupil, mum: Guardian, school: School) -> None:
    assert [send_new_link(school, email=mum.email) for _ in range(5)] == [1, 1, 1, 0, 0]
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25)):
        assert send_new_link(school, email=mum.email) == 1


def test_a_new_link_goes_to_nobody_else(siân: Pupil, mum: Guardian, school: School, olu: Staff, cai: Staff) -> None:
    for email in ("stranger@families.example", "", "%", "mum@families.exampl"):
        assert send_new_link(school, email=email) == 0
    assert send_new_link(olu.school, email=mum.email) == 0
    restrict_asking(siân, mum, by=cai)
    assert send_new_link(school, email=mum.email) == 0
    assert not Letter.objects.exists()


# the export


def test_an_export_makes_a_link_each_also_for_whoever_has_no_email_and_asks_them(
    siân: Pupil, school: School, cai: Staff
) -> None:
    by_phone = parent(siân, email="")
    kept_out = parent(siân, name="Mr Nowak", responsibility=UNKNOWN)
    restricted = parent(siân, name="Mr Ward", email="ward@families.example")
    restrict_asking(siân, restricted, by=cai)
    ((link, children),) = asking.links_to_export(school, [siân], by=cai)
    assert (link.guardian, children) == (by_phone, [siân])
    assert is_alive(link)
    assert not Letter.objects.exists()
    assert kept_out.pk not in ConsentRequest.objects.values_list("guardian_id", flat=True)
    assert Event.objects.get(name=EventName.LINKS_EXPORTED).data == {"count": 1}
    assert len(asking.links_to_export(school, [siân], by=cai)) == 1, "who waits gets a link again"
    says_by_link(by_phone, siân)
    assert asking.links_to_export(school, [siân], by=cai) == []
