"""An answer is recorded as it was said: nothing is ticked beforehand, and of one day the no wins."""

import re
from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from channels.models import ConsentChannel
from consents import services
from consents.models import AdultPermission, Answer, ConsentDecision, Material
from consents.queries import EVERY_PURPOSE
from people.models import Guardian, Pupil, Staff
from people.queries import today_in
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import page_of, read, sign_in


def test_the_office_records_an_answer_with_a_new_parent(siân: Pupil, cai: Staff) -> None:
    client = sign_in(cai)
    form = {
        "guardian": "new",
        "name": "Mrs ap Rhys",
        "responsibility": "yes",
        "route": "paper",
        "decided_on": "2020-01-15",
        "website": "one_by_one",
        "website-photo_group": "yes",
        "website-photo_individual": "no",
        "facebook": "yes",
    }
    assert client.post(page_of(siân, "answer"), form).status_code == 302
    rows = ConsentDecision.objects.filter(pupil_id=siân.pk)
    assert rows.filter(channel="facebook", answer=Answer.GIVEN).count() == len(Material.values)
    said = dict(rows.filter(channel="website").values_list("material", "answer"))
    assert said == {"photo_group": "given", "photo_individual": "refused"}
    words = read(client, page_of(siân))
    assert "Mrs ap Rhys" in words
    assert "recorded by Mr Cai Bowen" in words
    assert Guardian.objects.get().name == "Mrs ap Rhys"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"website": "", "facebook": ""}, "at least one yes or no"),
        ({"name": ""}, "Write the name"),
        ({"decided_on": "2999-01-01"}, "has not come yet"),
        ({"decided_on": ""}, "required"),
        ({"guardian": "424242"}, "cannot be chosen here any more"),
    ],
)
def test_a_form_that_is_not_right_says_so_and_keeps_nothing(
    change: dict[str, str], message: str, siân: Pupil, cai: Staff
) -> None:
    form = {
        "guardian": "new",
        "name": "Mrs ap Rhys",
        "responsibility": "yes",
        "route": "paper",
        "decided_on": "2020-01-15",
        "website": "yes",
        **change,
    }
    answer = sign_in(cai).post(page_of(siân, "answer"), form)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert not ConsentDecision.objects.exists()
    assert not Guardian.objects.exists()


FORM = {"name": "Mrs ap Rhys", "responsibility": "yes", "route": "paper"}


def record(client: Client, pupil: Pupil, **fields: str) -> str:
    """The answer of the one parent on the record, or of a new one."""
    mum = pupil.guardians.first()
    form = {"guardian": str(mum.pk) if mum else "new", **FORM, "decided_on": "2020-01-15", **fields}
    answer = client.post(page_of(pupil, "answer"), form, follow=True)
    return answer.content.decode()


@pytest.mark.parametrize(("everything", "part"), [("yes", "no"), ("no", "yes")])
def test_an_answer_that_contradicts_itself_is_not_recorded(everything: str, part: str, siân: Pupil, cai: Staff) -> None:
    words = record(sign_in(cai), siân, **{"website": everything, "website-video": part})
    assert "Which of the two is it?" in words
    folds = re.findall(r'<details class="fold"( open)?>\s*<summary>One by one', words)
    assert folds.count(" open") == 1
    assert not ConsentDecision.objects.exists()


def test_one_by_one_answers_beside_the_same_answer_to_everything_are_recorded(siân: Pupil, cai: Staff) -> None:
    record(sign_in(cai), siân, **{"website": "no", "website-video": "no", "facebook": "", "facebook-work": "yes"})
    rows = ConsentDecision.objects.all()
    assert rows.filter(channel="website", answer=Answer.REFUSED).count() == len(Material.values)
    assert rows.get(channel="facebook").material == "work"


def test_a_no_and_a_yes_of_one_form_each_have_their_moment(siân: Pupil, cai: Staff) -> None:
    """A form with both, of the day of a no: its yes does not win against that no."""
    client = sign_in(cai)
    record(client, siân, website="no")
    record(client, siân, website="yes", facebook="no")
    latest = ConsentDecision.objects.filter(channel="website").order_by("-decided_at", "-id").first()
    assert latest is not None
    assert latest.answer == Answer.REFUSED


@pytest.mark.parametrize(
    ("route", "counts"), [("paper", False), ("email", False), ("phone", True), ("in_person", True)]
)
def test_after_a_withdrawal_a_form_of_the_same_day_changes_nothing_and_a_call_does(
    route: str, counts: bool, siân: Pupil, cai: Staff, sam: Staff
) -> None:
    """Nobody knows whether the form was signed before or after; what is said just now is said after."""
    cast.answer_for(siân)
    client = sign_in(cai)
    services.withdraw_consent(siân, by=cai, guardian=siân.guardians.get())
    record(client, siân, website="yes", route=route, decided_on=today_in(siân.school).isoformat(), witness=sam.pk)
    light = f"may be on {escape(ConsentChannel.WEBSITE.label)}"
    assert (light in read(client, page_of(siân))) is counts


