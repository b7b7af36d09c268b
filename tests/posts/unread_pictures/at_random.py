"""What people, the machine, the clock and a hand in the store do to one post at random, and what may never be."""

import datetime
import hashlib
import io
import random
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PIL import Image

from approvals.models import Decision, Verdict
from approvals.review import found_nothing
from people.models import Staff
from people.roles import Role
from policies.authority import NotAllowed
from policies.rules import rules_in_force
from posts import findings, looks, media, pictures, readings, removal
from posts.errors import Blocked, Stale, WrongState
from posts.models import FindingAnswer, FindingKind, Look, LookAs, Picture, Post, Screening
from posts.picture_checks import look_blockers, picture_blockers
from posts.picture_facts import facts_of
from posts.picture_pages import shown_pictures
from posts.revisions import content_of, read
from posts.services import recall_post, submit_post
from posts.shown_picture import ShownPicture
from posts.workflow import PostState
from screening import engines, pipeline
from tests import cast
from tests.cast import approve_post
from tests.posts import photos
from tests.posts.unread_pictures.eyes import SEEN, Machine, pixels_in

REFUSED = (NotAllowed, WrongState, Stale, Blocked)
PARTS = {
    True: ("posts/pictures/mend.html", "posts/pictures/status.html"),
    False: ("posts/pictures/evidence.html", "posts/pictures/status.html"),
}
"""What says something of the machine on a page, for whoever may edit and for whoever looks."""

# What happens oftener is there more than once.
HAPPENS = [
    *("screen", "screen", "hurry", "confirm") * 4, *("begin_to_screen", "say_it_late") * 3, *("upload", "wait") * 2,
    "hide", "crop", "undo", "set_aside", "let_it_try_again", "look", "count", "answer", "delete", "take_back",
    "exchange", "put_back",
]  # fmt: skip


