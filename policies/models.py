"""The school's own rules, versioned: who takes which step, what is declared, which devices are the school's."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.models import School, Staff


class Protocol(models.Model):
    """One version of a school's posting protocol. Never edited: a change is a new version.

    Each step of a post is judged by the version in force at that step, and the event says which one it was.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    preset = models.CharField(max_length=40)
    rules = models.JSONField()
    in_force_from = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["school", "version"], name="protocol_version_once")]

    def __str__(self) -> str:
        return f"protocol {self.version} of school {self.school_id}"


class Wording(models.Model):
    """The exact words that somebody declares or agrees to, versioned, in one language."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    language = models.CharField(max_length=5)
    version = models.PositiveIntegerField()
    words = models.TextField()
    reviewed = models.BooleanField(default=True, help_text=_("Whether a reader of the language has confirmed it."))
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "key", "language", "version"], name="wording_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.language} {self.version}"


class Device(models.Model):
    """A camera, tablet or phone that belongs to the school."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    camera = models.CharField(max_length=120, blank=True, help_text=_("Make and model as its pictures say it."))
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["school", "name"], name="device_name_once")]

    def __str__(self) -> str:
        return self.name


class ClosedDays(models.Model):
    """A stretch of days on which nobody is at work: holidays, a training day. Nobody is reminded on these."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    first_on = models.DateField()
    last_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_on__gte=F("first_on")), name="closed_days_end_after_start"),
            models.UniqueConstraint(fields=["school", "first_on", "last_on"], name="closed_days_once"),
        ]

    def __str__(self) -> str:
        return f"closed days {self.pk}"


class OwnWording(models.Model):
    """Words that the school has said are its own: its name, motto, houses, phrases on its certificates.

    Never changed: revoked, and said anew. It hides no name of a child (policies.own_wording).
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=120)
    said_by = models.ForeignKey(Staff, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=timezone.now)
    revoked_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "school",
                Lower("words"),
                condition=Q(revoked_at__isnull=True),
                name="own_wording_once",
            )
        ]

    def __str__(self) -> str:
        return f"own wording {self.pk}"


class Signer(models.Model):
    """An adult whose name stands on the school's certificates, and who need not have an account here.

    Such a name is not asked about where nothing on a page leads to it. It never frees a name on the roll. Removed, it
    is gone: an adult's name is kept no longer than it is of use.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    added_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("school", Lower("name"), name="signer_once")]

    def __str__(self) -> str:
        return f"signer {self.pk}"


class BlankDesign(models.Model):
    """One of the school's own certificates, blank, so that what is written on a photograph of it can be told.

    In force once the machine has read it and the office has said where the name goes. What has ended, because it was
    revoked or was no blank, keeps who and when, and neither its picture nor anything that was read on it.
    """

    class Problem(models.TextChoices):
        NAME_ON_ROLL = "name_on_roll", _("a name on your roll can be read on it, so it is not blank")
        TOO_FEW_WORDS = "too_few_words", _("too little print could be read on it to know it again")
        NOT_READ = "not_read", _("the machine could not read it")

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    file = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    width = models.PositiveIntegerField(help_text=_("Of the small copy in which everything here is measured."))
    height = models.PositiveIntegerField()
    lines = models.JSONField(default=list, help_text=_("Each printed line: its letters, its four corners."))
    proposed = models.JSONField(default=list, help_text=_("Boxes where the name may go, as the machine sees it."))
    place = models.JSONField(null=True, blank=True, help_text=_("The box where the name goes, as the office said."))
    seems_written = models.BooleanField(default=False)
    read_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=20, choices=Problem.choices, blank=True)
    added_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    marked_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    revoked_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(file="", place__isnull=True),
                name="blank_design_ends_with_its_picture",
            )
        ]

    def __str__(self) -> str:
        return f"blank design {self.pk}"

    @property
    def is_being_read(self) -> bool:
        return self.ended_at is None and self.read_at is None
