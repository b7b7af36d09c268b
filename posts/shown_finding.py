"""One thing found in a picture, as a page shows it: its title, its close-up, what was said of it, its box."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.models import Pupil
from posts.models import Appearance, Finding, FindingAnswer, FindingKind, Picture
from posts.picture_addresses import file_url
from posts.picture_facts import anchor, is_warning
from posts.readings import CLOSE_UP_WIDTH, MOST_CLOSE_UPS, around
from posts.rendering import moved, offset
from screening import names
from screening.spelling import fold, words_in

MOST_NAMED = 8
"""Beyond so many pupils their number says more than their names."""
LINE_IN_LIST, FACE_IN_LIST = (256, 72), (256, 256)


class Whose(NamedTuple):
    """A pupil whose name was found, perhaps, and whether the roll of today has the pupil."""

    pupil: Pupil
    is_here: bool


@dataclass(frozen=True)
class ShownFinding:
    """One thing found, as it stands on the page."""

    finding: Finding
    anchor: str
    title: str
    close_up: str
    size: tuple[int, int]
    said: str
    looked: bool
    person: Appearance | None = None
    """Who was said to be at this face."""
    may_be: str = ""
    """Whose name it may be, as a sentence."""

    @property
    def number(self) -> int:
        return self.finding.number

    @property
    def note_field(self) -> str:
        """The field in which its author says what it is."""
        return f"note-{self.number}"

    @property
    def what(self) -> str:
        """For a screen reader, on its box: what was found, and what it reads."""
        what = f"{self.title}: “{self.finding.text}”" if self.finding.text else self.title
        return f"{what}. {self.may_be}" if self.may_be else what

    @property
    def in_list(self) -> tuple[int, int]:
        """The size of its close-up among others, so that the page does not jump when it arrives."""
        return _fitting(self.size, FACE_IN_LIST if self.finding.kind == FindingKind.FACE else LINE_IN_LIST)

    @property
    def is_warning(self) -> bool:
        return is_warning(self.finding.kind, self.finding.answer, is_named=self.person is not None)

    @property
    def can_be_ours(self) -> bool:
        """Whether it is words that the school can call its own. A name on the roll never is."""
        return self.finding.kind in (FindingKind.TEXT, FindingKind.NAME_LINE) and bool(self.finding.text)

    @property
    def needs_answer(self) -> bool:
        """Whether its author has to say or do something: names, name lines and codes."""
        kinds = (FindingKind.NAME, FindingKind.NAME_LINE, FindingKind.CODE)
        return self.finding.kind in kinds and not self.finding.answer


def shown_finding(
    finding: Finding,
    picture: Picture,
    people: Mapping[int, Appearance],
    pupils: Mapping[int, Whose],
    *,
    looked: bool,
) -> ShownFinding:
    """`people` are those who are said to be at faces, by the finding's key; `pupils` those whose name it may
    be, by theirs."""
    person = people.get(finding.pk)
    whose = [pupils[pk] for pk in finding.pupil_ids if pk in pupils]
    return ShownFinding(
        finding=finding,
        anchor=anchor(picture.public_id, finding.number),
        title=_title(finding, whose),
        close_up=file_url(picture, f"close-{finding.number}.webp") if has_close_up(finding) else "",
        size=_size_of_close_up(finding, picture),
        said=_said(finding, who(person) if person else ""),
        looked=looked,
        person=person,
        may_be=_may_be(whose),
    )


def close_up_of(picture: Picture, number: int) -> ShownFinding | None:
    """One thing found in the picture as it now is; None where nothing has this number, or it is set aside."""
    finding = picture.findings.filter(sha256=picture.sha256, number=number).select_related("answered_by").first()
    return None if finding is None or picture.frozen_at else shown_finding(finding, picture, {}, {}, looked=False)


def has_close_up(finding: Finding) -> bool:
    return bool(finding.box) and finding.number <= MOST_CLOSE_UPS


def _size_of_close_up(finding: Finding, picture: Picture) -> tuple[int, int]:
    """As it was cut out, so that the page does not jump when it arrives."""
    if not finding.box:
        return (0, 0)
    right, down = offset(picture.edits)
    left, top, end, bottom = around(moved(finding.box, -right, -down), (picture.width, picture.height))
    width, height = end - left, bottom - top
    if finding.turn in (90, 270):
        width, height = height, width
    shrink = min(1.0, CLOSE_UP_WIDTH / width)
    return max(1, round(width * shrink)), max(1, round(height * shrink))


def _fitting(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    shrink = min(1.0, *(most / side for side, most in zip(size, room, strict=True) if side))
    return round(size[0] * shrink), round(size[1] * shrink)


def _title(finding: Finding, whose: Sequence[Whose]) -> str:
    titles = {
        FindingKind.NAME: _("A name on your roll can be read")
        if not whose or any(_can_be_read(each.pupil, finding.text) for each in whose)
        else _("This may be a name on your roll"),
        FindingKind.NAME_LINE: _("Something is written on the name line"),
        FindingKind.TEXT: _("This can be read in the picture"),
        FindingKind.CODE: _("A code that can be scanned"),
        FindingKind.FACE: _("A face") if finding.box else _("A face that a person counted"),
    }
    return titles[FindingKind(finding.kind)]


def _can_be_read(pupil: Pupil, text: str) -> bool:
    """Whether one of a pupil's names stands in a text as it is spelt; else it is one that looks like it."""
    on_roll = names.Pupil(pupil.pk, pupil.first_name, pupil.last_name, pupil.known_as)
    return not {*on_roll.first_names(), *on_roll.last_names()}.isdisjoint({fold(text), *words_in(text)})


