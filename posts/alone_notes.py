"""Said beside the child while a draft is written: in this picture there is nobody else, so it is a photo alone."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from consents.models import Material
from posts.how_shown import people_in
from posts.models import Appearance, Post
from posts.picture_facts import facts_of
from posts.revisions import appearances_of
from posts.shown_finding import faces_counted, who


@dataclass(frozen=True)
class AloneNote:
    """One picture that was ticked as a photo in a group and counts as one of a person alone."""

    picture_id: int
    words: str


def notes_of(post: Post) -> list[AloneNote]:
    """What to say of each such picture, in the post's order. Two queries, and one for the names where there are any."""
    facts = facts_of(post)
    seen = appearances_of(post) if facts else []
    places = enumerate(facts, start=1)
    alone = {each.pk: (place, each.faces or 0) for place, each in places if people_in(each, seen).is_alone}
    if not alone:
        return []
    ticked = Appearance.objects.filter(picture__in=alone, material=Material.PHOTO_GROUP)
    ticked = ticked.select_related("pupil", "adult")
    in_order = sorted(ticked, key=lambda each: alone[each.picture_id or 0])
    return [AloneNote(each.picture_id or 0, _words(*alone[each.picture_id or 0], who(each))) for each in in_order]


def _words(place: int, faces: int, name: str) -> str:
    message = _(
        "Picture %(place)d counts as a photo of %(name)s alone, and that yes is asked for: %(faces)s and nobody else "
        "is said to be there. If somebody is (the back of a head, a small face), tick them for this picture, or count "
        "the faces on its page."
    )
    return message % {"place": place, "name": name, "faces": faces_counted(faces)}
