"""Alone or in a group, in a picture or in the words: which permission it takes of each person in a post. Pure.

What the author ticked is kept as it is; what is asked follows from it and from the faces. Whoever is the only one said
to be in a picture, with no second face counted, is in a photo alone, whatever was ticked. It never goes the other way:
a tick at "alone" stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consents.models import Material
from posts.models import FindingAnswer, FindingKind
from posts.picture_facts import PictureFacts

if TYPE_CHECKING:
    from posts.revisions import AppearanceContent, Content

PHOTO_MATERIALS = (Material.PHOTO_GROUP, Material.PHOTO_INDIVIDUAL)
SAYS_HOW_ADULTS_ARE_SHOWN = 2
"""The format of content from which on it says of an adult of the whole post: in the pictures, in the words, or both."""


@dataclass(frozen=True)
class PeopleIn:
    """Who is said to be in one picture, as numbers, beside the faces that were counted in it (None: not yet).

    `may_be_here` are the adults of the post whose photo is asked for and who can be in this picture.
    """

    children: int
    adults: int
    may_be_here: int
    faces: int | None
    unrecognisable: int

    @property
    def said(self) -> int:
        return self.children + self.adults

    @property
    def is_alone(self) -> bool:
        """Whether one person is all there is. A face that cannot be recognised is nobody else."""
        return self.said == 1 and self.faces is not None and self.faces - self.unrecognisable <= 1


def people_in(facts: PictureFacts, appearances: Sequence["AppearanceContent"]) -> PeopleIn:
    """Each child and adult counts once; visiting children have no name to tell them apart by, so each row is one."""
    photographed = [seen for seen in appearances if seen["material"] in PHOTO_MATERIALS]
    here = [seen for seen in photographed if seen["picture"] == facts.pk]
    adults = {seen["adult"] for seen in here if seen["adult"]}
    of_the_post = {seen["adult"] for seen in photographed if seen["adult"] and seen["picture"] is None}
    pupils = {seen["pupil"] for seen in here if seen["pupil"]}
    visitors = [seen for seen in here if seen["other_school"]]
    return PeopleIn(
        children=len(pupils) + len(visitors),
        adults=max(len(adults), facts.count(FindingKind.FACE, FindingAnswer.ADULT)),
        may_be_here=len(adults | of_the_post),
        faces=facts.faces,
        unrecognisable=facts.count(FindingKind.FACE, FindingAnswer.UNRECOGNISABLE),
    )


def as_asked(content: "Content", pictures: Sequence[PictureFacts] = ()) -> list["AppearanceContent"]:
    """Everybody in the content with the kind of permission that it takes. The same again changes nothing."""
    alone = {facts.pk for facts in pictures if people_in(facts, content["appearances"]).is_alone}
    found: list[AppearanceContent] = []
    known: set[tuple[object, ...]] = set()
    for seen in content["appearances"]:
        for material in _kinds(seen, content, alone):
            who = (seen["picture"], seen["pupil"], seen["adult"], material)
            if seen["other_school"] or who not in known:
                found.append({**seen, "material": material})
            known.add(who)
    return found


def _kinds(seen: "AppearanceContent", content: "Content", alone: set[int]) -> tuple[str, ...]:
    if seen["material"] not in PHOTO_MATERIALS:
        return (seen["material"],)
    if seen["picture"] is not None:
        return (Material.PHOTO_INDIVIDUAL.value if seen["picture"] in alone else seen["material"],)
    if not seen["adult"]:
        return (seen["material"],)
    if not content["pictures"]:
        return (Material.INFORMATION.value,)
    if content["format"] < SAYS_HOW_ADULTS_ARE_SHOWN:
        return (seen["material"], Material.INFORMATION.value)
    return (seen["material"],)
