"""The authority answers and takes back by its own link, sees what it said itself, and is told when it is down."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import ActorKind, Event
from audit.names import EventName
from audit.outbox import run_follow_ups
from consents.asking_queries import own_answers
from consents.care import Care, end_care_status, keep_authority_contact, set_care_status
from consents.lead_links import send_link_to_authority
from consents.links import is_alive
from consents.models import Answer, CareStatus, ConsentDecision, Letter, LetterKind, ParentLink, Respondent, WhoDecides
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.queries import EVERY_PURPOSE
from consents.resolver import Code
from consents.whose_answer import years_before
from notifications.parent_mail import send_letters
from people.models import Guardian, Pupil, School, Staff
from people.rolls import erase_pupil, keep_birthday
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Proof, Takedown
from publishing.takedowns import settle_takedown
from tests import cast
from tests.consents.answers import code_of
from tests.consents.authority_link.authority import WORKER, link_of, says
from tests.consents.families import path_for
from tests.consents.family_browser import field, page, send
from tests.consents.posts_with import told_about
from tests.consents.register_pages import page_of, read, sign_in
from tests.consents.test_held_children import plain

pytestmark = pytest.mark.django_db


def test_the_authority_answers_gets_a_receipt_and_sees_next_time_what_was_said(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    html = page(path_for(care))
    assert "May we show this child?" in html
    assert "You answer for the local authority that decides for the child below." in html
    assert "the child for whom you hold parental responsibility" in html
    assert "May we use a photo of the child in a group on the school&#x27;s website?" in html
    assert "your child" not in html
    assert "checked" not in html
    assert not any(words in html for words in ("Mrs ap Rhys", "council", "Send me a new one"))
    assert ParentLink.objects.get().used_at is None
    status, html = send(path_for(care), **{field(siân): "yes"})
    assert status == 302
    assert "A receipt is on its way by e-mail" in html
    assert "May we use the child&#x27;s work on the school&#x27;s website?" in html
    assert "your child" not in html
    rows = ConsentDecision.objects.all()
    assert {(row.respondent, row.guardian_id, row.route) for row in rows} == {("authority", None, "link")}
    assert Event.objects.get(name=EventName.CONSENT_RECORDED).actor_kind == ActorKind.AUTHORITY
    assert code_of(siân) is Code.HELD
    assert Letter.objects.get(kind=LetterKind.RECEIPT).link.whose == care
    html = page(path_for(care))
    assert "The authority said yes on" in html
    assert "You said" not in html
    assert "by the link in an e-mail" in read(sign_in(des), page_of(siân))


def test_in_welsh_as_well(siân: Pupil, care: CareStatus, des: Staff) -> None:
    keep_authority_contact(siân, email=WORKER, language="cy", by=des)
    care.refresh_from_db()
    html = page(path_for(care))
    assert '<html lang="cy"' in html
    assert "A gawn ni ddangos y plentyn hwn?" in html
    assert "y plentyn y mae gennych gyfrifoldeb rhiant drosto" in html
    assert "llun o&#x27;r plentyn mewn grŵp" in html
    assert "eich plentyn" not in html
    assert "Nid oes neb sy'n darllen Cymraeg wedi gwirio" in html
    assert "arweinydd diogelu" in html
    assert "You answer for" not in html


def test_neither_the_office_nor_a_parent_sees_what_the_authority_answered(
    siân: Pupil, care: CareStatus, mum: Guardian, school: School, cai: Staff
) -> None:
    before = plain(sign_in(cai).get(page_of(siân)).content)
    of_mum = page(path_for(mum)).count("said")
    says(care, siân, Answer.REFUSED)
    assert plain(sign_in(cai).get(page_of(siân)).content) == before, "still: cannot be shown, and nothing on file"
    assert page(path_for(mum)).count("said") == of_mum
    assert own_answers(school.pk, [siân.pk]) == {}
    assert own_answers(school.pk, [siân.pk], of=care)[None, siân.pk].keys() == set(EVERY_PURPOSE)


def test_a_link_is_dead_when_care_ends_the_authority_changes_or_the_address_does(
    siân: Pupil, care: CareStatus, des: Staff, cai: Staff
) -> None:
    School.objects.update(office_phone="01632 960100")

    def changes() -> dict[str, Callable[[], object]]:
        return {
            "care ends": lambda: end_care_status(siân, by=des),
            "another decides": lambda: set_care_status(siân, Care(WhoDecides.AUTHORITY, "another council"), by=des),
            "the parents decide": lambda: set_care_status(siân, Care(WhoDecides.PARENTS, "section 20"), by=des),
            "another address": lambda: keep_authority_contact(siân, email="b@council.example", language="en", by=des),
            "18": lambda: keep_birthday(siân, by=cai, born_on=years_before(timezone.localdate(), 18)),
            "forgotten": lambda: erase_pupil(siân, by=cai),
        }

    for name, change in changes().items():
        with transaction.atomic():
            path, link = path_for(care), link_of(care)
            send_link_to_authority(siân, by=des)
            page(path)
            change()
            html = page(path, 410)
            assert "Send me a new one" in html, name
            assert "telephone 01632 960100 and ask for them" in html, name
            assert not is_alive(ParentLink.objects.get(pk=link.pk)), name
            with pytest.raises(LinkDead):
                answer_by_link(link, {siân: {EVERY_PURPOSE[0]: Answer.GIVEN}}, wording=None)
            assert send_letters() == 0, name
            transaction.set_rollback(True)
    page(path_for(care))


def test_a_link_of_an_authority_is_nobody_elses_and_stays_its_own(care: CareStatus, mum: Guardian, siân: Pupil) -> None:
    link = link_of(care)
    for change in ({"care": None, "guardian": mum}, {"care": None, "pupil": siân}):
        with transaction.atomic(), pytest.raises(DatabaseError, match="link of a parent cannot be changed"):
            ParentLink.objects.filter(pk=link.pk).update(**change)
    with transaction.atomic(), pytest.raises(IntegrityError):
        ParentLink.objects.create(
            school=siân.school, guardian=mum, care=care, token_hash="x", fits="x", expires_at=timezone.now()
        )


def test_taking_it_back_brings_a_post_down_and_the_authority_hears_when_it_is_down_everywhere(
    siân: Pupil, care: CareStatus, school: School, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    says(care, siân)
    live = at(PostState.PUBLISHED, post=told_about(siân, author=sam, accounts=[cast.facebook(school)]))
    out = path_for(care).split("?")[0] + "pictures/"
    assert "What is out with this child" in page(out)
    assert "The vegetable garden is open." in page(out)
    withdraw_by_link(link_of(care), siân, wording=None)
    assert code_of(siân) is Code.REFUSED
    assert {row.respondent for row in ConsentDecision.objects.filter(answer=Answer.WITHDRAWN)} == {Respondent.AUTHORITY}
    live.refresh_from_db()
    assert live.state == PostState.TAKEN_DOWN
    for takedown in Takedown.objects.filter(done_at=None):
        settle_takedown(takedown, by=mo, proof=Proof.SEEN_GONE)
    run_follow_ups()
    assert Letter.objects.get(kind=LetterKind.IS_DOWN).link.whose == care


def test_a_post_is_taken_down_from_the_authoritys_page(
    siân: Pupil, care: CareStatus, sam: Staff, at: Callable[..., Post]
) -> None:
    says(care, siân)
    live = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    path = path_for(care).split("?")[0]
    html = page(f"{path}pictures/")
    mark = html.split('name="mark" value="')[1].split('"')[0]
    token = path.strip("/").split("/")[1]
    url = reverse("family_pictures:take_down", args=[token, live.public_id])
    assert Client(enforce_csrf_checks=True).post(url, {"mark": mark}, HTTP_ORIGIN="null").status_code == 302
    live.refresh_from_db()
    assert live.state == PostState.TAKEN_DOWN
    event = Event.objects.get(name=EventName.FAMILY_ASKED_DOWN)
    assert (event.actor_kind, event.actor_id) == (ActorKind.AUTHORITY, care.pk)
