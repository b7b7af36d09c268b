"""Who is in a post and how: children of the roll, children of another school, adults with a written permission."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from consents.models import Material
from consents.queries import Papers, adults_in, counting_id, papers_that_count
from people.models import Pupil
from people.queries import today_in
from posts.models import Appearance, Finding, Post

PICTURE_MATERIALS = (Material.PHOTO_GROUP, Material.PHOTO_INDIVIDUAL, Material.WORK, Material.FIRST_NAME)
"""How a child can be in a picture."""

WORDS_MATERIALS = (Material.INFORMATION, Material.ACHIEVEMENT, Material.WORK, Material.FIRST_NAME)
"""How a child can be in the words."""

ADULT_MATERIALS = (Material.PHOTO_GROUP, Material.INFORMATION)
"""How an adult can be in a post as a whole: in its pictures, in its words. At a face a picture is named too."""


@dataclass(frozen=True)
class Shown:
    """One appearance as it should be: exactly one of pupil, adult and other school; no picture means in the words."""

    material: str
    picture_id: int | None = None
    pupil_id: int | None = None
    adult_id: int | None = None
    other_school: str = ""
    other_school_yes: str = ""


def keep_people(locked: Post, wanted: Iterable[Shown]) -> None:
    """Make the post's appearances exactly these; what is there already stays. The post is locked, and a draft.

    Whoever is not of this school is left out, as is a picture of another post: ids in a form prove nothing. A face
    whose naming is taken back is a question again. An adult is in it by their paper that counts, whichever is sent.
    """
    wanted = set(wanted)
    papers = papers_that_count(locked.school_id) if any(shown.adult_id for shown in wanted) else {}
    kept = _only_ours(locked, {by_counting_paper(shown, papers) for shown in wanted}, papers)
    rows = list(locked.appearances.all())
    one_paper_each(rows, papers)
    there = {_as_shown(appearance) for appearance in rows}
    gone = [appearance for appearance in rows if _as_shown(appearance) not in kept]
    faces = [appearance.face_id for appearance in gone if appearance.face_id]
    Finding.objects.filter(pk__in=faces).update(answer="", answer_note="", answered_by=None)
    locked.appearances.filter(pk__in=[appearance.pk for appearance in gone]).delete()
    new = sorted(kept - there, key=repr)
    Appearance.objects.bulk_create(Appearance(post=locked, **vars(shown)) for shown in new)


def one_paper_each(rows: Iterable[Appearance], papers: Papers) -> None:
    """Two papers of one adult are one person: what names an earlier one names the one that counts from now on."""
    for row in rows:
        if row.adult_id and row.adult_id != counting_id(papers, row.adult_id):
            row.adult_id = counting_id(papers, row.adult_id)
            row.save(update_fields=["adult"])


def by_counting_paper(shown: Shown, papers: Papers) -> Shown:
    return replace(shown, adult_id=counting_id(papers, shown.adult_id)) if shown.adult_id else shown


def people_of(post: Post) -> list[Shown]:
    """Everybody who is in the post now."""
    return [_as_shown(appearance) for appearance in post.appearances.order_by("pk")]


def _as_shown(appearance: Appearance) -> Shown:
    return Shown(
        material=appearance.material,
        picture_id=appearance.picture_id,
        pupil_id=appearance.pupil_id,
        adult_id=appearance.adult_id,
        other_school=appearance.other_school,
        other_school_yes=appearance.other_school_yes,
    )


def _only_ours(locked: Post, wanted: set[Shown], papers: Papers) -> set[Shown]:
    pupils = ids_on_roll(locked, {shown.pupil_id for shown in wanted if shown.pupil_id})
    adults = {adult.pk for adult in adults_in(papers)}
    pictures = set(locked.pictures.values_list("pk", flat=True))
    return {
        shown
        for shown in wanted
        if (shown.pupil_id is None or shown.pupil_id in pupils)
        and (shown.adult_id is None or shown.adult_id in adults)
        and (shown.picture_id is None or shown.picture_id in pictures)
    }


def ids_on_roll(post: Post, pupil_ids: set[int]) -> set[int]:
    """Those of these children who are on the school's roll today."""
    if not pupil_ids:
        return set()
    ours = Pupil.objects.filter(school_id=post.school_id, pk__in=pupil_ids).on_roll(today_in(post.school))
    return set(ours.values_list("pk", flat=True))
