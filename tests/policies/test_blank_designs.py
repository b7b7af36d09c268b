"""Our own certificates: sent in once, marked where the name goes, shown with who and when, revocable."""

import io
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from audit.models import Event
from notifications.story import lines_of
from people.models import Staff
from people.roles import Role
from people.services import PeopleProblem
from policies import blank_designs
from policies.authority import NotAllowed
from policies.blank_designs import add_design, keep_reading_of, mark_place, refuse_design, revoke_design
from policies.models import BlankDesign
from policies.services import register_device
from screening import added_ink, decode
from screening.decode import MAX_BYTES
from tests import cast
from tests.posts import photos
from tests.posts.conftest import store

__all__ = ["store"]
pytestmark = pytest.mark.usefixtures("store")
PAGE = "/school/"
ADD = "/school/designs/add/"
PROPOSED = [[100, 200, 900, 300], [50, 400, 950, 500]]
SignIn = Callable[[Staff], Client]
Store = Callable[[], list[str]]


@pytest.fixture
def head(signed_in: SignIn, hana: Staff) -> Client:
    return signed_in(hana)


def text_of(client: Client, url: str = PAGE) -> str:
    return " ".join(client.get(url).content.decode().split())


def sent(client: Client, name: str = "Star of the Week", data: bytes | None = None, file: str = "blank.jpg") -> Any:
    content = photos.photo() if data is None else data
    return client.post(ADD, {"name": name, "file": SimpleUploadedFile(file, content)})


def read(by: Staff, name: str = "Star of the Week", **said: Any) -> BlankDesign:
    """A design that has arrived and was read."""
    design = add_design(by.school, name=name, data=photos.photo(), file_name="blank.jpg", by=by)
    lines = [["staroftheweek", [[300, 50], [700, 50], [700, 90], [300, 90]]]]
    keep_reading_of(design.pk, **{"lines": lines, "proposed": PROPOSED, "seems_written": False, **said})
    return BlankDesign.objects.get(pk=design.pk)


def of(design: BlankDesign, what: str = "design") -> str:
    return reverse(f"school:{what}", args=[design.pk])


def test_a_head_sends_one_in_marks_it_sees_who_and_when_and_revokes_it(head: Client, store: Store) -> None:
    assert "No blank certificate is known yet" in text_of(head)
    answer = sent(head)
    design = BlankDesign.objects.get()
    assert answer["Location"] == of(design)
    assert "being read" in text_of(head)
    assert "being read" in text_of(head, of(design))
    keep_reading_of(design.pk, lines=[], proposed=PROPOSED, seems_written=False)
    assert "not in use yet: say where the name goes" in text_of(head)
    assert head.get(of(design, "revoke_design")).status_code == 405
    assert head.post(of(design), {"place": "2"}).status_code == 302
    design.refresh_from_db()
    assert design.place == PROPOSED[1]
    assert re.search(r"Star of the Week.*in use.*Dr Kowalska, \d+ \w+ \d{4}", text_of(head))
    assert len(store()) == 1
    for _twice in range(2):
        assert head.post(of(design, "revoke_design")).status_code == 302
    page = text_of(head)
    assert re.search(r"added by Dr Kowalska on \d+ \w+ \d{4}, revoked by Dr Kowalska on \d+ \w+ \d{4}", page)
    assert of(design, "revoke_design") not in page
    assert head.get(of(design)).status_code == 302
    events = Event.objects.filter(name__startswith="blank_design.").order_by("pk")
    assert [event.name for event in events] == ["blank_design.added", "blank_design.marked", "blank_design.revoked"]
    assert {str(event.data) for event in events} == {str({"design": design.pk})}
    assert [line.words for line in lines_of(events)] == [
        "Dr Kowalska added a blank certificate of the school's.",
        "Dr Kowalska said where the name goes on a blank certificate.",
        "Dr Kowalska revoked a blank certificate of the school's.",
    ]


@pytest.mark.parametrize("readable", [True, False])
def test_heic_is_asked_for_only_where_it_can_be_read(
    head: Client, monkeypatch: pytest.MonkeyPatch, readable: bool
) -> None:
    monkeypatch.setattr("policies.design_forms.heic_is_readable", lambda: readable)
    assert (".heic" in text_of(head, ADD)) is readable


