"""In which pictures of a post each child is said to be: the same words for the author and for whoever confirms it."""

from django.utils.translation import gettext as _

from posts.revisions import Content

IN_WORDS = 0
"""Stands for the number of a picture where a child is told about in the words."""


def places_of(content: Content) -> dict[int, tuple[str, ...]]:
    """In which pictures each child is said to be, and whether in the words; all in one place where there are none."""
    pictures = {shown["picture"]: place for place, shown in enumerate(content["pictures"], start=1)}
    if not pictures:
        return {}
    found: dict[int, set[int]] = {}
    for seen in content["appearances"]:
        if seen["pupil"]:
            found.setdefault(seen["pupil"], set()).add(pictures.get(seen["picture"] or 0, IN_WORDS))
    return {
        pupil: tuple(place_name(place) for place in sorted(places, key=lambda place: (place == IN_WORDS, place)))
        for pupil, places in found.items()
    }


def place_name(place: int) -> str:
    return _("the words") if place == IN_WORDS else _("picture %(place)d") % {"place": place}
