"""The descriptions of a draft's pictures, as its own form sends them along: no button of the page loses one."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from people.models import Staff
from posts.another_tab import Text
from posts.errors import Stale
from posts.models import Picture, Post
from posts.picture_checks import words_for_language
from posts.pictures import DescribedElsewhere, describe_picture, plain
from posts.shown_picture import RefusedTexts

Texts = dict[str, str]


def sent_for(picture: Picture, sent: Mapping[str, str]) -> tuple[Texts, Texts]:
    """What a page sent of one picture, by language: its descriptions, and what the page showed before they changed.

    A page that showed another tab's beside them says both; "Keep what I typed instead" alone writes over the other's.
    """
    instead = sent.get("go") == f"instead-{picture.public_id}"
    alt = _by_language(sent, f"alt-{picture.public_id}-")
    shown = _by_language(sent, f"shown-{picture.public_id}-")
    there = _by_language(sent, f"there-{picture.public_id}-")
    return alt, {**shown, **there} if instead else shown


def keep_descriptions(post: Post, *, by: Staff, sent: Mapping[str, str]) -> dict[int, RefusedTexts]:
    """Keep those that were changed on the page. Returns, by picture, those that another tab had changed meanwhile."""
    refused = {}
    for picture, alt, shown in _changed(post, sent):
        try:
            describe_picture(picture, by=by, alt=alt, shown=shown)
        except DescribedElsewhere:
            refused[picture.pk] = RefusedTexts(alt, shown)
        except Stale:  # set aside meanwhile, and nobody's to describe: lost_descriptions says so
            continue
    return refused


def lost_descriptions(post: Post, sent: Mapping[str, str]) -> list[Text]:
    """Those that were changed on the page, of pictures that were set aside or deleted meanwhile."""
    if not _has_descriptions(sent):
        return []
    pictures = list(post.pictures.all())
    there = {str(picture.public_id) for picture in pictures if picture.frozen_at is None}
    places = {str(picture.public_id): place for place, picture in enumerate(pictures, start=1)}
    lost = []
    for name, text in sent.items():
        kind, _dash, rest = name.partition("-")
        public_id, _dash, code = rest.rpartition("-")
        if kind != "alt" or public_id in there or code not in post.school.languages:
            continue
        if plain(str(text)) not in ("", plain(sent.get(f"shown-{rest}", ""))):
            lost.append(Text(label_of(code, places.get(public_id)), code, plain(str(text))))
    return lost


def label_of(code: str, place: int | None) -> str:
    """Which description it is; without a place that of a picture that is gone."""
    language = words_for_language(code)
    if place is None:
        return _("A picture that is deleted, described in %(language)s") % {"language": language}
    return _("Picture %(place)d, described in %(language)s") % {"place": place, "language": language}


def typed_descriptions(post: Post, sent: Mapping[str, str]) -> list[Text]:
    """Those that were changed on the page, for one that can keep nothing any more."""
    places = {picture.pk: place for place, picture in enumerate(post.pictures.all(), start=1)}
    return [
        Text(label_of(code, places[picture.pk]), code, text)
        for picture, alt, _shown in _changed(post, sent)
        for code, text in alt.items()
        if picture.frozen_at is None
    ] + lost_descriptions(post, sent)


def _changed(post: Post, sent: Mapping[str, str]) -> Iterator[tuple[Picture, Texts, Texts]]:
    if not _has_descriptions(sent):
        return
    for picture in post.pictures.all():
        alt, shown = sent_for(picture, sent)
        alt = {code: text for code, text in alt.items() if plain(text) != plain(shown.get(code, ""))}
        if alt:
            yield picture, alt, shown


def _has_descriptions(sent: Mapping[str, str]) -> bool:
    return any(name.startswith("alt-") for name in sent)


def _by_language(sent: Mapping[str, str], prefix: str) -> Texts:
    return {name.removeprefix(prefix): str(text) for name, text in sent.items() if name.startswith(prefix)}
