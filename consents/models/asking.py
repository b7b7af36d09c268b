"""Asking families: what the school decided, who was asked, by which link and with which letter."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from consents.models.care import CareStatus
from people.models import Guardian, Pupil, School, Staff


class AskingSettings(models.Model):
    """What a school decided about asking its families. Without a row nobody is reminded but by hand."""

    school = models.OneToOneField(School, on_delete=models.CASCADE, related_name="+")
    remind_after_days = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(remind_after_days__isnull=True) | Q(remind_after_days__gte=7),
                name="reminded_weekly_at_most",
            )
        ]

    def __str__(self) -> str:
        return f"asking settings of school {self.school_id}"


class AskingRestriction(models.Model):
    """This person is not written to about this child: a court, or the safeguarding lead, says so. Never why."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, on_delete=models.PROTECT, related_name="+")
    set_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)
    lifted_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["guardian", "pupil"], condition=Q(lifted_at__isnull=True), name="restricted_once"
            )
        ]

    def __str__(self) -> str:
        return f"restriction {self.pk}"


class ConsentRequest(models.Model):
    """The newest time that this parent was asked about this child, with which form, and reminded. Without a parent: the
    pupil was asked for themselves.

    Whether it was answered is no field: the answers say so (`asking_queries.unanswered`). Each asking is in the record.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    form_version = models.PositiveIntegerField()
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pupil", "guardian"], name="asked_in_one_row"),
            models.UniqueConstraint(
                fields=["pupil"], condition=Q(guardian__isnull=True), name="pupil_asked_in_one_row"
            ),
        ]
        indexes = [models.Index(fields=["school", "asked_at"], name="request_of_school")]

    def __str__(self) -> str:
        return f"request {self.pk}"


class ParentLink(models.Model):
    """A way in without an account: a parent's, that of a pupil who answers for themselves, or that of the local
    authority that decides for a child (`care`).

    The words of the link are in no table: only what they hash to.

    They are an HMAC of `nonce` under the secret key, so that an e-mail that has to go a second time holds the same link
    (consents/links.py). `fits` is a digest of what it rested on when it was made (the address, the parent's
    responsibilities; for a pupil that they are asked, for the authority that it decides): the link is dead as soon as
    any of it has changed. `batches` are the sittings that were answered by it.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    care = models.ForeignKey(CareStatus, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    nonce = models.CharField(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    fits = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    batches = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["guardian", "-made_at"], name="links_of_parent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(guardian__isnull=False, pupil__isnull=True, care__isnull=True)
                | Q(guardian__isnull=True, pupil__isnull=False, care__isnull=True)
                | Q(guardian__isnull=True, pupil__isnull=True, care__isnull=False),
                name="link_of_one_person",
            )
        ]

    def __str__(self) -> str:
        return f"parent link {self.pk}"

    @property
    def whose(self) -> "Guardian | Pupil | CareStatus":
        """Whoever answers by it."""
        found = self.guardian or self.pupil or (self.care.as_it_stands if self.care else None)
        if found is None:
            msg = "A link is somebody's: link_of_one_person."
            raise ValueError(msg)
        return found


class LetterKind(models.TextChoices):
    ASKED = "asked"
    REMINDED = "reminded"
    NEW_LINK = "new_link"
    RECEIPT = "receipt"
    IS_DOWN = "is_down"


class Letter(models.Model):
    """An e-mail to a parent, to a pupil who answers for themselves or to a local authority (`guardian` is empty then,
    the link says who).

    The row exists once; the e-mail goes at least once, always the same one.
    The fields are those of a notice, and the same code claims and sends both (notifications/mail.py). A receipt is
    `about` the link that was used. Nobody is written to any more where `link` died while the letter waited.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=LetterKind.choices)
    link = models.OneToOneField(ParentLink, on_delete=models.PROTECT, related_name="letter")
    about = models.ForeignKey(ParentLink, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    message_id = models.UUIDField(default=uuid.uuid4, unique=True)
    mail_wanted = models.BooleanField(default=True)
    mail_claimed_until = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_retry_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(null=True)
    mail_failed_at = models.DateTimeField(null=True)
    mail_error = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["school", "mail_failed_at"], name="letter_undelivered"),
            models.Index(
                fields=["mail_retry_at"],
                condition=Q(mail_wanted=True, mailed_at__isnull=True, mail_failed_at__isnull=True),
                name="letter_to_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"letter {self.pk}"
