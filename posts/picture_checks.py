"""Before this can go on: everything about the pictures that stands before a step, with where to mend it."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consents.models import Material
from people.models import Staff
from posts.came_back import why_it_stops
from posts.errors import Blocker
from posts.how_shown import PHOTO_MATERIALS, PeopleIn, people_in
from posts.models import FindingAnswer, FindingKind, Post, Screening
from posts.picture_facts import PictureFacts, anchor, facts_of, looks_missing_of_approver
from posts.revisions import Content
from posts.workflow import OUT

FOUND = frozenset(
    {
        "name_in_picture",
        "code_in_picture",
        "name_line",
        "face_not_known",
        "faces_not_named",
        "children_none_but_faces",
        "adults_none_but_faces",
    }
)
"""Codes of what the machine finds, and nobody has answered."""

OPEN_IN_A_PICTURE = FOUND | {"still_checking", "not_checked", "not_looked_at", "faces_not_counted", "no_alt"}
"""Codes of what somebody still has to say of a picture, who may be shown in it apart."""

UNANSWERED = ""


def picture_blockers(post: Post, content: Content, pictures: list[PictureFacts] | None = None) -> list[Blocker]:
    """What is to be mended in the pictures, the same at every step: nothing in them may be left open.

    One query for all of them, where they were not read already. A post without pictures asks nothing.
    """
    if not content["pictures"]:
        return []
    facts = {picture.pk: picture for picture in (facts_of(post) if pictures is None else pictures)}
    found: list[Blocker] = []
    for place, shown in enumerate(content["pictures"], start=1):
        picture = facts.get(shown["picture"])
        if picture is None or picture.frozen_at is not None or picture.sha256 != shown["sha256"]:
            message = _("Picture %(place)d was deleted or set aside.") % {"place": place}
            found.append(Blocker("picture_gone", message, "pictures"))
        else:
            found.extend(_blockers_of(picture, place, content, is_out=post.state in OUT))
    return found


def found_in(post: Post, content: Content, pictures: list[PictureFacts] | None = None) -> dict[int, set[str]]:
    """The pictures, by id, in which something found stands open, and the codes of what. Of a post that is out that can
    only be what the machine found too late: before, it would have stopped it."""
    if not content["pictures"]:
        return {}
    open_in = {}
    for place, facts in enumerate(facts_of(post) if pictures is None else pictures, start=1):
        if codes := FOUND.intersection(blocker.code for blocker in _blockers_of(facts, place, content, is_out=True)):
            open_in[facts.pk] = set(codes)
    return open_in


def look_blockers(pictures: list[PictureFacts], *, by: Staff) -> list[Blocker]:
    """The looks that this approver still owes: each picture whole, each warning, each camera of nobody's."""
    found = []
    for missing in looks_missing_of_approver(pictures, staff_id=by.pk) if pictures else ():
        if missing.is_camera:
            message = _(
                "Picture %(place)d says that it was taken with “%(camera)s”, which is none of the school's devices. "
                "Ask whose it is, and say that you looked."
            ) % {"place": missing.place, "camera": missing.picture.camera}
            at = f"picture-{missing.picture.public_id}"
        elif missing.finding is None:
            message = _("Look at picture %(place)d whole, and say so.") % {"place": missing.place}
            at = f"picture-{missing.picture.public_id}"
        else:
            message = _("Look at box %(number)d in picture %(place)d, and say so.") % {
                "number": missing.finding.number,
                "place": missing.place,
            }
            at = anchor(missing.picture.public_id, missing.finding.number)
        found.append(Blocker("not_looked_at", message, at))
    return found


def _blockers_of(facts: PictureFacts, place: int, content: Content, *, is_out: bool) -> Iterator[Blocker]:
    """What is open in one picture. A picture that still waits for the machine has that one blocker alone; so has a
    copy of one that was set aside unseen, which nobody is to look at."""
    at = f"picture-{facts.public_id}"
    if facts.came_back is not None:
        yield Blocker("came_back", why_it_stops(facts.came_back, place), at)
    if facts.is_like_one_set_aside and not is_out:
        return
    if facts.screening == Screening.WAITING:
        message = _("Picture %(place)d is still being checked. This takes a few seconds.")
        yield Blocker("still_checking", message % {"place": place}, at)
        return
    yield from _found_blockers(facts, place, at)
    people = people_in(facts, content["appearances"])
    yield from _face_blockers(facts, people, place, at, content)
    yield from _alone_blockers(facts, people, place, at, content, is_out=is_out)
    yield from _alt_blockers(facts, place, content)
    if facts.is_enough(facts.author_look):
        return
    if facts.screening == Screening.NOT_CHECKED:
        message = _("Picture %(place)d was not checked by the machine. Look for names in it yourself, and say so.")
        if facts.findings:
            message = _("The machine did not read picture %(place)d to the end. Look for names in it, and say so.")
        yield Blocker("not_checked", message % {"place": place}, at)
    else:
        yield Blocker("not_looked_at", _("Look at picture %(place)d whole, and say so.") % {"place": place}, at)


