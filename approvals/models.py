"""The deputy head's desk: what was decided on one revision, by whom, in which words."""

from collections.abc import Iterable

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.models import Staff
from policies.criteria import ticked_words
from posts.models import Revision


class Verdict(models.TextChoices):
    CONFIRMED = "confirmed", _("Go-live confirmed")
    CHANGES_ASKED = "changes_asked", _("Changes asked for")
    DECLINED = "declined", _("Declined")


ERASED = "[erased]"
"""What stands in place of words that had the name of a forgotten child in them."""


class Decision(models.Model):
    """A verdict on one revision. One revision gets one decision, whoever is quicker.

    `criteria` are the codes that were ticked when go-live was confirmed (policies.criteria); None where none was asked,
    as before there was such a question.
    """

    revision = models.OneToOneField(Revision, on_delete=models.PROTECT, related_name="decision")
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    words = models.TextField(blank=True)
    criteria = models.JSONField(null=True, blank=True)
    by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["by", "-at", "-id"], name="decision_by_whom")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict="confirmed") | ~models.Q(words=""), name="decision_has_words"
            ),
            models.CheckConstraint(
                condition=models.Q(verdict="confirmed") | models.Q(criteria__isnull=True),
                name="decision_criteria_of_a_yes",
            ),
        ]

    def __str__(self) -> str:
        return f"decision on revision {self.revision_id}"

    def lacks(self, asked: Iterable[str]) -> bool:
        """Whether it was taken without one of these. What was confirmed before anything was asked lacks nothing."""
        return self.criteria is not None and not set(asked) <= set(self.criteria)

    @property
    def ticked(self) -> str:
        """What was ticked, as a sentence, or that nothing was asked then; "" where there was nothing to tick."""
        if self.verdict == Verdict.CONFIRMED and self.criteria is None:
            return gettext("Nothing had to be ticked then.")
        return ticked_words(self.criteria or ())
