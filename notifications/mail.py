"""The e-mail of a notice: claimed by a lease, sent outside any transaction, then marked.

A worker that dies in between leaves the lease; when it has run out the same e-mail goes again, with the same
Message-ID, so that a post box can tell. A server that is busy (4xx, or gone) is asked again, later and later; an
address that a server refuses for good (5xx) is left, and the office sees it. Somebody who has left since gets nothing
more: that is asked in the moment of sending.
"""

import datetime
import smtplib
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from approvals.models import Decision
from audit.models import Event
from consents.models import Letter
from notifications.models import Notice, NoticeKind
from notifications.queries import Told, told
from notifications.quoting import may_be_quoted
from people.links import account_to_set_up, set_up_link
from people.queries import person
from posts.models import HandedBack, Post

log = structlog.get_logger(__name__)

Mail = TypeVar("Mail", Notice, Letter)
LEASE = datetime.timedelta(minutes=2)
LONGEST_WAIT = datetime.timedelta(hours=2)
GIVEN_UP_AFTER = datetime.timedelta(days=3)
BATCH = 100

TO_ANYBODY = frozenset({NoticeKind.INVITED, NoticeKind.SIGN_IN_CHANGED})
"""Notices about somebody's own account: it is made before the first role begins, and may outlast the last."""
LEFT = "left"
"""Why an e-mail was not sent, beside the codes of servers: its recipient holds no role at the school any more."""

QUOTED = frozenset({NoticeKind.CHANGES_ASKED, NoticeKind.DECLINED})
"""Notices about what an approver said: the words go along when no child can be told from them."""

HANDED_BACK: dict[str, int] = {
    NoticeKind.SENT_BACK: HandedBack.SENT_BACK,
    NoticeKind.REMINDER_BACK: HandedBack.REMINDER_BACK,
}
"""Notices about a post that came back, with words that stand on the post until it is sent in again: the same."""


def send_waiting(limit: int = BATCH) -> int:
    """Send the e-mails that are due, the longest waiting first. Returns how many a server took."""
    sent = 0
    for _ in range(limit):
        notice = claim()
        if notice is None:
            break
        sent += send(notice)
    return sent


def claim() -> Notice | None:
    """Take one e-mail for the length of a lease; another worker skips it meanwhile."""
    return claim_first(Notice.objects.all())


@transaction.atomic
def claim_first(rows: QuerySet[Mail]) -> Mail | None:
    """The e-mail of these that has been due the longest: a notice's, or a letter's to a parent."""
    now = timezone.now()
    due = rows.filter(
        Q(mail_claimed_until__isnull=True) | Q(mail_claimed_until__lt=now),
        mail_wanted=True,
        mailed_at__isnull=True,
        mail_failed_at__isnull=True,
        mail_retry_at__lte=now,
    )
    skip_locked = connection.features.has_select_for_update_skip_locked
    claimed = due.select_for_update(skip_locked=skip_locked).order_by("mail_retry_at", "pk").first()
    if claimed is not None:
        claimed.mail_claimed_until = now + LEASE
        claimed.mail_attempts += 1
        claimed.save(update_fields=["mail_claimed_until", "mail_attempts"])
    return claimed


def send(notice: Notice) -> bool:
    """Send a claimed e-mail and mark what became of it. True when the server took it."""
    if notice.kind not in TO_ANYBODY and not person(notice.recipient).roles:
        _rows_like(notice).update(mail_error=LEFT, mail_claimed_until=None, mail_failed_at=timezone.now())
        log.info("mail.recipient_left", notice_id=notice.pk)
        return False
    return send_claimed(notice, compose)


