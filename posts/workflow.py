"""The protocol as a state machine: read this first.

States are law, and so are the steps between them; they are the same at every school. Who holds a step is the
school's own protocol (policies/authority.py), what must be true first is posts/checks.py, and the only caller of a
step is the gate, posts.services.move. A step's docstring is what docs/workflow.md prints.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

if TYPE_CHECKING:

    class FSMModelMixin(models.Model):
        """django-fsm-2 has no types, and its mixin would make the model Any."""

        class Meta:
            abstract = True

else:
    from django_fsm import FSMModelMixin


class PostState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    CHECKING = "checking", _("Being checked")
    AWAITING_APPROVAL = "awaiting_approval", _("Waiting for go-live to be confirmed")
    APPROVED = "approved", _("Confirmed, waiting to be posted")
    SCHEDULED = "scheduled", _("Going out at a set time")
    RELEASED = "released", _("Going out")
    PUBLISHED = "published", _("Live")
    TAKEN_DOWN = "taken_down", _("Taken down")
    DECLINED = "declined", _("Declined")
    DISCARDED = "discarded", _("Discarded")


BEFORE_RELEASE = [PostState.CHECKING, PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.SCHEDULED]
"""Sent in, and not yet anywhere: a withdrawal stops these outright."""

OUT = [PostState.RELEASED, PostState.PUBLISHED]
"""May be seen by the public: a withdrawal opens a takedown of these."""

CONFIRMED = [PostState.APPROVED, PostState.SCHEDULED, PostState.RELEASED, PostState.PUBLISHED]
"""Carry the digest of what the approver confirmed; the database refuses them without one."""


class Workflow(FSMModelMixin, models.Model):
    """The steps, from where to where. Nothing here asks who or why: that is the gate's work."""

    state = FSMField(default=PostState.DRAFT, choices=PostState.choices, protected=True)
    approved_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        abstract = True

    @transition(field=state, source=PostState.DRAFT, target=PostState.CHECKING)
    def submit(self) -> None:
        """The author sends the post in. What is sent in is frozen as a revision."""

    @transition(field=state, source=PostState.CHECKING, target=PostState.AWAITING_APPROVAL)
    def pass_checks(self) -> None:
        """The system found nothing that stops the post. A machine looked; people look too."""

    @transition(field=state, source=PostState.CHECKING, target=PostState.DRAFT)
    def fail_checks(self) -> None:
        """The system found something that the author has to mend."""

    @transition(field=state, source=PostState.AWAITING_APPROVAL, target=PostState.APPROVED)
    def approve(self) -> None:
        """The approver confirms that exactly this content can go live, and ticks each of the protocol's criteria."""

    @transition(field=state, source=PostState.AWAITING_APPROVAL, target=PostState.DRAFT)
    def ask_for_changes(self) -> None:
        """The approver hands the post back and says what to change."""

    @transition(field=state, source=PostState.AWAITING_APPROVAL, target=PostState.DECLINED)
    def decline(self) -> None:
        """The approver says that this will not go out, and why."""

    @transition(field=state, source=BEFORE_RELEASE, target=PostState.DRAFT)
    def recall(self) -> None:
        """The author takes the post back to change it. Whatever was confirmed has to be confirmed again."""
        self.approved_digest = ""

    @transition(field=state, source=PostState.APPROVED, target=PostState.SCHEDULED)
    def schedule(self) -> None:
        """The publisher says when it goes out: now, or at a time."""

    @transition(field=state, source=PostState.SCHEDULED, target=PostState.APPROVED)
    def unschedule(self) -> None:
        """The publisher takes the time away again. Go-live stays confirmed."""

    @transition(field=state, source=[PostState.APPROVED, PostState.SCHEDULED], target=PostState.DRAFT)
    def send_back(self) -> None:
        """The publisher hands the post back to its author and says why."""
        self.approved_digest = ""

    @transition(field=state, source=PostState.SCHEDULED, target=PostState.RELEASED)
    def release(self) -> None:
        """The first delivery is armed: from here on the post may be out."""

    @transition(field=state, source=PostState.RELEASED, target=PostState.PUBLISHED)
    def confirm_published(self) -> None:
        """The first delivery is live."""

    @transition(field=state, source=PostState.RELEASED, target=PostState.APPROVED)
    def nothing_went_out(self) -> None:
        """Every delivery was proved not to have been posted."""

    @transition(field=state, source=BEFORE_RELEASE, target=PostState.DRAFT)
    def void(self) -> None:
        """What was sent in no longer holds: a permission, the protocol, a name on the roll or the time has changed."""
        self.approved_digest = ""

    @transition(field=state, source=OUT, target=PostState.TAKEN_DOWN)
    def take_down(self) -> None:
        """The post is ordered down, everywhere. Until each delivery has proof the page says where it is still out."""

    @transition(field=state, source=[PostState.DRAFT, PostState.DECLINED], target=PostState.DISCARDED)
    def discard(self) -> None:
        """The author throws the post away: its words and pictures are deleted, the record stays."""
