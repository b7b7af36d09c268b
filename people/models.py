"""The people of a school: staff and their accounts and roles, pupils and their guardians."""

import datetime
import uuid
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from people.names import folded
from people.roles import Role

if TYPE_CHECKING:
    from people.queries import Person


class Organisation(models.Model):
    """A trust, a federation, or the one school itself: the outermost owner of everything."""

    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class Country(models.TextChoices):
    ENGLAND = "ENG", _("England")
    WALES = "WLS", _("Wales")
    SCOTLAND = "SCT", _("Scotland")
    NORTHERN_IRELAND = "NIR", _("Northern Ireland")


class School(models.Model):
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    country = models.CharField(max_length=3, choices=Country.choices, default=Country.WALES)
    languages = models.JSONField(default=list, help_text=_("Languages the school posts in, first one first."))
    time_zone = models.CharField(max_length=40, default="Europe/London")
    tie_colour = models.CharField(max_length=7, default="#F7BC3D")
    tie_colour_2 = models.CharField(max_length=7, default="#1A6350")
    own_sites = models.JSONField(
        default=list, blank=True, help_text=_("The school's own websites, which may embed its list of posts.")
    )
    office_phone = models.CharField(max_length=30, blank=True)

    asks_under: Any = None
    """No column: the rules in force, where the school came with the account of a request (policies.backend)."""

    def __str__(self) -> str:
        return self.name


class Staff(models.Model):
    """One human in a school. People are compared by this row, never by account."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120, help_text=_("As the school says it: Mrs Hughes"))
    email = models.EmailField()
    language = models.CharField(max_length=5, default="en")

    asks_as: "Person | None" = None
    """No column: who this human is today, where the row came with the account of a request (policies.backend)."""

    class Meta:
        verbose_name_plural = "staff"
        constraints = [models.UniqueConstraint("school", Lower("email"), name="one_human_per_address")]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """An account with which a member of staff signs in. One human may hold several; authority ignores that."""

    staff = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="users")
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False, help_text=_("May open the technical admin pages."))
    date_joined = models.DateTimeField(default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"

    def __str__(self) -> str:
        return f"user {self.pk}"


class Membership(models.Model):
    """A role that a member of staff holds, from a day to a day. No membership today means no role."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=32, choices=Role.choices)
    starts_on = models.DateField(default=datetime.date.today)
    ends_on = models.DateField(null=True, blank=True, help_text=_("The last day; empty means until further notice."))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="membership_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="membership_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.role} of staff {self.staff_id}"


class Delegation(models.Model):
    """Somebody stands in for somebody: all roles of the delegator but only for at most 30 days."""

    delegator = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="delegations_given")
    delegate = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="delegations_held")
    role = models.CharField(max_length=32, choices=Role.choices)
    starts_on = models.DateField()
    ends_on = models.DateField()
    reason = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="delegation_ends_after_start"),
            models.CheckConstraint(
                condition=Q(ends_on__lte=F("starts_on") + datetime.timedelta(days=30)),
                name="delegation_at_most_30_days",
            ),
            models.CheckConstraint(condition=~Q(delegator=F("delegate")), name="delegation_to_another"),
        ]

    def __str__(self) -> str:
        return f"staff {self.delegate_id} for staff {self.delegator_id}"


