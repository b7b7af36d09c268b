"""Who may be shown, where, until when: answers that are never changed, and holds that nobody has to explain."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from people.models import Pupil, School, Staff
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


class Route(models.TextChoices):
    PAPER = "paper", _("on paper")
    PHONE = "phone", _("by phone")
    IN_PERSON = "in_person", _("in person")
    EMAIL = "email", _("by e-mail")
    IMPORT = "import", _("from the school's file")


class ConsentDecision(models.Model):
    """One answer, by one respondent, for one purpose (channel x material). Append-only.

    What holds now is the latest row per respondent and purpose that was not entered in error. `expires_at` ends a
    "given" only: refusals, withdrawals and objections never expire. `counts` is False for a yes from a file whose
    wording and date nobody knows and that the school does not let count.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil_id = models.BigIntegerField()
    channel = models.CharField(max_length=20, choices=ConsentChannel.choices)
    material = models.CharField(max_length=20, choices=Material.choices)
    respondent = models.CharField(max_length=10, choices=Respondent.choices)
    guardian_id = models.BigIntegerField(null=True, blank=True)
    answer = models.CharField(max_length=20, choices=Answer.choices)
    decided_at = models.DateTimeField()
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by_id = models.BigIntegerField(null=True)
    route = models.CharField(max_length=10, choices=Route.choices)
    wording = models.ForeignKey(Wording, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField(null=True, blank=True)
    counts = models.BooleanField(default=True)
    corrects = models.OneToOneField("self", null=True, blank=True, on_delete=models.PROTECT, related_name="correction")
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
                condition=Q(answer="entered_in_error", corrects__isnull=False)
                | (~Q(answer="entered_in_error") & Q(corrects__isnull=True)),
                name="decision_error_corrects",
            ),
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True) | Q(answer="given"), name="decision_only_yes_expires"
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"


class PublicationHold(models.Model):
    """A child who cannot be shown. Why is for the safeguarding lead alone, encrypted, and never inferred.

    The same table carries the school's do-not-publish list: nothing outside can tell the two apart.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    reason_sealed = models.BinaryField(default=bytes)
    set_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)
    review_on = models.DateField(null=True, blank=True)
    lifted_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["school", "pupil"], condition=Q(lifted_at__isnull=True), name="hold_open")]

    def __str__(self) -> str:
        return f"hold {self.pk}"


class RollUpload(models.Model):
    """The rows of a file while somebody looks at the difference: encrypted, for one person, forgotten in an hour."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    forget_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["forget_at"], name="roll_upload_to_forget")]

    def __str__(self) -> str:
        return f"roll upload {self.pk}"


class AdultPermission(models.Model):
    """The written permission of an adult (staff, governor, visitor, supplier) to be shown, named or told about."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    capacity = models.CharField(max_length=80, blank=True, help_text=_("For example: governor, visiting author"))
    covers = models.CharField(max_length=200, help_text=_("What was agreed to: photo, name, which accounts"))
    given_on = models.DateField()
    evidence = models.CharField(max_length=200, help_text=_("Where the written permission is kept"))
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["school", "name"])]

    def __str__(self) -> str:
        return f"adult permission {self.pk}"
