"""A child who moves from one local authority to the next: what the first answered stays its own."""

import datetime
import hashlib
import re
from importlib import import_module

import pytest
import time_machine
from django.apps import apps
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from audit.guards import lifted
from audit.models import ActorKind, Event
from channels.models import ConsentChannel
from consents import services
from consents.care import Care, end_care_status, keep_authority_contact, set_care_status
from consents.former_authorities import formers_noes, take_back_formers_no
from consents.lead_links import send_link_to_authority, written_to
from consents.links import is_alive, make_links, what_they_fit
from consents.models import (
    Answer,
    CareStatus,
    ConsentDecision,
    Letter,
    LetterKind,
    Mistake,
    ParentLink,
    Respondent,
    Route,
    WhoDecides,
)
from consents.new_links import send_new_link
from consents.own_answers import answer_by_link
from consents.queries import EVERY_PURPOSE, care_of
from consents.resolver import Code
from consents.sealing import seal
from people.models import Guardian, Pupil, School, Staff
from policies.authority import NotAllowed
from tests import cast
from tests.consents.answers import code_of, says
from tests.consents.families import parent, path_for
from tests.consents.family_browser import field, page, send
from tests.consents.register_pages import page_of, read, sign_in
from tests.consents.test_held_children import plain

pytestmark = pytest.mark.django_db


def decides(pupil: Pupil, name: str, *, by: Staff, same: bool = False) -> CareStatus:
    """This authority decides for the child from now on, and has an address."""
    now = care_of(pupil) if same else None
    set_care_status(pupil, Care(WhoDecides.AUTHORITY, f"{name}, file 7", same_as=now.pk if now else None), by=by)
    return keep_authority_contact(pupil, email=f"worker@{name}.example", language="en", by=by)


def answers(care: CareStatus, answer: Answer) -> None:
    (link,) = make_links([care])
    answer_by_link(link, {care.pupil: dict.fromkeys(EVERY_PURPOSE, answer)}, wording=None)


