"""Forgetting a child: her name is in no table, file or log afterwards, and the record is whole."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, transaction
from django.db.models import Model
from django.urls import reverse

from approvals.models import Decision, Verdict
from approvals.services import ask_for_changes
from audit import guards
from audit.models import Event
from audit.names import EventName
from audit.sealing import seal_events
from consents import rolls, services
from consents.adults import record_adult_permission
from consents.holds import read_reason, set_hold
from consents.models import AdultPermission, ConsentDecision, PublicationHold
from people.erased_names import BLACK
from people.importers.packages import SentFile
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.rolls import erase_pupil, keep_guardian
from posts.drafts import DraftWords, save_draft
from posts.errors import Stale
from posts.models import Post, Revision
from posts.workflow import PostState
from publishing.models import Takedown
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import page_of, sign_in

FIRST, LAST = "Zebedee", "Quartzwright"


@pytest.fixture
def zebedee(school: School) -> Pupil:
    pupil = cast.make_pupil(school, FIRST, LAST, known_as="Zeb", upn="B801200005001")
    cast.answer_for(pupil)
    return pupil


def everything_in_the_database() -> Iterator[tuple[type[Model], str]]:
    for model in apps.get_models():
        for row in model._default_manager.values():
            yield model, " ".join(_text(value) for value in row.values())


def _text(value: Any) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)


def where_the_name_is() -> set[str]:
    found = {
        model._meta.label
        for model, text in everything_in_the_database()
        if FIRST in text or LAST in text or FIRST.lower() in text or "Zeb" in text
    }
    for path in Path(settings.VAR_DIR).rglob("*"):
        if path.is_file() and (FIRST in path.name or FIRST.encode() in path.read_bytes()):
            found.add(path.name)
    return found


def test_her_name_is_in_no_table_file_or_log_and_the_record_is_whole(
    zebedee: Pupil,
    school: School,
    sam: Staff,
    dee: Staff,
    cai: Staff,
    des: Staff,
    hana: Staff,
    at: Callable[..., Post],
    caplog: pytest.LogCaptureFixture,
) -> None:
    keep_guardian(zebedee, by=cai, name=f"Mrs {LAST}", parental_responsibility=ParentalResponsibility.YES)
    about_her = told_about(zebedee, author=sam, words=f"{FIRST} won the chess cup. Well done, Zeb!")
    live = at(PostState.PUBLISHED, post=about_her)
    waiting = at(PostState.AWAITING_APPROVAL, post=told_about(zebedee, author=sam, words=f"Bravo {FIRST}"))
    assert waiting.revision is not None
    ask_for_changes(waiting, by=dee, shown_digest=waiting.revision.digest, words=f"{FIRST} is not to be named.")
    elsewhere = cast.draft(sam, words=f"Our winner is {FIRST} {LAST}.")
    elsewhere.title = f"{LAST}, {FIRST}"
    elsewhere.save()
    set_hold(zebedee, by=des, reason=f"about {FIRST}")
    rolls.keep_upload([SentFile("roll.csv", f"First name,Last name\n{FIRST},{LAST}\n".encode())], by=cai)
    decisions, events = ConsentDecision.objects.count(), Event.objects.count()
    assert {"people.Pupil", "posts.Variant", "posts.Revision", "approvals.Decision"} <= where_the_name_is()

    caplog.clear()
    client = sign_in(hana)
    assert client.post(page_of(zebedee, "erase")).status_code == 302

    assert where_the_name_is() == set()
    assert FIRST not in caplog.text
    assert LAST not in caplog.text
    assert ConsentDecision.objects.count() == decisions
    assert Event.objects.count() > events
    assert Event.objects.filter(name=EventName.PUPIL_ERASED, pupil_id=zebedee.pk).count() == 1
    assert Post.objects.get(pk=live.pk).state == PostState.TAKEN_DOWN
    assert client.get(reverse("consents:register")).status_code == 200
    assert client.get(page_of(zebedee)).status_code == 404
    seal_events()
    call_command("verify_audit")


def test_what_was_sent_in_keeps_its_digest_and_says_when_its_words_went(
    zebedee: Pupil, sam: Staff, hana: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.APPROVED, post=told_about(zebedee, author=sam, words=f"Well done {FIRST}"))
    assert post.revision is not None
    erase_pupil(zebedee, by=hana)
    revision = Revision.objects.get(pk=post.revision.pk)
    assert (revision.payload, revision.digest) == (None, post.revision.digest)
    assert revision.erased_at is not None
    assert Post.objects.get(pk=post.pk).state == PostState.DRAFT


def test_a_post_that_shows_her_without_her_name_keeps_its_words_and_comes_down(
    zebedee: Pupil, sam: Staff, hana: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.PUBLISHED, post=told_about(zebedee, author=sam))
    erase_pupil(zebedee, by=hana)
    post = Post.objects.get(pk=post.pk)
    assert post.state == PostState.TAKEN_DOWN
    assert post.revision is not None
    assert post.revision.payload is not None


def test_a_post_with_her_full_name_and_without_her_comes_down_before_its_words_go(
    zebedee: Pupil, sam: Staff, hana: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.PUBLISHED)
    Revision.objects.all()
    other = at(PostState.PUBLISHED, post=cast.draft(sam, words="Summer fair on Saturday"))
    namesake = Pupil.objects.get(pk=zebedee.pk)
    namesake.first_name, namesake.last_name, namesake.known_as = "Vegetable", "garden", ""
    namesake.save()
    erase_pupil(namesake, by=hana)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN
    assert Post.objects.get(pk=other.pk).state == PostState.PUBLISHED
    post = Post.objects.get(pk=post.pk)
    assert post.revision is not None
    assert post.revision.payload is None


def test_the_words_of_other_posts_stay(zebedee: Pupil, sam: Staff, hana: Staff, school: School) -> None:
    same_first_name = cast.draft(sam, words=f"{FIRST} Ng came second.")
    erase_pupil(zebedee, by=hana)
    assert same_first_name.variants.get().words == f"{FIRST} Ng came second."


def test_a_tab_that_is_still_open_cannot_put_the_name_back(zebedee: Pupil, sam: Staff, hana: Staff) -> None:
    post = told_about(zebedee, author=sam, words=f"Bravo {FIRST}")
    version = Post.objects.get(pk=post.pk).version
    erase_pupil(zebedee, by=hana)
    with pytest.raises(Stale):
        save_draft(post, by=sam, version=version, words=DraftWords(words={(None, "en"): f"Bravo {FIRST}"}))


def test_a_parent_with_another_child_here_is_not_forgotten(
    zebedee: Pupil, school: School, cai: Staff, hana: Staff
) -> None:
    sister = cast.make_pupil(school, "Mair", LAST)
    both = keep_guardian(zebedee, by=cai, name="Both", parental_responsibility=ParentalResponsibility.YES)
    Guardianship.objects.create(pupil=sister, guardian=both)
    only = keep_guardian(zebedee, by=cai, name="Only", parental_responsibility=ParentalResponsibility.YES)
    erase_pupil(zebedee, by=hana)
    assert Guardian.objects.get(pk=both.pk).name == "Both"
    assert Guardian.objects.get(pk=only.pk).name == ""
    erase_pupil(sister, by=hana)
    assert Guardian.objects.get(pk=both.pk).name == ""


def test_her_name_goes_from_what_is_written_of_others(
    zebedee: Pupil, school: School, cai: Staff, des: Staff, hana: Staff, olu: Staff
) -> None:
    sister = cast.make_pupil(school, "Mair", LAST)
    hold = set_hold(sister, by=des, reason=f"As for {FIRST} {LAST}: a court order. Mair {LAST} lives elsewhere.")
    unreadable = set_hold(sister, by=des)
    PublicationHold.objects.filter(pk=unreadable.pk).update(reason_sealed=b"sealed with a lost key")
    mother = record_adult_permission(
        by=cai,
        name=f"Mrs {LAST}",
        capacity=f"mother of {FIRST} {LAST}",
        covers="a photo",
        given_on=datetime.date(2024, 5, 1),
        evidence=f"in the folder of {LAST}, {FIRST}",
    )
    erase_pupil(zebedee, by=hana)
    assert read_reason(PublicationHold.objects.get(pk=hold.pk), by=des) == (
        f"As for {BLACK}: a court order. Mair {LAST} lives elsewhere."
    )
    assert bytes(PublicationHold.objects.get(pk=unreadable.pk).reason_sealed) == b"sealed with a lost key"
    after = AdultPermission.objects.get(pk=mother.pk)
    assert (after.name, after.capacity, after.covers) == (f"Mrs {LAST}", f"mother of {BLACK}", "a photo")
    assert after.evidence == f"in the folder of {BLACK}"


def test_the_holds_of_another_school_are_not_touched(zebedee: Pupil, hana: Staff, olu: Staff) -> None:
    theirs = set_hold(cast.make_pupil(olu.school, "Mair", LAST), by=olu, reason=f"{FIRST} {LAST}")
    erase_pupil(zebedee, by=hana)
    assert read_reason(PublicationHold.objects.get(pk=theirs.pk), by=olu) == f"{FIRST} {LAST}"


def test_twice_is_once_and_a_forgotten_child_is_never_cleared_again(zebedee: Pupil, hana: Staff, cai: Staff) -> None:
    erase_pupil(zebedee, by=hana)
    erase_pupil(zebedee, by=hana)
    assert Event.objects.filter(name=EventName.PUPIL_ERASED).count() == 1
    services.withdraw_consent(Pupil.objects.get(pk=zebedee.pk), by=cai, guardian=Guardian.objects.get(name=""))
    assert not Pupil.objects.on_roll(Pupil.objects.get(pk=zebedee.pk).erased_at.date()).exists()


def test_only_who_looks_after_people_forgets_a_child(
    zebedee: Pupil, cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    for other in (cai, des, sam):
        assert sign_in(other).post(page_of(zebedee, "erase")).status_code == 403
    assert sign_in(olu).post(page_of(zebedee, "erase")).status_code == 404
    assert Pupil.objects.get(pk=zebedee.pk).erased_at is None


def test_if_the_handlers_fail_nobody_was_forgotten(
    zebedee: Pupil, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_event: Event) -> None:
        raise OSError

    monkeypatch.setattr("consents.handlers.forget_child", fails)
    with pytest.raises(OSError):
        erase_pupil(zebedee, by=hana)
    assert Pupil.objects.get(pk=zebedee.pk).name == f"Zeb {LAST}"
    assert not Event.objects.filter(name=EventName.PUPIL_ERASED).exists()


def test_a_decision_loses_its_words_and_stays_a_decision(
    zebedee: Pupil, sam: Staff, dee: Staff, hana: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.AWAITING_APPROVAL, post=told_about(zebedee, author=sam))
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words=f"Ask {FIRST} first.")
    erase_pupil(zebedee, by=hana)
    decision = Decision.objects.get()
    assert (decision.verdict, decision.words, decision.by) == (Verdict.CHANGES_ASKED, "[erased]", dee)


@pytest.mark.slow
def test_the_evidence_of_a_takedown_loses_its_words_and_stays_closed(
    zebedee: Pupil, sam: Staff, mo: Staff, hana: Staff, at: Callable[..., Post]
) -> None:
    at(PostState.TAKEN_DOWN, post=told_about(zebedee, author=sam))
    with guards.lifted():
        Takedown.objects.update(evidence=f"{FIRST} is gone from the page")
    closed = Takedown.objects.get()
    erase_pupil(zebedee, by=hana)
    after = Takedown.objects.get()
    assert after.evidence == "[erased]"
    assert (after.done_at, after.proof) == (closed.done_at, closed.proof)
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        Takedown.objects.update(evidence="something else")
