"""A pupil's own way to the questions, and a yes about which something has changed since it was given."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people.models import Guardian, Pupil, School, Staff


class PupilContact(models.Model):
    """How a pupil who answers for themselves is reached: an address of their own, from the roll or typed by the office.

    Here and not on the roll: nobody but the register writes to a pupil, and it goes with the child who is forgotten.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.OneToOneField(Pupil, on_delete=models.CASCADE, related_name="contact")
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=5, default="en")

    class Meta:
        indexes = [models.Index(fields=["school", "email"], name="pupil_by_address")]

    def __str__(self) -> str:
        return f"contact of pupil {self.pupil_id}"


class Change(models.TextChoices):
    """What changed after a yes was given."""

    RESPONSIBILITY = "responsibility", _("parental responsibility")
    RESTRICTION = "restriction", _("a restriction")
    CARE = "care", _("who decides for the child")


class Outcome(models.TextChoices):
    """What somebody did about it."""

    LOOKED_AT = "looked_at", _("It stays as it is")
    ASKED_AGAIN = "asked_again", _("Ask the family again")
    COUNTS_NO_MORE = "counts_no_more", _("The yes counts no more")


class YesToReview(models.Model):
    """Something changed about whoever gave a yes, or about who decides for the child: somebody has to look, once.

    Ids only. `guardian` is empty where it concerns every yes for the child. Nothing waits for this row: what the change
    stops was stopped with it.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    change = models.CharField(max_length=14, choices=Change.choices)
    changed_at = models.DateTimeField()
    changed_by_id = models.BigIntegerField(null=True)
    outcome = models.CharField(max_length=14, blank=True, choices=Outcome.choices)
    closed_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(change__in=Change.values), name="review_change_known"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="")
                | Q(closed_at__isnull=False, outcome__in=Outcome.values),
                name="review_closed_with_an_outcome",
            ),
            models.UniqueConstraint(
                fields=["pupil", "change", "guardian"],
                condition=Q(closed_at__isnull=True, guardian__isnull=False),
                name="review_open_once_of_a_parent",
            ),
            models.UniqueConstraint(
                fields=["pupil", "change"],
                condition=Q(closed_at__isnull=True, guardian__isnull=True),
                name="review_open_once_of_a_child",
            ),
        ]
        indexes = [
            models.Index(fields=["school", "changed_at"], condition=Q(closed_at__isnull=True), name="review_open")
        ]

    def __str__(self) -> str:
        return f"yes to review {self.pk}"
