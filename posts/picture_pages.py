"""What a page shows of pictures: each whole, its boxes numbered, what was found, what was said, what is left to do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from people.models import Staff
from people.queries import person
from policies.authority import may
from policies.models import Device
from policies.rules import Rules
from posts import media
from posts.errors import Blocker
from posts.looks import may_look
from posts.models import (
    Appearance,
    Finding,
    FindingAnswer,
    FindingKind,
    Look,
    LookAs,
    Picture,
    Post,
    Screening,
)
from posts.picture_checks import picture_blockers, words_for_language
from posts.picture_facts import (
    PictureFacts,
    anchor,
    facts_of,
    is_warning,
    looks_missing_of_approver,
    looks_missing_of_author,
)
from posts.pictures import MOST_PICTURES, plain
from posts.readings import CLOSE_UP_WIDTH, MOST_CLOSE_UPS, around
from posts.rendering import moved, offset
from posts.revisions import content_of
from posts.workflow import PostState

LINE_IN_LIST, FACE_IN_LIST = (256, 72), (256, 256)


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

    @property
    def number(self) -> int:
        return self.finding.number

    @property
    def what(self) -> str:
        """For a screen reader, on its box: what was found, and what it reads."""
        return f"{self.title}: “{self.finding.text}”" if self.finding.text else self.title

    @property
    def in_list(self) -> tuple[int, int]:
        """The size of its close-up among others, so that the page does not jump when it arrives."""
        return _fitting(self.size, FACE_IN_LIST if self.finding.kind == FindingKind.FACE else LINE_IN_LIST)

    @property
    def is_warning(self) -> bool:
        return is_warning(self.finding.kind, self.finding.answer)

    @property
    def can_be_ours(self) -> bool:
        """Whether it is words that the school can call its own. A name on the roll never is."""
        return self.finding.kind in (FindingKind.TEXT, FindingKind.NAME_LINE) and bool(self.finding.text)

    @property
    def needs_answer(self) -> bool:
        """Whether its author has to say or do something: names, name lines and codes."""
        kinds = (FindingKind.NAME, FindingKind.NAME_LINE, FindingKind.CODE)
        return self.finding.kind in kinds and not self.finding.answer


@dataclass(frozen=True)
class Description:
    """The description in one language: the field's id, the language, what is written; `typed` if that was refused."""

    field_id: str
    code: str
    language: str
    text: str
    typed: str | None = None

    @property
    def in_field(self) -> str:
        return self.text if self.typed is None else self.typed

    @property
    def differs(self) -> bool:
        return self.typed is not None and plain(self.typed) != plain(self.text)


@dataclass(frozen=True)
class ShownPicture:
    """One picture on a page, for one person."""

    picture: Picture
    place: int
    total: int
    findings: list[ShownFinding]
    hidden: list[str]
    descriptions: list[Description]
    blockers: list[Blocker]
    looked: bool
    unknown_camera: bool
    can_edit: bool
    can_look: bool
    can_delete: bool
    can_say_ours: bool
    people: str

    @property
    def anchor(self) -> str:
        return f"picture-{self.picture.public_id}"

    @property
    def is_checking(self) -> bool:
        return self.picture.screening == Screening.WAITING and self.picture.frozen_at is None

    @property
    def not_checked(self) -> bool:
        return self.picture.screening == Screening.NOT_CHECKED

    @property
    def read_in_part(self) -> bool:
        """Whether the machine found something and did not come to the end: what it found is no sign of the rest."""
        return self.not_checked and bool(self.findings)

    @property
    def no_face_found(self) -> bool:
        """Whether the machine counted the faces, and there are none: not where a person alone counted."""
        return self.picture.faces_by_machine is not None and not self.faces

    @property
    def found_nothing(self) -> bool:
        """Whether the machine read the picture as it now is, to the end, and saw nothing in it. People look too."""
        picture = self.picture
        was_read = picture.screening == Screening.SCREENED and picture.screened_sha256 == picture.sha256
        return was_read and picture.frozen_at is None and self.no_face_found and not self.findings

    @property
    def alt(self) -> str:
        """For the screen reader of whoever checks it: the description so far, else which picture it is."""
        written = next((each.text for each in self.descriptions if each.text), "")
        return written or _("Picture %(place)d of %(total)d") % {"place": self.place, "total": self.total}

    @property
    def described_elsewhere(self) -> list[Description]:
        """What another tab wrote meanwhile, in each language in which this one was refused."""
        return [each for each in self.descriptions if each.differs]

    @property
    def full(self) -> str:
        return file_url(self.picture, media.FULL)

    @property
    def small(self) -> str:
        return file_url(self.picture, "640.webp")

    @property
    def thumb(self) -> str:
        return thumb_url(self.picture)

    @property
    def boxed(self) -> dict[str, Any]:
        """For components/boxed_picture.html."""
        return {
            "src": file_url(self.picture, "960.webp"),
            "srcset": srcset(self.picture),
            "width": self.picture.width,
            "height": self.picture.height,
            "alt": self.alt,
            "boxes": [_box(shown, self.picture) for shown in self.findings if shown.finding.box],
        }

    def of_kind(self, *kinds: FindingKind) -> list[ShownFinding]:
        return [shown for shown in self.findings if shown.finding.kind in kinds]

    @property
    def to_answer(self) -> list[ShownFinding]:
        """Names, name lines and codes: what its author answers or hides."""
        return self.of_kind(FindingKind.NAME, FindingKind.NAME_LINE, FindingKind.CODE)

    @property
    def texts(self) -> list[ShownFinding]:
        return self.of_kind(FindingKind.TEXT)

    @property
    def faces(self) -> list[ShownFinding]:
        return self.of_kind(FindingKind.FACE)

    @property
    def warnings(self) -> list[ShownFinding]:
        """What the approver looks at one by one."""
        return [shown for shown in self.findings if shown.is_warning]

    @property
    def rest(self) -> list[ShownFinding]:
        """What was found besides: shown, and looked at with the whole picture."""
        return [shown for shown in self.findings if not shown.is_warning]

    @property
    def faces_not_counted(self) -> bool:
        return self.picture.faces_by_machine is None and self.picture.faces_by_person is None

    @property
    def can_undo(self) -> bool:
        return bool(self.picture.edits and self.picture.original_file)

    @property
    def before(self) -> str:
        """Where it is seen as it was before the last change; "" where that is not kept."""
        kept = self.can_edit and self.can_undo
        return reverse("posts:picture_before", args=[self.picture.public_id, self.picture.sha256]) if kept else ""

    @property
    def is_done(self) -> bool:
        """Whether this person has nothing left to do in it."""
        return self.looked and not self.blockers

    @property
    def open_findings(self) -> list[ShownFinding]:
        """What its author has still to hide or to answer. Nobody has looked at a picture before that is done."""
        return [shown for shown in self.to_answer if shown.needs_answer]


