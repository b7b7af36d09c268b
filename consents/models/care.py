"""What the safeguarding lead wrote down: a hold, who decides for a child in care, who is able to answer."""

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consents.models.decisions import Respondent
from consents.sealing import Unreadable, unseal_file
from people.models import Guardian, Pupil, School, Staff


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


class WhoDecides(models.TextChoices):
    """Who may say yes for a child who is looked after."""

    NOBODY_YET = "nobody_yet", _("nobody yet: the child is not shown until it is known")
    AUTHORITY = "authority", _("the local authority, or the carer to whom it gave the decision")
    PARENTS = "parents", _("the parents keep the decision")


class CareStatus(models.Model):
    """A child who is looked after, and who may say yes for them. What it is called is for the lead alone, encrypted.

    `words_sealed`: the arrangement, the authority, whom to ask there, where the evidence lies. `carer` is the foster
    carer who has the authority's decision. What was written down is never changed: it is ended, and written anew.
    `email_sealed` is where the authority is written to, encrypted as well, and goes with the end. `authority` tells one
    authority from the next: the first that decided for this child is 1; none where none decides.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    decides = models.CharField(max_length=12, choices=WhoDecides.choices)
    carer = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words_sealed = models.BinaryField(default=bytes)
    email_sealed = models.BinaryField(default=bytes)
    authority = models.PositiveSmallIntegerField(null=True, blank=True)
    language = models.CharField(max_length=5, default="en")
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(decides__in=WhoDecides.values), name="care_decides_known"),
            models.CheckConstraint(
                condition=Q(carer__isnull=True) | Q(decides="authority"), name="care_carer_has_the_authoritys_decision"
            ),
            models.CheckConstraint(
                condition=Q(authority__isnull=True) | Q(decides="authority"), name="care_number_of_an_authority"
            ),
            models.UniqueConstraint(fields=["pupil"], condition=Q(ended_at__isnull=True), name="care_status_open_once"),
        ]

    def __str__(self) -> str:
        return f"care status {self.pk}"

    @property
    def of_the_same(self) -> QuerySet["CareStatus"]:
        """Every record by which this authority decided for the child: another carer means another record."""
        found = CareStatus.objects.filter(pupil=self.pupil_id, decides=WhoDecides.AUTHORITY, authority=self.authority)
        return found.order_by("pk")

    @property
    def as_it_stands(self) -> "CareStatus":
        """The record by which the same authority decides now; this one where it decides no more."""
        if self.ended_at is None:
            return self
        return self.of_the_same.filter(ended_at__isnull=True).first() or self

    @property
    def name(self) -> str:
        """As whoever answers by its link is called."""
        return str(Respondent.AUTHORITY.label)

    @property
    def email(self) -> str:
        """Where the authority is written to; nothing where the key is lost: nobody is written to by a guess."""
        try:
            return unseal_file(bytes(self.email_sealed)).decode()
        except Unreadable:
            return ""


class PupilCompetence(models.Model):
    """Whether a child understands enough to answer for themselves, as somebody found. The newest counts.

    Why is for the lead alone, encrypted. It says for this child what the school's age says for all.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    is_able = models.BooleanField()
    assessed_on = models.DateField()
    basis_sealed = models.BinaryField(default=bytes)
    assessed_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["pupil", "-id"], name="competence_newest")]

    def __str__(self) -> str:
        return f"competence {self.pk}"
