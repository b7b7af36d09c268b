"""Who is told what: one notice per person and event, shown under the bell and, if wanted, sent by e-mail."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models import Staff


class NoticeKind(models.TextChoices):
    """What somebody is told. The sentences are in notifications/sentences.py, in the recipient's language."""

    TO_CONFIRM = "to_confirm"
    CHECKS_FAILED = "checks_failed"
    CONFIRMED = "confirmed"
    TO_PUBLISH = "to_publish"
    TO_POST = "to_post"
    CHANGES_ASKED = "changes_asked"
    DECLINED = "declined"
    SENT_BACK = "sent_back"
    VOID = "void"
    WENT_BACK = "went_back"
    LIVE = "live"
    LIVE_CONFIRMED = "live_confirmed"
    COMING_DOWN = "coming_down"
    TO_TAKE_DOWN = "to_take_down"
    NOTHING_WENT_OUT = "nothing_went_out"
    IN_DOUBT = "in_doubt"
    REMINDER_ASKED_FOR = "reminder_asked_for"
    REMINDER_TAKEN_OVER = "reminder_taken_over"
    REMINDER_BACK = "reminder_back"
    PICTURE_FROZEN = "picture_frozen"
    SEAL = "seal"
    INVITED = "invited"
    NO_FROM_SOMEBODY = "no_from_somebody"
    IS_DOWN = "is_down"
    STILL_WAITS = "still_waits"
    WAITS_FOR_COLLEAGUE = "waits_for_colleague"
    NOBODY_ANSWERED = "nobody_answered"
    AUTHOR_LEFT = "author_left"
    GIVEN_TO_YOU = "given_to_you"
    FORMS_WAIT = "forms_wait"
    SIGN_IN_CHANGED = "sign_in_changed"
    FOUND_LATE = "found_late"
    COPY_OUT = "copy_out"
    HELD_BACK_OUT = "held_back_out"


class Notice(models.Model):
    """Somebody is to be told of an event. Exists exactly once; the e-mail goes at least once, always the same one.

    `under_bell` is False for what is sent by e-mail only. `mail_error` is a code, never what a server wrote.
    """

    recipient = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    event_id = models.BigIntegerField()
    kind = models.CharField(max_length=40, choices=NoticeKind.choices)
    post_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    message_id = models.UUIDField(default=uuid.uuid4, unique=True)
    under_bell = models.BooleanField(default=True)
    mail_wanted = models.BooleanField(default=True)
    mail_claimed_until = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_retry_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(null=True)
    mail_failed_at = models.DateTimeField(null=True)
    mail_error = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "event_id"], name="told_once")]
        indexes = [
            models.Index(fields=["recipient", "-id"], condition=Q(under_bell=True), name="notice_under_bell"),
            models.Index(
                fields=["recipient"], condition=Q(read_at__isnull=True, under_bell=True), name="notice_unread"
            ),
            models.Index(fields=["post_id", "kind"], condition=Q(read_at__isnull=True), name="notice_open_of_post"),
            models.Index(
                fields=["mail_failed_at"], condition=Q(mail_failed_at__isnull=False), name="notice_undelivered"
            ),
            models.Index(
                fields=["mail_retry_at"],
                condition=Q(mail_wanted=True, mailed_at__isnull=True, mail_failed_at__isnull=True),
                name="notice_to_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"notice {self.pk}"


class Preference(models.Model):
    """Whether a member of staff also wants e-mail. Without a row: yes."""

    staff = models.OneToOneField(Staff, on_delete=models.CASCADE, related_name="+")
    email = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"preference of staff {self.staff_id}"
