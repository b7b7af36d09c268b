"""The letters to parents, through a real SMTP server."""

import datetime
import logging
import re
from collections.abc import Callable
from email.message import EmailMessage

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.outbox import run_follow_ups
from consents import asking, services
from consents.contact import keep_pupil_contact, restrict_asking
from consents.models import Answer, ConsentDecision, Letter, LetterKind
from consents.new_links import send_new_link
from notifications.models import Notice, NoticeKind
from notifications.tasks import send_waiting_mail
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.rolls import keep_guardian
from schoolsocial.logs import json_formatter
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.consents.answers import choose
from tests.consents.families import UNKNOWN, parent, use_form, with_address
from tests.consents.family_browser import field, send
from tests.notifications.test_mail import everything, part
from tests.plugins.smtp import PostBox

pytestmark = pytest.mark.django_db

LINK = re.compile(r"http://localhost:8000(/family/[\w-]{43}/\?language=(?:en|cy))")


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    School.objects.filter(pk=school.pk).update(office_phone="01632 960100")
    school.refresh_from_db()
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return parent(siân, name="Mrs Nowak", email="mum@families.example")


@pytest.fixture
def asked(siân: Pupil, mum: Guardian, school: School, cai: Staff) -> Letter:
    asking.ask_families(school, [siân], by=cai)
    return Letter.objects.get()


def links_in(message: EmailMessage) -> list[str]:
    return LINK.findall(part(message, "plain"))


def test_a_letter_goes_once_with_a_fixed_id_in_both_languages_and_leads_to_the_page(
    asked: Letter, post_box: PostBox
) -> None:
    assert send_waiting_mail() == 1
    assert send_waiting_mail() == 0
    (message,) = post_box.taken
    assert message["To"] == "mum@families.example"
    assert message["Message-ID"] == f"<{asked.message_id}@localhost>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Subject"] == "A question from the school about pictures"
    words = part(message, "plain")
    assert words.index("We ask you whether") < words.index("Rydym yn gofyn i chi")
    assert "01632 960100" in words
    english, welsh = links_in(message)
    assert "May we show your child?" in Client().get(english).content.decode()
    assert "A gawn ni ddangos eich plentyn?" in Client().get(welsh).content.decode()
    assert welsh in part(message, "html")


def test_welsh_comes_first_for_a_parent_who_chose_it_and_stands_alone_nowhere_without(
    asked: Letter, mum: Guardian, school: School, post_box: PostBox
) -> None:
    Guardian.objects.update(language="cy")
    send_waiting_mail()
    (message,) = post_box.taken
    assert message["Subject"] == "Cwestiwn gan yr ysgol am luniau"
    assert '<html lang="cy">' in part(message, "html")
    School.objects.update(languages=["en"])
    Guardian.objects.update(language="en")
    send_new_link(school, email=mum.email)
    send_waiting_mail()
    assert "Rydym" not in everything(post_box.taken[1])


def test_no_letter_names_a_child_or_another_parent(
    asked: Letter, siân: Pupil, mum: Guardian, school: School, cai: Staff, post_box: PostBox
) -> None:
    dad = parent(siân, name="Mr Secret", email="dad@families.example")
    cast.answer_for(siân, Answer.REFUSED, guardian=dad)
    send_waiting_mail()
    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        asking.remind_families(school, by=cai)
        send_new_link(school, email=mum.email)
        send_waiting_mail()
        send(links_in(post_box.taken[-1])[0], **{field(siân): "yes"})
        send_waiting_mail()
    hers = [message for message in post_box.taken if message["To"] == mum.email]
    assert len(hers) == 4
    for message in hers:
        # A link's random letters may spell the class.
        words = re.sub(r"/family/[\w-]+", "", everything(message))
        for name in ("Siân", "ap Rhys", "Secret", "dad@", "7B", "another parent", "other parent"):
            assert name not in words, message["Subject"]
            assert name not in str(message["Subject"])
        assert mum.name not in str(message["Subject"])


def test_a_receipt_says_how_much_and_when_and_leads_to_the_answers(
    siân: Pupil, mum: Guardian, asked: Letter, post_box: PostBox
) -> None:
    send_waiting_mail()
    send(
        links_in(post_box.taken[0])[0],
        **{field(siân, material="photo_group"): "yes", field(siân, material="video"): "no"},
    )
    send_waiting_mail()
    receipt = post_box.taken[1]
    assert receipt["Subject"] == "We have your answers"
    assert "yes to 1 questions, no to 1" in part(receipt, "plain")
    html = Client().get(links_in(receipt)[0]).content.decode()
    assert "You said yes on" in html
    assert "Take everything back for Siân" in html


def test_a_letter_that_goes_twice_holds_the_same_link(asked: Letter, post_box: PostBox) -> None:
    send_waiting_mail()
    Letter.objects.update(mailed_at=None, mail_claimed_until=None)
    send_waiting_mail()
    first, second = post_box.taken
    assert first["Message-ID"] == second["Message-ID"]
    assert links_in(first) == links_in(second)


def test_opening_every_link_of_a_letter_changes_nothing(asked: Letter, post_box: PostBox) -> None:
    send_waiting_mail()
    before = Letter.objects.values().get()
    for link in links_in(post_box.taken[0]):
        for ask in (Client().get, Client().head):
            assert ask(link).status_code == 200
    assert Letter.objects.values().get() == before
    assert not ConsentDecision.objects.exists()


