"""What each page and the record say of one authority and the next, and what the lead says and takes back there."""

import re

import pytest

from audit.models import ActorKind, Event
from consents.care import Care, end_care_status, set_care_status
from consents.former_authorities import formers_noes
from consents.lead_links import send_link_to_authority, written_to
from consents.models import Answer, CareStatus, ConsentDecision, Letter, LetterKind, Respondent, WhoDecides
from consents.resolver import Code
from people.models import Guardian, Pupil, Staff
from tests.consents.answers import code_of, says
from tests.consents.families import path_for
from tests.consents.family_browser import page
from tests.consents.former_authorities.authorities import answers, decides
from tests.consents.register_pages import page_of, read, sign_in
from tests.consents.test_held_children import plain

pytestmark = pytest.mark.django_db


def test_the_next_authority_sees_nothing_of_what_the_former_answered(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    second = decides(siân, "second", by=des)
    assert "The authority said" not in page(path_for(second))
    send_link_to_authority(siân, by=des)
    assert Letter.objects.latest("pk").kind == LetterKind.ASKED, "it has answered nothing yet"
    says(siân, by=des, respondent=Respondent.AUTHORITY)
    assert written_to(second).answered_at is not None
    assert page(path_for(second)).count("The authority said yes on") == 1


def test_the_register_the_record_and_the_leads_page_tell_one_from_the_next(
    siân: Pupil, mum: Guardian, des: Staff, cai: Staff
) -> None:
    office = sign_in(cai)
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    before = plain(office.get(page_of(siân)).content)
    second = decides(siân, "second", by=des)
    answers(second, Answer.GIVEN)
    events = Event.objects.filter(actor_kind=ActorKind.AUTHORITY, name__startswith="consent.").order_by("pk")
    told = [
        (
            event.actor_id == second.pk,
            {row.authority for row in ConsentDecision.objects.filter(batch=event.data["batch"])},
        )
        for event in events
    ]
    assert told == [(False, {1}), (True, {2})]
    html = read(sign_in(des), page_of(siân))
    for words in ("The local authority, no. 1</strong> by the link", "The local authority, no. 2</strong> by the link"):
        assert words in html
    assert "(authority no. 2)" in html
    assert "first, file 7" in html, "which one it was, below"
    assert plain(office.get(page_of(siân)).content) == before, "and nobody else can tell"


def test_the_leads_page_has_the_no_taken_back_once_somebody_says_how(
    siân: Pupil, des: Staff, cai: Staff, olu: Staff
) -> None:
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    lead, url = sign_in(des), page_of(siân, "formers_no")
    assert "An authority that decided before said no" not in read(lead, page_of(siân))
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    html = read(lead, page_of(siân))
    assert "An authority that decided before said no" in html
    assert url not in html, "nobody is entitled yet"
    decides(siân, "second", by=des)
    assert url in read(lead, page_of(siân))
    assert sign_in(cai).post(url, {"route": "email"}).status_code == 403
    assert sign_in(olu).post(url, {"route": "email"}).status_code == 404
    assert lead.get(url).status_code == 405
    for said in ({}, {"route": "phone"}, {"route": "x"}):
        assert "Nothing was changed" in lead.post(url, said, follow=True).content.decode()
    assert formers_noes(siân)
    html = lead.post(url, {"route": "email"}, follow=True).content.decode()
    assert "It gives no permission" in html
    assert "The no from before was taken back: everything, everywhere" in html
    assert "An authority that decided before said no" not in html


def test_the_lead_says_whether_it_is_the_same_authority(siân: Pupil, des: Staff) -> None:
    lead, url = sign_in(des), page_of(siân, "care")
    assert "It is the same authority as now" not in read(lead, url), "there is none yet"
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    html = read(lead, url)
    assert "It is the same authority as now" in html
    lead.post(url, {"decides": "authority", "words": "another carer", "same_authority": "on", **stood_on(html)})
    assert code_of(siân) is Code.HELD
    lead.post(url, {"decides": "authority", "words": "another council"})
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN


def stood_on(html: str) -> dict[str, str]:
    """Which record the page showed."""
    found = re.search(r'name="in_force" value="(\d+)"', html)
    assert found is not None
    return {"in_force": found[1]}


@pytest.mark.parametrize("now", ["another authority", "the parents", "nobody", "nothing said"])
def test_the_same_authority_is_the_one_that_stood_on_the_page(now: str, siân: Pupil, des: Staff) -> None:
    lead, url = sign_in(des), page_of(siân, "care")
    first = decides(siân, "first", by=des)
    answers(first, Answer.GIVEN)
    said = {"decides": "authority", "words": "another carer", "same_authority": "on", **stood_on(read(lead, url))}
    if now == "another authority":
        decides(siân, "second", by=des)
    elif now == "the parents":
        set_care_status(siân, Care(WhoDecides.PARENTS, "section 20"), by=des)
    elif now == "nobody":
        end_care_status(siân, by=des)
    else:
        del said["in_force"]
    before = list(CareStatus.objects.order_by("pk").values_list("pk", "ended_at"))
    answer = lead.post(url, said)
    assert answer.status_code == 422
    assert "who decides has changed since this page was opened" in answer.content.decode()
    assert list(CareStatus.objects.order_by("pk").values_list("pk", "ended_at")) == before