def _found_blockers(facts: PictureFacts, place: int, at: str) -> Iterator[Blocker]:
    if facts.count(FindingKind.NAME, UNANSWERED):
        message = _("A name on your roll can be read in picture %(place)d. Hide it, or say why it is no pupil.")
        yield Blocker("name_in_picture", message % {"place": place}, at)
    if facts.count(FindingKind.CODE):
        message = _("A code that can be scanned is in picture %(place)d. Hide it.")
        yield Blocker("code_in_picture", message % {"place": place}, at)
    if facts.count(FindingKind.NAME_LINE, UNANSWERED):
        message = _("Something is written on the name line in picture %(place)d. Hide it, or say what it is.")
        yield Blocker("name_line", message % {"place": place}, at)


def _face_blockers(facts: PictureFacts, people: PeopleIn, place: int, at: str, content: Content) -> Iterator[Blocker]:
    """Faces are counted against the people who are named in the picture; each one more has an answer of its own."""
    if people.faces is None:
        message = _("The machine could not count the faces in picture %(place)d. Count them yourself.")
        yield Blocker("faces_not_counted", message % {"place": place}, at)
        return
    unknown = people.faces - people.said - people.unrecognisable
    if facts.count(FindingKind.FACE, FindingAnswer.DONT_KNOW):
        message = _("Somebody in picture %(place)d is a face you don't know. Ask a colleague, crop, or choose another.")
        yield Blocker("face_not_known", message % {"place": place}, at)
    elif unknown > 0:
        yield Blocker("faces_not_named", _who_are_the_others(place, people.faces, people.children, unknown), at)
    if content["declarations"].get("children") == "none" and people.faces > people.adults + people.unrecognisable:
        message = _("You said that no children are shown, but there is a face in picture %(place)d. Say who it is.")
        yield Blocker("children_none_but_faces", message % {"place": place}, at)
    yield from _adult_face_blockers(facts, people, place, at, content)


def _adult_face_blockers(
    facts: PictureFacts, people: PeopleIn, place: int, at: str, content: Content
) -> Iterator[Blocker]:
    """As many adults as faces said to be adults: each of them is asked for."""
    adult_faces = facts.count(FindingKind.FACE, FindingAnswer.ADULT)
    if adult_faces and content["declarations"].get("adults") == "none":
        message = _("You said that no adults are shown, but a face in picture %(place)d is an adult.")
        yield Blocker("adults_none_but_faces", message % {"place": place}, at)
    elif adult_faces > people.may_be_here:
        message = ngettext(
            "%(n)d face in picture %(place)d is an adult, and no adult is ticked as being in the pictures. "
            "Add the adult: say at the face who it is, or tick them in the draft.",
            "%(n)d faces in picture %(place)d are adults, and fewer adults are ticked as being in the pictures. "
            "Add each adult: say at the face who it is, or tick them in the draft.",
            adult_faces,
        )
        yield Blocker("adult_faces_not_ticked", message % {"n": adult_faces, "place": place}, at)


def _alone_blockers(
    facts: PictureFacts, people: PeopleIn, place: int, at: str, content: Content, *, is_out: bool
) -> Iterator[Blocker]:
    """Whoever is the only one in a picture is asked about a photo alone. A draft asks so by itself (posts.how_shown):
    here stands what cannot, an adult whom nobody named, and what was sent in before that was asked."""
    if not people.is_alone:
        return
    asked = {seen["material"] for seen in content["appearances"] if seen["picture"] == facts.pk}
    if asked.isdisjoint(PHOTO_MATERIALS):
        if people.may_be_here:
            message = _("An adult is alone in picture %(place)d. Say at the face who it is: that one's yes is asked.")
            yield Blocker("adult_alone_not_named", message % {"place": place}, at)
    elif Material.PHOTO_INDIVIDUAL not in asked:
        message = _(
            "Only one person is said to be in picture %(place)d: a photo alone, which was sent in as one in a group."
        )
        if not is_out:
            message = _(
                "Only one person is said to be in picture %(place)d: a photo alone, which was sent in as one in a "
                "group. Its author takes the post back, says who else is in the picture if somebody is, and sends it "
                "in again."
            )
        yield Blocker("alone_not_in_a_group", message % {"place": place}, at)


def _who_are_the_others(place: int, faces: int, children: int, unknown: int) -> str:
    if not children:
        message = ngettext(
            "There is a face in picture %(place)d: who is it?",
            "There are %(n)d faces in picture %(place)d: who are they?",
            faces,
        )
        return message % {"n": faces, "place": place}
    message = ngettext(
        "%(faces)d faces in picture %(place)d, %(children)d children named: who is the other one?",
        "%(faces)d faces in picture %(place)d, %(children)d children named: who are the other %(n)d?",
        unknown,
    )
    return message % {"n": unknown, "place": place, "faces": faces, "children": children}


def _alt_blockers(facts: PictureFacts, place: int, content: Content) -> Iterator[Blocker]:
    """Each language that the post has words in has its own description."""
    languages = {language for account in content["accounts"] for language in account["words"]}
    for language in sorted(languages):
        if not facts.alt.get(language, "").strip():
            message = _("Describe picture %(place)d in %(language)s, for those who cannot see it.")
            words = {"place": place, "language": words_for_language(language)}
            yield Blocker("no_alt", message % words, f"alt-{facts.public_id}-{language}")


def words_for_language(code: str) -> str:
    """A language as it is called in the sentences of a page: "Describe it in Welsh", beside "Words in Welsh"."""
    return {"en": _("English"), "cy": _("Welsh")}.get(code) or language_name(code)


def language_name(code: str) -> str:
    """A language by its own name in the settings."""
    return str(dict(settings.POST_LANGUAGES).get(code, code))
