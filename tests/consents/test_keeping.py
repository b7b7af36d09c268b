"""Looking after the register: who looked, how long what is kept, and what goes by itself."""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from audit.sealing import seal_events
from audit.verifying import verify
from consents import retention
from consents.asking import ask_families
from consents.day_one import Scan, decide_on_forms, keep_forms, write_down_forms
from consents.links import link_with
from consents.models import (
    Answer,
    ConsentDecision,
    ConsentRequest,
    DecidesAs,
    FormsOnFile,
    Letter,
    ParentLink,
    RecordLook,
    RetentionPeriod,
)
from consents.new_links import send_new_link
from consents.own_answers import answer_by_link
from people.models import Pupil, RollRun, School, Staff
from people.rolls import erase_pupil, leave_roll
from policies.authority import NotAllowed
from policies.services import change_rules
from posts.left_children import forget_left_children
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.families import WEBSITE_PHOTO, parent, path_for, use_form
from tests.consents.posts_with import told_about

NOW = "2026-11-25T10:00+00:00"


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys", born_on=datetime.date(2014, 5, 5))


def page(pupil: Pupil, name: str = "consents:pupil") -> str:
    return reverse(name, args=[pupil.public_id])


# --- who looked --------------------------------------------------------------------------------------------


def test_who_looked_is_noted_once_a_day_and_read_by_the_lead_and_the_head(
    siân: Pupil, sam: Staff, cai: Staff, des: Staff, hana: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    teacher = signed_in(sam)
    for _again in range(3):
        teacher.get(page(siân))
    teacher.head(page(siân))
    signed_in(cai).get(page(siân, "about:child"))
    assert [look.staff_id for look in RecordLook.objects.order_by("pk")] == [sam.pk, cai.pk]
    with time_machine.travel("2026-11-26T10:00+00:00", tick=False):
        signed_in(sam).get(page(siân))
    assert RecordLook.objects.filter(staff_id=sam.pk).count() == 2
    for reader in (des, hana):
        words = signed_in(reader).get(page(siân, "consents:looked")).content.decode()
        assert words.count('<th scope="row">Mrs Hughes') == 2
        assert "Mr Cai Bowen" in words
    for other in (sam, cai):
        assert signed_in(other).get(page(siân, "consents:looked")).status_code == 403
        assert "Who looked" not in signed_in(other).get(page(siân)).content.decode()


def test_a_look_is_changed_by_no_way(siân: Pupil, sam: Staff, dee: Staff, signed_in: Callable[[Staff], Client]) -> None:
    signed_in(sam).get(page(siân))
    with pytest.raises(DatabaseError), transaction.atomic():
        RecordLook.objects.update(staff_id=dee.pk)


# --- how long ----------------------------------------------------------------------------------------------


def later(days: int) -> datetime.datetime:
    return timezone.now() + datetime.timedelta(days=days)


def test_links_and_letters_go_when_they_have_run_out_and_the_record_says_how_many(
    school: School, siân: Pupil, cai: Staff
) -> None:
    use_form(school, by=cai)
    mum = parent(siân)
    ask_families(school, [siân], by=cai)
    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    assert (ParentLink.objects.count(), Letter.objects.count()) == (3, 2)
    retention.purge_register(later(119))
    assert ParentLink.objects.count() == 3, "thirty days, and ninety after that"
    retention.purge_register(later(121))
    assert (ParentLink.objects.count(), Letter.objects.count()) == (0, 0)
    (event,) = Event.objects.filter(name=EventName.REGISTER_PURGED)
    assert event.data == {"what": "links", "count": 3, "before": "2026-12-26"}
    assert ConsentDecision.objects.filter(guardian_id=mum.pk).exists(), "the answer stays"


def test_a_school_whose_register_cannot_be_purged_holds_back_no_other(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = cast.make_school("Ysgol y Bryn", "bryn")
    asked: list[School] = []

    def look(at: School, before: datetime.datetime) -> int:
        asked.append(at)
        if at == school:
            raise ValueError
        return 1

    monkeypatch.setattr(retention, "PURGES", {"looks": look})
    assert retention.purge_register() == 1
    assert asked == [school, other]


def test_a_link_goes_after_the_receipt_that_is_about_it(school: School, siân: Pupil, cai: Staff) -> None:
    use_form(school, by=cai)
    mum = parent(siân)
    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    with time_machine.travel("2026-12-20T10:00+00:00", tick=False):
        answer_by_link(link, {siân: {WEBSITE_PHOTO: Answer.GIVEN}}, wording=None)
    retention.purge_register(later(121))
    assert ParentLink.objects.filter(pk=link.pk).exists()
    retention.purge_register(later(146))
    assert not ParentLink.objects.exists()


def test_everything_past_its_time_goes_and_the_record_stays_whole(
    school: School, siân: Pupil, cai: Staff, sam: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    use_form(school, by=cai)
    parent(siân)
    ask_families(school, [siân], by=cai)
    signed_in(sam).get(page(siân))
    RollRun.objects.create(school=school, by=cai, rows=1, ended_at=timezone.now())
    going_on = RollRun.objects.create(school=school, by=cai, rows=1)
    day = timezone.now().date()
    forms = keep_forms(
        school,
        words="May we?",
        covers=[WEBSITE_PHOTO],
        first_day=day,
        last_day=day,
        kept_where="office",
        scan=Scan("application/pdf", b"%PDF-"),
        by=cai,
    )
    leave_roll(siân, by=cai, on=day)
    assert retention.purge_register(later(1)) == 0
    retention.purge_register(later(7 * 365))
    assert list(RollRun.objects.all()) == [going_on]
    assert not RecordLook.objects.exists()
    assert not ConsentRequest.objects.exists()
    kept = FormsOnFile.objects.get(pk=forms.pk)
    assert (bytes(kept.scan_sealed), kept.scan_type, kept.wording.words) == (b"", "", "May we?")
    purged = Event.objects.filter(name=EventName.REGISTER_PURGED).values_list("data__what", flat=True)
    assert sorted(purged) == ["links", "looks", "requests", "roll_runs", "scans"]
    assert retention.purge_register(later(7 * 365)) == 0
    seal_events(everything=True)
    assert verify().broken is None


def test_a_scan_stays_as_long_as_a_yes_rests_on_it(school: School, siân: Pupil, cai: Staff, hana: Staff) -> None:
    change_rules(school, by=hana, consent_ends="never")
    day = timezone.now().date()
    scan = Scan("application/pdf", b"%PDF-")
    asked: dict[str, Any] = {"words": "May we?", "covers": [WEBSITE_PHOTO], "first_day": day, "last_day": day}
    forms = keep_forms(school, **asked, kept_where="office", scan=scan, by=cai)
    for decides_as in DecidesAs.values:
        decide_on_forms(forms, decides_as=DecidesAs(decides_as), counts=True, by=hana, kept_where="office")
    assert write_down_forms(forms, yes=[siân.pk], no=[], by=cai) == (0, 1)
    retention.purge_register(later(7 * 365))
    forms.refresh_from_db()
    assert forms.scan_type, "the yes counts still"
    leave_roll(siân, by=cai, on=day)
    retention.purge_register(later(7 * 365))
    forms.refresh_from_db()
    assert not forms.scan_type


def test_an_old_link_that_was_removed_still_leads_to_the_office(
    school: School, siân: Pupil, cai: Staff, client: Client
) -> None:
    use_form(school, by=cai)
    path = path_for(parent(siân))
    retention.purge_register(later(121))
    assert client.get(path).status_code == 404
    assert send_new_link(school, email="prosser@families.example") == 1


def test_a_school_keeps_longer_or_shorter_but_not_below_the_least(
    school: School, hana: Staff, cai: Staff, olu: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    url = reverse("consents:retention")
    assert signed_in(cai).get(url).status_code == 403
    client = signed_in(hana)
    assert client.get(url).status_code == 200
    wanted = {**{kept.what: kept.days for kept in retention.SCHEDULE}, "links": 45}
    assert client.post(url, {**wanted, "links": 5}).status_code == 422
    assert not RetentionPeriod.objects.exists()
    client.post(url, wanted)
    assert retention.days_of(school)["links"] == 45
    assert retention.days_of(olu.school)["links"] == 90
    (event,) = Event.objects.filter(name=EventName.RETENTION_CHANGED)
    assert event.data == {"links": 45}
    for other in (cai, olu):
        with pytest.raises(NotAllowed):
            retention.change_periods(school, {"links": 60}, by=other)


# --- children who left -------------------------------------------------------------------------------------


def left(pupil: Pupil, on: datetime.date) -> None:
    Pupil.objects.filter(pk=pupil.pk).update(left_on=on)


@pytest.mark.parametrize(
    ("born", "left_on", "is_forgotten"),
    [
        (datetime.date(2002, 5, 5), datetime.date(2018, 7, 20), True),
        (datetime.date(2002, 12, 5), datetime.date(2018, 7, 20), False),
        (datetime.date(2002, 5, 5), datetime.date(2020, 12, 1), False),
        (None, datetime.date(2002, 7, 20), True),
        (None, datetime.date(2018, 7, 20), False),
    ],
    ids=["six years after 18", "not yet", "six years after leaving", "no birthday", "no birthday, not yet"],
)
def test_who_left_is_forgotten_six_years_after_leaving_and_after_18(
    born: datetime.date | None, left_on: datetime.date, is_forgotten: bool, siân: Pupil
) -> None:
    Pupil.objects.filter(pk=siân.pk).update(born_on=born)
    left(siân, left_on)
    here = cast.make_pupil(siân.school, "Ffion", born_on=datetime.date(1990, 1, 1))
    assert forget_left_children() == int(is_forgotten)
    siân.refresh_from_db()
    assert (siân.last_name == "") is is_forgotten
    here.refresh_from_db()
    assert here.last_name


def test_a_child_who_cannot_be_forgotten_holds_back_no_other(
    siân: Pupil, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    long_ago = {"born_on": datetime.date(1990, 1, 1), "left_on": datetime.date(2006, 7, 20)}
    first = cast.make_pupil(siân.school, "Ffion", **long_ago)
    second = cast.make_pupil(siân.school, "Owain", **long_ago)

    def all_but_the_first(pupil: Pupil, **by: Any) -> None:
        if pupil.pk == first.pk:
            raise OSError(pupil.last_name)
        erase_pupil(pupil, **by)

    monkeypatch.setattr("posts.left_children.erase_pupil", all_but_the_first)
    assert forget_left_children() == 1
    second.refresh_from_db()
    assert second.last_name == ""
    assert "Prosser" not in caplog.text


def test_who_is_in_a_post_that_is_out_is_kept_until_it_is_down(
    siân: Pupil, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    from publishing.services import take_down_post

    cast.answer_for(siân)
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    Pupil.objects.filter(pk=siân.pk).update(born_on=datetime.date(2000, 1, 1))
    left(siân, datetime.date(2018, 7, 20))
    assert forget_left_children() == 0
    take_down_post(Post.objects.get(pk=post.pk), by=mo)
    assert forget_left_children() == 1
    assert Event.objects.filter(name=EventName.PUPIL_ERASED, actor_kind="system").count() == 1
    assert forget_left_children() == 0
    seal_events(everything=True)
    assert verify().broken is None


def test_who_is_in_a_post_that_is_not_down_everywhere_yet_is_kept_until_the_proof(
    siân: Pupil, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    from publishing.models import Delivery, Proof, Takedown
    from publishing.packs import open_pack, record_posted
    from publishing.services import take_down_post
    from publishing.takedowns import settle_takedown

    cast.answer_for(siân)
    draft = told_about(siân, author=sam)
    draft.accounts.add(cast.facebook(siân.school))
    post = at(PostState.PUBLISHED, post=draft)
    record_posted(
        open_pack(Delivery.objects.get(post=post, account=cast.facebook(siân.school)), by=mo),
        by=mo,
        url="https://www.facebook.com/dderwen/posts/1",
    )
    Pupil.objects.filter(pk=siân.pk).update(born_on=datetime.date(2000, 1, 1))
    left(siân, datetime.date(2018, 7, 20))
    take_down_post(Post.objects.get(pk=post.pk), by=mo)
    assert forget_left_children() == 0, "it is on Facebook still, and somebody has to find it there"
    settle_takedown(Takedown.objects.get(delivery__post=post, done_at=None), by=mo, proof=Proof.SEEN_GONE)
    assert forget_left_children() == 1


# --- the class list where there is no network --------------------------------------------------------------


def test_a_class_list_is_saved_as_a_file_that_fetches_nothing_and_says_nothing_why(
    school: School, siân: Pupil, sam: Staff, des: Staff, olu: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    from consents.holds import set_hold

    cast.own_page(school)
    ffion = cast.make_pupil(school, "Ffion", "Nakamura")
    for pupil in (siân, ffion):
        cast.answer_for(pupil)
    client, url = signed_in(sam), reverse("consents:class_file") + "?class=7B"
    assert client.get(url).status_code == 405
    before = client.post(url).content.decode()
    assert before.count("a photo may be on") == 2
    set_hold(siân, by=des, reason="adoption")
    answer = client.post(url)
    words = answer.content.decode()
    assert answer["Content-Disposition"] == 'attachment; filename="class-list.html"'
    assert "no-store" in answer["Cache-Control"]
    assert "25 November 2026, 10:00" in words
    assert words.count("cannot be shown on") == 1
    assert not re.search(r"src=|href=|url\(|<script|https?:", words)
    assert signed_in(olu).post(url).status_code == 302, "there is no such class at another school"
    told = Event.objects.filter(name=EventName.CLASS_LIST_SAVED).values_list("actor_id", "data")
    assert list(told) == [(sam.pk, {"count": 2})] * 2


def test_the_worker_that_keeps_a_class_list_names_no_child_and_is_for_staff_only(sam: Staff, client: Client) -> None:
    cast.make_pupil(sam.school, "Siân", "ap Rhys")
    path = reverse("consents:class_list_worker")
    assert client.get(path).status_code == 302
    client.force_login(sam.users.get())
    answer = client.get(path)
    assert answer["Content-Type"].startswith("text/javascript")
    assert "ap Rhys" not in answer.content.decode()
    assert "No network" in answer.content.decode()
