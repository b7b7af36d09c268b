"""The local authority's own link: the lead sends it, the authority answers by it, and nobody else can tell."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
import time_machine
from django.core import mail
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import ActorKind, Event
from audit.names import EventName
from audit.outbox import run_follow_ups
from consents import asking
from consents.asking_plan import plan_asking
from consents.asking_queries import own_answers
from consents.care import Care, end_care_status, keep_authority_contact, set_care_status
from consents.form_words import KEY, add_missing_words, adopt_form, form_in_force, kept, words_of
from consents.lead_links import remind_authorities, send_link_to_authority
from consents.links import is_alive, make_links
from consents.models import Answer, CareStatus, ConsentDecision, Letter, LetterKind, ParentLink, Respondent, WhoDecides
from consents.new_links import send_new_link
from consents.own_answers import LinkDead, answer_by_link, withdraw_by_link
from consents.queries import EVERY_PURPOSE
from consents.resolver import Code
from consents.standard_form import STANDARD
from consents.whose_answer import years_before
from notifications.parent_mail import send_letters
from notifications.story import lines_of
from people.models import Guardian, Pupil, School, Staff
from people.rolls import erase_pupil, keep_birthday
from policies.authority import NotAllowed
from policies.models import Wording
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Proof, Takedown
from publishing.takedowns import settle_takedown
from tests import cast
from tests.consents.families import parent, path_for
from tests.consents.posts_with import told_about
from tests.consents.test_family_pages import field, page, send
from tests.consents.test_held_children import plain
from tests.consents.test_pages import page_of, read, sign_in
from tests.consents.test_whose_yes import code_of

pytestmark = pytest.mark.django_db
WORKER = "worker@council.example"


def days(count: float) -> datetime.timedelta:
    return datetime.timedelta(days=count)


@pytest.fixture
def care(siân: Pupil, mum: Guardian, des: Staff) -> CareStatus:
    """The authority decides, and has an address."""
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7"), by=des)
    return keep_authority_contact(siân, email=WORKER, language="en", by=des)


def link_of(care: CareStatus) -> ParentLink:
    (link,) = make_links([care])
    return link


def says(care: CareStatus, pupil: Pupil, answer: Answer = Answer.GIVEN) -> None:
    answer_by_link(link_of(care), {pupil: dict.fromkeys(EVERY_PURPOSE, answer)}, wording=None)


# the address


def test_the_lead_alone_writes_the_address_down_and_it_is_kept_sealed(
    siân: Pupil, care: CareStatus, des: Staff, cai: Staff, hana: Staff, sam: Staff, olu: Staff
) -> None:
    url, new = page_of(siân, "authority_contact"), {"email": "new@council.example", "language": "cy"}
    for staff in (cai, hana, sam):
        assert sign_in(staff).get(url).status_code == sign_in(staff).post(url, new).status_code == 403
    assert sign_in(olu).get(url).status_code == sign_in(olu).post(url, new).status_code == 404
    client = sign_in(des)
    assert WORKER in read(client, url)
    assert client.post(url, {**new, "email": "none"}).status_code == 422
    assert client.post(url, new).status_code == 302
    care.refresh_from_db()
    assert (care.email, care.language) == ("new@council.example", "cy")
    assert "new@council.example" in read(client, page_of(siân))
    with connection.cursor() as cursor:
        cursor.execute("SELECT email_sealed FROM consents_carestatus")
        assert b"council" not in bytes(cursor.fetchone()[0])
    events = Event.objects.filter(name=EventName.CARE_CONTACT_CHANGED)
    assert [event.data for event in events] == [{"changed": ["email"]}, {"changed": ["email", "language"]}]
    said = [line.words for line in lines_of(events)]
    assert set(said) == {"What may be shown of Siân ap Rhys changed."}, "as of any other change"


def test_who_decides_leads_to_the_link(siân: Pupil, mum: Guardian, des: Staff) -> None:
    hint = "you can send the authority, or the carer, a link to answer"
    said = {"decides": "authority", "words": "council, file 7"}
    assert hint in sign_in(des).post(page_of(siân, "care"), said, follow=True).content.decode()
    said["decides"] = "parents"
    assert hint not in sign_in(des).post(page_of(siân, "care"), said, follow=True).content.decode()
    assert "Send the authority a link" not in read(sign_in(des), page_of(siân))


def test_an_address_is_kept_only_where_the_authority_decides(siân: Pupil, mum: Guardian, des: Staff) -> None:
    set_care_status(siân, Care(WhoDecides.PARENTS, "section 20, file 7"), by=des)
    answer = sign_in(des).get(page_of(siân, "authority_contact"), follow=True)
    assert "Write down first that the authority decides" in answer.content.decode()
    with pytest.raises(ValueError, match="No authority decides"):
        keep_authority_contact(siân, email=WORKER, language="en", by=des)
    assert send_link_to_authority(siân, by=des) == 0


def test_the_address_goes_with_the_authoritys_decision_and_with_the_child(
    siân: Pupil, care: CareStatus, des: Staff, cai: Staff
) -> None:
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "another council"), by=des)
    care.refresh_from_db()
    assert (bytes(care.email_sealed), CareStatus.objects.latest("pk").email) == (b"", "")
    keep_authority_contact(siân, email=WORKER, language="en", by=des)
    erase_pupil(siân, by=cai)
    assert {bytes(row.email_sealed) for row in CareStatus.objects.all()} == {b""}


def test_without_the_key_nobody_is_written_to(siân: Pupil, care: CareStatus, des: Staff) -> None:
    CareStatus.objects.update(email_sealed=b"sealed with a lost key")
    assert send_link_to_authority(siân, by=des) == 0


# sending


def test_the_lead_sends_it_and_the_office_sees_what_it_saw_before(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff, sam: Staff, olu: Staff
) -> None:
    where = [page_of(siân), *(reverse(f"consents:{name}") for name in ("asking", "not_answered", "remind", "reviews"))]
    where.append(f"{reverse('consents:ask')}?class=7B")
    office = sign_in(cai)
    before = [plain(office.get(url).content) for url in where]
    url = page_of(siân, "authority_link")
    for staff in (cai, sam):
        assert sign_in(staff).post(url).status_code == 403
    assert sign_in(olu).post(url).status_code == 404
    with pytest.raises(NotAllowed):
        send_link_to_authority(siân, by=olu)
    lead = sign_in(des)
    assert lead.get(url).status_code == 405
    assert "1 e-mail is on its way." in lead.post(url, follow=True).content.decode()
    letter = Letter.objects.get()
    assert (letter.kind, letter.link.whose, letter.guardian_id) == (LetterKind.ASKED, care, None)
    assert "not answered yet" in read(lead, page_of(siân))
    Letter.objects.update(mail_failed_at=timezone.now(), mail_error="550")
    assert "came back" in read(lead, page_of(siân))
    assert [plain(office.get(url).content) for url in where] == before
    event = Event.objects.get(name=EventName.CARER_SENT_LINK)
    assert [line.words for line in lines_of([event])] == ["What may be shown of Siân ap Rhys changed."]


def test_the_letter_is_to_the_authority_and_names_no_child(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100", languages=["en", "cy"])
    send_link_to_authority(siân, by=des)
    assert send_letters() == 1
    (message,) = mail.outbox
    assert message.to == [WORKER]
    whole = f"{message.subject} {message.body} {message.alternatives[0].content}"  # type: ignore[attr-defined]
    assert "a child for whom you hold parental responsibility" in whole
    assert "plentyn y mae gennych gyfrifoldeb rhiant drosto" in message.body
    assert "Or telephone 01632 960100 and ask for the school’s safeguarding lead." in whole
    assert not any(words in whole for words in ("Siân", "Rhys", "office", "your child", "council"))
    assert message.subject == "A question from the school about pictures", "as a parent's"


def test_asking_reminding_and_a_new_link_each_at_its_time(siân: Pupil, care: CareStatus, des: Staff) -> None:
    def sent() -> str:
        assert send_link_to_authority(siân, by=des) == 1
        return Letter.objects.latest("pk").kind

    now = timezone.now()
    with time_machine.travel(now):
        assert [sent(), sent()] == [LetterKind.ASKED, LetterKind.NEW_LINK]
    with time_machine.travel(now + days(8)):
        assert [sent(), sent()] == [LetterKind.REMINDED, LetterKind.NEW_LINK]
        says(care, siân)
        assert sent() == LetterKind.NEW_LINK, "everything is answered"
    yes = ConsentDecision.objects.exclude(expires_at=None).latest("expires_at")
    with time_machine.travel(yes.expires_at + days(1)):  # type: ignore[operator]
        assert sent() == LetterKind.ASKED, "what has ended is asked for anew"


def test_reminders_go_by_themselves_where_the_school_says_so_three_times_and_not_after_an_answer(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    now = timezone.now()
    send_link_to_authority(siân, by=des)
    with time_machine.travel(now + days(40)):
        assert remind_authorities() == 0, "nobody chose that"
    asking.choose_reminders(school, days=10, by=cai)
    reminded = []
    for day in (5, 11, 12, 22, 33, 44, 55):
        with time_machine.travel(now + days(day)):
            reminded.append(remind_authorities())
    assert reminded == [0, 1, 0, 1, 1, 0, 0]
    assert Letter.objects.filter(link__care=care, kind=LetterKind.REMINDED).count() == 3
    assert not Event.objects.filter(name=EventName.CARER_SENT_LINK, actor_kind=ActorKind.SYSTEM).exists(), (
        "at the hour of the reminders it would tell who is in care"
    )


def test_nobody_is_reminded_at_an_address_that_the_lead_has_sent_nothing_to(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    asking.choose_reminders(school, days=7, by=cai)
    send_link_to_authority(siân, by=des)
    keep_authority_contact(siân, email="slip@council.example", language="en", by=des)
    with time_machine.travel(timezone.now() + days(8)):
        assert remind_authorities() == 0
        send_link_to_authority(siân, by=des)
    with time_machine.travel(timezone.now() + days(20)):
        assert remind_authorities() == 1


def test_nobody_is_reminded_who_answered_and_no_reminder_goes_that_an_answer_overtook(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    asking.choose_reminders(school, days=7, by=cai)
    send_link_to_authority(siân, by=des)
    send_letters()
    with time_machine.travel(timezone.now() + days(8)):
        assert remind_authorities() == 1
        says(care, siân)
        mail.outbox.clear()
        send_letters()
        assert [message.subject for message in mail.outbox] == ["We have your answers"]
    with time_machine.travel(timezone.now() + days(20)):
        assert remind_authorities() == 0


def test_an_address_that_a_family_has_is_not_written_to(
    siân: Pupil, care: CareStatus, mum: Guardian, des: Staff
) -> None:
    kept = {"email": mum.email.upper(), "language": "en"}
    answer = sign_in(des).post(page_of(siân, "authority_contact"), kept, follow=True)
    assert "A family has this e-mail address too" in answer.content.decode()
    answer = sign_in(des).post(page_of(siân, "authority_link"), follow=True)
    assert "Nothing was sent" in answer.content.decode()
    assert not Letter.objects.exists()


def test_no_receipt_goes_to_an_address_that_a_family_has_by_now(siân: Pupil, care: CareStatus, des: Staff) -> None:
    send_link_to_authority(siân, by=des)
    parent(siân, name="Mr ap Rhys", email=WORKER.upper())
    says(care, siân)
    assert not Letter.objects.filter(kind=LetterKind.RECEIPT).exists()
    send_letters()
    assert mail.outbox == [], "nor what was written before the family came"


def test_care_that_ended_in_another_tab_is_said_and_nothing_is_kept(
    siân: Pupil, care: CareStatus, des: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ends_first(*_args: object, **_kwargs: object) -> CareStatus:
        msg = "No authority decides."
        raise ValueError(msg)

    monkeypatch.setattr("consents.lead_views.keep_authority_contact", ends_first)
    answer = sign_in(des).post(page_of(siân, "authority_contact"), {"email": WORKER, "language": "en"}, follow=True)
    assert "Write down first that the authority decides" in answer.content.decode()


def test_two_children_of_one_social_worker_have_a_link_each(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    other = cast.make_pupil(school, "Llŷr", "Ng")
    set_care_status(other, Care(WhoDecides.AUTHORITY, "council, file 8"), by=des)
    keep_authority_contact(other, email=WORKER, language="en", by=des)
    assert send_link_to_authority(siân, by=des) == send_link_to_authority(other, by=des) == 1
    assert "Llŷr" not in page(path_for(care))
    assert len({letter.link.care_id for letter in Letter.objects.all()}) == 2


def test_no_plan_of_the_office_has_the_authority_in_it(siân: Pupil, care: CareStatus, school: School) -> None:
    assert plan_asking(school, [siân]).to_ask.keys() == {siân.guardians.get()}


# the page


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


# words of its own


def without_words_for_authorities(school: School) -> None:
    """A version of the form from before there were such words."""
    for language, words in STANDARD.items():
        before = replace(words, introduction="May we?", authority=None)
        Wording.objects.create(school=school, key=KEY, language=language, version=9, words=kept(before))


def test_a_form_from_before_asks_no_authority_until_it_is_put_in_force_once_more(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    send_link_to_authority(siân, by=des)
    path, letters = path_for(care), Letter.objects.count()
    without_words_for_authorities(school)
    assert send_link_to_authority(siân, by=des) == 0
    assert send_new_link(school, email=WORKER) == 0
    assert Letter.objects.count() == letters
    words = read(sign_in(des), page_of(siân))
    assert "The form has no words for a local authority yet" in words
    assert page_of(siân, "authority_link") not in words
    assert "nothing to print" in sign_in(des).get(page_of(siân, "authority_letter"), follow=True).content.decode()
    form = reverse("consents:form")
    assert "This version has no words yet for pupils, or for local authorities" in read(sign_in(cai), form)
    assert add_missing_words(school, by=cai)
    assert not add_missing_words(school, by=cai), "twice is once"
    assert "This version has no words yet" not in read(sign_in(cai), form)
    in_force = form_in_force(school, "en")
    assert in_force is not None
    assert words_of(in_force).introduction == "May we?", "its own words stay"
    assert "the child for whom you hold parental responsibility" in page(path)


def test_a_link_that_is_out_stays_good_with_a_form_from_before(
    siân: Pupil, care: CareStatus, school: School, des: Staff
) -> None:
    """In the parents' words, as it was sent: what the authority said can be taken back by it."""
    says(care, siân)
    path = path_for(care)
    assert "the words that parents read" not in page(path)
    without_words_for_authorities(school)
    html = page(path)
    assert "“your child” is that child" in html
    assert "May we use a photo of your child in a group" in html
    assert "y plentyn hwnnw yw “eich plentyn”" in page(f"{path}?language=cy")
    status, html = send(path, take_back=siân.public_id.hex)
    assert (status, "a photo of your child in a group" in html) == (302, True)
    assert code_of(siân) is Code.REFUSED
    assert ConsentDecision.objects.latest("pk").wording == form_in_force(school, "en")


