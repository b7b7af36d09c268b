"""A used link leads to a new one, and the reply is the same for every address, known or not."""

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from consents.contact import restrict_asking
from consents.models import Letter
from people.models import Guardian, Pupil, School, Staff
from tests.consents.families import parent, path_for
from tests.consents.family_browser import field, page, send

pytestmark = pytest.mark.django_db


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
    assert "This is not an e-mail address" in html
    assert Client().get(reverse("family:new_link", args=["nowhere"])).status_code == 404
    html = page(reverse("family:new_link", args=[school.slug]) + "?language=cy")
    assert "Anfonwch ddolen newydd ataf" in html