def file_url(picture: Picture, rendition: str) -> str:
    return reverse("posts:picture_file", args=[picture.public_id, picture.sha256, rendition])


def thumb_url(picture: Picture) -> str:
    return file_url(picture, "320.webp")


def srcset(picture: Picture) -> str:
    widths = [width for width in media.WIDTHS if width <= max(picture.width, media.WIDTHS[0])]
    return ", ".join(f"{file_url(picture, f'{width}.webp')} {width}w" for width in widths)


def shown_pictures(post: Post, *, by: Staff, rules: Rules) -> list[ShownPicture]:
    """Every picture of a post as this person sees it, in the post's order. Those set aside are shown as such."""
    pictures = list(post.pictures.prefetch_related("findings__answered_by", "findings__picture"))
    if not pictures:
        return []
    looks = Look.objects.filter(picture__in=pictures, staff=by)
    seen = {(look.picture_id, look.sha256, look.finding_id): look for look in looks}
    people = _people_at_faces(pictures)
    named = _named_in(pictures)
    names = _names_of(pictures)
    cameras = _cameras(post)
    can_edit = post.author_id == by.pk and post.state == PostState.DRAFT
    can_look = may_look(post, by=by)
    can_delete = post.author_id == by.pk or may(person(by), "take_down", rules=rules)
    can_say_ours = may(person(by), "manage_people", rules=rules)
    blockers = picture_blockers(post, content_of(post)) if can_edit else []
    shown = []
    for place, picture in enumerate(pictures, start=1):
        findings = [
            _shown_finding(finding, picture, people, looked=(picture.pk, picture.sha256, finding.pk) in seen)
            for finding in picture.findings.all()
            if finding.sha256 == picture.sha256 and picture.frozen_at is None
        ]
        look = seen.get((picture.pk, picture.sha256, None))
        shown.append(
            ShownPicture(
                picture=picture,
                place=place,
                total=len(pictures),
                findings=findings,
                hidden=_hidden(picture, names),
                descriptions=_descriptions(picture, post.school.languages),
                blockers=[each for each in blockers if str(picture.public_id) in each.fix_at],
                looked=look is not None and (look.instead_of_machine or picture.screening != Screening.NOT_CHECKED),
                unknown_camera=bool(picture.camera) and picture.camera.casefold() not in cameras,
                can_edit=can_edit and picture.frozen_at is None,
                can_look=can_look,
                can_delete=can_delete,
                can_say_ours=can_say_ours,
                people=", ".join(named.get(picture.pk, ())),
            )
        )
    return shown


