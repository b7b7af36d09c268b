"""A new link goes to the address that the lead has written to, thrice a day at most; the reply tells nobody."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import ActorKind, Event
from consents.care import Care, end_care_status, keep_authority_contact, set_care_status
from consents.lead_links import send_link_to_authority
from consents.models import CareStatus, Letter, LetterKind, WhoDecides
from consents.new_links import send_new_link
from consents.whose_answer import years_before
from notifications.parent_mail import send_letters
from notifications.story import lines_of
from people.models import Pupil, School, Staff
from people.rolls import erase_pupil, keep_birthday
from tests.consents.authority_link.authority import WORKER
from tests.consents.families import parent, path_for
from tests.consents.family_browser import field, page, send
from tests.consents.test_held_children import plain

pytestmark = pytest.mark.django_db


def test_an_authority_asks_for_a_new_link_at_the_address_that_the_lead_wrote_to(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    assert send_new_link(school, email=WORKER) == 0, "the lead has sent nothing there yet: perhaps it is a slip"
    send_link_to_authority(siân, by=des)
    assert send_new_link(school, email=" Worker@Council.Example ") == 1
    letter = Letter.objects.latest("pk")
    assert (letter.kind, letter.link.whose) == (LetterKind.NEW_LINK, care)
    assert [send_new_link(school, email=WORKER) for _ in range(4)] == [1, 1, 0, 0], "three a day"
    assert [send_new_link(school, email=email) for email in ("other@council.example", "")] == [0, 0]
    mail.outbox.clear()
    send_letters()
    assert {message.to[0] for message in mail.outbox} == {WORKER}
    events = Event.objects.filter(actor_kind=ActorKind.AUTHORITY)
    assert {line.words for line in lines_of(events)} == {"What may be shown of Siân ap Rhys changed."}
    assert {line.who for line in lines_of(events)} == {"a colleague"}, "as of any other change"


def test_no_new_link_goes_to_an_authority_once_anything_has_changed(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff, olu: Staff
) -> None:
    send_link_to_authority(siân, by=des)
    changes: dict[str, Callable[[], object]] = {
        "care ends": lambda: end_care_status(siân, by=des),
        "another decides": lambda: set_care_status(siân, Care(WhoDecides.AUTHORITY, "another council"), by=des),
        "the parents decide": lambda: set_care_status(siân, Care(WhoDecides.PARENTS, "section 20"), by=des),
        "18": lambda: keep_birthday(siân, by=cai, born_on=years_before(timezone.localdate(), 18)),
        "forgotten": lambda: erase_pupil(siân, by=cai),
        "a family has the address": lambda: parent(siân, name="Mr ap Rhys", email=WORKER),
        "another address": lambda: keep_authority_contact(siân, email="b@council.example", language="en", by=des),
    }
    for name, change in changes.items():
        with transaction.atomic():
            change()
            send_new_link(school, email=WORKER)
            send_new_link(school, email="b@council.example")
            asked_for = Letter.objects.filter(link__care__isnull=False, kind=LetterKind.NEW_LINK)
            assert not asked_for.exists(), name
            transaction.set_rollback(True)
    assert send_new_link(olu.school, email=WORKER) == 0
    assert send_new_link(school, email=WORKER) == 1


def test_the_page_answers_an_authoritys_address_as_any_other(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    send_link_to_authority(siân, by=des)
    path = path_for(care)
    send(path, **{field(siân): "yes"})
    old = page(path, 410)
    url = reverse("family:new_link", args=[school.slug])
    assert f'href="{url}' in old, "a used link leads there"
    replies = set()
    for email in (WORKER, "stranger@council.example"):
        answer = Client().post(url, {"email": email}, follow=True)
        replies.add((answer.status_code, plain(answer.content)))
    assert len(replies) == 1
    assert Letter.objects.filter(kind=LetterKind.NEW_LINK).count() == 1