def _may_be(whose: Sequence[Whose]) -> str:
    """ "It may be Ffion Prosser (4B) or somebody who is not on the roll today."; of many how many they are."""
    here = [each.pupil for each in whose if each.is_here]
    called = list(dict.fromkeys(f"{each.name} ({each.registration_group or '–'})" for each in here))
    if len(called) > MOST_NAMED:
        called = [_("one of %(n)d pupils on your roll") % {"n": len(here)}]
    if len(here) < len(whose):
        called.append(_("somebody who is not on the roll today"))
    if not called:
        return ""
    *some, last = called
    who = _("%(some)s or %(last)s") % {"some": ", ".join(some), "last": last} if some else last
    return _("It may be %(who)s.") % {"who": who}


def _said(finding: Finding, who: str) -> str:
    """What was answered, and by whom: declared, never a tick."""
    if not finding.answer or finding.answered_by is None:
        return ""
    by, note = finding.answered_by.name, finding.answer_note
    if finding.answer == FindingAnswer.NOT_A_PUPIL and finding.kind == FindingKind.NAME_LINE:
        return _("%(by)s: it says “%(note)s”") % {"by": by, "note": note}
    if finding.answer == FindingAnswer.NOT_A_PUPIL:
        return _("%(by)s: not a pupil of this school. %(note)s") % {"by": by, "note": note}
    if who:
        return _("%(by)s: %(who)s") % {"by": by, "who": who}
    return _("%(by)s: %(answer)s") % {"by": by, "answer": FindingAnswer(finding.answer).label}


def who(appearance: Appearance) -> str:
    """The child or adult in a picture, in words."""
    if appearance.pupil is not None:
        return appearance.pupil.name
    if appearance.adult is not None:
        return appearance.adult.name
    words = {"school": appearance.other_school, "where": appearance.other_school_yes}
    if not appearance.other_school_yes:
        return _("a pupil of %(school)s: that school's yes is still missing") % words
    return _("a pupil of %(school)s; that school's yes: %(where)s") % words


def faces_counted(faces: int) -> str:
    """How many faces were counted, as a part of a sentence."""
    if not faces:
        return _("no face was counted")
    return ngettext("%(n)d face was counted", "%(n)d faces were counted", faces) % {"n": faces}


def box_on_page(shown: ShownFinding, picture: Picture) -> dict[str, Any]:
    """For components/boxed_picture.html, in the pixels of the clean file."""
    right, down = offset(picture.edits)
    left, top, end, bottom = moved(shown.finding.box, -right, -down)
    return {
        "number": shown.number,
        "x": left,
        "y": top,
        "width": end - left,
        "height": bottom - top,
        "url": f"#{shown.anchor}",
        "label": _("Box %(number)d: %(what)s") % {"number": shown.number, "what": shown.what},
        "calls": shown.is_warning or shown.needs_answer or shown.finding.answer == FindingAnswer.DONT_KNOW,
    }
