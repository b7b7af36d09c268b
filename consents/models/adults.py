"""Adults who may be shown, named or told about, as they said in writing."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.models.decisions import Material, Mistake
from people.models import School, Staff

UNDONE = "undone"
"""A no that was pressed by a slip and undone on its day: nobody misheard anything, so no second person is needed."""


def every_channel() -> list[str]:
    return list(ConsentChannel.values)


def every_material() -> list[str]:
    return list(Material.values)


class AdultPermission(models.Model):
    """What an adult (staff, governor, visitor, supplier) said about being shown, named or told about, in writing.

    A yes is for these channels and materials, until it ends. `said_no`: no picture of this adult, wherever; nobody
    asks why. What was entered in error stays on file and does not count.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    capacity = models.CharField(max_length=80, blank=True, help_text=_("For example: governor, visiting author"))
    covers = models.CharField(max_length=200, help_text=_("What was agreed to: photo, name, which accounts"))
    given_on = models.DateField()
    evidence = models.CharField(max_length=200, help_text=_("Where the written permission is kept"))
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    channels = models.JSONField(default=every_channel)
    materials = models.JSONField(default=every_material)
    said_no = models.BooleanField(default=False)
    expires_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    mistake = models.CharField(max_length=20, blank=True, choices=[*Mistake.choices, (UNDONE, _("undone on its day"))])
    mistake_said_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["school", "name"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True) | Q(said_no=False), name="adult_no_never_expires"
            ),
            models.CheckConstraint(
                condition=Q(mistake="", mistake_said_by__isnull=True)
                | Q(mistake__in=Mistake.values, mistake_said_by__isnull=False)
                & ~Q(mistake_said_by=models.F("recorded_by"))
                | Q(mistake=UNDONE, said_no=True, mistake_said_by__isnull=False),
                name="adult_error_by_a_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"adult permission {self.pk}"
