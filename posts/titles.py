"""What staff call a post: as its author called it, else by its first words. Kept in `title`, so no list asks for words.

A title made of the words is made anew with each save, and is never shown to the author as one they typed.
"""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from posts.models import Post, Variant

LONGEST = 60


def title_of(post: Post) -> str:
    """What staff call it, on every list. A draft without words has no title."""
    return post.title or _("Untitled post")


def first_words(words: Mapping[tuple[int | None, str], str], *, languages: list[str]) -> str:
    """The beginning of the words in the school's first language that has any, those for all accounts before an
    account's own. No word is cut, but one that is too long by itself."""
    place = {language: number for number, language in enumerate(languages)}
    for account_id, language in sorted(words, key=lambda key: (key[0] or 0, place.get(key[1], len(place)))):
        if text := " ".join(words[account_id, language].split()):
            begun = text[:LONGEST]
            return text if text == begun else f"{begun.rpartition(' ')[0] or begun} …"
    return ""


def first_words_of(post: Post, variants: Iterable[Variant] | None = None) -> str:
    """The same of the words as they are kept."""
    kept = Variant.objects.filter(post=post) if variants is None else variants
    words = {(variant.account_id, variant.language): variant.words for variant in kept}
    return first_words(words, languages=post.school.languages)


def own_title(post: Post, variants: Iterable[Variant]) -> str:
    """The title that its author typed: nothing where it is the first of these words."""
    return "" if post.title == first_words_of(post, variants) else post.title
