"""The office writes down when a pupil was born, the lead who decides for a child and who is able to answer."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from consents.care import Care, set_care_status
from consents.holds import set_hold
from consents.models import CareStatus, ConsentDecision, PupilCompetence, WhoDecides
from consents.services import child_said_no
from people.models import Guardian, Pupil, School, Staff
from policies.services import change_rules
from tests import cast
from tests.consents.register_pages import page_of, read, sign_in

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def test_a_pupil_answers_on_the_offices_form_from_the_schools_age_on(
    siân: Pupil, school: School, cai: Staff, hana: Staff, sam: Staff
) -> None:
    client = sign_in(cai)
    assert "for themselves" not in read(client, page_of(siân, "answer"))
    change_rules(school, by=hana, pupil_answers_from=14)
    client.post(page_of(siân, "birthday"), {"born_on": timezone.localdate().replace(day=1, month=1).isoformat()})
    siân.refresh_from_db()
    assert siân.born_on is None, "nobody of that age is a pupil"
    born = timezone.localdate() - 15 * 366 * DAY
    assert client.post(page_of(siân, "birthday"), {"born_on": born.isoformat()}).status_code == 302
    assert "Siân ap Rhys, for themselves" in read(client, page_of(siân, "answer"))
    form = {"guardian": "pupil", "route": "paper", "decided_on": timezone.localdate().isoformat(), "website": "yes"}
    assert client.post(page_of(siân, "answer"), form).status_code == 302
    assert set(ConsentDecision.objects.values_list("respondent", "answer")) == {("pupil", "given")}
    child_said_no(siân, by=sam)
    words = read(client, page_of(siân))
    assert "<strong>The child</strong>" in words
    assert "The child said no:" not in words
    assert f"Born on {born.day} " in words
    assert "Born on" not in read(sign_in(sam), page_of(siân))


def test_a_pupil_who_is_not_asked_is_no_answer_on_the_form(siân: Pupil, cai: Staff) -> None:
    form = {"guardian": "pupil", "route": "paper", "decided_on": timezone.localdate().isoformat(), "website": "yes"}
    assert sign_in(cai).post(page_of(siân, "answer"), form).status_code == 422
    assert not ConsentDecision.objects.exists()


def test_the_lead_writes_down_who_decides_and_what_the_authority_answered(
    siân: Pupil, carer: Guardian, des: Staff, cai: Staff
) -> None:
    client = sign_in(des)
    care = page_of(siân, "care")
    assert client.post(care, {"decides": "authority"}).status_code == 422
    assert client.post(care, {"decides": "parents", "carer": carer.pk, "words": "x"}).status_code == 422
    assert not CareStatus.objects.exists()
    by_email = {"route": "email", "decided_on": "2026-01-05", "website": "yes"}
    assert client.post(page_of(siân, "authority_answer"), by_email).status_code == 302
    assert not ConsentDecision.objects.exists(), "nobody said that the authority decides"
    said = {"decides": "authority", "carer": carer.pk, "words": "Care order; the delegation is in S4"}
    assert client.post(care, said).url == reverse("unreached:list", args=[siân.public_id])  # type: ignore[attr-defined]
    words = read(client, page_of(siân))
    assert "Care order; the delegation is in S4" in words
    assert "gave its decision to Mr Lloyd" in words
    assert client.post(page_of(siân, "authority_answer"), by_email).status_code == 302
    assert {row.respondent for row in ConsentDecision.objects.all()} == {"authority"}
    assert "The local authority" in read(client, page_of(siân))
    office = read(sign_in(cai), page_of(siân))
    assert "authority" not in office
    assert "delegation" not in office
    client.post(page_of(siân, "care_ended"))
    assert "the parents decide" in read(client, page_of(siân))


def test_words_without_their_key_are_said_to_be_unreadable(siân: Pupil, des: Staff) -> None:
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "x"), by=des)
    CareStatus.objects.update(words_sealed=b"sealed with a lost key")
    assert "cannot be read any more" in read(sign_in(des), page_of(siân))


def test_the_lead_writes_down_whether_a_pupil_is_able_to_answer(siân: Pupil, des: Staff) -> None:
    client = sign_in(des)
    form = {"is_able": "no", "assessed_on": timezone.localdate().isoformat(), "basis": "Talked with her teacher"}
    assert client.post(page_of(siân, "competence"), {**form, "basis": ""}).status_code == 422
    later = (timezone.localdate() + DAY).isoformat()
    assert client.post(page_of(siân, "competence"), {**form, "assessed_on": later}).status_code == 422
    assert client.post(page_of(siân, "competence"), form).status_code == 302
    assert PupilCompetence.objects.get().is_able is False
    words = read(client, page_of(siân))
    assert "Found not able to answer" in words
    assert "Talked with her teacher" in words


def test_the_do_not_publish_list_is_the_leads_alone_and_says_whom_to_look_at_again(
    siân: Pupil, school: School, des: Staff, cai: Staff, hana: Staff, sam: Staff, olu: Staff
) -> None:
    other = cast.make_pupil(school, "Llŷr", "Ng")
    set_hold(other, by=des, reason="court")
    set_hold(siân, by=des, review_on=timezone.localdate())
    set_hold(cast.make_pupil(olu.school, "Mia", "Elsewhere"), by=olu)
    words = read(sign_in(des), reverse("consents:holds"))
    assert words.index("Siân ap Rhys") < words.index("Llŷr Ng")
    assert "due" in words
    assert "no day set" in words
    assert "Elsewhere" not in words
    assert "court" not in words
    for who in (cai, hana, sam):
        assert sign_in(who).get(reverse("consents:holds")).status_code == 403
