"""The letters to parents, to pupils who answer for themselves and to a local authority that decides for a child: in
both languages where the school posts in both, no child's name but the reader's own, one link.

They are claimed, sent and marked as a notice's e-mail is (notifications/mail.py). A letter whose link died while it
waited (a restriction, a new address), and a reminder to somebody who has answered meanwhile, goes to nobody.
"""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from consents.asking_queries import email_of, is_shared, language_of, unanswered, whose_request
from consents.form_words import LANGUAGES
from consents.lead_links import written_to
from consents.links import Asked, asked_about, is_alive, url_of
from consents.models import Answer, CareStatus, Letter, LetterKind
from consents.own_answers import Sending, sending_of
from notifications.mail import BATCH, claim_first, headers_of, send_claimed
from people.models import Guardian


@dataclass(frozen=True)
class Words:
    """`subject` of the e-mail, what it says, and what the link is called. None names a child or another parent."""

    subject: Promise
    text: Promise
    action: Promise


WORDS: dict[str, Words] = {
    LetterKind.ASKED: Words(
        _("A question from the school about pictures"),
        _(
            "We ask you whether we may show, name or tell about your child where others can see it. Please say yes or "
            "no. No is as good an answer as yes. What is not answered counts as no."
        ),
        _("Answer"),
    ),
    LetterKind.REMINDED: Words(
        _("Please answer: a question from the school about pictures"),
        _(
            "We asked you whether we may show, name or tell about your child, and have no answer from you yet. Yes or "
            "no, both help us. Until you answer it counts as no."
        ),
        _("Answer"),
    ),
    LetterKind.NEW_LINK: Words(
        _("Your new link"),
        _("Somebody asked for a new link for this address. With it you see what you answered, and can change it."),
        _("See and change my answers"),
    ),
    LetterKind.RECEIPT: Words(
        _("We have your answers"),
        _("Thank you. We have your answers of %(day)s: yes to %(yes)s questions, no to %(no)s. They count at once."),
        _("See and change my answers"),
    ),
    LetterKind.IS_DOWN: Words(
        _("It is down"),
        _(
            "A post that you asked us to take down, or that needed what you took back, is down everywhere that the "
            "school put it. What others have copied or shared, we cannot call back."
        ),
        _("See and change my answers"),
    ),
}

LEFT_OPEN = _("Not answered: %(open)s. What is not answered counts as no.")
"""Below the sentence of a receipt, where anything was left without an answer."""

TO_PUPILS: dict[str, Words] = {
    LetterKind.ASKED: Words(
        _("A question from the school about pictures of you"),
        _(
            "We ask you whether we may show you, name you or tell about you where others can see it. Please say yes or "
            "no. No is as good an answer as yes. What is not answered counts as no."
        ),
        _("Answer"),
    ),
    LetterKind.REMINDED: Words(
        _("Please answer: a question from the school about pictures of you"),
        _(
            "We asked you whether we may show you, name you or tell about you, and have no answer from you yet. Yes or "
            "no, both help us. Until you answer it counts as no."
        ),
        _("Answer"),
    ),
}
"""What is said otherwise to a pupil; the rest is the same."""

TO_AUTHORITY: dict[str, Words] = {
    LetterKind.ASKED: Words(
        _("A question from the school about pictures"),
        _(
            "We ask you whether we may show, name or tell about a child for whom you hold parental responsibility "
            "where others can see it. The child's name stands behind the link, not here. Please say yes or no. No is "
            "as good an answer as yes. What is not answered counts as no."
        ),
        _("Answer"),
    ),
    LetterKind.REMINDED: Words(
        _("Please answer: a question from the school about pictures"),
        _(
            "We asked you whether we may show, name or tell about a child for whom you hold parental responsibility, "
            "and have no answer from you yet. Yes or no, both help us. Until you answer it counts as no."
        ),
        _("Answer"),
    ),
    LetterKind.NEW_LINK: Words(
        _("Your new link"),
        _(
            "Here is a new link to the questions about a child for whom you hold parental responsibility. With it you "
            "see what was answered, and can change it."
        ),
        _("See and change my answers"),
    ),
    LetterKind.RECEIPT: Words(
        _("We have your answers"),
        _(
            "Thank you. We have your answers of %(day)s about a child for whom you hold parental responsibility: yes "
            "to %(yes)s questions, no to %(no)s. They count at once."
        ),
        _("See and change my answers"),
    ),
}
"""The same to an authority."""


