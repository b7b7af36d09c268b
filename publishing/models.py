"""The media officer's desk: each delivery of a confirmed revision to one account, and each order to take one down."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from channels.models import Account
from people.models import School, Staff
from posts.models import Post, Revision


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    ARMED = "armed", _("being posted")
    LIVE = "live", _("posted")
    NOT_POSTED = "not_posted", _("not posted")
    IN_DOUBT = "in_doubt", _("we can't tell if it is up: please look")
    STOPPED = "stopped", _("stopped")
    COMING_DOWN = "coming_down", _("still out")
    DOWN = "down", _("taken down")


MAY_BE_OUT = [DeliveryState.ARMED, DeliveryState.LIVE, DeliveryState.IN_DOUBT, DeliveryState.COMING_DOWN]
"""The public may be seeing it: a withdrawal has to reach each of these."""

SETTLED = [DeliveryState.NOT_POSTED, DeliveryState.STOPPED, DeliveryState.DOWN]
"""Not out, and this row never will be. Another delivery to the same account may follow."""

NEVER_ARMED = [DeliveryState.WAITING, DeliveryState.STOPPED, DeliveryState.NOT_POSTED]


class Delivery(models.Model):
    """A revision on its way to one account. Armed at most once: `armed_at` is committed before anything is visible.

    Its states and the steps between them are in publishing/deliveries.py.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="deliveries")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    due_at = models.DateTimeField()
    armed_at = models.DateTimeField(null=True, blank=True)
    armed_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    open_until = models.DateTimeField(null=True, blank=True, help_text=_("Until when the hand-publish pack is open."))
    live_at = models.DateTimeField(null=True, blank=True)
    url = models.URLField(max_length=500, blank=True)
    settled_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=DeliveryState.values), name="delivery_state_known"),
            models.UniqueConstraint(
                fields=["post", "account"], condition=~Q(state__in=SETTLED), name="one_open_delivery_per_account"
            ),
            models.UniqueConstraint(fields=["account", "url"], condition=~Q(url=""), name="delivery_link_once"),
            models.CheckConstraint(
                condition=Q(state__in=NEVER_ARMED) | Q(armed_at__isnull=False), name="delivery_armed_first"
            ),
            models.CheckConstraint(
                condition=~Q(state=DeliveryState.WAITING) | Q(armed_at__isnull=True), name="delivery_armed_once"
            ),
            models.CheckConstraint(
                condition=~Q(state=DeliveryState.LIVE) | Q(live_at__isnull=False), name="delivery_live_has_time"
            ),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.ARMED) | Q(open_until__isnull=True), name="delivery_pack_is_armed"
            ),
        ]
        indexes = [
            models.Index(fields=["school", "state", "due_at", "id"], name="delivery_by_state"),
            models.Index(fields=["school", "-live_at", "-id"], condition=Q(state="live"), name="delivery_live"),
            models.Index(fields=["account", "-live_at", "-id"], condition=Q(state="live"), name="delivery_on_page"),
            models.Index(fields=["due_at"], condition=Q(state="waiting"), name="delivery_due"),
            models.Index(fields=["open_until"], condition=Q(state="armed"), name="delivery_open_pack"),
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk}"


class Proof(models.TextChoices):
    """What shows that a delivery is down. Nothing else closes a takedown."""

    OUR_PAGE = "our_page", _("our own page no longer shows it")
    SEEN_GONE = "seen_gone", _("somebody opened the link and saw that it is gone")
    NEVER_POSTED = "never_posted", _("it had not been posted")
    SAID_SO = "said_so", _("other evidence, in a person's words")


class LookedAt(models.TextChoices):
    """Where somebody saw that a delivery is down, when it was not by its link alone."""

    ACCOUNT = "account", _("the account itself: the post is not there")
    MESSAGE = "message", _("a message that says that it was removed")
    ELSEWHERE = "elsewhere", _("something else")


class Takedown(models.Model):
    """An order to take one delivery down. Closed only with proof; one clock, whatever the cause.

    `evidence` is a person's words; they stay here and never enter the record. `looked_at` is where they saw it: blank
    for other proof, and for what was closed before that was asked.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    delivery = models.OneToOneField(Delivery, on_delete=models.PROTECT, related_name="takedown")
    ordered_at = models.DateTimeField(default=timezone.now)
    ordered_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Staff, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    proof = models.CharField(max_length=20, choices=Proof.choices, blank=True)
    looked_at = models.CharField(max_length=20, choices=LookedAt.choices, blank=True)
    evidence = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [models.Index(fields=["school", "due_at", "id"], condition=Q(done_at=None), name="takedown_open")]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=True, proof="") | Q(done_at__isnull=False, proof__in=Proof.values),
                name="takedown_done_has_proof",
            ),
            models.CheckConstraint(
                condition=~Q(proof=Proof.SAID_SO) | ~Q(evidence=""), name="takedown_words_when_said_so"
            ),
            models.CheckConstraint(
                condition=Q(looked_at="") | Q(looked_at__in=LookedAt.values, proof=Proof.SAID_SO),
                name="takedown_looked_at_known",
            ),
        ]

    def __str__(self) -> str:
        return f"takedown of delivery {self.delivery_id}"
