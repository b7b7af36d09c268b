"""The forms that a school had on file when it began: what they asked, when, a scan of one, and who said they count."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.models import School, Staff
from policies.models import Wording


class FormsOnFile(models.Model):
    """A batch of forms of one wording that families once filled in on paper, from a day to a day.

    `covers` is what that wording asked: pairs of channel and material. `scan_sealed` is one of them as a sample,
    encrypted, because a family's form has names on it.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    wording = models.OneToOneField(Wording, on_delete=models.PROTECT, related_name="+")
    covers = models.JSONField(default=list)
    first_day = models.DateField()
    last_day = models.DateField()
    kept_where = models.CharField(max_length=200, help_text=_("Where the forms themselves are kept"))
    scan_sealed = models.BinaryField(default=bytes)
    scan_type = models.CharField(max_length=40, blank=True)
    kept_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="forms_end_after_start"),
        ]

    def __str__(self) -> str:
        return f"forms on file {self.pk}"


class DecidesAs(models.TextChoices):
    HEAD = "head", _("Headteacher")
    DPO = "dpo", _("Data protection officer")


class FormsDecision(models.Model):
    """Whether the yeses in a batch count, said once each by the head and by the data protection officer.

    `kept_where`: where an officer who does not work here wrote it, where the head writes it down for them.
    """

    forms = models.ForeignKey(FormsOnFile, on_delete=models.PROTECT, related_name="decisions")
    decides_as = models.CharField(max_length=4, choices=DecidesAs.choices)
    counts = models.BooleanField()
    kept_where = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["forms", "decides_as"], name="forms_decided_once"),
            models.CheckConstraint(condition=Q(decides_as__in=DecidesAs.values), name="forms_decided_as_known"),
        ]

    def __str__(self) -> str:
        return f"decision on forms {self.forms_id}"