def send_letters(limit: int = BATCH) -> int:
    """Send the letters that are due, the longest waiting first. Returns how many a server took."""
    sent = 0
    for _number in range(limit):
        letter = claim_first(Letter.objects.all())
        if letter is None:
            break
        if _is_still_wanted(letter):
            sent += send_claimed(letter, compose)
        else:
            Letter.objects.filter(pk=letter.pk).update(mail_wanted=False)
    return sent


def _is_still_wanted(letter: Letter) -> bool:
    """Asked again in the last moment before it goes."""
    asked = letter.link.whose
    if not email_of(asked) or not is_alive(letter.link) or (isinstance(asked, CareStatus) and is_shared(asked)):
        return False
    if letter.kind in (LetterKind.RECEIPT, LetterKind.IS_DOWN):
        return True
    children = asked_about(asked)
    if letter.kind == LetterKind.NEW_LINK:
        return children.exists()
    if isinstance(asked, CareStatus):
        return written_to(asked).is_waited_for
    return unanswered(letter.school_id).filter(whose_request(asked), pupil__in=children).exists()


def compose(letter: Letter) -> EmailMultiAlternatives:
    """The reader's own language first; the other below it where the school posts in it."""
    asked, school = letter.link.whose, letter.school
    spoken = language_of(asked)
    first = spoken if spoken in LANGUAGES else LANGUAGES[0]
    parts = [first, *(each for each in LANGUAGES if each != first and each in school.languages)]
    with timezone.override(ZoneInfo(school.time_zone)):
        said = [_said(letter, language) for language in parts]
    context = {"said": said, "school": school, "language": first, "name": _name_of(asked)}
    context["to_authority"] = isinstance(asked, CareStatus)
    message = EmailMultiAlternatives(
        subject=said[0]["subject"],
        body=render_to_string("mail/parent.txt", context),
        to=[email_of(asked)],
        headers=headers_of(letter),
    )
    message.attach_alternative(render_to_string("mail/parent.html", context), "text/html")
    return message


def _name_of(asked: Asked) -> str:
    """A parent as the school writes them; a pupil by the first name; of an authority the school knows no name."""
    if isinstance(asked, CareStatus):
        return ""
    return asked.name if isinstance(asked, Guardian) else asked.known_as or asked.first_name


def _said(letter: Letter, language: str) -> dict[str, str]:
    otherwise = TO_PUPILS if letter.link.pupil_id else TO_AUTHORITY if letter.link.care_id else {}
    words = otherwise.get(letter.kind, WORDS[letter.kind])
    with override(language):
        facts = _answered(letter) if letter.kind == LetterKind.RECEIPT else {}
        return {
            "language": language,
            "subject": str(words.subject),
            "text": _text(str(words.text), facts),
            "action": str(words.action),
            "url": url_of(letter.link, language=language),
        }


def _text(words: str, facts: dict[str, Any]) -> str:
    if not facts:
        return words
    return f"{words} {LEFT_OPEN}" % facts if facts["open"] else words % facts


def _answered(letter: Letter) -> dict[str, Any]:
    """How many yeses and noes, how many without an answer, and when: what they were about stands behind the link."""
    used = letter.about
    answered, left = sending_of(used) if used else Sending([], [])
    answers = [row.answer for row in answered]
    yes = answers.count(Answer.GIVEN)
    not_answered = sum(given is None for _child, _purpose, given in left)
    at = timezone.localtime(used.used_at if used and used.used_at else letter.created_at)
    return {"day": date_format(at, "j F Y, H:i"), "yes": yes, "no": len(answers) - yes, "open": not_answered}
