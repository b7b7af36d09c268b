"""What was confirmed, as a page shows it: always from the frozen revision, never from the post as it is now."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import get_language_info

from posts.media import FULL, WIDTHS
from posts.models import Picture, Revision
from posts.revisions import AccountContent, PictureContent, read
from prepared import prepared


@dataclass(frozen=True)
class Text:
    """Words in one language."""

    language: str
    words: str

    @property
    def language_name(self) -> str:
        known = {code for code, _name in settings.POST_LANGUAGES}
        return str(get_language_info(self.language)["name_local"]) if self.language in known else self.language


@dataclass(frozen=True)
class FrozenPicture:
    """One picture of what was confirmed. `number` counts from 1; `row` is None once the picture was deleted."""

    number: int
    sha256: str
    width: int
    height: int
    alts: list[Text]
    row: Picture | None

    @property
    def alt(self) -> str:
        return self.alts[0].words if self.alts else ""

    @property
    def renditions(self) -> list[tuple[str, int]]:
        """The names of the smaller copies that there are, with their widths."""
        return [(f"{width}.webp", width) for width in WIDTHS if width < self.width] or [(FULL, self.width)]

    @property
    def widest(self) -> tuple[str, int, int]:
        """The name, width and height of the largest of these copies."""
        name, width = self.renditions[-1]
        return name, width, round(self.height * width / self.width)


@dataclass(frozen=True)
class Frozen:
    """One revision for one account, or for all of them."""

    texts: list[Text]
    pictures: list[FrozenPicture]

    @property
    def first_words(self) -> str:
        return self.texts[0].words if self.texts else ""

    @property
    def all_words(self) -> str:
        """Every language under the other, as one post."""
        return "\n\n".join(text.words for text in self.texts)

    def in_order_of(self, languages: list[str]) -> "Frozen":
        """The same with these languages in this order, any other after them."""
        place = {language: number for number, language in enumerate(languages)}
        texts = sorted(self.texts, key=lambda text: place.get(text.language, len(place)))
        pictures = [
            replace(each, alts=sorted(each.alts, key=lambda alt: place.get(alt.language, len(place))))
            for each in self.pictures
        ]
        return Frozen(texts, pictures)

    def without_missing(self) -> "Frozen":
        """Without the pictures that were deleted since. Those that are left keep their numbers."""
        return Frozen(self.texts, [each for each in self.pictures if each.row is not None])


def frozen_for(revision: Revision, account_id: int, rows: dict[int, Picture] | None = None) -> Frozen | None:
    """What went, or will go, to this account. None when the words were erased or were never for it."""
    if revision.payload is None:
        return None
    content = read(revision)
    part = next((part for part in content["accounts"] if part["account"] == account_id), None)
    if part is None:
        return None
    return Frozen(_texts(part), _pictures(content["pictures"], rows))


def frozen_pictures(revision: Revision) -> list[FrozenPicture]:
    """The pictures of a revision, whatever account it is for."""
    return _pictures(read(revision)["pictures"], None) if revision.payload is not None else []


def rows_of(revisions: list[Revision]) -> dict[int, Picture]:
    """The pictures of several revisions in one query, by id."""
    ids = {part["picture"] for each in revisions if each.payload is not None for part in read(each)["pictures"]}
    return {picture.pk: picture for picture in _pictures_by_id(sorted(ids))} if ids else {}


@prepared
def _pictures_by_id(ids: list[int]) -> QuerySet[Picture]:
    return Picture.objects.filter(pk__in=ids)


def _texts(part: AccountContent) -> list[Text]:
    return [Text(language, words) for language, words in part["words"].items() if words.strip()]


def _pictures(parts: list[PictureContent], rows: dict[int, Picture] | None) -> list[FrozenPicture]:
    found = rows if rows is not None else Picture.objects.in_bulk([part["picture"] for part in parts]) if parts else {}
    return [
        FrozenPicture(
            number=number,
            sha256=part["sha256"],
            width=part["width"],
            height=part["height"],
            alts=[Text(language, words) for language, words in part["alt"].items() if words.strip()],
            row=found.get(part["picture"]),
        )
        for number, part in enumerate(parts, start=1)
    ]
