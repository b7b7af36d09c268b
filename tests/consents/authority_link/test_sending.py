"""The lead alone writes the authority's address down and sends its link, and nobody else can tell."""

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from audit.models import ActorKind, Event
from audit.names import EventName
from consents import asking
from consents.asking_plan import plan_asking
from consents.care import Care, keep_authority_contact, set_care_status
from consents.lead_links import remind_authorities, send_link_to_authority
from consents.models import CareStatus, ConsentDecision, Letter, LetterKind, WhoDecides
from notifications.parent_mail import send_letters
from notifications.story import lines_of
from people.models import Guardian, Pupil, School, Staff
from people.rolls import erase_pupil
from policies.authority import NotAllowed
from tests import cast
from tests.consents.authority_link.authority import WORKER, days, says
from tests.consents.families import parent, path_for
from tests.consents.family_browser import page
from tests.consents.register_pages import page_of, read, sign_in
from tests.consents.test_held_children import plain

pytestmark = pytest.mark.django_db


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