def test_the_office_changes_the_words_for_authorities_and_learns_of_nobody(
    siân: Pupil, care: CareStatus, school: School, cai: Staff
) -> None:
    form = reverse("consents:form")
    words = read(sign_in(cai), form)
    assert "May we use a photo of the child in a group on the school&#x27;s website?" in words
    assert "Siân" not in words
    own = {"en": "May we?", "cy": "A gawn ni?", "en_pupil": "May we show you?", "cy_pupil": "A gawn ni eich dangos?"}
    said = {**own, "en_authority": "Dear authority,", "cy_authority": "Annwyl awdurdod,"}
    assert sign_in(cai).post(form, {**said, "cy_authority": ""}).status_code == 422
    assert sign_in(cai).post(form, said).status_code == 302
    assert "Dear authority," in page(path_for(care))
    assert "Annwyl awdurdod," in page(path_for(care).split("?")[0] + "?language=cy")


def test_the_receipt_by_email_is_in_its_own_words_in_both_languages(
    siân: Pupil, care: CareStatus, school: School
) -> None:
    School.objects.filter(pk=school.pk).update(languages=["en", "cy"])
    says(care, siân)
    send_letters()
    (message,) = mail.outbox
    assert message.subject == "We have your answers"
    assert "about a child for whom you hold parental responsibility: yes to 7 questions" in message.body
    assert "am blentyn y mae gennych gyfrifoldeb rhiant drosto" in message.body
    assert "Siân" not in message.body


