"""Looking after the register: who looked at a child's record, and how long what is kept."""

from django.db import models
from django.utils import timezone

from people.models import School


class RecordLook(models.Model):
    """Somebody on the staff opened a child's record, once a day in one row: ids only, as in the record of events.

    The one thing that is written when a page is looked at (docs/decisions/0015).
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil_id = models.BigIntegerField()
    staff_id = models.BigIntegerField()
    on = models.DateField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pupil_id", "staff_id", "on"], name="looked_once_a_day")]
        indexes = [models.Index(fields=["school", "on"], name="looks_of_day")]

    def __str__(self) -> str:
        return f"look {self.pk}"


class RetentionPeriod(models.Model):
    """For how many days this school keeps one kind of thing, where it is not the standard (consents/retention.py)."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=20)
    days = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["school", "what"], name="kept_so_long_once")]

    def __str__(self) -> str:
        return f"retention of {self.what} at school {self.school_id}"