@pytest.mark.django_db(transaction=True)
def test_what_has_ended_leaves_no_picture_and_nothing_that_was_read(hana: Staff, store: Store) -> None:
    for end in (
        lambda design: revoke_design(design, by=hana),
        lambda design: refuse_design(design.pk, BlankDesign.Problem.NAME_ON_ROLL),
    ):
        design = add_design(hana.school, name="Star", data=photos.photo(), file_name="a.jpg", by=hana)
        assert len(store()) == 1
        end(design)
        design.refresh_from_db()
        assert store() == []
        assert (design.file, design.sha256, design.lines, design.proposed, design.place) == ("", "", [], [], None)
        assert design.ended_at is not None


def test_the_database_keeps_no_picture_of_what_has_ended(hana: Staff) -> None:
    design = read(hana)
    with pytest.raises(IntegrityError), transaction.atomic():
        BlankDesign.objects.filter(pk=design.pk).update(ended_at=timezone.now())


def test_it_is_kept_clean_and_no_larger_than_it_needs_to_be(hana: Staff) -> None:
    design = add_design(hana.school, name="S", data=photos.photo(3000, 2000), file_name="a.jpg", by=hana)
    with default_storage.open(design.file) as file:
        content = file.read()
    assert photos.SECRET.encode() not in content
    with Image.open(io.BytesIO(content)) as image:
        assert max(image.size) == blank_designs.LARGEST_SIDE
        assert not image.getexif()
    assert (design.width, design.height) == (1000, 666)


