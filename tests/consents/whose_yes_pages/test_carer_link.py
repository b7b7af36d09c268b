"""A foster carer with the authority's decision is sent a link by the safeguarding lead, and nobody else can tell."""

import pytest
from django.urls import reverse
from django.utils import timezone

from consents.asking_plan import plan_asking
from consents.care import Care, end_care_status, set_care_status
from consents.lead_links import send_link_to_carer
from consents.links import make_links
from consents.models import Answer, Letter, WhoDecides
from consents.not_answered import children_without_an_answer
from consents.own_answers import answer_by_link
from consents.queries import EVERY_PURPOSE, Need, resolve_needs
from people.models import Pupil, School, Staff
from people.queries import today_in
from policies.rules import rules_in_force
from tests import cast
from tests.consents.families import UNKNOWN, parent, path_for, use_form
from tests.consents.family_browser import field as family_field
from tests.consents.family_browser import page as family_page
from tests.consents.family_browser import send
from tests.consents.register_pages import page_of, read, sign_in

pytestmark = pytest.mark.django_db


def test_the_lead_sends_the_carer_a_link_and_nobody_else_can_tell(
    siân: Pupil, school: School, cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    use_form(school, by=cai)
    carer = parent(siân, name="Ms Foster", email="foster@homes.example", responsibility=UNKNOWN)
    url = page_of(siân, "carer_link")
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7", carer), by=des)
    for staff in (cai, sam):
        assert sign_in(staff).post(url).status_code == 403
    assert sign_in(olu).post(url).status_code == 404
    assert sign_in(des).get(url).status_code == 405
    sign_in(des).post(url)
    letter = Letter.objects.get()
    assert letter.guardian == carer
    path = path_for(carer)
    assert "May we use a photo of your child in a group" in family_page(path)
    send(path, **{family_field(siân): "yes"})
    need = Need(siân.pk, "website", "information")
    found = resolve_needs(school_id=school.pk, needs=[need], at=timezone.now(), on=today_in(school))
    assert found[need].is_held
    path = path_for(carer)
    Letter.objects.update(mail_failed_at=timezone.now(), mail_error="550")
    assert "foster@homes.example" not in read(sign_in(cai), reverse("consents:asking"))
    assert "Nothing on file: not answered means no." in read(sign_in(cai), page_of(siân))
    assert "themselves" in read(sign_in(des), page_of(siân))
    assert carer not in plan_asking(school, [siân]).to_ask
    end_care_status(siân, by=des)
    assert "your child" not in family_page(path, 410), "the link is dead with the decision"
    assert send_link_to_carer(siân, by=des) == 0


def test_no_list_and_no_count_tells_that_a_carer_answered(siân: Pupil, school: School, des: Staff, cai: Staff) -> None:
    """The office sees no answer of theirs; a child who was off the list all the same would tell who decides."""
    use_form(school, by=cai)
    carer = parent(siân, name="Ms Foster", email="foster@homes.example", responsibility=UNKNOWN)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7", carer), by=des)

    def missing() -> list[Pupil]:
        rules, on = rules_in_force(school), today_in(school)
        return list(children_without_an_answer(school, rules, on=on, at=timezone.now()).filter(no_parent=True))

    assert siân in missing()
    (link,) = make_links([carer])
    answer_by_link(link, {siân: dict.fromkeys(EVERY_PURPOSE, Answer.GIVEN)}, wording=None)
    assert siân in missing()


def test_a_carer_without_the_decision_or_an_address_gets_no_link(
    siân: Pupil, school: School, cai: Staff, des: Staff
) -> None:
    carer = parent(siân, name="Ms Foster", email="foster@homes.example", responsibility=UNKNOWN)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7", carer), by=des)
    assert send_link_to_carer(siân, by=des) == 0, "there is no form"
    use_form(school, by=cai)
    parent(cast.make_pupil(school), name="Mr Other", email="foster@homes.example")
    assert send_link_to_carer(siân, by=des) == 0, "somebody else reads that address"
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7"), by=des)
    assert send_link_to_carer(siân, by=des) == 0
    assert not Letter.objects.exists()
