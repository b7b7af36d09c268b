"""Answers that are never changed: what may be shown of a child, who said so, and by which way."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from people.models import School
from policies.models import Wording


class Material(models.TextChoices):
    """The kind of thing that is shown of a child, or told about one."""

    PHOTO_GROUP = "photo_group", _("a photo in a group")
    PHOTO_INDIVIDUAL = "photo_individual", _("a photo alone")
    VIDEO = "video", _("video")
    VOICE = "voice", _("voice")
    FIRST_NAME = "first_name", _("first name")
    WORK = "work", _("work")
    ACHIEVEMENT = "achievement", _("achievement")
    INFORMATION = "information", _("something told about the child")


class Answer(models.TextChoices):
    GIVEN = "given", _("Yes")
    REFUSED = "refused", _("No")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    OBJECTED = "objected", _("The child said no")
    ENTERED_IN_ERROR = "entered_in_error", _("Entered in error")


class Respondent(models.TextChoices):
    GUARDIAN = "guardian", _("parent or guardian")
    PUPIL = "pupil", _("the child")
    FAMILY = "family", _("the family (from the school's file)")
    AUTHORITY = "authority", _("the local authority")


class Route(models.TextChoices):
    PAPER = "paper", _("on paper")
    PHONE = "phone", _("by phone")
    IN_PERSON = "in_person", _("in person")
    EMAIL = "email", _("by e-mail")
    LINK = "link", _("by the link in an e-mail")
    IMPORT = "import", _("from the school's file")


class Mistake(models.TextChoices):
    """What was wrong with an answer that was entered in error: a code, since answers hold no words about anybody."""

    OTHER_CHILD = "other_child", _("it was about another child")
    OTHER_PERSON = "other_person", _("somebody else said it")
    OTHER_ANSWER = "other_answer", _("they said something else")
    OTHER_DAY = "other_day", _("it was said on another day")
    NEVER_SAID = "never_said", _("nobody said it")


class ConsentDecision(models.Model):
    """One answer, by one respondent, for one purpose (channel x material). Append-only.

    What holds now is the latest row per respondent and purpose that was not entered in error. `expires_at` ends a
    "given" only: refusals, withdrawals and objections never expire. `counts` is False for a yes from a file whose
    wording and date nobody knows and that the school does not let count, and for a "given" that only takes a no away.
    `witness_id` is the colleague who heard a yes that was given by phone. `mistake` says why `corrects` was an error.
    `authority` is the number of the local authority that said it (CareStatus.authority).
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil_id = models.BigIntegerField()
    channel = models.CharField(max_length=20, choices=ConsentChannel.choices)
    material = models.CharField(max_length=20, choices=Material.choices)
    respondent = models.CharField(max_length=10, choices=Respondent.choices)
    guardian_id = models.BigIntegerField(null=True, blank=True)
    authority = models.PositiveSmallIntegerField(null=True, blank=True)
    answer = models.CharField(max_length=20, choices=Answer.choices)
    decided_at = models.DateTimeField()
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by_id = models.BigIntegerField(null=True)
    witness_id = models.BigIntegerField(null=True, blank=True)
    route = models.CharField(max_length=10, choices=Route.choices)
    wording = models.ForeignKey(Wording, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField(null=True, blank=True)
    counts = models.BooleanField(default=True)
    corrects = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="correction")
    mistake = models.CharField(max_length=20, blank=True, choices=Mistake.choices)
    batch = models.UUIDField(default=uuid.uuid4)

    class Meta:
        indexes = [models.Index(fields=["school", "pupil_id", "channel", "material", "-id"], name="decision_lookup")]
        constraints = [
            models.CheckConstraint(condition=Q(answer__in=Answer.values), name="decision_answer_known"),
            models.CheckConstraint(
                condition=(Q(respondent="guardian") & Q(guardian_id__isnull=False))
                | (~Q(respondent="guardian") & Q(guardian_id__isnull=True)),
                name="decision_guardian_named",
            ),
            models.CheckConstraint(
                condition=Q(authority__isnull=True) | Q(respondent="authority"), name="decision_number_of_an_authority"
            ),
            models.CheckConstraint(
                condition=Q(answer="entered_in_error", corrects__isnull=False)
                | (~Q(answer="entered_in_error") & Q(corrects__isnull=True)),
                name="decision_error_corrects",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True) | Q(answer="given"), name="decision_only_yes_expires"
            ),
            models.CheckConstraint(
                condition=Q(mistake="") | Q(answer="entered_in_error", mistake__in=Mistake.values),
                name="decision_mistake_known",
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"

    @property
    def is_for_the_lead(self) -> bool:
        """What a child said to somebody's face, and what the local authority said (docs/decisions/0005)."""
        if self.respondent == Respondent.PUPIL:
            return self.answer == Answer.OBJECTED or not self.counts
        return self.respondent == Respondent.AUTHORITY


BY_WORD_OF_MOUTH = Q(respondent=Respondent.PUPIL) & (Q(answer=Answer.OBJECTED) | Q(counts=False))
"""A child's no to somebody's face, and what takes it away: it stands beside the same child's answers on a form."""


STANDING = ~Q(answer=Answer.ENTERED_IN_ERROR) & Q(correction=None)
"""What was not entered in error: no row that says so of another, and none of which another says so.

The first is not asked as "corrects=None": SQLite takes that field, which nearly every row leaves empty, for a quick way
to one row, and would read all answers there are for each child.
"""