def send_claimed(claimed: Mail, write: Callable[[Mail], EmailMultiAlternatives]) -> bool:
    """The same for whatever is claimed: `write` puts it into words."""
    try:
        write(claimed).send()
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        _failed(claimed, codes[0] if codes else 0, for_good=all(code >= 500 for code in codes))
    except smtplib.SMTPDataError as refused:
        _failed(claimed, refused.smtp_code, for_good=refused.smtp_code >= 500)
    except (smtplib.SMTPException, OSError) as error:
        # Our own set-up or the line: the fault of no address, so never for good.
        _failed(claimed, getattr(error, "smtp_code", 0), for_good=False)
    else:
        _rows_like(claimed).update(mailed_at=timezone.now(), mail_error="")
        return True
    return False


def _failed(claimed: Notice | Letter, code: int, *, for_good: bool) -> None:
    now = timezone.now()
    wait = min(datetime.timedelta(minutes=2 ** min(claimed.mail_attempts - 1, 10)), LONGEST_WAIT)
    given_up = for_good or now - claimed.created_at > GIVEN_UP_AFTER
    _rows_like(claimed).update(
        mail_error=str(code or "no answer"),
        mail_claimed_until=None,
        mail_retry_at=now + wait,
        mail_failed_at=now if given_up else None,
    )
    log.warning("mail.not_sent", **{f"{claimed._meta.model_name}_id": claimed.pk}, code=code, given_up=given_up)


def _rows_like(claimed: Notice | Letter) -> QuerySet[Any]:
    return type(claimed)._default_manager.filter(pk=claimed.pk)


def headers_of(mail: Notice | Letter) -> dict[str, str]:
    """Fixed for this e-mail, so that one that comes twice is known as the same."""
    return {
        "Message-ID": f"<{mail.message_id}@{urlsplit(settings.SITE_URL).hostname}>",
        "Auto-Submitted": "auto-generated",
    }


def compose(notice: Notice) -> EmailMultiAlternatives:
    """The e-mail, in the recipient's language if the screen has it: no title, no child's name, no picture, one link."""
    recipient = notice.recipient
    spoken = recipient.language if recipient.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with override(spoken):
        (reading,) = told([notice])
        event = Event.objects.filter(pk=notice.event_id).first()
        context = {
            "recipient": recipient,
            "school": recipient.school,
            "told": reading,
            "url": _address(notice, reading),
            "words": _words(notice, event, recipient.school_id),
            "seal": event.data if event and notice.kind == NoticeKind.SEAL else None,
        }
        message = EmailMultiAlternatives(
            subject=subject_of(reading),
            body=render_to_string("mail/notice.txt", context),
            to=[recipient.email],
            headers=headers_of(notice),
        )
        message.attach_alternative(render_to_string("mail/notice.html", context), "text/html")
    return message


def _address(notice: Notice, reading: Told) -> str:
    """Where the e-mail leads. A set-up link is made in this moment, so that one that goes late is as good as new."""
    if notice.kind == NoticeKind.INVITED and (user := account_to_set_up(notice.recipient)):
        return set_up_link(user)
    return f"{settings.SITE_URL}{reading.url}"


def subject_of(reading: Told) -> str:
    return str(reading.telling.subject)


def _words(notice: Notice, event: Event | None, school_id: int) -> str:
    """What a colleague said to the author, or nothing when it must not leave the house."""
    words = ""
    if event is not None and notice.kind in QUOTED:
        words = _said_by_approver(event)
    elif event is not None and notice.kind in HANDED_BACK:
        back = Post.objects.filter(
            pk=event.post_id or 0, handed_back=HANDED_BACK[notice.kind], handed_back_by=event.actor_id
        )
        words = back.values_list("handed_back_words", flat=True).first() or ""
    return words if may_be_quoted(words, school_id=school_id) else ""


def _said_by_approver(event: Event) -> str:
    """On exactly this revision."""
    said = Decision.objects.filter(
        revision__post_id=event.post_id or 0, revision__digest=event.digest, by_id=event.actor_id, at__lte=event.at
    )
    return said.order_by("-pk").values_list("words", flat=True).first() or ""
