"""The record in plain words: on the post's page, on the record page, in a file."""

import csv
import datetime
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from approvals.services import ask_for_changes
from audit.actors import SYSTEM
from audit.models import Event
from audit.names import EventName
from audit.services import record
from consents.rolls import harmless
from notifications import record_views
from notifications.story import lines_of, story_of
from notifications.story_words import PERMISSION_CODE, PERMISSION_KINDS, SAYINGS
from people.models import Staff
from people.roles import Role
from policies.criteria import ticked_words
from posts.models import Post
from posts.workflow import PostState
from publishing.services import schedule_post, send_back_post
from tests import cast
from tests.approvals.test_desk import sign_in

pytestmark = pytest.mark.django_db
RECORD = "/record/"


def happened(
    by: Staff, name: EventName, *, pupil_id: int | None = None, post_id: int | None = None, **data: object
) -> Event:
    return Event.objects.create(
        name=name,
        school_id=by.school_id,
        actor_kind="staff",
        actor_id=by.pk,
        pupil_id=pupil_id,
        post_id=post_id,
        data=data,
    )


def rows(staff: Staff, query: str = "") -> list[list[str]]:
    answer = sign_in(staff).get(f"{RECORD}record.csv{query}")
    assert answer.status_code == 200
    stream = answer.streaming_content
    assert isinstance(stream, Iterator)
    return list(csv.reader(io.StringIO(b"".join(stream).decode("utf-8-sig"))))


def test_the_story_of_a_post_says_who_did_what_in_order(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff
) -> None:
    words = [line.words for line in story_of(at(PostState.TAKEN_DOWN))]
    assert words == [
        f"{sam.name} began the post.",
        f"{sam.name} sent it in.",
        "Nothing stopped it. A machine looked; people look too.",
        f"{dee.name} confirmed that it can go live. {ticked_words(['positive', 'relevant', 'best_interests'])}",
        words[4],
        "It was let go: from here on it may be out.",
        "It went up on Our page.",
        "It was live.",
        f"{mo.name} ordered it down.",
        "It had to come down from Our page.",
    ]
    assert words[4].startswith(f"{mo.name} said when it goes out: ")


def test_what_the_approver_said_stands_in_the_story(at: Callable[..., Post], dee: Staff) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="A shorter one, please.")
    last = story_of(post)[-1]
    assert (last.said, last.speaker) == ("A shorter one, please.", dee.name)


def test_the_time_that_was_set_stands_in_the_story(mo: Staff, at: Callable[..., Post]) -> None:
    with time_machine.travel("2027-03-26T10:00:00+00:00"):
        post = schedule_post(at(PostState.APPROVED), by=mo, at=datetime.datetime(2027, 3, 29, 7, 30, tzinfo=UTC))
        with timezone.override(ZoneInfo("Europe/London")):
            assert story_of(post)[-1].words == f"{mo.name} said when it goes out: Monday 29 March, 08:30."


def test_why_it_was_sent_back_stands_in_the_story(mo: Staff, at: Callable[..., Post]) -> None:
    last = story_of(send_back_post(at(PostState.APPROVED), by=mo, words="The date is wrong."))[-1]
    assert (last.said, last.speaker) == ("The date is wrong.", mo.name)


def test_what_is_repeated_is_told_once(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam)
    for picture in range(4):
        happened(sam, EventName.PICTURE_ADDED, post_id=post.pk, picture=picture)
    happened(dee, EventName.PICTURE_LOOKED_AT, post_id=post.pk)
    assert [line.words for line in story_of(post)][1:] == [
        f"{sam.name} added 4 pictures.",
        f"{dee.name} looked at a picture, whole.",
    ]


def test_every_event_has_its_sentence_and_every_sentence_can_be_said(sam: Staff) -> None:
    assert set(SAYINGS) | PERMISSION_KINDS == set(EventName)
    for name in EventName:
        (line,) = lines_of([happened(sam, name)])
        assert "%(" not in line.words
        assert "no words for" not in line.words


