"""A post and everything that is part of it: words, pictures, the people in them, and what was sent in."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from channels.models import Account
from consents.models import AdultPermission, Material
from people.models import Pupil, School, Staff
from policies.models import Device
from posts.workflow import CONFIRMED, OUT, PostState, Workflow
from prepared import prepared

if TYPE_CHECKING:
    from posts.checks import Asked


class Kind(models.TextChoices):
    NEWS = "news", _("News")
    REMINDER = "reminder", _("Reminder or update for parents")


class VoidReason(models.TextChoices):
    """Why what was sent in no longer holds. The words for a permission and for a hold are the same on purpose."""

    PERMISSION = "permission", _("somebody in it cannot be shown on an account it is for")
    PROTOCOL = "protocol", _("the school's protocol changed")
    TIME_PASSED = "time_passed", _("the time passed before it could go out")
    ACCOUNT_CLOSED = "account_closed", _("an account it is for was closed")
    NOT_AS_CONFIRMED = "not_as_confirmed", _("what was to go out is not exactly what was confirmed")
    PICTURE = (
        "picture",
        _(
            "a picture in it, or one like it, was deleted, set aside, declined or taken down, or something in one has "
            "to be answered first"
        ),
    )
    NAME = "name", _("a name in its words is, or may be, a pupil's by the roll as it is now")


class HandedBack(models.IntegerChoices):
    """Why a post is on its author's desk again, or will not go out; the higher, the sooner it is shown there.

    Its words, if any, stand beside it in the post.
    """

    NOT = 0, ""
    DECLINED = 1, _("Declined")
    REMINDER_BACK = 2, _("Handed back")
    SENT_BACK = 3, _("Sent back")
    VOIDED = 4, _("Needs go-live confirmed again")
    CHECKS_FAILED = 5, _("Something has to be mended")
    CHANGES_ASKED = 6, _("Changes asked for")


class Post(Workflow):
    """A post of a school. Only a draft can be edited; `version` counts saves, so that no save is lost silently."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    contributors = models.ManyToManyField(Staff, blank=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.NEWS)
    title = models.CharField(max_length=120, blank=True, help_text=_("For staff; it is never posted."))
    category = models.CharField(max_length=20, blank=True)
    accounts = models.ManyToManyField(Account, blank=True, related_name="+")
    declarations = models.JSONField(default=dict, blank=True)
    device = models.ForeignKey(Device, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    expires_on = models.DateField(null=True, blank=True, help_text=_("For a reminder: when it can come down."))
    version = models.PositiveIntegerField(default=1)
    revision = models.ForeignKey("Revision", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    goes_out_at = models.DateTimeField(null=True, blank=True)
    void_reason = models.CharField(max_length=20, blank=True, choices=VoidReason.choices)
    handed_back = models.PositiveSmallIntegerField(choices=HandedBack.choices, default=HandedBack.NOT)
    handed_back_words = models.TextField(blank=True)
    handed_back_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_for_at = models.DateTimeField(
        null=True, blank=True, help_text=_("A reminder that waits for somebody who owns reminders to take it over.")
    )
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    state_since = models.DateTimeField(default=timezone.now)
    asked: Asked | None = None  # no column: what the gate has asked of this row, for the step that holds its lock

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=PostState.values), name="post_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=CONFIRMED) | ~Q(approved_digest=""), name="post_confirmed_has_digest"
            ),
            models.CheckConstraint(
                condition=Q(state__in=CONFIRMED) | Q(state=PostState.TAKEN_DOWN) | Q(approved_digest=""),
                name="post_digest_only_when_confirmed",
            ),
            models.CheckConstraint(
                condition=~Q(state=PostState.SCHEDULED) | Q(goes_out_at__isnull=False),
                name="post_scheduled_has_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[PostState.DRAFT, PostState.DISCARDED]) | Q(revision__isnull=False),
                name="post_sent_in_has_revision",
            ),
        ]
        indexes = [
            models.Index(fields=["school", "state", "state_since", "id"]),
            models.Index(fields=["school", "author", "-changed_at", "id"]),
            models.Index(fields=["school", "state", "goes_out_at"]),
            models.Index(
                fields=["school", "author", "-handed_back", "-changed_at", "-id"],
                condition=Q(state__in=[PostState.DRAFT, PostState.DECLINED]),
                name="post_needs_author",
            ),
            models.Index(fields=["school", "author", "goes_out_at"], name="post_going_out"),
            models.Index(
                fields=["school", "expires_on"],
                condition=Q(kind="reminder", state__in=OUT),
                name="reminder_out",
            ),
            models.Index(
                fields=["school", "asked_for_at"], condition=Q(asked_for_at__isnull=False), name="reminder_asked_for"
            ),
        ]

    def __str__(self) -> str:
        return f"post {self.pk}"

    def changed_by(self) -> frozenset[int]:
        """Ids of the staff who changed the post besides its author. One query."""
        return frozenset(_contributors(self.pk))

    @property
    def is_reminder(self) -> bool:
        return self.kind == Kind.REMINDER

    @property
    def is_due(self) -> bool:
        """Whether its time has come, and nothing of it is anywhere yet: it goes in a moment, or somebody posts it."""
        time_has_come = self.goes_out_at is not None and self.goes_out_at <= timezone.now()
        return self.state == PostState.SCHEDULED and time_has_come

    @property
    def state_words(self) -> str:
        """What its state is called: "at a set time" is said until that time, and not of what goes out now."""
        return str(_("Due to go out") if self.is_due else PostState(self.state).label)


