"""The school's own wording in pictures and words, and how it is said from a finding."""

from typing import Any

import pytest
from django.urls import reverse

from people.models import Group, Staff
from policies.models import OwnWording, Signer
from policies.own_wording import revoke_own_wording, say_wording_is_ours
from policies.rules import rules_in_force
from policies.signers import add_signers, remove_signer
from posts import readings
from posts.checks import submit_blockers
from posts.erasure import erase_words_about
from posts.models import Picture, Post
from posts.revisions import content_of
from posts.rolls import known_at
from screening import pipeline
from tests import cast
from tests.posts import photos
from tests.posts.forms import signed_in

pytestmark = pytest.mark.usefixtures("store", "machine")


def stops(post: Post) -> list[str]:
    found = submit_blockers(post, content_of(post), rules_in_force(post.school_id))
    return [blocker.code for blocker in found if blocker.code in ("names_a_child", "name_alone")]


def told_with(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> pipeline.Wording:
    """What the worker tells the machine of the school."""
    told: list[pipeline.Wording] = []

    def sees(image: Any, *, wording: pipeline.Wording, **_: Any) -> pipeline.Reading:
        told.append(wording)
        return photos.saw()

    monkeypatch.setattr(pipeline, "screen_image", sees)
    readings.screen(picture.pk, picture.sha256)
    return told[0]


def asked_with(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    return told_with(picture, monkeypatch).ours


def test_the_machine_is_told_of_it_and_no_longer_once_it_is_revoked(
    sam: Staff, hana: Staff, olu: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = say_wording_is_ours(hana.school, words="Ysgol y Dderwen", by=hana)
    OwnWording.objects.create(school=olu.school, words="Marlow motto")
    post = cast.draft(sam)
    assert asked_with(photos.add(post, sam, seed=1), monkeypatch) == ("Ysgol y Dderwen",)
    revoke_own_wording(own, by=hana)
    assert asked_with(photos.add(post, sam, seed=2), monkeypatch) == ()


def test_the_machine_is_told_what_the_school_its_classes_and_its_clubs_are_called(
    sam: Staff, hana: Staff, olu: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.make_pupil(hana.school, "Cerys", "Prosser", group="Dosbarth Tegid")
    cast.make_pupil(hana.school, "Ebo", "Mensah")
    cast.make_pupil(olu.school, "Ola", "Wills", group="Kahlo")
    Group.objects.create(school=hana.school, name="Gwenfair netball")
    told = told_with(photos.add(cast.draft(sam), sam), monkeypatch).classes
    assert {"Dosbarth Tegid", "Gwenfair netball", hana.school.name} <= set(told)
    assert not {"", "Kahlo", olu.school.name} & set(told)


def test_the_machine_is_told_who_signs_and_the_roll_is_not(
    sam: Staff, hana: Staff, olu: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    (signer,) = add_signers(hana.school, names="Mrs Carys Hughes", by=hana)
    Signer.objects.create(school=olu.school, name="Ola Wills", added_by=olu)
    post = cast.draft(sam)
    assert told_with(photos.add(post, sam, seed=1), monkeypatch).adults == ("Mrs Carys Hughes",)
    assert "caryshughes" not in known_at(hana.school_id).roll.staff
    remove_signer(signer, by=hana)
    assert told_with(photos.add(post, sam, seed=2), monkeypatch).adults == ()


def test_a_name_that_signs_goes_with_the_child_who_is_called_so(sam: Staff, hana: Staff) -> None:
    add_signers(hana.school, names="Cerys Prosser\nMorgan Penry", by=hana)
    child = cast.make_pupil(hana.school, "Cerys", "Prosser")
    erase_words_about(child)
    assert list(Signer.objects.values_list("name", flat=True)) == ["Morgan Penry"]


def test_a_child_who_joins_later_is_held_in_pictures_and_words_all_the_same(
    sam: Staff, dee: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ("Prosser rules", "Cerys"):
        say_wording_is_ours(hana.school, words=words, by=hana)
    assert len(known_at(hana.school_id).ours) == 2
    cast.make_pupil(hana.school, "Cerys", "Prosser")
    assert asked_with(photos.add(cast.draft(sam), sam), monkeypatch) == ()
    for words, stopped in (
        ("Prosser rules!", "name_alone"),
        ("Cerys won", "name_alone"),
        ("Cerys Prosser", "names_a_child"),
    ):
        assert stops(cast.draft(sam, words=words)) == [stopped]


def test_whatever_the_table_holds_a_name_on_the_roll_is_held(
    sam: Staff, dee: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written past the service: the names have no effect, in either place."""
    cast.make_pupil(hana.school, "Cerys", "Prosser")
    for words in ("Cerys Prosser", "Prosser", "Well done Cerys Prosser", "Cerys"):
        OwnWording.objects.create(school=hana.school, words=words, said_by=hana)
    assert asked_with(photos.add(cast.draft(sam), sam), monkeypatch) == ()
    assert stops(cast.draft(sam, words="Well done Cerys Prosser")) == ["names_a_child"]


def test_a_childs_first_name_in_a_phrase_of_the_school_is_not_asked_about_in_the_words(
    sam: Staff, dee: Staff, hana: Staff
) -> None:
    cast.make_pupil(hana.school, "Cerys", "Prosser")
    post = cast.draft(sam, words="Cerys yr Wythnos is back.")
    assert stops(post) == ["name_alone"]
    own = say_wording_is_ours(hana.school, words="Cerys yr Wythnos", by=hana)
    assert stops(post) == []
    assert stops(cast.draft(sam, words="Cerys yr Wythnos: Cerys!")) == ["name_alone"]
    revoke_own_wording(own, by=hana)
    assert stops(post) == ["name_alone"]


@pytest.fixture
def found(sam: Staff, machine: photos.Machine) -> Picture:
    """A picture of a draft, with the motto, an unread line and a name in it."""
    machine(
        photos.saw(
            photos.name("Ffion Prosser"),
            photos.something("text", "Gorau Chwarae", box=(60, 40, 500, 90)),
            photos.something("code", "x", box=(900, 100, 1000, 200)),
        )
    )
    return photos.screen(photos.add(cast.draft(sam), sam))


def of(picture: Picture, number: int) -> str:
    return reverse("posts:wording_is_ours", args=[picture.public_id, number])


def test_it_is_said_from_a_finding_by_whoever_manages_the_school(hana: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.name("Ffion Prosser"), photos.something("text", "Gorau Chwarae", box=(60, 40, 500, 90))))
    picture = photos.screen(photos.add(cast.draft(hana), hana))
    client = signed_in(hana)
    page = client.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    assert of(picture, 2) in page
    assert of(picture, 1) not in page, "a name on the roll is never the school's own"
    form = client.get(of(picture, 2)).content.decode()
    assert 'value="Gorau Chwarae"' in form
    assert "close-2.webp" in form
    assert client.post(of(picture, 2), {"words": "Gorau Chwarae"}).status_code == 302
    assert OwnWording.objects.get().words == "Gorau Chwarae"
    assert client.post(of(picture, 2), {"words": "Gorau Chwarae"}).status_code == 422
    assert [client.get(of(picture, number)).status_code for number in (1, 9)] == [404, 404]


def test_an_adult_who_signs_is_named_from_a_finding(
    hana: Staff, sam: Staff, machine: photos.Machine, found: Picture
) -> None:
    machine(
        photos.saw(
            photos.something("name_line", "Trevor Dunmalles"),
            photos.something("text", "Gorau Chwarae", box=(60, 40, 500, 90)),
        )
    )
    picture = photos.screen(photos.add(cast.draft(hana), hana))
    signs = reverse("posts:name_signs", args=[picture.public_id, 1])
    client = signed_in(hana)
    page = client.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
    assert signs in page
    assert reverse("posts:name_signs", args=[picture.public_id, 2]) not in page, "only where a name is asked about"
    form = client.get(signs).content.decode()
    assert "Trevor Dunmalles</textarea>" in form
    assert "close-1.webp" in form
    assert client.post(signs, {"names": "Dunmallet"}).status_code == 422
    assert client.post(signs, {"names": "Trevor Dunmallet"}).status_code == 302
    assert Signer.objects.get().name == "Trevor Dunmallet"
    theirs = reverse("posts:name_signs", args=[found.public_id, 3])
    assert [signed_in(sam).get(theirs).status_code, client.get(theirs).status_code] == [403, 404]


def test_nobody_else_says_it_from_a_finding(found: Picture, sam: Staff, hana: Staff, olu: Staff, school: Any) -> None:
    author, head = signed_in(sam), signed_in(hana)
    assert of(found, 3) not in author.get(reverse("posts:picture", args=[found.public_id])).content.decode()
    assert author.get(of(found, 3)).status_code == 403
    assert author.post(of(found, 3), {"words": "Gorau Chwarae"}).status_code == 403
    assert head.get(of(found, 3)).status_code == 404, "a colleague's draft is nobody's to see"
    assert head.post(of(found, 3), {"words": "Gorau Chwarae"}).status_code == 404
    assert not OwnWording.objects.exists()


def test_own_wording_with_the_name_of_a_child_who_is_forgotten_goes(hana: Staff, olu: Staff) -> None:
    for words in ("Cerys Prosser Cup", "Cerys yr Wythnos", "Ysgol y Dderwen"):
        OwnWording.objects.create(school=hana.school, words=words, said_by=hana)
    OwnWording.objects.create(school=olu.school, words="Cerys Prosser Cup")
    erase_words_about(cast.make_pupil(hana.school, "Cerys", "Prosser"))
    left = OwnWording.objects.filter(school=hana.school).order_by("pk").values_list("words", flat=True)
    assert list(left) == ["Cerys yr Wythnos", "Ysgol y Dderwen"]
    assert OwnWording.objects.filter(school=olu.school).exists()