# send me a new one


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


# on paper


def test_the_lead_prints_a_sheet_in_both_languages_for_the_authority_alone(
    siân: Pupil, mum: Guardian, care: CareStatus, school: School, des: Staff, cai: Staff, hana: Staff, olu: Staff
) -> None:
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100", languages=["en", "cy"])
    url, lead = page_of(siân, "authority_letter"), sign_in(des)
    assert url in read(lead, page_of(siân))
    assert [sign_in(each).get(url).status_code for each in (cai, hana, olu)] == [403, 403, 404]
    assert lead.post(url).status_code == 405
    html = read(lead, url)
    for words in (
        "For the local authority to answer",
        "the child for whom you hold parental responsibility",
        "May we use a photo of the child in a group on the school&#x27;s website?",
        "llun o&#x27;r plentyn mewn grŵp",
        "back to the school’s safeguarding lead, and to nobody else",
        "Nid oes neb sy&#x27;n darllen Cymraeg wedi gwirio",
        "Form version 1",
    ):
        assert words in html.replace("sy'n", "sy&#x27;n"), words
    assert html.count("☐") == 2 * 2 * 7
    assert not any(words in html for words in ("your child", "eich plentyn", "Mrs ap Rhys", "council", WORKER))
    end_care_status(siân, by=des)
    assert "nothing to print" in lead.get(url, follow=True).content.decode()


