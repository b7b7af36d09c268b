"""A draft on its author's desk: saved as they type, never over somebody else's save."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from channels.models import Account
from people.models import Staff
from policies.authority import NotAllowed
from policies.models import Device
from posts import retention
from posts.errors import Stale, WrongState
from posts.handing_back import forget
from posts.models import Kind, Post, Variant
from posts.people_in import Shown, keep_people
from posts.titles import first_words
from posts.workflow import PostState


@dataclass(frozen=True)
class DraftWords:
    """What the compose page sends. `words` is by (account id or None for all, language).

    `people` is everybody in the post; None leaves them as they are.
    """

    title: str = ""
    category: str = ""
    words: Mapping[tuple[int | None, str], str] = field(default_factory=dict)
    account_ids: frozenset[int] = frozenset()
    declarations: Mapping[str, Any] = field(default_factory=dict)
    device_id: int | None = None
    expires_on: date | None = None
    people: tuple[Shown, ...] | None = None


@transaction.atomic
def draft_post(*, by: Staff, kind: Kind = Kind.NEWS) -> Post:
    """A new, empty draft. Nobody but its author sees it."""
    post = Post.objects.create(school=by.school, author=by, kind=kind)
    record(EventName.POST_DRAFTED, by=by, school_id=by.school_id, post_id=post.pk, data={"kind": kind})
    return post


@transaction.atomic
def save_draft(post: Post, *, by: Staff, version: int, words: DraftWords) -> Post:
    """Keep what was typed. Stale when another save came first (nothing is overwritten), WrongState when sent in."""
    locked = editable(post, by=by)
    if locked.version != version:
        raise Stale
    locked.title = words.title or first_words(words.words, languages=locked.school.languages)
    locked.category = words.category
    locked.declarations = dict(words.declarations)
    locked.device = (
        Device.objects.filter(school=locked.school, pk=words.device_id, retired_at=None).first()
        if words.device_id
        else None
    )
    locked.expires_on = words.expires_on
    locked.accounts.set(Account.objects.open().filter(school=locked.school, pk__in=words.account_ids))
    _save_words(locked, words.words)
    if words.people is not None:
        keep_people(locked, words.people)
    return touch(locked)


def editable(post: Post, *, by: Staff) -> Post:
    """The locked draft, if this person may edit it now. Inside a transaction only."""
    locked = Post.objects.select_for_update(no_key=True, of=("self",)).select_related("school").get(pk=post.pk)
    if locked.author_id != by.pk:
        raise NotAllowed(
            _("Only the author of the post may do this."),
            post_id=locked.pk,
            school_id=locked.school_id,
            by=by,
        )
    if locked.state != PostState.DRAFT or locked.asked_for_at is not None:
        raise WrongState(locked.state)
    return locked


def touch(locked: Post) -> Post:
    """Count a save, so that another tab notices."""
    locked.version += 1
    locked.changed_at = timezone.now()
    locked.save()
    return locked


def _save_words(locked: Post, words: Mapping[tuple[int | None, str], str]) -> None:
    """Words that are new or changed; an own variant without words stands for "as for all" and is not made."""
    there = {(variant.account_id, variant.language): variant for variant in locked.variants.all()}
    changed = [key for key, text in words.items() if key in there and there[key].words != text]
    for key in changed:
        there[key].words = words[key]
    Variant.objects.bulk_update([there[key] for key in changed], ["words"])
    Variant.objects.bulk_create(
        Variant(post=locked, account_id=account_id, language=language, words=text)
        for (account_id, language), text in words.items()
        if text and (account_id, language) not in there
    )


def empty(locked: Post) -> dict[str, Any]:
    """Delete the words, people, pictures and what was sent in of a post that is discarded. Digests and record stay."""
    locked.appearances.all().delete()
    retention.delete_pictures_of(locked)
    locked.variants.all().delete()
    locked.revisions.filter(erased_at=None).update(payload=None, erased_at=timezone.now())
    forget(locked)
    locked.title = ""
    locked.declarations = {}
    locked.asked_for_at = None
    return {}
