"""The deputy head's desk: what was decided on one revision, by whom, in which words."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.models import Staff
from posts.models import Revision


class Verdict(models.TextChoices):
    CONFIRMED = "confirmed", _("Go-live confirmed")
    CHANGES_ASKED = "changes_asked", _("Changes asked for")
    DECLINED = "declined", _("Declined")


ERASED = "[erased]"
"""What stands in place of words that had the name of a forgotten child in them."""


class Decision(models.Model):
    """A verdict on one revision. One revision gets one decision, whoever is quicker."""

    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="decision")
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    words = models.TextField(blank=True)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["by", "-at", "-id"], name="decision_by_whom")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict="confirmed") | ~models.Q(words=""), name="decision_has_words"
            ),
        ]

    def __str__(self) -> str:
        return f"decision on revision {self.revision_id}"
