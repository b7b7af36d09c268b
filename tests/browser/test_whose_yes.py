"""The pages on which a school writes down whose yes it takes: no fault of access at any width, every fold open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from consents.adults import record_adult_no, record_adult_permission
from consents.care import Care, keep_authority_contact, note_competence, set_care_status
from consents.holds import set_hold
from consents.lead_links import send_link_to_authority
from consents.models import Letter, WhoDecides
from people.models import Staff
from people.roles import Role
from tests import cast
from tests.browser.conftest import Visit
from tests.browser.test_families import is_without_faults, open_all
from tests.consents.families import path_for, use_form

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_pages_have_no_faults(visit: Callable[..., Visit], cai: Staff, des: Staff, hana: Staff, sam: Staff) -> None:
    pupil = cast.make_pupil(sam.school, "Siân", "ap Rhys")
    cast.answer_for(pupil)
    use_form(sam.school, by=cai)
    set_care_status(pupil, Care(WhoDecides.AUTHORITY, "Care order, folder S4"), by=des)
    care = keep_authority_contact(pupil, email="worker@council.example", language="cy", by=des)
    send_link_to_authority(pupil, by=des)
    Letter.objects.update(mail_failed_at=timezone.now())
    note_competence(pupil, by=des, is_able=True, assessed_on=timezone.localdate(), basis="Talked with her")
    set_hold(pupil, by=des, review_on=timezone.localdate())
    record_adult_no(by=cai, name="Mr Webb")
    said = {"name": "Dr Nwosu", "capacity": "governor", "covers": "photo", "evidence": "folder G3"}
    other = cast.make_staff(sam.school, "Ms Lindqvist", Role.OFFICE)
    record_adult_permission(by=other, given_on=timezone.localdate(), **said)
    of_child = {des: ("pupil", "care", "authority_contact"), cai: ("pupil",)}
    of_school = {des: ("holds",), cai: ("adults", "add_adult"), hana: ("rules",)}
    for who in (des, cai, hana):
        window = signed_in(visit, who)
        paths = [reverse(f"consents:{name}", args=[pupil.public_id]) for name in of_child.get(who, ())]
        for path in [*paths, *(reverse(f"consents:{name}") for name in of_school[who])]:
            page = window.open(path)
            open_all(page)
            is_without_faults(page, path)
        assert window.broken() == []
    window = visit(320)
    for language in ("en", "cy"):
        page = window.open(f"{path_for(care).split('?')[0]}?language={language}")
        open_all(page)
        is_without_faults(page, f"the authority's page, {language}")
    assert window.broken() == []


def signed_in(visit: Callable[..., Visit], who: Staff) -> Visit:
    client = Client()
    client.force_login(who.users.get())
    window = visit(1280)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    window.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": window.base}])
    return window
