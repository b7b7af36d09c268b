"""The link of an authority that goes on deciding goes on, and dies with the next one."""

import hashlib

import pytest

from audit.models import ActorKind, Event
from consents.care import Care, keep_authority_contact, set_care_status
from consents.lead_links import send_link_to_authority, written_to
from consents.links import is_alive, make_links, what_they_fit
from consents.models import Answer, Letter, LetterKind, ParentLink, WhoDecides
from consents.new_links import send_new_link
from consents.own_answers import answer_by_link
from consents.queries import EVERY_PURPOSE
from consents.resolver import Code
from people.models import Pupil, School, Staff
from tests.consents.answers import code_of
from tests.consents.families import parent, path_for
from tests.consents.family_browser import field, send
from tests.consents.former_authorities.authorities import decides, written_down_before

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("has_number", [True, False])
def test_the_link_of_an_authority_that_goes_on_deciding_goes_on(
    siân: Pupil, des: Staff, school: School, *, has_number: bool
) -> None:
    if has_number:
        decides(siân, "first", by=des)
    else:
        written_down_before(siân, by=des)
    first = keep_authority_contact(siân, email="worker@first.example", language="cy", by=des)
    send_link_to_authority(siân, by=des)
    path, (link,) = path_for(first), make_links([first])
    carer = parent(siân, name="Mrs Carer")
    again = set_care_status(siân, Care(WhoDecides.AUTHORITY, "moved", carer, same_as=first.pk), by=des)
    first.refresh_from_db()
    assert (first.email, again.email, again.language) == ("", "worker@first.example", "cy")
    assert written_to(again).is_waited_for, "it was asked"
    status, html = send(path, **{field(siân): "no"})
    assert (status, "Diolch" in html) == (302, True)
    assert code_of(siân) is Code.REFUSED
    event = Event.objects.filter(actor_kind=ActorKind.AUTHORITY).latest("pk")
    assert event.actor_id == again.pk
    receipt = Letter.objects.get(kind=LetterKind.RECEIPT)
    assert receipt.link.whose == again
    assert send_new_link(school, email="worker@first.example") == 1
    assert is_alive(link)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "another council"), by=des)
    assert not is_alive(link)
    assert send_new_link(school, email="worker@first.example") == 0


def test_an_answer_that_is_under_way_while_the_same_authority_goes_on_is_kept(siân: Pupil, des: Staff) -> None:
    first = decides(siân, "first", by=des)
    (link,) = make_links([first])
    opened = ParentLink.objects.select_related("care", "school").get(pk=link.pk)
    assert opened.whose == first
    decides(siân, "first", by=des, same=True)
    answer_by_link(opened, {siân: dict.fromkeys(EVERY_PURPOSE, Answer.REFUSED)}, wording=None)
    assert code_of(siân) is Code.REFUSED


def test_a_link_that_was_out_before_the_upgrade_stays_good(siân: Pupil, des: Staff) -> None:
    """What it rests on is reckoned as it was: of the record under which it was made."""
    care = decides(siân, "first", by=des)
    before = hashlib.sha256(f"authority|worker@first.example|{care.pk}:True".encode()).hexdigest()
    assert what_they_fit([care]) == {care: before}