def test_a_yes_that_does_not_count_is_said_so(siân: Pupil, cai: Staff) -> None:
    client = sign_in(cai)
    assert "The yes does not count yet" in record(client, siân, website="yes", responsibility="unknown")
    assert "The yes does not count yet" not in record(client, siân, website="no")
    guardian = siân.guardians.get()
    client.post(page_of(siân, "responsibility", guardian.pk), {"responsibility": "yes"})
    assert "The yes does not count yet" not in record(client, siân, website="yes")


def test_the_page_says_with_which_day_a_yes_ends(siân: Pupil, cai: Staff) -> None:
    with time_machine.travel("2026-10-01T10:00+01:00", tick=False):
        record(sign_in(cai), siân, website="yes", decided_on="2026-09-30")
        assert "ends with 31 August 2027" in read(sign_in(cai), page_of(siân))


def test_a_parent_who_is_on_the_list_is_not_written_down_a_second_time(siân: Pupil, cai: Staff) -> None:
    client = sign_in(cai)
    record(client, siân, website="yes")
    words = record(client, siân, guardian="new", name=" mrs  AP RHYS ", website="no")
    assert "Somebody of this name is on the list" in words
    assert Guardian.objects.count() == 1


def test_nothing_is_ticked_beforehand(siân: Pupil, cai: Staff) -> None:
    words = read(sign_in(cai), page_of(siân, "answer"))
    ticked = re.findall(r'<input[^>]*name="(?:website|facebook)[^>]*value="([^"]*)"[^>]*checked', words)
    assert set(ticked) == {""}


def test_a_no_on_the_day_of_a_yes_wins_whichever_was_written_first(siân: Pupil, cai: Staff) -> None:
    client = sign_in(cai)
    form = {"guardian": "new", "name": "Mrs ap Rhys", "responsibility": "yes", "route": "paper"}
    client.post(page_of(siân, "answer"), {**form, "decided_on": "2020-01-15", "website": "no"})
    mum = Guardian.objects.get()
    client.post(
        page_of(siân, "answer"), {**form, "guardian": str(mum.pk), "decided_on": "2020-01-15", "website": "yes"}
    )
    no = ConsentDecision.objects.filter(answer=Answer.REFUSED).first()
    yes = ConsentDecision.objects.filter(answer=Answer.GIVEN).first()
    assert no is not None
    assert yes is not None
    assert no.decided_at > yes.decided_at


def test_withdrawing_is_one_form_that_already_says_everything(
    siân: Pupil, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    cast.answer_for(siân)
    mum = Guardian.objects.get()
    post = at(PostState.PUBLISHED, post=told_about(siân, author=sam))
    client = sign_in(cai)
    assert re.search(r'value="everything"[^>]*checked', read(client, page_of(siân, "withdraw")))
    form = {"guardian": str(mum.pk), "route": "phone", "channels": "everything"}
    answer = client.post(page_of(siân, "withdraw"), form, follow=True)
    assert "Permission is withdrawn" in answer.content.decode()
    assert ConsentDecision.objects.filter(answer=Answer.WITHDRAWN).count() == len(EVERY_PURPOSE)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN


def test_any_teacher_writes_down_a_childs_no_in_one_tap(siân: Pupil, sam: Staff) -> None:
    cast.answer_for(siân)
    client = sign_in(sam)
    assert "a photo may be on" in read(client, reverse("consents:class_list") + "?class=7B")
    assert client.post(page_of(siân, "child_said_no")).status_code == 302
    assert "a photo may be on" not in read(client, reverse("consents:class_list") + "?class=7B")


def test_an_adults_written_permission_is_kept_and_taken_back(cai: Staff, sam: Staff, olu: Staff) -> None:
    form = {
        "name": "Dr Nwosu",
        "capacity": "governor",
        "covers": "photo and name, website",
        "channels": ["website"],
        "materials": ["photo_group", "photo_individual"],
        "given_on": timezone.localdate().isoformat(),
        "evidence": "folder G3",
    }
    assert sign_in(sam).post(reverse("consents:add_adult"), form).status_code == 403
    client = sign_in(cai)
    assert client.post(reverse("consents:add_adult"), form).status_code == 302
    assert "Dr Nwosu" in read(sign_in(sam), reverse("consents:adults"))
    assert "Dr Nwosu" not in read(sign_in(olu), reverse("consents:adults"))
    permission = AdultPermission.objects.get()
    url = reverse("consents:withdraw_adult", args=[permission.pk])
    assert sign_in(olu).post(url).status_code == 404
    assert sign_in(sam).post(url).status_code == 403
    client.post(url)
    assert "Dr Nwosu" not in read(sign_in(sam), reverse("consents:adults"))
    assert "Dr Nwosu" not in read(client, reverse("consents:adults")).partition("Taken back today")[0]
