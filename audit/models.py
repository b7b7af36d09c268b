"""What happened, and what still has to be told."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


class ActorKind(models.TextChoices):
    STAFF = "staff"
    SYSTEM = "system"
    GUARDIAN = "guardian"
    PUPIL = "pupil"
    AUTHORITY = "authority"


class Event(models.Model):
    """One thing that happened. Append-only, and free of names: ids, codes and digests only.

    No foreign keys: an event outlives whatever it is about, and erasing a person never touches it.
    `school_id` is empty only for what concerns no single school.
    """

    school_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(default=timezone.now)
    name = models.CharField(max_length=64)
    actor_kind = models.CharField(max_length=16, choices=ActorKind.choices)
    actor_id = models.BigIntegerField(null=True)
    post_id = models.BigIntegerField(null=True)
    pupil_id = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    protocol_version = models.PositiveIntegerField(null=True)
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["school_id", "-id"]),
            models.Index(fields=["school_id", "at"], name="event_of_day"),
            models.Index(fields=["post_id", "id"], condition=Q(post_id__isnull=False), name="event_of_post"),
            models.Index(fields=["pupil_id", "id"], condition=Q(pupil_id__isnull=False), name="event_of_pupil"),
        ]

    def __str__(self) -> str:
        return f"{self.name} #{self.pk}"


class FollowUp(models.Model):
    """The outbox: one row for each handler that still has to hear of an event, written with the event.

    A handler's effect and `done_at` are one transaction, so the effect exists once; until then it is tried again.
    """

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="+")
    handler = models.CharField(max_length=100)
    available_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="one_follow_up_per_handler")]
        indexes = [
            models.Index(fields=["available_at", "id"], condition=Q(done_at__isnull=True), name="follow_up_open")
        ]

    def __str__(self) -> str:
        return f"{self.handler} of event {self.event_id}"


class Seal(models.Model):
    """One link of the chain that shows that nothing in the record was changed afterwards.

    `digest` = sha256(previous digest, newline, canonical bytes of the event). Written by the sealer only, in
    the order in which events became visible; append-only.
    """

    position = models.BigIntegerField(unique=True)
    event_id = models.BigIntegerField(unique=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"seal {self.position}"


class Tick(models.Model):
    """When a beat job last ran: what /readyz looks at to know that beat lives."""

    name = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
