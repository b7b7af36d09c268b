"""The chain of seals: every committed event once, in the order in which it was seen, and any change is found."""

import datetime
import json
import threading
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from audit import guards, sealing
from audit.actors import SYSTEM
from audit.exports import export_seal
from audit.models import Event, FollowUp, Seal
from audit.names import EventName
from audit.sealing import FIRST, canonical, newest_seal, seal_events
from audit.services import record
from audit.verifying import verify
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed(at: Callable[..., Post]) -> int:
    """A whole journey, sealed: how many seals there are."""
    at(PostState.PUBLISHED)
    return seal_events()


@pytest.fixture
def seal_folder(settings: Settings, tmp_path: Path) -> Path:
    settings.SEAL_FOLDER = tmp_path / "seals"
    return tmp_path / "seals"


def verified(*arguments: str) -> str:
    said = StringIO()
    call_command("verify_audit", *arguments, stdout=said)
    return said.getvalue()


def test_every_event_is_sealed_once_and_the_chain_holds(sealed: int) -> None:
    assert sealed == Event.objects.count() > 8
    assert seal_events() == 0
    assert list(Seal.objects.values_list("position", flat=True)) == list(range(1, sealed + 1))
    assert Seal.objects.get(position=1).previous == FIRST
    assert verified() == f"{sealed} seals hold; 0 events wait to be sealed.\n"


def test_an_empty_record_holds(db: None) -> None:
    assert verified() == "0 seals hold; 0 events wait to be sealed.\n"


