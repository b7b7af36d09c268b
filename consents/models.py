"""Who may be shown, where, until when: answers that are never changed, and holds that nobody has to explain."""

import uuid

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.day_one_models import DecidesAs, FormsDecision, FormsOnFile
from consents.keeping_models import RecordLook, RetentionPeriod
from consents.own_voice_models import Change, Outcome, PupilContact, YesToReview
from consents.sealing import Unreadable, unseal_file
from people.models import Guardian, Pupil, School, Staff
from policies.models import Wording

__all__ = [
    "Change",
    "DecidesAs",
    "FormsDecision",
    "FormsOnFile",
    "Outcome",
    "PupilContact",
    "RecordLook",
    "RetentionPeriod",
    "YesToReview",
]
"""The tables of the first day, of looking after the register, and of a pupil's own voice are in modules of their own.
"""


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
    mistake = models.CharField(max_length=20, blank=True, choices=Mistake.choices)
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
                & ~Q(mistake_said_by=models.F("recorded_by")),
                name="adult_error_by_a_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"adult permission {self.pk}"


class AskingSettings(models.Model):
    """What a school decided about asking its families. Without a row nobody is reminded but by hand."""

    school = models.OneToOneField(School, on_delete=models.CASCADE, related_name="+")
    remind_after_days = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(remind_after_days__isnull=True) | Q(remind_after_days__gte=7),
                name="reminded_weekly_at_most",
            )
        ]

    def __str__(self) -> str:
        return f"asking settings of school {self.school_id}"


class AskingRestriction(models.Model):
    """This person is not written to about this child: a court, or the safeguarding lead, says so. Never why."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, on_delete=models.PROTECT, related_name="+")
    set_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)
    lifted_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["guardian", "pupil"], condition=Q(lifted_at__isnull=True), name="restricted_once"
            )
        ]

    def __str__(self) -> str:
        return f"restriction {self.pk}"


class ConsentRequest(models.Model):
    """The newest time that this parent was asked about this child, with which form, and reminded. Without a parent: the
    pupil was asked for themselves.

    Whether it was answered is no field: the answers say so (`asking_queries.unanswered`). Each asking is in the record.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    form_version = models.PositiveIntegerField()
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pupil", "guardian"], name="asked_in_one_row"),
            models.UniqueConstraint(
                fields=["pupil"], condition=Q(guardian__isnull=True), name="pupil_asked_in_one_row"
            ),
        ]
        indexes = [models.Index(fields=["school", "asked_at"], name="request_of_school")]

    def __str__(self) -> str:
        return f"request {self.pk}"


class ParentLink(models.Model):
    """A way in without an account: a parent's, that of a pupil who answers for themselves, or that of the local
    authority that decides for a child (`care`).

    The words of the link are in no table: only what they hash to.

    They are an HMAC of `nonce` under the secret key, so that an e-mail that has to go a second time holds the same link
    (consents/links.py). `fits` is a digest of what it rested on when it was made (the address, the parent's
    responsibilities; for a pupil that they are asked, for the authority that it decides): the link is dead as soon as
    any of it has changed. `batches` are the sittings that were answered by it.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    pupil = models.ForeignKey(Pupil, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    care = models.ForeignKey(CareStatus, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    nonce = models.CharField(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    fits = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    batches = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["guardian", "-made_at"], name="links_of_parent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(guardian__isnull=False, pupil__isnull=True, care__isnull=True)
                | Q(guardian__isnull=True, pupil__isnull=False, care__isnull=True)
                | Q(guardian__isnull=True, pupil__isnull=True, care__isnull=False),
                name="link_of_one_person",
            )
        ]

    def __str__(self) -> str:
        return f"parent link {self.pk}"

    @property
    def whose(self) -> "Guardian | Pupil | CareStatus":
        """Whoever answers by it."""
        found = self.guardian or self.pupil or (self.care.as_it_stands if self.care else None)
        if found is None:
            msg = "A link is somebody's: link_of_one_person."
            raise ValueError(msg)
        return found


class LetterKind(models.TextChoices):
    ASKED = "asked"
    REMINDED = "reminded"
    NEW_LINK = "new_link"
    RECEIPT = "receipt"
    IS_DOWN = "is_down"


class Letter(models.Model):
    """An e-mail to a parent, to a pupil who answers for themselves or to a local authority (`guardian` is empty then,
    the link says who).

    The row exists once; the e-mail goes at least once, always the same one.
    The fields are those of a notice, and the same code claims and sends both (notifications/mail.py). A receipt is
    `about` the link that was used. Nobody is written to any more where `link` died while the letter waited.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=LetterKind.choices)
    link = models.OneToOneField(ParentLink, on_delete=models.PROTECT, related_name="letter")
    about = models.ForeignKey(ParentLink, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    message_id = models.UUIDField(default=uuid.uuid4, unique=True)
    mail_wanted = models.BooleanField(default=True)
    mail_claimed_until = models.DateTimeField(null=True)
    mail_attempts = models.PositiveSmallIntegerField(default=0)
    mail_retry_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(null=True)
    mail_failed_at = models.DateTimeField(null=True)
    mail_error = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["school", "mail_failed_at"], name="letter_undelivered"),
            models.Index(
                fields=["mail_retry_at"],
                condition=Q(mail_wanted=True, mailed_at__isnull=True, mail_failed_at__isnull=True),
                name="letter_to_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"letter {self.pk}"
