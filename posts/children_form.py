"""The children of a post as the compose page shows and sends them: ticks for the post, and how in each picture.

Field names: `children` (public ids ticked), `asked` (the pictures that the page shows), `same` (the same in all of
them), for each picture `kind-<id>` (how) and `in-<id>` (who, where not the same), `nobody` (the pictures in which none
of them is), `told` and `kind-words` for the words, `other-<n>-…` for visiting children, `adults_how` (shown, told
about) for the adults.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.http import QueryDict

from consents.models import Material
from consents.queries import Papers, counting_id
from people.models import Pupil
from posts.declarations import NO_CHILD_IN, pictures_not_said
from posts.models import Picture, Post
from posts.people_in import ADULT_MATERIALS, PICTURE_MATERIALS, WORDS_MATERIALS, Shown, people_of


@dataclass(frozen=True)
class OtherSchool:
    """A child of another school: which school, where its yes is kept, and how the child is shown."""

    school: str
    yes: str
    material: str
    picture: str = ""


@dataclass
class PictureRow:
    """One picture (None: the words), how children are in it, and which; whether its author said that none is, or has
    not said anything yet."""

    picture: Picture | None
    kinds: set[str] = field(default_factory=set)
    pupils: set[int] = field(default_factory=set)
    is_without: bool = False
    is_asked: bool = False


@dataclass
class Children:
    """What the page shows: the children of the post, in which picture, and how."""

    pupils: list[Pupil]
    rows: list[PictureRow]
    told: PictureRow
    same: bool
    others: list[OtherSchool]


def children_of(post: Post, shown: Iterable[Shown] | None = None, without: Collection[int] | None = None) -> Children:
    """The state kept in the draft, or (`shown`, `without`) the one that a page sent and that could not be kept."""
    said = post.declarations if without is None else {NO_CHILD_IN: without}
    seen = list(people_of(post) if shown is None else shown)
    rows = [PictureRow(picture) for picture in post.pictures.all()]
    told = PictureRow(None)
    by_picture = {row.picture.pk: row for row in rows if row.picture}
    for each in seen:
        if each.pupil_id is not None:
            row = by_picture.get(each.picture_id or 0, told)
            row.pupils.add(each.pupil_id)
            row.kinds.add(each.material)
    inside = {row.picture.pk for row in rows if row.picture and row.pupils}
    not_said = pictures_not_said(by_picture, inside, said)
    for pk, row in by_picture.items():
        row.is_asked = pk in not_said
        row.is_without = pk not in inside and not row.is_asked
    pupils = Pupil.objects.filter(school_id=post.school_id, pk__in={each.pupil_id for each in seen if each.pupil_id})
    public_ids = {row.picture.pk: str(row.picture.public_id) for row in rows if row.picture}
    return Children(
        pupils=list(pupils.order_by("last_name", "first_name", "pk")),
        rows=rows,
        told=told,
        same=_is_same(rows, told),
        others=[
            OtherSchool(
                each.other_school, each.other_school_yes, each.material, public_ids.get(each.picture_id or 0, "")
            )
            for each in seen
            if each.other_school
        ],
    )


def _is_same(rows: list[PictureRow], told: PictureRow) -> bool:
    """Whether all children of the post are in all its pictures: what a tick at "the same" keeps as it is.

    Where nobody is in any, the tick would put those who are only told about into all of them.
    """
    shown = set().union(*(row.pupils for row in rows))
    return bool(shown) and all(row.pupils == shown | told.pupils for row in rows)


def shown_by(
    data: QueryDict, post: Post, *, adult_ids: Iterable[int], papers: Papers, add: Iterable[Pupil] = ()
) -> tuple[Shown, ...]:
    """Everybody in the post as the page sent it; `add` are children ticked by class. Fails closed: a child who is
    ticked but in no picture is told about."""
    now = children_of(post)
    pupils = {pupil.public_id: pupil.pk for pupil in _pupils(data.getlist("children"), post)}
    pupils |= {pupil.public_id: pupil.pk for pupil in add}
    same, asked, nobody = "same" in data, set(data.getlist("asked")), set(data.getlist("nobody"))

    def is_asked_about(picture: Picture) -> bool:
        """A photo can arrive while the page still shows those before it: "the same in all" is not said of it."""
        return not asked or str(picture.public_id) in asked

    wanted: set[Shown] = set()
    for row in now.rows:
        picture = row.picture
        if picture is not None and is_asked_about(picture):
            inside = list(pupils.values()) if same else _ids(data.getlist(f"in-{picture.public_id}"), pupils)
            if row.pupils and str(picture.public_id) in nobody:
                inside = []  # the page had somebody there, so what is new is that nobody is
            kinds = _kinds(data.getlist(f"kind-{picture.public_id}"), PICTURE_MATERIALS, Material.PHOTO_GROUP)
            wanted |= _in_picture(row, set(inside), kinds)
        else:
            wanted |= _in_picture(row, row.pupils & set(pupils.values()), row.kinds)
    told = set(_ids(data.getlist("told"), pupils)) | (set(pupils.values()) - {shown.pupil_id for shown in wanted})
    kinds = _kinds(data.getlist("kind-words"), WORDS_MATERIALS, Material.INFORMATION)
    wanted |= {Shown(material=kind, pupil_id=pupil_id) for pupil_id in told if pupil_id for kind in kinds}
    wanted |= _other_schools(data, now.rows)
    wanted |= _adults(post, {counting_id(papers, pk) for pk in adult_ids}, data.getlist("adults_how"), papers)
    return tuple(wanted)


def pictures_without(data: QueryDict, post: Post, people: Iterable[Shown]) -> list[int]:
    """The pictures of which the page said that none of the children is in them, but for those where one is ticked."""
    said = set(data.getlist("nobody"))
    inside = {shown.picture_id for shown in people if shown.pupil_id}
    pictures = post.pictures.all() if said else ()
    return [each.pk for each in pictures if str(each.public_id) in said and each.pk not in inside]


def _in_picture(row: PictureRow, inside: set[int], kinds: set[str]) -> set[Shown]:
    """A child's own way of being in the picture stays while nobody changed the picture's ways."""
    picture = row.picture
    own: dict[int, set[str]] = {}
    if picture is not None and kinds == row.kinds:
        for pupil_id, material in picture.appearances.filter(pupil__in=inside).values_list("pupil_id", "material"):
            own.setdefault(pupil_id or 0, set()).add(material)
    return {
        Shown(material=kind, picture_id=picture.pk if picture else None, pupil_id=pupil_id)
        for pupil_id in inside
        for kind in own.get(pupil_id, kinds)
    }


def _pupils(public_ids: list[str], post: Post) -> list[Pupil]:
    valid = [public_id for public_id in public_ids if _is_uuid(public_id)]
    return list(Pupil.objects.filter(school_id=post.school_id, public_id__in=valid)) if valid else []


def _ids(public_ids: list[str], pupils: dict[UUID, int]) -> list[int]:
    by_text = {str(public_id): pk for public_id, pk in pupils.items()}
    return [by_text[public_id] for public_id in public_ids if public_id in by_text]


def _kinds(sent: list[str], allowed: Iterable[str], otherwise: str) -> set[str]:
    return {kind for kind in sent if kind in set(allowed)} or {otherwise}


def _other_schools(data: QueryDict, rows: list[PictureRow]) -> set[Shown]:
    pictures = {str(row.picture.public_id): row.picture.pk for row in rows if row.picture}
    found = set()
    for number in range(20):
        school = data.get(f"other-{number}-school", "").strip()[:120]
        if school:
            (material,) = _kinds([data.get(f"other-{number}-material", "")], Material.values, Material.PHOTO_GROUP)
            found.add(
                Shown(
                    material=material,
                    picture_id=pictures.get(data.get(f"other-{number}-picture", "")),
                    other_school=school,
                    other_school_yes=data.get(f"other-{number}-yes", "").strip()[:200],
                )
            )
    return found


def _adults(post: Post, adult_ids: set[int], sent: list[str], papers: Papers) -> set[Shown]:
    """The adults ticked: at the faces where they were named already, and in the post as a whole, shown or told about.

    Where the page says neither, whoever is there stays so, and whoever is new is both: each is asked for.
    """
    there = post.appearances.filter(adult__isnull=False).values_list("adult_id", "picture_id", "material")
    by_paper = ((counting_id(papers, adult), picture, material) for adult, picture, material in there if adult)
    kept = {
        Shown(material=material, picture_id=picture, adult_id=adult)
        for adult, picture, material in by_paper
        if adult in adult_ids
    }
    known = {shown.adult_id for shown in kept}
    ways = {way for way in sent if way in ADULT_MATERIALS}
    if not ways:
        return kept | {Shown(material=way, adult_id=pk) for pk in adult_ids - known for way in ADULT_MATERIALS}
    new = {Shown(material=way, adult_id=pk) for pk in adult_ids for way in ways}
    at_faces = {shown for shown in kept if shown.picture_id}
    shown_at_faces = {Shown(material=Material.PHOTO_GROUP, adult_id=shown.adult_id) for shown in at_faces}
    return at_faces | (new - (shown_at_faces - kept))


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