def panel_of(
    post: Post, *, by: Staff, rules: Rules, typed: Mapping[int, Mapping[str, str]] | None = None
) -> dict[str, object]:
    """What templates/posts/pictures/panel.html needs of a draft; `typed` are descriptions that were refused."""
    pictures = [
        _with_typed(shown, (typed or {}).get(shown.picture.pk)) for shown in shown_pictures(post, by=by, rules=rules)
    ]
    return {"pictures": pictures, "most": MOST_PICTURES, "is_full": len(pictures) >= MOST_PICTURES}


def _with_typed(shown: ShownPicture, typed: Mapping[str, str] | None) -> ShownPicture:
    if typed is None:
        return shown
    return replace(shown, descriptions=[replace(each, typed=typed.get(each.code)) for each in shown.descriptions])


def pictures_for_review(post: Post, *, by: Staff, rules: Rules) -> list[ShownPicture]:
    """For the approver's page: `{% include "posts/pictures/review.html" with pictures=… next=… %}`."""
    return shown_pictures(post, by=by, rules=rules)


def next_to_look_at(post: Post, *, by: Staff, looked_as: LookAs) -> PictureFacts | None:
    """The next picture that this person has not looked at whole."""
    facts = facts_of(post)
    if looked_as == LookAs.AUTHOR:
        missing = looks_missing_of_author(facts)
    else:
        missing = looks_missing_of_approver(facts, staff_id=by.pk)
    return next((each.picture for each in missing if not each.finding), None)


def _cameras(post: Post) -> set[str]:
    ours = Device.objects.filter(school_id=post.school_id, retired_at__isnull=True)
    return {camera.casefold() for camera in ours.values_list("camera", flat=True)}


def _people_at_faces(pictures: Sequence[Picture]) -> dict[int, str]:
    """Who is named at which face."""
    at_faces = Appearance.objects.filter(picture__in=pictures, face__isnull=False).select_related("pupil", "adult")
    return {each.face_id or 0: _who(each) for each in at_faces}


def _named_in(pictures: Sequence[Picture]) -> dict[int, list[str]]:
    """The children and adults who are named in each picture."""
    found: dict[int, list[str]] = {}
    for each in Appearance.objects.filter(picture__in=pictures).select_related("pupil", "adult").order_by("pk"):
        name = _who(each)
        if name not in found.setdefault(each.picture_id or 0, []):
            found[each.picture_id or 0].append(name)
    return found


def _who(appearance: Appearance) -> str:
    if appearance.pupil is not None:
        return appearance.pupil.name
    if appearance.adult is not None:
        return appearance.adult.name
    words = {"school": appearance.other_school, "where": appearance.other_school_yes}
    if not appearance.other_school_yes:
        return _("a pupil of %(school)s: that school's yes is still missing") % words
    return _("a pupil of %(school)s; that school's yes: %(where)s") % words


def _names_of(pictures: Iterable[Picture]) -> dict[int, str]:
    hid = {edit["by"] for picture in pictures for edit in picture.edits if edit["kind"] == "hide"}
    return dict(Staff.objects.filter(pk__in=hid).values_list("pk", "name")) if hid else {}


def _hidden(picture: Picture, names: dict[int, str]) -> list[str]:
    """Each box that was covered, in words. It stays said that something was there."""
    return [
        _("hidden by %(name)s") % {"name": names.get(edit["by"], "")}
        for edit in picture.edits
        if edit["kind"] == "hide"
    ]


def _descriptions(picture: Picture, languages: Sequence[str]) -> list[Description]:
    return [
        Description(f"alt-{picture.public_id}-{code}", code, words_for_language(code), picture.alt.get(code, ""))
        for code in languages
    ]


def _shown_finding(finding: Finding, picture: Picture, people: dict[int, str], *, looked: bool) -> ShownFinding:
    return ShownFinding(
        finding=finding,
        anchor=anchor(picture.public_id, finding.number),
        title=_title(finding),
        close_up=file_url(picture, f"close-{finding.number}.webp") if has_close_up(finding) else "",
        size=_size_of_close_up(finding, picture),
        said=_said(finding, people.get(finding.pk, "")),
        looked=looked,
    )


def close_up_of(picture: Picture, number: int) -> ShownFinding | None:
    """One thing found in the picture as it now is; None where nothing has this number, or it is set aside."""
    finding = picture.findings.filter(sha256=picture.sha256, number=number).select_related("answered_by").first()
    return None if finding is None or picture.frozen_at else _shown_finding(finding, picture, {}, looked=False)


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


def _title(finding: Finding) -> str:
    titles = {
        FindingKind.NAME: _("A name on your roll can be read"),
        FindingKind.NAME_LINE: _("Something is written on the name line"),
        FindingKind.TEXT: _("This can be read in the picture"),
        FindingKind.CODE: _("A code that can be scanned"),
        FindingKind.FACE: _("A face") if finding.box else _("A face that you counted"),
    }
    return titles[FindingKind(finding.kind)]


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


def _box(shown: ShownFinding, picture: Picture) -> dict[str, Any]:
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
        "calls": shown.is_warning,
    }
