"""The school's official accounts: nothing is ever published anywhere else."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models import School


class Channel(models.TextChoices):
    OWN_PAGE = "own_page", _("The school's own page")
    FACEBOOK = "facebook", _("Facebook")
    X = "x", _("X")
    INSTAGRAM = "instagram", _("Instagram")
    OTHER = "other", _("Another network")


def posted_by_hand(channel: str) -> bool:
    """Whether a person posts there; only the school's own page is ours to change."""
    return channel != Channel.OWN_PAGE


class ConsentChannel(models.TextChoices):
    """What a family is asked about. An account counts as exactly one of these."""

    WEBSITE = "website", _("the school's website")
    FACEBOOK = "facebook", _("Facebook")
    X = "x", _("X")
    INSTAGRAM = "instagram", _("Instagram")
    OTHER_SOCIAL = "other_social", _("other social media")


COUNTS_AS: dict[str, tuple[str, ...]] = {
    Channel.OWN_PAGE: (ConsentChannel.WEBSITE,),
    Channel.FACEBOOK: (ConsentChannel.FACEBOOK,),
    Channel.X: (ConsentChannel.X,),
    Channel.INSTAGRAM: (ConsentChannel.INSTAGRAM,),
    Channel.OTHER: (ConsentChannel.OTHER_SOCIAL, ConsentChannel.WEBSITE),
}
"""What an account of each channel may count as, the usual first. "Other" may be another site of the school's own."""


class AccountQuerySet(models.QuerySet["Account"]):
    def open(self) -> "AccountQuerySet":
        return self.filter(closed_at__isnull=True)


class Account(models.Model):
    """An official account of the school, with the consent channel that it counts as."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20, choices=Channel.choices)
    name = models.CharField(max_length=80, help_text=_("As staff know it: the school's Facebook page"))
    url = models.URLField(blank=True)
    consent_channel = models.CharField(max_length=20, choices=ConsentChannel.choices)
    opened_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = AccountQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "name"], name="account_name_once"),
            models.CheckConstraint(condition=models.Q(channel__in=Channel.values), name="account_channel_known"),
            models.UniqueConstraint(
                fields=["school"],
                condition=models.Q(channel=Channel.OWN_PAGE, closed_at=None),
                name="one_own_page_per_school",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def posted_by_hand(self) -> bool:
        return posted_by_hand(self.channel)
