"""The receipt lists what was left without an answer and what follows from it, and what stays as it was before."""

import datetime
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from html import unescape

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from consents.models import ParentLink
from notifications.parent_mail import send_letters
from people.models import Guardian, Guardianship, Pupil, Staff
from people.queries import today_in
from people.rolls import leave_roll
from tests import cast
from tests.consents.families import QUESTIONS, path_for
from tests.consents.family_browser import field, send

pytestmark = pytest.mark.django_db
OPEN, BEFORE = "You did not answer", "You left as it was"
WHAT_FOLLOWS = "What is not answered counts as no: without a yes we do not do it."
GROUP = "May we use a photo of your child in a group on the school's website?"


def receipt(path: str, **fields: str) -> str:
    status, html = send(path, **fields)
    assert status == 302
    return unescape(html)


def below(html: str, heading: str) -> list[str]:
    """The questions in the list below this heading, of the first child who has one."""
    part = html.partition(f">{heading}</")[2].partition("</ul>")[0]
    return re.findall("<li>(.*?)</li>", part)


def test_what_was_left_without_an_answer_is_listed_with_what_follows(mum: Guardian, siân: Pupil) -> None:
    html = receipt(path_for(mum), **{field(siân, material="photo_group"): "yes", field(siân, material="voice"): "no"})
    assert WHAT_FOLLOWS in html
    assert len(below(html, OPEN)) == QUESTIONS - 2
    assert GROUP not in below(html, OPEN)
    assert BEFORE not in html
    send_letters()
    words = mail.outbox[-1].body
    assert f"Not answered: {QUESTIONS - 2}. What is not answered counts as no." in words


def test_where_everything_is_answered_nothing_is_said_of_it(mum: Guardian, siân: Pupil) -> None:
    html = receipt(path_for(mum), **{field(siân): "yes"})
    assert OPEN not in html
    assert WHAT_FOLLOWS not in html
    send_letters()
    assert "Not answered" not in mail.outbox[-1].body


def test_what_was_answered_before_is_not_called_open_until_it_has_ended(mum: Guardian, siân: Pupil) -> None:
    with time_machine.travel(timezone.now() - datetime.timedelta(days=3)):
        send(path_for(mum), **{field(siân, material="photo_group"): "yes", field(siân, material="voice"): "no"})
    html = receipt(path_for(mum), **{field(siân, material="video"): "no"})
    (group, voice) = below(html, BEFORE)
    assert group.startswith(f"{GROUP} You said yes on ")
    assert " You said no on " in voice
    assert len(below(html, OPEN)) == QUESTIONS - 3
    with time_machine.travel(timezone.now() + datetime.timedelta(days=700)):
        html = receipt(path_for(mum), **{field(siân, material="video"): "no"})
    assert len(below(html, BEFORE)) == 1, "a no does not end"
    assert GROUP in below(html, OPEN)


def test_another_child_about_whom_nothing_was_sent_is_listed_too(mum: Guardian, siân: Pupil, cai: Staff) -> None:
    sister, gone = (cast.make_pupil(siân.school, name, "ap Rhys") for name in ("Ffion", "Elis"))
    for child in (sister, gone):
        Guardianship.objects.create(pupil=child, guardian=mum, parental_responsibility="yes")
    leave_roll(gone, by=cai, on=today_in(siân.school))
    html = receipt(path_for(mum), **{field(siân): "no"})
    assert "Ffion" in html
    assert len(below(html, OPEN)) == QUESTIONS
    assert "Elis" not in html, "nobody asks about a child who left"


def test_everything_taken_back_leaves_nothing_open(mum: Guardian, siân: Pupil) -> None:
    assert OPEN not in receipt(path_for(mum), take_back=siân.public_id.hex)


def test_the_receipt_costs_eight_queries(
    mum: Guardian, siân: Pupil, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    path = path_for(mum)
    receipt(path, **{field(siân, material="photo_group"): "yes"})
    assert ParentLink.objects.filter(used_at__isnull=False).exists()
    with django_assert_max_num_queries(8):
        assert Client().get(f"{path}received/").status_code == 200
