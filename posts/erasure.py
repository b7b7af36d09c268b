"""Forgetting a child in the posts: whatever shows, names or tells about her, and every word that has her name in it.

What was sent in loses its words whole and keeps number, digest and date; a draft keeps its words without the name. Own
wording of the school with the name in it, from before she came, goes, and so does a blank certificate on which it was
read; one that is called so loses its name.
"""

import json
from typing import Any

from django.db.models import F, Model
from django.utils import timezone

from people.erased_names import ErasedName
from people.models import Pupil
from policies.blank_designs import end_designs_with
from policies.models import BlankDesign, OwnWording, Signer
from posts.models import Appearance, Finding, Picture, Post, Revision, Variant
from posts.titles import first_words_of, own_title
from screening.spelling import fold


def posts_about(pupil: Pupil) -> list[int]:
    """The posts that show, name or tell about the child, and those with her full name in any of their words."""
    name = ErasedName.of(pupil)
    hers = _her_own(pupil)
    told = {
        post_id
        for post_id, value in _everything_written(pupil.school_id)
        if post_id not in hers and name.is_told(value, among_her_own=False)
    }
    return sorted(hers | told)


def erase_words_about(pupil: Pupil) -> None:
    """Call before the name is gone from the roll, with the child and the posts locked, and nothing of them out."""
    name = ErasedName.of(pupil)
    hers = _her_own(pupil)
    for post in Post.objects.filter(pk__in=posts_about(pupil)).order_by("pk"):
        _erase(post, name, among_her_own=post.pk in hers)
    said = OwnWording.objects.filter(school_id=pupil.school_id).values_list("pk", "words")
    told = [pk for pk, words in said if name.is_told(words, among_her_own=False)]
    OwnWording.objects.filter(pk__in=told).delete()
    signing = Signer.objects.filter(school_id=pupil.school_id).values_list("pk", "name")
    Signer.objects.filter(pk__in=[pk for pk, words in signing if name.is_told(words, among_her_own=False)]).delete()
    called = BlankDesign.objects.filter(school_id=pupil.school_id).values_list("pk", "name")
    named = [pk for pk, words in called if name.is_told(words, among_her_own=False)]
    BlankDesign.objects.filter(pk__in=named).update(name="")
    end_designs_with([fold("".join(words)) for words in name.full], school_id=pupil.school_id)


def _her_own(pupil: Pupil) -> set[int]:
    return set(Appearance.objects.filter(pupil=pupil).values_list("post_id", flat=True))


def _everything_written(school_id: int) -> Any:
    """(post id, text or texts) of everything that anybody wrote into a post of the school."""
    posts = Post.objects.filter(school_id=school_id)
    yield from (
        (pk, list(written))
        for pk, *written in posts.values_list("pk", "title", "declarations", "handed_back_words").iterator()
    )
    yield from Variant.objects.filter(post__in=posts).values_list("post_id", "words").iterator()
    yield from Picture.objects.filter(post__in=posts).values_list("post_id", "alt").iterator()
    sent_in = Revision.objects.filter(post__in=posts, payload__isnull=False)
    for post_id, payload in sent_in.values_list("post_id", "payload").iterator():
        yield post_id, _sent_in(payload)


def _sent_in(payload: bytes | memoryview | None) -> Any:
    return json.loads(bytes(payload)) if payload is not None else None


def _erase(post: Post, name: ErasedName, *, among_her_own: bool) -> None:
    variants = list(Variant.objects.filter(post=post))
    is_called_by_its_words = not own_title(post, variants)
    changed = _black_out(post, ("title", "declarations", "handed_back_words"), name, among_her_own=among_her_own)
    for variant in variants:
        changed |= _black_out(variant, ("words",), name, among_her_own=among_her_own)
    if is_called_by_its_words:  # cut off in the middle of her name, they would not be told from another's
        Post.objects.filter(pk=post.pk).update(title=first_words_of(post))
    for picture in Picture.objects.filter(post=post):
        changed |= _black_out(picture, ("alt",), name, among_her_own=among_her_own)
    for finding in Finding.objects.filter(picture__post=post):
        _black_out(finding, ("text", "answer_note"), name, among_her_own=among_her_own)
    if changed:
        Post.objects.filter(pk=post.pk).update(version=F("version") + 1)
    for revision in Revision.objects.filter(post=post, payload__isnull=False):
        if name.is_told(_sent_in(revision.payload), among_her_own=among_her_own):
            Revision.objects.filter(pk=revision.pk).update(payload=None, erased_at=timezone.now())


def _black_out(row: Model, fields: tuple[str, ...], name: ErasedName, *, among_her_own: bool) -> bool:
    """Write the row anew where one of these fields has the name in it. A tab that is still open is then Stale."""
    written = {field: getattr(row, field) for field in fields}
    if not name.is_told(list(written.values()), among_her_own=among_her_own):
        return False
    clean = name.blacked_out(written, among_her_own=among_her_own)
    type(row)._default_manager.filter(pk=row.pk).update(**clean)
    return True