def test_a_yes_of_the_former_authority_counts_no_more(siân: Pupil, mum: Guardian, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    assert code_of(siân) is Code.HELD
    decides(siân, "second", by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN


@pytest.mark.parametrize("by_link", [True, False])
def test_a_no_of_the_former_authority_outlasts_the_yes_of_the_next(siân: Pupil, des: Staff, *, by_link: bool) -> None:
    first = decides(siân, "first", by=des)
    if by_link:
        answers(first, Answer.REFUSED)
    else:
        says(siân, Answer.REFUSED, by=des, respondent=Respondent.AUTHORITY)
    second = decides(siân, "second", by=des)
    answers(second, Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED
    take_back_formers_no(siân, route=Route.EMAIL, by=des)
    assert code_of(siân) is Code.HELD
    answers(second, Answer.REFUSED)
    assert code_of(siân) is Code.REFUSED, "its own no is its own to change"
    assert formers_noes(siân) == {}


def test_an_authority_that_goes_on_deciding_keeps_what_it_answered(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    again = decides(siân, "first", by=des, same=True)
    assert code_of(siân) is Code.HELD
    answers(again, Answer.REFUSED)
    answers(decides(siân, "first", by=des, same=True), Answer.GIVEN)
    assert code_of(siân) is Code.HELD, "it took its own no back"


def test_an_authority_that_comes_back_after_the_parents_decided_is_the_next(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.GIVEN)
    set_care_status(siân, Care(WhoDecides.PARENTS, "section 20"), by=des)
    decides(siân, "first", by=des)
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
    assert list(CareStatus.objects.order_by("pk").values_list("authority", flat=True)) == [1, None, 2]


def test_after_care_a_no_stands_until_the_parents_have_it_taken_back(siân: Pupil, mum: Guardian, des: Staff) -> None:
    cast.answer_for(siân, guardian=mum)
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    end_care_status(siân, by=des)
    assert code_of(siân) is Code.REFUSED
    take_back_formers_no(siân, route=Route.PAPER, by=des)
    assert code_of(siân) is Code.HELD, "on the parent's own yes"


def test_the_lead_alone_has_it_taken_back_and_not_before_it_is_known_who_decides(
    siân: Pupil, des: Staff, cai: Staff, olu: Staff
) -> None:
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    set_care_status(siân, Care(WhoDecides.NOBODY_YET, ""), by=des)
    assert len(formers_noes(siân)) == 1
    with pytest.raises(ValueError, match="before it is known who decides"):
        take_back_formers_no(siân, route=Route.PAPER, by=des)
    decides(siân, "second", by=des)
    for staff in (cai, olu):
        with pytest.raises(NotAllowed):
            take_back_formers_no(siân, route=Route.PAPER, by=staff)
    assert len(take_back_formers_no(siân, route=Route.PAPER, by=des)) == len(EVERY_PURPOSE)
    assert take_back_formers_no(siân, route=Route.PAPER, by=des) == [], "twice is once"
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN, "it gives no permission"


def test_a_no_that_was_an_error_is_nobodys_to_take_back(siân: Pupil, des: Staff) -> None:
    answers(decides(siân, "first", by=des), Answer.REFUSED)
    batch = ConsentDecision.objects.latest("pk").batch
    services.enter_sitting_in_error(siân, batch=batch, by=des, mistake=Mistake.OTHER_CHILD)
    decides(siân, "second", by=des)
    assert formers_noes(siân) == {}
    corrections = ConsentDecision.objects.filter(answer=Answer.ENTERED_IN_ERROR)
    assert set(corrections.values_list("authority", flat=True)) == {1}


def on(day: str) -> time_machine.travel:
    return time_machine.travel(f"{day}T12:00+01:00", tick=False)


@pytest.fixture
def next_since_october(siân: Pupil, des: Staff) -> CareStatus:
    """The first authority decided from 1 September, the second does from 1 October."""
    with on("2026-09-01"):
        decides(siân, "first", by=des)
    with on("2026-10-01"):
        return decides(siân, "second", by=des)


def sheet(day: str, answer: str) -> dict[str, str]:
    return {"route": "paper", "decided_on": day, ConsentChannel.WEBSITE: answer}


@pytest.mark.parametrize("day", ["2026-09-25", "2026-08-25"])
def test_a_sheet_of_the_former_authority_gives_no_permission_and_its_no_is_kept(
    day: str, siân: Pupil, next_since_october: CareStatus, des: Staff
) -> None:
    with on("2026-10-05"):
        lead, url = sign_in(des), page_of(siân, "authority_answer")
        answer = lead.post(url, sheet(day, "yes"))
        assert answer.status_code == 422
        assert "On that day another authority was written down as deciding" in answer.content.decode()
        assert not ConsentDecision.objects.exists()
        assert lead.post(url, sheet(day, "no")).status_code == 302
        assert set(ConsentDecision.objects.values_list("authority", "answer")) == {(1, Answer.REFUSED)}
        answers(next_since_october, Answer.GIVEN)
        assert code_of(siân) is Code.REFUSED, "as of any no of the former"


def test_a_sheet_of_the_authority_that_decides_counts_also_from_before_another_carer(
    siân: Pupil, next_since_october: CareStatus, des: Staff
) -> None:
    with on("2026-10-10"):
        decides(siân, "second", by=des, same=True)
        assert sign_in(des).post(page_of(siân, "authority_answer"), sheet("2026-10-01", "yes")).status_code == 302
        assert set(ConsentDecision.objects.values_list("authority", flat=True)) == {2}
        assert code_of(siân) is Code.HELD


def test_a_sheet_is_often_older_than_the_record_of_a_childs_only_authority(siân: Pupil, des: Staff) -> None:
    with on("2026-10-01"):
        decides(siân, "first", by=des)
        assert sign_in(des).post(page_of(siân, "authority_answer"), sheet("2026-09-25", "yes")).status_code == 302
        assert code_of(siân) is Code.HELD


def test_no_service_takes_a_yes_of_a_former_authority(siân: Pupil, next_since_october: CareStatus, des: Staff) -> None:
    with on("2026-10-05"), pytest.raises(ValueError, match="its yes counts no more"):
        services.record_answer(
            siân,
            by=des,
            respondent=Respondent.AUTHORITY,
            guardian=None,
            answers={EVERY_PURPOSE[0]: Answer.GIVEN},
            decided_at=next_since_october.recorded_at - datetime.timedelta(days=6),
            route=Route.PAPER,
        )


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


def test_a_number_is_an_authoritys_and_is_never_changed(siân: Pupil, mum: Guardian, des: Staff) -> None:
    care = decides(siân, "first", by=des)
    with transaction.atomic(), pytest.raises(DatabaseError, match="Who decides for a child cannot be changed"):
        CareStatus.objects.filter(pk=care.pk).update(authority=2)
    (row,) = says(siân, by=des, respondent=Respondent.AUTHORITY)
    for wrong in ({"respondent": "guardian", "guardian_id": mum.pk}, {"respondent": "family"}):
        fields = {"school": siân.school, "pupil_id": siân.pk, "channel": row.channel, "material": row.material, **wrong}
        with transaction.atomic(), pytest.raises(IntegrityError):
            ConsentDecision.objects.create(
                **fields, authority=1, answer=Answer.GIVEN, decided_at=row.decided_at, route=Route.PAPER
            )
    end_care_status(siân, by=des)
    with transaction.atomic(), pytest.raises(IntegrityError):
        CareStatus.objects.create(
            school=siân.school, pupil=siân, decides=WhoDecides.PARENTS, authority=3, recorded_by=des
        )


def number_the_next() -> None:
    """As migrating does, before the guards stand as they stand now."""
    step = import_module("consents.migrations.0009_one_authority_from_the_next")
    with lifted():
        step.number_the_next(apps, None)


def written_down_before(pupil: Pupil, *, by: Staff) -> CareStatus:
    """An earlier version had no numbers."""
    CareStatus.objects.filter(pupil=pupil, ended_at__isnull=True).update(ended_at=timezone.now(), ended_by=by)
    return CareStatus.objects.create(
        school=pupil.school, pupil=pupil, decides=WhoDecides.AUTHORITY, recorded_by=by, email_sealed=seal("a@b.example")
    )


def test_two_authorities_from_before_there_were_numbers_are_two_afterwards(siân: Pupil, des: Staff) -> None:
    answers(written_down_before(siân, by=des), Answer.REFUSED)
    present = written_down_before(siân, by=des)
    number_the_next()
    present.refresh_from_db()
    assert present.authority == 1
    answers(present, Answer.GIVEN)
    assert code_of(siân) is Code.REFUSED, "the former's no is not undone by the next one's yes"
    take_back_formers_no(siân, route=Route.EMAIL, by=des)
    assert code_of(siân) is Code.HELD
    assert decides(siân, "third", by=des).authority == 2


def test_a_yes_of_two_authorities_ago_permits_nothing_after_the_upgrade(siân: Pupil, des: Staff) -> None:
    answers(written_down_before(siân, by=des), Answer.GIVEN)
    written_down_before(siân, by=des)
    number_the_next()
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN


def test_a_childs_only_authority_goes_on_after_the_upgrade(siân: Pupil, des: Staff) -> None:
    CareStatus.objects.create(
        school=siân.school,
        pupil=siân,
        decides=WhoDecides.PARENTS,
        recorded_by=des,
        ended_by=des,
        ended_at=timezone.now(),
    )
    answers(written_down_before(siân, by=des), Answer.GIVEN)
    number_the_next()
    assert set(CareStatus.objects.values_list("authority", flat=True)) == {None}
    assert code_of(siân) is Code.HELD


def test_what_was_answered_before_there_were_numbers_is_the_next_ones_no_more(siân: Pupil, des: Staff) -> None:
    """Rows of an earlier version have no number: they go on counting for the record under which they were said."""
    care = CareStatus.objects.create(school=siân.school, pupil=siân, decides=WhoDecides.AUTHORITY, recorded_by=des)
    answers(care, Answer.GIVEN)
    assert set(ConsentDecision.objects.values_list("authority", flat=True)) == {None}
    assert code_of(siân) is Code.HELD
    assert decides(siân, "next", by=des).authority == 1
    assert code_of(siân) is Code.AUTHORITY_NOT_GIVEN