def test_it_takes_its_turn_with_every_other_picture(hana: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process holds one full picture: the dearest certificates at once would take as much as the dearest photos."""
    opens, turns = decode.open_upload, []

    def takes_its_turn() -> bool:
        got = decode.one_at_a_time.acquire(blocking=False)
        if got:
            decode.one_at_a_time.release()
        return got

    def opened(*args: Any, **kwargs: Any) -> decode.Upload:
        with ThreadPoolExecutor(1) as another:
            turns.append(another.submit(takes_its_turn).result())
        return opens(*args, **kwargs)

    monkeypatch.setattr(decode, "open_upload", opened)
    add_design(hana.school, name="S", data=photos.photo(), file_name="a.jpg", by=hana)
    assert turns == [False]


def test_a_place_has_room_for_what_counts_as_writing() -> None:
    """Strokes cover no more than half of the columns of a word: in a narrower place no name would ever be seen."""
    assert blank_designs.NARROWEST_PLACE >= 2 * added_ink._NARROWEST


def test_one_with_a_name_on_the_roll_is_refused_in_plain_words(head: Client, hana: Staff) -> None:
    sent(head)
    design = BlankDesign.objects.get()
    refuse_design(design.pk, BlankDesign.Problem.NAME_ON_ROLL)
    refuse_design(design.pk, BlankDesign.Problem.NOT_READ)
    assert "not kept: a name on your roll can be read on it, so it is not blank (added by Dr Kowalska" in text_of(head)
    looked = head.get(of(design))
    assert looked["Location"] == reverse("school:show") + "#ended-designs", "where it says why, and no missing page"
    assert 'id="ended-designs"' in head.get(looked["Location"]).content.decode()
    event = Event.objects.get(name="blank_design.refused")
    assert event.data == {"design": design.pk, "problem": "name_on_roll"}
    design.refresh_from_db()
    with pytest.raises(PeopleProblem):
        mark_place(design, box=PROPOSED[0], by=hana)


def test_what_the_machine_takes_for_a_name_on_it_is_pointed_out(head: Client, hana: Staff) -> None:
    """With the button that revokes it: whoever sees the name there need not look for it in a list."""
    written, blank = read(hana, seems_written=True), read(hana)
    assert "Is it really blank?" in text_of(head, of(written))
    assert "Is it really blank?" not in text_of(head, of(blank))
    revoke = reverse("school:revoke_design", args=[written.pk])
    assert f'action="{revoke}"' in head.get(of(written)).content.decode()
    assert 'action="' not in head.get(of(blank)).content.decode().split("<main")[1]
    head.post(revoke)
    written.refresh_from_db()
    assert (written.revoked_by, written.file) == (hana, "")


def test_the_place_is_said_in_numbers_too_and_may_be_said_anew(head: Client, hana: Staff) -> None:
    design = read(hana)
    drawn = {"place": "drawn", "left": "10", "right": "90.5", "top": "30", "bottom": "45"}
    assert head.post(of(design), drawn).status_code == 302
    design.refresh_from_db()
    assert design.place == [100, 200, 905, 300]
    page = text_of(head, of(design))
    assert 'name="right" min="0" max="100" step="0.1" value="90.5"' in page
    assert head.post(of(design), {"place": "1"}).status_code == 302
    design.refresh_from_db()
    assert design.place == PROPOSED[0]


@pytest.mark.parametrize(
    "said",
    [
        {"place": ""},
        {"place": "3"},
        {"place": "0"},
        {"place": "²"},
        {"place": "drawn"},
        {"place": "drawn", "left": "nan", "right": "90", "top": "30", "bottom": "45"},
        {"place": "drawn", "left": "50", "right": "50.5", "top": "30", "bottom": "45"},
        {"place": "drawn", "left": "50", "right": "190", "top": "30", "bottom": "45"},
        {"place": "drawn", "left": "50", "right": "55", "top": "30", "bottom": "45"},
    ],
)
def test_what_is_no_place_is_refused_beside_the_field(head: Client, hana: Staff, said: dict[str, str]) -> None:
    design = read(hana)
    assert head.post(of(design), said).status_code == 422
    design.refresh_from_db()
    assert design.place is None


@pytest.mark.parametrize(
    ("side", "typed", "words"),
    [
        ("top", "140", "Write a number from 0 to 100."),
        ("right", "20", "This has to be more than the number before it."),
        ("bottom", "", "This has to be more than the number before it."),
    ],
)
def test_a_number_that_is_none_is_said_beside_it_and_the_summary_leads_there(
    head: Client, hana: Staff, side: str, typed: str, words: str
) -> None:
    numbers = {"place": "drawn", "left": "30", "right": "80", "top": "40", "bottom": "50"}
    page = head.post(of(read(hana)), numbers | {side: typed}).content.decode()
    assert re.search(
        rf'<input[^>]* id="part-{side}"[^>]* aria-invalid="true" aria-describedby="id_{side}_error">', page
    )
    assert re.search(rf'<ul class="error[^>]* id="id_{side}_error"><li>(<span.*</span>)?{words}</li>', page)
    assert re.findall(r'<li><a href="(#part-\w+)">', page) == [f"#part-{side}"]


def test_a_place_is_asked_only_of_what_was_read(head: Client) -> None:
    sent(head)
    design = BlankDesign.objects.get()
    assert (
        head.post(of(design), {"place": "drawn", "left": "0", "right": "9", "top": "0", "bottom": "9"}).status_code
        == 422
    )


@pytest.mark.parametrize(
    ("name", "data", "file", "said"),
    [
        (" ", None, "a.jpg", "This is still empty"),
        ("x" * 81, None, "a.jpg", "80 fit"),
        ("Prosser Cup", None, "a.jpg", "A name on your roll is in these words"),
        ("Star", b"", "a.jpg", "nothing in this file"),
        ("Star", b"%PDF-1.7", "a.pdf", "This is a PDF, not a picture"),
        ("Star", b"\xff\xd8\xff" + bytes(MAX_BYTES), "a.jpg", "larger than 20 MB"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    head: Client, hana: Staff, store: Store, name: str, data: bytes | None, file: str, said: str
) -> None:
    cast.make_pupil(hana.school, "Ffion", "Prosser")
    answer = sent(head, name, data, file)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not BlankDesign.objects.exists()
    assert store() == []


def test_there_is_an_end_to_it(hana: Staff, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blank_designs, "MOST_DESIGNS", 1)
    first = read(hana)
    with pytest.raises(PeopleProblem, match="1 already"):
        read(hana)
    assert len(store()) == 1
    revoke_design(first, by=hana)
    assert read(hana).pk


def test_the_office_does_all_of_it_and_sees_nothing_else_of_the_school(
    signed_in: SignIn, cai: Staff, hana: Staff
) -> None:
    register_device(cai.school, name="Tablet 7", by=hana)
    office = signed_in(cai)
    assert f'href="{PAGE}"' in text_of(office, "/consents/")
    answer = sent(office)
    design = BlankDesign.objects.get()
    assert (answer.status_code, answer.url, design.added_by) == (302, of(design), cai)
    keep_reading_of(design.pk, lines=[], proposed=PROPOSED, seems_written=False)
    assert office.post(of(design), {"place": "1"}).status_code == 302
    page = text_of(office)
    assert "in use" in page
    assert "which you look after; the headteacher looks after everything else" in page
    assert not any(words in page for words in ("Tablet 7", "Official accounts", "Days without school", "Telephone"))
    assert office.get(of(design, "design_picture")).status_code == 200
    assert office.post(of(design, "revoke_design")).status_code == 302
    design.refresh_from_db()
    assert (design.marked_by, design.revoked_by) == (cai, cai)
    assert office.get(reverse("school:facts")).status_code == 403


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.OFFICE, Role.HEADTEACHER)])
def test_of_all_roles_the_office_and_the_head_alone_do_any_of_it(signed_in: SignIn, hana: Staff, role: Role) -> None:
    design = read(hana)
    for staff in (cast.make_staff(hana.school, "Mx Somebody", role),):
        client = signed_in(staff)
        assert sent(client).status_code == 403
        for url in (ADD, of(design), of(design, "design_picture")):
            assert client.get(url).status_code == 403
        assert client.post(of(design), {"place": "1"}).status_code == 403
        assert client.post(of(design, "revoke_design")).status_code == 403
        for act in (
            lambda by: add_design(by.school, name="S", data=photos.photo(), file_name="a.jpg", by=by),
            lambda by: mark_place(design, box=PROPOSED[0], by=by),
            lambda by: revoke_design(design, by=by),
        ):
            with pytest.raises(NotAllowed):
                act(staff)
    design.refresh_from_db()
    assert (BlankDesign.objects.count(), design.place, design.ended_at) == (1, None, None)


def test_another_schools_design_is_not_there(head: Client, hana: Staff, olu: Staff) -> None:
    theirs = read(olu, "Marlow medal")
    assert "Marlow medal" not in text_of(head)
    for answer in (
        head.get(of(theirs)),
        head.post(of(theirs), {"place": "1"}),
        head.get(of(theirs, "design_picture")),
        head.post(of(theirs, "revoke_design")),
    ):
        assert answer.status_code == 404
    with pytest.raises(BlankDesign.DoesNotExist):
        mark_place(theirs, box=PROPOSED[0], by=hana)
    with pytest.raises(BlankDesign.DoesNotExist):
        revoke_design(theirs, by=hana)


def test_its_picture_is_served_to_be_seen_and_nothing_else(head: Client, hana: Staff) -> None:
    design = read(hana)
    answer = head.get(of(design, "design_picture"))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    BlankDesign.objects.filter(pk=design.pk).update(sha256="0" * 64)
    assert head.get(of(design, "design_picture")).status_code == 404
    default_storage.delete(design.file)
    assert head.get(of(design, "design_picture")).status_code == 404


def test_the_page_of_one_says_the_place_without_javascript(head: Client, hana: Staff) -> None:
    page = text_of(head, of(read(hana)))
    assert page.count('name="place"') == len(PROPOSED) + 1
    assert page.count('class="box-link"') == len(PROPOSED)
    for side in ("left", "right", "top", "bottom"):
        assert f'name="{side}"' in page


def test_once_it_is_marked_the_page_shows_that_place_alone(head: Client, hana: Staff) -> None:
    page = text_of(head, of(mark_place(read(hana), box=(120, 210, 880, 290), by=hana)))
    assert page.count('name="place"') == 1
    assert page.count('class="box-link"') == 1
    assert '<rect class="box-line" x="120" y="210" width="760" height="80">' in page
