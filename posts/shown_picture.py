"""One picture, as a page shows it to one person: whole, with its boxes, what was found in it, what is left to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from posts import media
from posts.errors import Blocker
from posts.models import FindingKind, Picture, Screening
from posts.picture_addresses import file_url, srcset, thumb_url
from posts.pictures import plain
from posts.shown_finding import ShownFinding, box_on_page, faces_counted


@dataclass(frozen=True)
class RefusedTexts:
    """Descriptions of one picture by language that another tab had changed: what was typed, over what was shown."""

    typed: Mapping[str, str]
    shown: Mapping[str, str]


@dataclass(frozen=True)
class Description:
    """The description in one language: the field's id, the language, what is written.

    If another was refused: what was `typed`, and what the page showed `before`.
    """

    field_id: str
    code: str
    language: str
    text: str
    typed: str | None = None
    before: str = ""

    @property
    def shown(self) -> str:
        """What its author has in mind as the text so far: not what another tab wrote, which nobody has chosen yet."""
        return self.text if self.typed is None else self.before

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
    another_camera: bool
    can_edit: bool
    can_look: bool
    can_delete: bool
    can_say_ours: bool
    people: str
    said: int = 0
    """How many people are said to be in it."""
    counted: int | None = None
    """How many faces were counted."""
    is_like_one_set_aside: bool = False

    @property
    def is_set_aside(self) -> bool:
        """Whether nobody is shown it: it was set aside unseen, or is a copy of one that was."""
        return self.picture.frozen_at is not None or self.is_like_one_set_aside

    @property
    def more_people(self) -> str:
        """Where more people are said to be there than faces were counted: a tick too many may hide somebody."""
        if self.counted is None or self.said <= self.counted:
            return ""
        message = ngettext(
            "%(n)d person is said to be here, and %(faces)s: look who is missing. Backs of heads and small faces are "
            "not counted.",
            "%(n)d people are said to be here, and %(faces)s: look who is missing. Backs of heads and small faces are "
            "not counted.",
            self.said,
        )
        return message % {"n": self.said, "faces": faces_counted(self.counted)}

    @property
    def anchor(self) -> str:
        return f"picture-{self.picture.public_id}"

    @property
    def instead_field(self) -> str:
        """The tick that says: a person looked in the machine's place."""
        return f"instead-{self.picture.public_id}"

    @property
    def declared_device(self) -> str:
        """On which of the school's devices its author says that it was taken."""
        device = self.picture.post.device
        return device.name if device else ""

    @property
    def is_checking(self) -> bool:
        return self.picture.screening == Screening.WAITING and not self.is_set_aside

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
        return was_read and not self.is_set_aside and self.no_face_found and not self.findings

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
            "boxes": [box_on_page(shown, self.picture) for shown in self.findings if shown.finding.box],
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
