"""Who has seen which picture whole, and said so. A look holds for exactly the bytes that were seen.

The author looks before the post is sent in, the approver before go-live is confirmed; the approver also at each
warning (a name said to be no pupil's, a name line, a face said to be unrecognisable, or an adult's whom nobody named).
Where the machine could not
check a picture, both say that they looked for names instead of it.
"""

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from people.models import Staff
from people.queries import person
from policies.authority import NotAllowed, PostFacts, Step, refusal
from policies.rules import rules_in_force
from posts.errors import Stale, WrongState
from posts.models import Finding, Look, LookAs, Picture, Post
from posts.workflow import PostState

LOOKS_IN = {LookAs.AUTHOR: PostState.DRAFT, LookAs.APPROVER: PostState.AWAITING_APPROVAL}


def role_of(post: Post, by: Staff) -> LookAs:
    """As whom this person looks: the author as author, everybody else as approver (who the gate asks for)."""
    return LookAs.AUTHOR if post.author_id == by.pk else LookAs.APPROVER


@transaction.atomic
def look_at_picture(
    picture: Picture,
    *,
    by: Staff,
    looked_as: LookAs,
    sha256: str,
    finding: Finding | None = None,
    instead_of_machine: bool = False,
) -> Look:
    """Keep that this person saw this picture whole, or this warning in it. The same look twice is one.

    `sha256` is what the page showed: Stale when the picture is another now. `instead_of_machine` says "I looked for
    names and there is none to be read", and counts where the machine could not check.
    """
    post = Post.objects.select_for_update(no_key=True, of=("self",)).select_related("school").get(pk=picture.post_id)
    _may_look(post, by=by, looked_as=looked_as)
    current = Picture.objects.filter(pk=picture.pk, sha256=sha256, frozen_at__isnull=True).first()
    wrong_finding = finding is not None and (finding.picture_id, finding.sha256) != (picture.pk, sha256)
    if current is None or wrong_finding:
        raise Stale
    look, created = Look.objects.get_or_create(
        picture=current,
        finding=finding,
        sha256=sha256,
        staff=by,
        looked_as=looked_as,
        defaults={"instead_of_machine": instead_of_machine},
    )
    if not created and instead_of_machine and not look.instead_of_machine:
        look.instead_of_machine = created = True
        look.save(update_fields=["instead_of_machine"])
    if created:
        _record(look, post)
    return look


def _may_look(post: Post, *, by: Staff, looked_as: LookAs) -> None:
    if reason := why_not(post, by=by, looked_as=looked_as):
        raise NotAllowed(reason, step=Step.APPROVE, post_id=post.pk, school_id=post.school_id, by=by)
    if post.state != LOOKS_IN[looked_as]:
        raise WrongState(post.state)


def may_look(post: Post, *, by: Staff) -> bool:
    """Whether a look of this person would count now: the author's in a draft, the approver's before go-live."""
    looked_as = role_of(post, by)
    return post.state == LOOKS_IN[looked_as] and not why_not(post, by=by, looked_as=looked_as)


def why_not(post: Post, *, by: Staff, looked_as: LookAs) -> Promise | str | None:
    """Why this person does not look as that, or None. The approver is whoever may confirm this very post."""
    if looked_as == LookAs.AUTHOR:
        return None if post.author_id == by.pk else _("Only the author of the post may do this.")
    facts = PostFacts(
        school_id=post.school_id,
        author_id=post.author_id,
        contributor_ids=post.changed_by(),
        is_reminder=post.is_reminder,
    )
    return refusal(Step.APPROVE, by=person(by), rules=rules_in_force(post.school_id), post=facts)


def _record(look: Look, post: Post) -> None:
    data: dict[str, int | str | bool] = {"picture": look.picture_id, "as": look.looked_as}
    if look.finding is not None:
        data["number"] = look.finding.number
    if look.instead_of_machine:
        data["instead_of_machine"] = True
    record(
        EventName.PICTURE_LOOKED_AT,
        by=look.staff,
        school_id=post.school_id,
        post_id=post.pk,
        digest=look.sha256,
        data=data,
    )