def test_a_story_costs_the_same_however_long_it_is(
    sam: Staff, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    post = cast.draft(sam)
    for each in range(60):
        happened(sam, EventName.DELIVERY_OPENED, post_id=post.pk, account=each)
    with django_assert_max_num_queries(6):
        assert len(story_of(post)) == 61


@pytest.mark.parametrize("role", [Role.HEADTEACHER, Role.IT_MANAGER, Role.DPO])
def test_those_who_answer_for_the_protocol_read_the_record(
    at: Callable[..., Post], school: object, sam: Staff, role: Role
) -> None:
    at(PostState.PUBLISHED)
    reader = cast.make_staff(sam.school, "Ms Iyer", role)
    page = sign_in(reader).get(RECORD).content.decode()
    assert "confirmed that it can go live" in page
    assert "Garden" not in page


def test_nobody_else_does_and_nobody_of_another_school(
    at: Callable[..., Post], sam: Staff, dee: Staff, des: Staff, olu: Staff
) -> None:
    at(PostState.PUBLISHED)
    for staff in (sam, dee, des):
        assert sign_in(staff).get(RECORD).status_code == 403
        assert sign_in(staff).get(f"{RECORD}record.csv").status_code == 403
    assert sam.name not in sign_in(olu).get(RECORD).content.decode()
    assert not [row for row in rows(olu) if sam.name in row]


def test_a_withdrawal_and_a_hold_read_exactly_the_same(hana: Staff, cai: Staff, des: Staff) -> None:
    """Nobody but the safeguarding lead may infer why a child cannot be shown."""
    pupil = cast.make_pupil(hana.school, "Siân", "Llywelyn")
    happened(cai, EventName.CONSENT_WITHDRAWN, pupil_id=pupil.pk, batch="1")
    for by_the_lead in (EventName.HOLD_SET, EventName.CARE_CHANGED, EventName.COMPETENCE_NOTED):
        happened(des, by_the_lead, pupil_id=pupil.pk)
    told = [row[1:] for row in rows(hana) if row[3] == PERMISSION_CODE]
    assert told == 4 * [["a colleague", "What may be shown of Siân Llywelyn changed.", PERMISSION_CODE, "", "", ""]]
    page = sign_in(hana).get(RECORD).content.decode()
    assert des.name not in page
    assert "hold" not in page.lower()


def test_an_erased_child_has_no_name_in_the_record(hana: Staff, cai: Staff) -> None:
    pupil = cast.make_pupil(hana.school, "Siân", "Llywelyn")
    happened(cai, EventName.PUPIL_LEFT, pupil_id=pupil.pk)
    assert "Siân Llywelyn left the roll." in sign_in(hana).get(RECORD).content.decode()
    pupil.erased_at = timezone.now()
    pupil.save()
    page = sign_in(hana).get(RECORD).content.decode()
    assert "an erased person left the roll." in page
    assert "Siân" not in page


def test_the_record_is_paged_and_no_line_is_lost_or_doubled(
    hana: Staff,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    monkeypatch.setattr(record_views, "PER_PAGE", 10)
    for each in range(25):
        happened(hana, EventName.DEVICE_REGISTERED, device=each)
    client = sign_in(hana)
    seen, url = 0, RECORD
    while url:
        with django_assert_max_num_queries(15):
            answer = client.get(url)
        seen += answer.content.decode().count("registered a device")
        url = answer.context["next_url"]
    assert seen == 25


def test_a_day_is_a_day_on_the_schools_own_wall(hana: Staff) -> None:
    """31 March 2024 had 23 hours in Cardiff: the last of them is 22:00 UTC."""
    at = datetime.datetime
    for when in (
        at(2024, 3, 30, 23, 59, tzinfo=datetime.UTC),
        at(2024, 3, 31, 22, 59, tzinfo=datetime.UTC),
        at(2024, 3, 31, 23, 1, tzinfo=datetime.UTC),
    ):
        Event.objects.create(name="device.registered", school_id=hana.school_id, at=when, actor_kind="system")
    assert [row[0] for row in rows(hana, "?day=2024-03-31")[1:]] == ["2024-03-31T23:59:00+01:00"]
    assert len(rows(hana, "?day=2024-04-01")) == 2


@pytest.mark.parametrize(
    "query", ["?day=x", "?day=2024-13-45", "?before=x", "?before=-1", f"?before={'9' * 40}", "?day=9999-12-31"]
)
def test_nonsense_in_the_address_is_harmless(hana: Staff, query: str) -> None:
    assert sign_in(hana).get(RECORD + query).status_code == 200


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("Mrs Hughes", "Mrs Hughes"),
        ("", ""),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell: str, written: str) -> None:
    assert harmless(cell) == written


def test_a_name_that_is_a_formula_is_text_in_the_file(hana: Staff, sam: Staff) -> None:
    Staff.objects.filter(pk=sam.pk).update(name='=HYPERLINK("http://x")')
    happened(sam, EventName.DEVICE_REGISTERED)
    assert rows(hana)[1][1] == '\'=HYPERLINK("http://x")'


def test_the_whole_record_is_in_the_file_in_batches(hana: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_views, "PER_BATCH", 4)
    before = Event.objects.filter(school_id=hana.school_id).count()
    for each in range(9):
        happened(hana, EventName.DEVICE_REGISTERED, device=each)
    assert len(rows(hana)) == 1 + before + 9


def test_reading_and_saving_the_record_changes_nothing(hana: Staff) -> None:
    record(EventName.SCHOOL_CREATED, by=SYSTEM, school_id=hana.school_id)
    before = Event.objects.count()
    sign_in(hana).get(RECORD)
    rows(hana)
    assert sign_in(hana).post(RECORD).status_code == 405
    assert Event.objects.count() == before


def test_what_a_person_says_is_up_is_told_as_theirs(at: Callable[..., Post], mo: Staff) -> None:
    post = at(PostState.PUBLISHED)
    account = post.accounts.get()
    happened(mo, EventName.DELIVERY_POSTED, post_id=post.pk, account=account.pk)
    assert story_of(post)[-1].words == f"{mo.name} said that it is up on {account.name}."