@prepared
def _contributors(post_id: int) -> models.QuerySet[Any, int]:
    return Post.contributors.through.objects.filter(post_id=post_id).values_list("staff_id", flat=True)


class Variant(models.Model):
    """The words in one language: for every account of the post, or for one of them instead."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="variants")
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=5)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "account", "language"], name="variant_once", nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return f"words of post {self.post_id} in {self.language}"


class Screening(models.TextChoices):
    """How far the machine got with a picture. None of these is "clear"."""

    WAITING = "waiting", _("checking")
    SCREENED = "screened", _("a machine looked")
    NOT_CHECKED = "not_checked", _("not checked")


class Picture(models.Model):
    """One picture of a post. `edits` (crop, hide) applied to the original make the clean file; only that is served.

    `sha256` is of the clean file; whoever looked, looked at exactly that. Boxes are in pixels of the original as a
    person sees it (orientation applied).
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="pictures")
    position = models.PositiveSmallIntegerField(default=0)
    original_file = models.CharField(max_length=200, blank=True, help_text=_("Empty once the original was deleted."))
    clean_file = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    copies = models.JSONField(default=dict, blank=True, help_text=_("The sha256 of each smaller copy and close-up."))
    phashes = models.JSONField(default=list, blank=True, help_text=_("Its pattern as it arrived, and as it is now."))
    turned = models.JSONField(default=list, blank=True, help_text=_("The same, each turned and mirrored in every way."))
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    alt = models.JSONField(default=dict, blank=True, help_text=_("Description by language."))
    edits = models.JSONField(default=list, blank=True)
    camera = models.CharField(max_length=120, blank=True)
    removed = models.JSONField(default=list, blank=True, help_text=_("Kinds of metadata that were taken out."))
    screening = models.CharField(max_length=12, choices=Screening.choices, default=Screening.WAITING)
    screened_sha256 = models.CharField(max_length=64, blank=True)
    screening_asked_at = models.DateTimeField(default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    faces_by_machine = models.PositiveSmallIntegerField(null=True, blank=True)
    faces_by_person = models.PositiveSmallIntegerField(null=True, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["position", "id"]
        indexes = [
            models.Index(fields=["screening_asked_at"], condition=Q(screening="waiting"), name="picture_waiting"),
        ]

    def __str__(self) -> str:
        return f"picture {self.pk}"


class CameBack(models.TextChoices):
    """Why a picture is not to come back, the gravest first."""

    FROZEN = "frozen", _("set aside unseen")
    NOT_TAKEN = "not_taken", _("should not have been taken")
    TAKEN_DOWN = "taken_down", _("taken down")
    DECLINED = "declined", _("declined")


class KeptHash(models.Model):
    """The pattern of a picture that is not to come back (posts.came_back). No picture, no post, no name."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    phash = models.CharField(max_length=64)
    reason = models.CharField(max_length=10, choices=CameBack.choices)
    kept_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["school", "phash"], name="kept_hash_once")]
        indexes = [models.Index(fields=["school", "-kept_at", "-id"], name="kept_hash_newest")]

    def __str__(self) -> str:
        return f"kept hash {self.pk}"


class FindingKind(models.TextChoices):
    NAME = "name", _("a name on your roll")
    NAME_LINE = "name_line", _("something is written on the name line")
    TEXT = "text", _("this can be read in the picture")
    CODE = "code", _("a code that can be scanned")
    FACE = "face", _("a face")


class FindingAnswer(models.TextChoices):
    HIDDEN = "hidden", _("hidden")
    NOT_A_PUPIL = "not_a_pupil", _("not a pupil of this school")
    BLANK = "blank", _("the line is blank")
    NAMED = "named", _("a child in this post")
    ADULT = "adult", _("an adult")
    OTHER_SCHOOL = "other_school", _("a pupil of another school")
    UNRECOGNISABLE = "unrecognisable", _("cannot be recognised")
    DONT_KNOW = "dont_know", _("I don't know")


class Finding(models.Model):
    """Something found in a picture, with its box, and what a person said about it. Dropped with the picture."""

    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="findings")
    sha256 = models.CharField(max_length=64, help_text=_("The clean file that was read."))
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=FindingKind.choices)
    text = models.CharField(max_length=200, blank=True)
    box = models.JSONField()
    confidence = models.FloatField(default=0)
    pupil_ids = models.JSONField(default=list, blank=True)
    turn = models.PositiveSmallIntegerField(default=0, help_text=_("How far it lies turned to the right, in degrees."))
    answer = models.CharField(max_length=16, choices=FindingAnswer.choices, blank=True)
    answer_note = models.CharField(max_length=200, blank=True)
    answered_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["picture", "sha256", "number"], name="finding_number_once")]

    def __str__(self) -> str:
        return f"finding {self.number} of picture {self.picture_id}"


class Appearance(models.Model):
    """A child or an adult in this post: in one picture, or (no picture) in its words or told about."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="appearances")
    picture = models.ForeignKey(Picture, null=True, blank=True, on_delete=models.CASCADE, related_name="appearances")
    pupil = models.ForeignKey(Pupil, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    adult = models.ForeignKey(AdultPermission, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    other_school = models.CharField(max_length=120, blank=True, help_text=_("Which school a visiting child is from"))
    other_school_yes = models.CharField(max_length=200, blank=True, help_text=_("Where that school's yes is kept"))
    material = models.CharField(max_length=20, choices=Material.choices)
    face = models.ForeignKey(Finding, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(pupil__isnull=False) & Q(adult__isnull=True) & Q(other_school=""))
                | (Q(pupil__isnull=True) & Q(adult__isnull=False) & Q(other_school=""))
                | (Q(pupil__isnull=True) & Q(adult__isnull=True) & ~Q(other_school="")),
                name="appearance_of_exactly_one",
            ),
            models.UniqueConstraint(
                fields=["post", "picture", "pupil", "material"],
                condition=Q(pupil__isnull=False),
                name="appearance_pupil_once",
                nulls_distinct=False,
            ),
        ]
        indexes = [models.Index(fields=["pupil", "post"])]

    def __str__(self) -> str:
        return f"appearance {self.pk}"


class Revision(models.Model):
    """What was sent in: canonical JSON, kept as the very bytes whose sha256 is the digest. Never changed.

    The bytes can be erased with a person (`erased_at`); number, digest and files' hashes stay.
    """

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    payload = models.BinaryField(null=True)
    digest = models.CharField(max_length=64)
    wording_version = models.PositiveIntegerField()
    wording_language = models.CharField(max_length=5, default="en")
    protocol_version = models.PositiveIntegerField()
    clearance = models.JSONField(default=dict, help_text=_("The decisions that each permission rested on."))
    namesakes = models.JSONField(
        null=True, help_text=_("Ids of the pupils with a name that was said to be no pupil's. None: nobody looked.")
    )
    submitted_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"revision {self.number} of post {self.post_id}"


class LookAs(models.TextChoices):
    AUTHOR = "author", _("author")
    APPROVER = "approver", _("approver")


class Look(models.Model):
    """Somebody saw a picture whole, or one thing found in it, and said so. Valid for exactly these bytes.

    `instead_of_machine`: the machine could not check the picture, and this person looked for names instead.
    `read_camera`: the page said beside it that the picture names a camera which is none of the school's devices.
    """

    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="looks")
    finding = models.ForeignKey(Finding, null=True, blank=True, on_delete=models.CASCADE, related_name="looks")
    sha256 = models.CharField(max_length=64)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    looked_as = models.CharField(max_length=10, choices=LookAs.choices)
    instead_of_machine = models.BooleanField(default=False)
    read_camera = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["picture", "finding", "sha256", "staff", "looked_as"],
                name="look_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"look at picture {self.picture_id}"