def test_what_came_back_on_paper_is_of_its_own_day_and_form(
    siân: Pupil, care: CareStatus, school: School, des: Staff, cai: Staff
) -> None:
    url, today = page_of(siân, "authority_answer"), timezone.localdate()
    with time_machine.travel(timezone.now() + days(3)):
        adopt_form(school, {"en": "May we?", "cy": "A gawn ni?"}, by=cai)
        said = {"route": "paper", "decided_on": today.isoformat(), "website-work": "yes", "website-video": "no"}
        lead = sign_in(des)
        assert lead.post(url, {**said, "decided_on": "2099-01-01"}).status_code == 422
        assert sign_in(cai).post(url, said).status_code == 403, "the office learns of nobody"
        assert lead.post(url, said).status_code == 302
    rows = ConsentDecision.objects.all()
    assert {(row.respondent, row.authority, row.route, row.wording.version) for row in rows} == {  # type: ignore[union-attr]
        ("authority", 1, "paper", 1)
    }
    assert {timezone.localtime(row.decided_at).date() for row in rows} == {today}


def test_by_phone_an_authoritys_no_is_taken_and_its_yes_is_not(siân: Pupil, care: CareStatus, des: Staff) -> None:
    url, lead = page_of(siân, "authority_answer"), sign_in(des)
    by_phone = {"route": "phone", "decided_on": timezone.localdate().isoformat()}
    answer = lead.post(url, {**by_phone, "website": "yes"})
    assert answer.status_code == 422
    assert "a yes is taken in writing" in answer.content.decode()
    assert lead.post(url, {**by_phone, "website": "no"}).status_code == 302
    assert {row.answer for row in ConsentDecision.objects.all()} == {Answer.REFUSED}