class Pictures(RuleBasedStateMachine):
    """One post at a time with at most two pictures, an author, an approver, the machine, and a store meddled with."""

    reached: ClassVar[set[str]] = set()

    @initialize(seed=st.integers(2**32, 2**64))
    def open(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.block = transaction.atomic()
        self.block.__enter__()
        self.machine, self.patch = Machine(), pytest.MonkeyPatch()
        self.patch.setattr(pipeline, "screen_image", self.machine)
        for engine in ("text_finder", "text_reader", "line_turner", "face_finder"):
            self.patch.setattr(engines, engine, self.is_missing)
        self.patch.setattr(readings, "send", lambda *_: None)
        school = cast.make_school()
        self.sam = cast.make_staff(school, "Mrs Hughes")
        self.dee = cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD)
        self.in_force = rules_in_force(school.pk)
        self.late: list[tuple[int, str, pipeline.Reading, list[Any]]] = []
        self.exchanged: dict[str, bytes] = {}
        self.upload(0, 1)

    @staticmethod
    def is_missing() -> None:
        raise engines.EngineMissing("a model")

    def teardown(self) -> None:
        if hasattr(self, "block"):
            self.patch.undo()
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    def attempt(self, verb: Any, *args: Any, **kwargs: Any) -> None:
        try:
            with transaction.atomic():
                verb(*args, **kwargs)
        except REFUSED as refused:
            self.reached.add(f"{verb.__name__} refused: {type(refused).__name__}")
        else:
            self.reached.add(verb.__name__)

    @property
    def post(self) -> Post:
        """What everybody is busy with; once it is confirmed, a new draft."""
        last = Post.objects.select_related("revision", "author", "school").order_by("pk").last()
        if last is None or last.state not in (PostState.DRAFT, PostState.AWAITING_APPROVAL):
            last = cast.draft(self.sam)
            photos.on_our_device(last)
        return last

    def any_picture(self, which: int) -> Picture | None:
        there = list(self.post.pictures.select_related("post__school"))
        return there[which % len(there)] if there else None

    def do(self, which: int, verb: Any, **kwargs: Any) -> None:
        if picture := self.any_picture(which):
            self.attempt(verb, picture, **kwargs)

    # One rule, by the numbers of one seed: of many rules hypothesis leaves out some, of many values it likes a few.
    @rule()
    def happen(self) -> None:
        getattr(self, self.chance.choice(HAPPENS))(self.chance.randrange(2), self.chance.randrange(60))

    # --- what people do -------------------------------------------------------------------------------------

    def upload(self, which: int, n: int) -> None:
        if self.post.pictures.count() < 2:
            data = photos.photo(240, 160, seed=n % 6)
            self.attempt(pictures.add_picture, self.post, by=self.sam, data=data, file_name="IMG_1.JPG")

    def hide(self, which: int, n: int) -> None:
        if picture := self.any_picture(which):
            boxes = [(10, n, 70, n + 40)]
            self.attempt(pictures.hide_boxes, picture, by=self.sam, sha256=picture.sha256, boxes=boxes)

    def crop(self, which: int, n: int) -> None:
        if picture := self.any_picture(which):
            self.attempt(pictures.crop_picture, picture, by=self.sam, sha256=picture.sha256, box=(n, 0, 200, 150))

    def undo(self, which: int, n: int) -> None:
        if picture := self.any_picture(which):
            self.attempt(pictures.undo_edit, picture, by=self.sam, sha256=picture.sha256)

    def let_it_try_again(self, which: int, n: int) -> None:
        self.do(which, pictures.ask_again, by=self.sam)

    def look(self, which: int, n: int) -> None:
        self.look_as(which, self.sam if n % 2 else self.dee, instead=n % 3 == 0, outdated=n % 10 == 0)

    def look_as(self, which: int, by: Staff, *, instead: bool, outdated: bool = False) -> None:
        if picture := self.any_picture(which):
            sha256 = "0" * 64 if outdated else picture.sha256
            said = {"looked_as": looks.role_of(picture.post, by), "instead_of_machine": instead, "sha256": sha256}
            self.attempt(looks.look_at_picture, picture, by=by, **said)
            for found in picture.findings.filter(sha256=picture.sha256):
                self.attempt(looks.look_at_picture, picture, by=by, finding=found, **said)

    def count(self, which: int, n: int) -> None:
        if picture := self.any_picture(which):
            self.attempt(findings.count_faces, picture, by=self.sam, sha256=picture.sha256, faces=n % 2)

    def answer(self, which: int, n: int) -> None:
        """Everything that was found, as whoever wants to get on answers it."""
        if picture := self.any_picture(which):
            for found in picture.findings.filter(sha256=picture.sha256, answer=""):
                is_face = found.kind == FindingKind.FACE
                answer = FindingAnswer.UNRECOGNISABLE if is_face else FindingAnswer.NOT_A_PUPIL
                said = findings.Said(answer, note="the author of the book")
                keys = {"sha256": picture.sha256, "number": found.number}
                self.attempt(findings.answer_finding, picture, by=self.sam, **keys, said=said)

    def set_aside(self, which: int, n: int) -> None:
        self.do(which, removal.freeze_picture, by=self.sam if n % 2 else self.dee)

    def delete(self, which: int, n: int) -> None:
        self.do(which, removal.delete_picture_now, by=self.sam)

    def hurry(self, which: int, n: int) -> None:
        """The author does whatever is asked, as fast as she can, and sends it in."""
        for each in range(self.post.pictures.count()):
            self.do(each, pictures.describe_picture, by=self.sam, alt={"en": "A garden."})
            self.answer(each, n)
            self.count(each, 0)
            self.look_as(each, self.sam, instead=n % 2 == 0)
        self.attempt(submit_post, self.post, by=self.sam, version=self.post.version)
        if n < 40:
            self.confirm(which, n)

    def confirm(self, which: int, n: int) -> None:
        post = self.post
        if post.state == PostState.AWAITING_APPROVAL:
            for each in range(post.pictures.count()):
                self.look_as(each, self.dee, instead=n % 2 == 0)
            self.attempt(approve_post, post, by=self.dee, shown_digest=post.revision.digest)

    def take_back(self, which: int, n: int) -> None:
        self.attempt(recall_post, self.post, by=self.sam)

    # --- what the machine and the clock do ------------------------------------------------------------------

    def screen(self, which: int, n: int) -> None:
        picture = self.any_picture(which)
        if picture and picture.screening != Screening.WAITING:
            self.hide(which, n)
            picture.refresh_from_db()
        if picture:
            self.machine.sees = SEEN[n % len(SEEN)]
            if readings.screen(picture.pk, picture.sha256):
                self.reached.add(f"saw {self.machine.sees}")

    def begin_to_screen(self, which: int, n: int) -> None:
        """A worker has read the picture and is held up before it can say so."""
        picture = self.any_picture(which)
        if picture and (claimed := readings.claim(picture.pk, picture.sha256)):
            content = media.read(claimed.clean_file)
            if hashlib.sha256(content).hexdigest() == claimed.sha256:
                self.machine.sees = SEEN[n % (len(SEEN) - 2)]
                reading = self.machine(Image.open(io.BytesIO(content)))
                self.late.append((claimed.pk, claimed.sha256, reading, readings.found_by(reading, claimed)))

    def say_it_late(self, which: int, n: int) -> None:
        if self.late:
            pk, sha256, reading, found = self.late.pop(n % len(self.late))
            kept = readings.keep_reading(pk, sha256=sha256, reading=reading, findings=found)
            self.reached.add(f"late, {'kept' if kept else 'of earlier bytes'}")

    def wait(self, which: int, n: int) -> None:
        readings.give_up_and_ask_again(timezone.now() + datetime.timedelta(minutes=1 if n % 3 else 6))

    def exchange(self, which: int, n: int) -> None:
        """Somebody with a hand in the store puts another picture in the place of this one."""
        if (picture := self.any_picture(which)) and picture.clean_file:
            file = ("clean", "clean", "320.webp", "960.webp")[n % 4]
            stem = f"{media.folder_of(picture)}/{picture.sha256}-{file}"
            name, form = (picture.clean_file, "JPEG") if file == "clean" else (stem, "WEBP")
            if name not in self.exchanged and default_storage.exists(name):
                out = io.BytesIO()
                photos.pixels(240, 160, seed=9).save(out, form)
                self.exchanged[name] = media.read(name)
                self.put(name, out.getvalue())

    def put_back(self, which: int, n: int) -> None:
        """From the backup."""
        for name, content in self.exchanged.items():
            self.put(name, content)
        self.exchanged = {}

    @staticmethod
    def put(name: str, content: bytes) -> None:
        default_storage.delete(name)
        default_storage.save(name, ContentFile(content))

    # --- what may never be ----------------------------------------------------------------------------------

    @invariant()
    def nothing_unread_passes_for_read(self) -> None:
        if hasattr(self, "sam") and (post := Post.objects.select_related("revision", "school").order_by("pk").last()):
            pictures = post.pictures.select_related("post__school")
            served = {each: media.open_rendition(each, sha256=each.sha256, rendition=media.FULL) for each in pictures}
            now = {picture: pixels_in(file.content) for picture, file in served.items() if file is not None}
            whose_turn = self.sam if post.state == PostState.DRAFT else self.dee
            for shown in shown_pictures(post, by=whose_turn, rules=self.in_force):
                self.no_page_says_that_the_machine_looked_where_it_did_not(shown, now.get(shown.picture))
            unread = [picture for picture, pixels in now.items() if pixels not in self.machine.read]
            if unread and post.state in looks.LOOKS_IN.values():
                self.no_step_passes_it_without_a_person_in_the_machines_place(post, unread)
            if unread and post.state != PostState.DRAFT:
                self.nothing_went_on_unread_and_unseen(post, unread)

    def no_page_says_that_the_machine_looked_where_it_did_not(self, shown: ShownPicture, pixels: str | None) -> None:
        is_listed = (
            len(found_nothing(SimpleNamespace(pictures=[shown], said_no_pupil=[], blockers=[]))) > 1
        )  # the words are always in it
        said = " ".join(render_to_string(part, {"shown": shown}) for part in PARTS[shown.can_edit])
        if is_listed or "Found nothing" in said or "machine looked, and you" in said:
            assert shown.picture.frozen_at is None
            assert pixels is None or pixels in self.machine.read
            self.reached.add("said to be read")
        if is_listed or "Found nothing" in said or "No face was found" in said:
            assert not shown.faces
            assert pixels is None or pixels in self.machine.counted
        if pixels is not None and pixels not in self.machine.read:
            assert shown.picture.screening in (Screening.WAITING, Screening.NOT_CHECKED)
            self.reached.add(f"unread, {shown.picture.screening}")

    def no_step_passes_it_without_a_person_in_the_machines_place(self, post: Post, unread: list[Picture]) -> None:
        facts = facts_of(post)
        at_all_steps = picture_blockers(post, content_of(post), facts)
        of_approver = [*at_all_steps, *look_blockers(facts, by=self.dee)]
        for by, blockers in ((self.sam, at_all_steps), (self.dee, of_approver)):
            for picture in unread:
                stops = {each.code for each in blockers if str(picture.public_id) in each.fix_at}
                if not stops & {"still_checking", "not_checked", "not_looked_at"}:
                    assert self.looked_instead(picture, by)
                    self.reached.add("passed by a person")

    def nothing_went_on_unread_and_unseen(self, post: Post, unread: list[Picture]) -> None:
        """What was sent in or confirmed: looked at in the machine's place by each of those who let it go on."""
        confirmed = Decision.objects.filter(revision=post.revision, verdict=Verdict.CONFIRMED).first()
        sent_in = {shown["picture"]: shown["sha256"] for shown in read(post.revision)["pictures"]}
        for picture in unread:
            assert sent_in.get(picture.pk) == picture.sha256
            assert self.looked_instead(picture, self.sam)
            assert not confirmed or self.looked_instead(picture, confirmed.by)
            self.reached.add(f"went on by people, {'confirmed' if confirmed else 'sent in'}")

    def looked_instead(self, picture: Picture, by: Staff) -> bool:
        looked_as = LookAs.AUTHOR if by == self.sam else LookAs.APPROVER
        looked = Look.objects.filter(picture=picture, sha256=picture.sha256, staff=by, looked_as=looked_as)
        return looked.filter(finding=None, instead_of_machine=True).exists()
