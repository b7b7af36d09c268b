"""What was sent in, as bytes: frozen at submit, confirmed by digest, compared again before anything goes out.

Canonical JSON (sorted keys, no spaces, UTF-8) of words and descriptions in every language and for every account,
the pictures' hashes and order, the people, the declarations. The sha256 of those bytes is the digest.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

from django.db.models import QuerySet

from channels.models import Account
from people.models import Staff
from policies.wording import wording_in_force
from posts.how_shown import as_asked
from posts.models import Appearance, Post, Revision, Variant
from posts.picture_facts import PictureFacts, facts_of
from posts.workflow import OUT
from prepared import prepared

FORMAT = 2  # 1 did not say of an adult of the whole post whether they are shown or told about


class AccountContent(TypedDict):
    account: int
    channel: str
    consent_channel: str
    words: dict[str, str]


class PictureContent(TypedDict):
    picture: int
    sha256: str
    alt: dict[str, str]
    width: int
    height: int


class AppearanceContent(TypedDict):
    picture: int | None
    pupil: int | None
    adult: int | None
    other_school: str
    other_school_yes: str
    material: str


class Content(TypedDict):
    format: int
    kind: str
    category: str
    expires_on: str | None
    declarations: dict[str, Any]
    device: int | None
    accounts: list[AccountContent]
    pictures: list[PictureContent]
    appearances: list[AppearanceContent]


def words_for(post: Post, account_id: int, variants: list[Variant]) -> dict[str, str]:
    """The words of each language for one account: its own where it has some, else those for every account."""
    own = {variant.language: variant.words for variant in variants if variant.account_id == account_id}
    common = {variant.language: variant.words for variant in variants if variant.account_id is None}
    languages = [language for language in post.school.languages if (own.get(language) or common.get(language))]
    return {language: own.get(language) or common[language] for language in languages}


@prepared
def accounts_of(post: Post) -> QuerySet[Account]:
    """What the post is for, closed ones too."""
    chosen = Post.accounts.through.objects.filter(post=post).values("account_id")
    return Account.objects.filter(pk__in=chosen).order_by("pk")


@prepared
def variants_of(post: Post) -> QuerySet[Variant]:
    return Variant.objects.filter(post=post)


@prepared
def _appearances_of(post: Post) -> QuerySet[Appearance]:
    return Appearance.objects.filter(post=post).order_by("pk")


def content_of(
    post: Post,
    pictures: Sequence[PictureFacts] | None = None,
    accounts: Sequence[Account] | None = None,
    variants: list[Variant] | None = None,
) -> Content:
    """The post as it stands now, in the shape that is frozen; with what of it was read already.

    Whoever is in it has the kind of permission that it takes, which the ticks alone do not say (posts.how_shown).
    """
    variants = list(variants_of(post)) if variants is None else variants
    facts = facts_of(post) if pictures is None else pictures
    content = Content(
        format=FORMAT,
        kind=post.kind,
        category=post.category,
        expires_on=post.expires_on.isoformat() if post.expires_on else None,
        declarations=post.declarations,
        device=post.device_id,
        accounts=[
            AccountContent(
                account=account.pk,
                channel=account.channel,
                consent_channel=account.consent_channel,
                words=words_for(post, account.pk, variants),
            )
            for account in (accounts_of(post) if accounts is None else accounts)
        ],
        pictures=[
            PictureContent(
                picture=picture.pk,
                sha256=picture.sha256,
                alt=picture.alt,
                width=picture.width,
                height=picture.height,
            )
            for picture in facts
        ],
        appearances=appearances_of(post),
    )
    content["appearances"] = as_asked(content, facts)
    return content


def appearances_of(post: Post) -> list[AppearanceContent]:
    """Everybody in the post, as it was ticked."""
    return [_appearance(appearance) for appearance in _appearances_of(post)]


def _appearance(appearance: Appearance) -> AppearanceContent:
    return AppearanceContent(
        picture=appearance.picture_id,
        pupil=appearance.pupil_id,
        adult=appearance.adult_id,
        other_school=appearance.other_school,
        other_school_yes=appearance.other_school_yes,
        material=appearance.material,
    )


def freeze(content: Content) -> bytes:
    """The canonical bytes. The same content always gives the same bytes."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest_of(payload: bytes) -> str:
    return hashlib.sha256(payload).hexdigest()


def read(revision: Revision) -> Content:
    """What was sent in. Raises ValueError when the words were erased."""
    if revision.payload is None:
        msg = "The words of this revision were erased."
        raise ValueError(msg)
    content: Content = json.loads(bytes(revision.payload))
    return content


def content_out(post: Post) -> Content | None:
    """What a post that is out shows. None of any other, and once the words were erased."""
    revision = post.revision
    if post.state not in OUT or revision is None or revision.payload is None:
        return None
    return read(revision)


def create(
    post: Post,
    *,
    by: Staff,
    content: Content,
    clearance: Mapping[str, Any],
    protocol_version: int,
    namesakes: list[int] | None = None,
) -> Revision:
    """Freeze the content of the locked post, with the very words that its author declares. Only submit calls this."""
    payload = freeze(content)
    wording = wording_in_force(post.school, "declaration", by.language)
    number = post.revision.number + 1 if post.revision else 1
    return Revision.objects.create(
        post=post,
        number=number,
        payload=payload,
        digest=digest_of(payload),
        wording_version=wording.version,
        wording_language=wording.language,
        protocol_version=protocol_version,
        clearance=clearance,
        namesakes=namesakes,
        submitted_by=by,
    )