def test_the_bytes_of_an_event_do_not_depend_on_the_time_zone(sealed: int) -> None:
    event = Event.objects.order_by("pk")[0]
    before = canonical(event)
    event.at = event.at.astimezone(datetime.timezone(datetime.timedelta(hours=5, minutes=45)))
    assert canonical(event) == before
    with timezone.override("Asia/Kathmandu"):
        assert canonical(Event.objects.get(pk=event.pk)) == before
    assert json.loads(before)["at"] == round(event.at.timestamp() * 1_000_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        {"name": "post.declined"},
        {"actor_id": 9_999},
        {"school_id": 9_999},
        {"post_id": None},
        {"pupil_id": 7},
        {"digest": "0" * 64},
        {"protocol_version": 9},
        {"data": {"late": True}},
        {"actor_kind": "system"},
        {"at": timezone.now() + datetime.timedelta(microseconds=1)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_any_change_to_an_event_is_found_and_named(sealed: int, change: dict[str, object]) -> None:
    changed = Event.objects.filter(name="post.approved").get()
    with guards.lifted():
        Event.objects.filter(pk=changed.pk).update(**change)
    with pytest.raises(CommandError, match=rf"BROKEN at seal \d+ \(event {changed.pk}\): its event is not what was"):
        verified()


def test_a_removed_event_is_found(sealed: int) -> None:
    gone = Event.objects.filter(name="post.scheduled").get()
    FollowUp.objects.filter(event=gone).delete()
    with guards.lifted():
        Event.objects.filter(pk=gone.pk)._raw_delete("default")
    with pytest.raises(CommandError, match=rf"\(event {gone.pk}\): its event is missing"):
        verified()


def test_a_removed_seal_is_found(sealed: int) -> None:
    with guards.lifted():
        Seal.objects.filter(position=3)._raw_delete("default")
    broken = verify().broken
    assert broken is not None
    assert (broken.position, broken.why) == (4, "a seal before it is missing")


def test_a_chain_that_was_written_anew_does_not_match_the_exported_seal(sealed: int, seal_folder: Path) -> None:
    path = export_seal()
    assert path is not None
    assert "seals hold" in verified("--against", str(path))
    with guards.lifted():
        Event.objects.filter(name="post.approved").update(actor_id=9_999)
        Seal.objects.all()._raw_delete("default")
    seal_events()
    assert "seals hold" in verified(), "in itself the new chain is whole"
    with pytest.raises(CommandError, match="not the seal that was exported"):
        verified("--against", str(path))


def test_a_chain_that_lost_its_end_does_not_match_the_exported_seal(sealed: int, seal_folder: Path) -> None:
    path = export_seal()
    assert path is not None
    with guards.lifted():
        Seal.objects.filter(position=sealed)._raw_delete("default")
    with pytest.raises(CommandError, match="not in the chain any more"):
        verified("--against", str(path))


def test_a_file_that_is_no_seal_is_refused(db: None, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(CommandError, match="holds no exported seal"):
        verified("--against", str(tmp_path / "x.json"))


def test_the_exported_seal_tells_nothing_about_anybody(sealed: int, seal_folder: Path) -> None:
    path = export_seal()
    assert path is not None
    content = json.loads(path.read_text())
    assert content == {"position": sealed, "digest": newest_seal().digest, "on": timezone.now().date().isoformat()}
    assert [file.name for file in seal_folder.iterdir()] == [path.name], "no unfinished file is left"
    assert Event.objects.filter(name=EventName.SEAL_EXPORTED, data=content).count() == 1


def test_the_seal_is_mailed_to_whoever_is_named_and_a_dead_server_costs_nothing(
    sealed: int, seal_folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SEAL_MAIL_TO = ["governor@trust.example"]
    export_seal()
    (message,) = mail.outbox
    assert message.to == ["governor@trust.example"]
    assert newest_seal().digest in str(message.body)

    def dead(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", dead)
    assert export_seal() is not None


def test_an_empty_record_exports_nothing(db: None, seal_folder: Path) -> None:
    assert export_seal() is None


def test_sealing_goes_on_after_a_batch(sam: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "BATCH", 3)
    for _ in range(4):
        cast.draft(sam)
    waiting = Event.objects.count()
    assert waiting > 3
    assert seal_events() == waiting
    assert verify().broken is None


def test_an_event_far_below_the_newest_seals_waits_for_the_nightly_run(
    sealed: int, sam: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "LOOK_BACK", 2)
    lowest = Event.objects.order_by("pk")[0].pk
    Event.objects.create(pk=lowest - 1, name="post.drafted", actor_kind="system")
    cast.draft(sam)
    assert seal_events() == 1
    assert verify().waiting == 1
    assert seal_events(everything=True) == 1
    assert verify().broken is None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_an_event_that_commits_late_below_others_is_sealed_after_them(sam: Staff, database_role: str) -> None:
    first, second = threading.Event(), threading.Event()
    seal_events()

    def late() -> None:
        try:
            with transaction.atomic():
                record(EventName.POST_DRAFTED, by=sam, school_id=sam.school_id, data={"late": True})
                first.set()
                second.wait(20)
        finally:
            connection.close()

    thread = threading.Thread(target=late)
    thread.start()
    assert first.wait(20)
    with transaction.atomic():
        record(EventName.POST_DRAFTED, by=sam, school_id=sam.school_id, data={"late": False})
    assert seal_events() == 1, "the sealer neither waits for the open transaction nor skips past it"
    second.set()
    thread.join()
    assert seal_events() == 1
    low, high = Seal.objects.order_by("-position").values_list("event_id", flat=True)[:2]
    assert low < high
    assert [Event.objects.get(pk=pk).data["late"] for pk in (low, high)] == [True, False]
    assert verify().broken is None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_sealers_at_once_make_one_chain(sam: Staff, database_role: str) -> None:
    for _ in range(10):
        cast.draft(sam)
    waiting = Event.objects.count()
    sealed: list[int] = []
    start = threading.Barrier(2)

    def run() -> None:
        try:
            start.wait(20)
            sealed.append(seal_events())
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(sealed) == waiting == Seal.objects.count()
    assert verify().broken is None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_recording_never_waits_for_the_sealer(sam: Staff) -> None:
    """No lock is shared by schools: what a sealer holds, record() does not touch."""
    done = threading.Event()

    def write() -> None:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '3s'")
                record(EventName.POST_DRAFTED, by=SYSTEM, school_id=sam.school_id)
            done.set()
        finally:
            connection.close()

    seal_events()
    with transaction.atomic():
        sealing._seal_batch(everything=False)
        sealing.Tick.objects.select_for_update().get(name="sealer")
        thread = threading.Thread(target=write)
        thread.start()
        thread.join(10)
        assert done.is_set()