MEANWHILE: dict[str, Callable[[Pupil, Guardian, Staff], object]] = {
    "a restriction": lambda pupil, guardian, cai: restrict_asking(pupil, guardian, by=cai),
    "responsibility is taken back": lambda pupil, guardian, cai: keep_guardian(
        pupil, by=cai, name=guardian.name, guardian=guardian, parental_responsibility=ParentalResponsibility.NO
    ),
    "the address is gone": lambda pupil, guardian, cai: Guardian.objects.update(email=""),
    "she answered by phone": lambda pupil, guardian, cai: services.withdraw_consent(pupil, by=cai, guardian=guardian),
}


@pytest.mark.parametrize("meanwhile", list(MEANWHILE))
def test_a_letter_that_waits_is_asked_about_again_before_it_goes(
    meanwhile: str, asked: Letter, siân: Pupil, mum: Guardian, cai: Staff, post_box: PostBox
) -> None:
    MEANWHILE[meanwhile](siân, mum, cai)
    assert send_waiting_mail() == 0
    assert post_box.taken == []
    asked.refresh_from_db()
    assert not asked.mail_wanted


def test_a_busy_server_is_asked_again_and_a_refused_address_is_shown_to_the_office_alone(
    asked: Letter, mum: Guardian, school: School, cai: Staff, olu: Staff, post_box: PostBox
) -> None:
    post_box.refuse_recipient.append("452 4.2.2 Mailbox full")
    assert send_waiting_mail() == 0
    Letter.objects.update(mail_retry_at=timezone.now())
    post_box.refuse_recipient.append("550 5.1.1 No such user")
    assert send_waiting_mail() == 0
    asked.refresh_from_db()
    assert (asked.mail_attempts, asked.mail_error) == (2, "550")
    assert asked.mail_failed_at is not None
    page = reverse("consents:asking")
    assert "mum@families.example" in sign_in(cai).get(page).content.decode()
    assert "mum@families.example" not in sign_in(olu).get(page).content.decode()
    send_new_link(school, email=mum.email)
    send_waiting_mail()
    assert "mum@families.example" not in sign_in(cai).get(page).content.decode(), "a later one arrived"


def test_the_words_of_a_link_are_in_no_log(
    asked: Letter, siân: Pupil, post_box: PostBox, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        post_box.refuse_recipient.append("452 4.2.2 Mailbox full")
        send_waiting_mail()
        Letter.objects.update(mail_retry_at=timezone.now())
        send_waiting_mail()
        (link, _welsh) = links_in(post_box.taken[0])
        token = link.split("/")[2]
        send(link, **{field(siân): "yes"})
        Client().get(link)
    stand_in = ("mail.log", "django.db")
    ours = [record for record in caplog.records if not record.name.startswith(stand_in)]
    assert any("family/<str:token>/" in str(record.msg) for record in ours)
    formatter = json_formatter()
    assert not any(token in formatter.format(record) for record in ours)


# a no from somebody without parental responsibility


@pytest.mark.parametrize(
    ("responsibility", "told"), [(UNKNOWN, 1), (ParentalResponsibility.NO, 1), (ParentalResponsibility.YES, 0)]
)
def test_the_lead_is_told_of_a_no_from_somebody_without_confirmed_responsibility(
    responsibility: ParentalResponsibility, told: int, siân: Pupil, cai: Staff, des: Staff, post_box: PostBox
) -> None:
    somebody = parent(siân, name="Mr Secret", responsibility=responsibility)
    services.withdraw_consent(siân, by=cai, guardian=somebody)
    run_follow_ups()
    notices = Notice.objects.filter(kind=NoticeKind.NO_FROM_SOMEBODY)
    assert [notice.recipient for notice in notices] == [des] * told
    if told:
        send_waiting_mail()
        (message,) = post_box.taken
        assert "Siân" not in everything(message)
        assert "Secret" not in everything(message)
        assert reverse("consents:pupil", args=[siân.public_id]) in everything(message)


def test_a_yes_and_a_childs_own_no_are_no_news_of_that_kind(siân: Pupil, mum: Guardian, cai: Staff, des: Staff) -> None:
    cast.answer_for(siân)
    services.child_said_no(siân, by=cai)
    run_follow_ups()
    assert not Notice.objects.filter(kind=NoticeKind.NO_FROM_SOMEBODY).exists()
    assert LetterKind.ASKED not in Letter.objects.values_list("kind", flat=True)


def test_a_pupil_is_written_to_as_one_and_no_subject_names_anybody(
    siân: Pupil, school: School, cai: Staff, post_box: PostBox
) -> None:
    choose(school, pupil_answers_from=14)
    Pupil.objects.filter(pk=siân.pk).update(born_on=None)
    with_address(siân, email="sian@pupils.example", language="cy")
    asking.ask_families(school, [siân], by=cai)
    send_waiting_mail()
    (message,) = post_box.taken
    assert message["To"] == "sian@pupils.example"
    assert message["Subject"] == "Cwestiwn gan yr ysgol am luniau ohonoch"
    words = part(message, "plain")
    assert words.index("Rydym yn gofyn i chi a gawn ni eich dangos") < words.index("We ask you whether we may show you")
    assert "your child" not in words
    assert "eich plentyn" not in words
    assert "ap Rhys" not in everything(message)
    welsh, english = links_in(message)
    assert "A gawn ni eich dangos?" in Client().get(welsh).content.decode()
    send(english, **{field(siân): "no"})
    send_waiting_mail()
    assert "no to 7" in part(post_box.taken[1], "plain")
    keep_pupil_contact(siân, email="new@pupils.example", language="en", by=cai)
    send_new_link(school, email="new@pupils.example")
    keep_pupil_contact(siân, email="newer@pupils.example", language="en", by=cai)
    assert send_waiting_mail() == 0, "the address changed while the letter waited"