class Group(models.Model):
    """A club, team or set besides the registration group."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint("school", Lower("name"), name="group_name_once")]

    def __str__(self) -> str:
        return self.name


class PupilQuerySet(models.QuerySet["Pupil"]):
    def on_roll(self, on: datetime.date) -> "PupilQuerySet":
        return self.filter(Q(joined_on__isnull=True) | Q(joined_on__lte=on)).filter(
            Q(left_on__isnull=True) | Q(left_on__gt=on), erased_at__isnull=True
        )


class Pupil(models.Model):
    """A child on the roll. Names live here and nowhere else, so that erasing this row's words erases the child."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    known_as = models.CharField(max_length=80, blank=True)
    search_name = models.CharField(max_length=260, blank=True, help_text=_("Folded: no accents, lower case."))
    year = models.CharField(max_length=20, blank=True)
    registration_group = models.CharField(max_length=40, blank=True)
    groups = models.ManyToManyField(Group, blank=True, related_name="pupils")
    upn = models.CharField(max_length=13, blank=True)
    mis_id = models.CharField(
        max_length=64, blank=True, help_text=_("The child's number in the system that the roll comes from.")
    )
    born_on = models.DateField(null=True, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(
        null=True, blank=True, help_text=_("The first day on which the child is not on the roll.")
    )
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = PupilQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "upn"], condition=~Q(upn=""), name="upn_once_in_a_school"),
        ]
        indexes = [
            models.Index(fields=["school", "registration_group", "last_name", "first_name"]),
            models.Index(fields=["school", "last_name", "first_name", "id"], name="pupil_by_name"),
        ]

    def __str__(self) -> str:
        return f"pupil {self.pk}"

    def save(self, **options: Any) -> None:
        self.search_name = self.name_to_search()
        super().save(**options)

    @property
    def name(self) -> str:
        """The name on staff screens: the one the child goes by, with the surname."""
        return f"{self.known_as or self.first_name} {self.last_name}".strip()

    def name_to_search(self) -> str:
        """Every name of the child, folded. `save` keeps it; whoever writes rows in bulk sets it."""
        return folded(f"{self.first_name} {self.known_as} {self.last_name}")[:260]


class Guardian(models.Model):
    """A parent, carer or other person responsible for a pupil."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=5, default="en")
    mis_id = models.CharField(
        max_length=64, blank=True, help_text=_("The person's number in the system that the roll comes from.")
    )
    pupils: "models.ManyToManyField[Pupil, Guardianship]" = models.ManyToManyField(
        Pupil, through="Guardianship", related_name="guardians"
    )

    def __str__(self) -> str:
        return f"guardian {self.pk}"


class ParentalResponsibility(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not known")


class Guardianship(models.Model):
    """Whether this guardian has parental responsibility for this pupil: only "yes" can give permission."""

    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE)
    guardian = models.ForeignKey(Guardian, on_delete=models.CASCADE)
    parental_responsibility = models.CharField(
        max_length=8, choices=ParentalResponsibility.choices, default=ParentalResponsibility.UNKNOWN
    )
    relationship = models.CharField(max_length=40, blank=True, help_text=_("As the school's system calls it: mother"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pupil", "guardian"], name="guardianship_once")]

    def __str__(self) -> str:
        return f"guardian {self.guardian_id} of pupil {self.pupil_id}"


class RollColumns(models.Model):
    """What a school said of its own lists: which column is what, and which of a trust's schools it is."""

    school = models.OneToOneField(School, on_delete=models.CASCADE, related_name="+")
    columns = models.JSONField(default=dict, help_text=_("The folded heading, and what it is."))
    called = models.CharField(max_length=200, blank=True, help_text=_("Name or number of the school in such files."))

    def __str__(self) -> str:
        return f"roll columns of school {self.school_id}"


class RollRun(models.Model):
    """A roll that is being brought in, some hundred rows at a time: what was decided and how far it has come.

    `children`: by line, the child that a row is about; 0 for a new one. A row that is not named is left out. Ids only:
    names stay in the file. One at a time in a school, and nothing of it is kept once it has ended but the counts.
    """

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    upload = models.UUIDField(null=True, blank=True, help_text=_("Where the rows are kept, if they are."))
    children = models.JSONField(default=dict)
    back = models.JSONField(default=list, help_text=_("Children who are on the roll again."))
    leaving = models.JSONField(default=list, help_text=_("Children who are not in the file and have left."))
    rows = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    begun_at = models.DateTimeField(default=timezone.now)
    moved_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["school"], condition=Q(ended_at__isnull=True), name="one_roll_run_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"roll run {self.pk}"

    @property
    def is_complete(self) -> bool:
        return self.ended_at is not None and self.done == self.rows


class Installation(models.Model):
    """Marks what a database is for, so that production refuses to open a demonstration and the reverse."""

    demonstration = models.BooleanField()
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return "demonstration" if self.demonstration else "live"
