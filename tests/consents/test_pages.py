"""The register in a browser without JavaScript: who sees what, and what nobody can infer."""

import datetime
import re
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from audit.models import Event
from audit.names import EventName
from channels.models import ConsentChannel
from consents import services
from consents.care import Care, note_competence, set_care_status
from consents.history import history_for
from consents.holds import set_hold
from consents.models import (
    AdultPermission,
    Answer,
    ConsentDecision,
    Material,
    Mistake,
    PublicationHold,
    Respondent,
    Route,
    WhoDecides,
)
from consents.queries import EVERY_PURPOSE
from people.models import Group, Guardian, Pupil, School, Staff
from people.queries import today_in
from people.rolls import leave_roll
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about

WRONG_CHILD = {"mistake": "other_child"}


def sign_in(staff: Staff) -> Client:
    client = Client()
    user = staff.users.first()
    assert user is not None
    client.force_login(user)
    return client


def page_of(pupil: Pupil, name: str = "pupil", *more: object) -> str:
    return reverse(f"consents:{name}", args=[pupil.public_id, *more])


def read(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def without_ids(html: str) -> str:
    """The page without what differs on every request and for every child: tokens, ids, times."""
    html = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", html)
    html = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "UUID", html)
    html = re.sub(r'/parents/\d+/|value="\d+"', "N", html)
    return re.sub(r'datetime="[^"]+"|Parent of \d+', "", html)


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


def test_a_search_finds_a_child_with_and_without_accents_and_leaves_no_name_in_an_address(
    school: School, sam: Staff
) -> None:
    cast.make_pupil(school, "Siân", "O’Neill-Wójcik")
    cast.make_pupil(school, "Llŷr", "Nakamura", known_as="Ly")
    client = sign_in(sam)
    for typed, found in [
        ("sian", "O’Neill"),
        ("SIÂN oneill", "O’Neill"),
        ("o'neill", "O’Neill"),
        ("wojcik", "O’Neill"),
        ("neill sian", "O’Neill"),
        ("llyr", "Nakamura"),
        ("ly naka", "Nakamura"),
    ]:
        answer = client.post(reverse("consents:register"), {"q": typed})
        words = answer.content.decode()
        assert found in words, typed
        assert words.count('class="row-title"') == 1, typed
    assert "No child on the roll" in client.post(reverse("consents:register"), {"q": "zzz"}).content.decode()
    assert 'method="post"' in words


def test_the_register_is_paged_and_by_class(
    school: School, sam: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    for number in range(60):
        cast.make_pupil(school, f"Child{number:02}", "Prosser", group="7B" if number % 2 else "7A")
    client = sign_in(sam)
    with django_assert_max_num_queries(16):
        first = read(client, reverse("consents:register"))
    assert first.count('class="row-title"') == 50
    assert read(client, reverse("consents:register") + "?page=2").count('class="row-title"') == 10
    assert read(client, reverse("consents:register") + "?class=7A").count('class="row-title"') == 30


def test_a_child_who_left_or_was_of_another_school_is_not_on_the_register(
    siân: Pupil, sam: Staff, olu: Staff, cai: Staff
) -> None:
    assert "ap Rhys" not in read(sign_in(olu), reverse("consents:register"))
    leave_roll(siân, by=cai, on=datetime.date(2020, 1, 1))
    assert "ap Rhys" not in read(sign_in(sam), reverse("consents:register"))


@pytest.mark.slow
def test_fifteen_hundred_children_take_as_many_questions_as_fifty(school: School, sam: Staff) -> None:
    client = sign_in(sam)
    cast.own_page(school)

    def add(count: int) -> None:
        pupils = [
            Pupil(school=school, first_name=f"Child{number}", last_name="Prosser", registration_group=f"{number % 60}B")
            for number in range(count)
        ]
        for pupil in pupils:
            pupil.search_name = pupil.name_to_search()
        for pupil in Pupil.objects.bulk_create(pupils):
            cast.answer_for(
                pupil, materials=[Material.PHOTO_GROUP], channels=["website"]
            ) if pupil.pk % 30 == 0 else None

    def questions() -> list[int]:
        asked = []
        for ask in (
            lambda: client.get(reverse("consents:register")),
            lambda: client.post(reverse("consents:register"), {"q": "child pross"}),
            lambda: client.get(reverse("consents:class_list") + "?class=7B"),
        ):
            with CaptureQueriesContext(connection) as queries:
                answer = ask()
            assert len(answer.content) < 120_000
            asked.append(len(queries))
        return asked

    add(60)
    client.get(reverse("consents:register"))  # the first page of a session also says that it is in use
    few = questions()
    add(1_440)
    assert questions() == few
    assert max(few) <= 16


def test_the_classes_stand_in_the_order_of_their_years(school: School, sam: Staff) -> None:
    for group in ("10A", "9M", "7B", "Derbyn"):
        cast.make_pupil(school, "Siân", "ap Rhys", group=group)
    words = read(sign_in(sam), reverse("consents:register"))
    assert re.findall(r">(10A|9M|7B|Derbyn)</a>", words) == ["Derbyn", "7B", "9M", "10A"]


@pytest.mark.parametrize(
    "asked", ["?class=%00", "?class=7B%00", "?group=%00", "?group=" + "9" * 40, "?page=%00&class=x"]
)
def test_no_address_makes_the_register_fail(asked: str, siân: Pupil, sam: Staff) -> None:
    client = sign_in(sam)
    assert client.get(reverse("consents:register") + asked).status_code == 200
    assert client.get(reverse("consents:class_list") + asked).status_code in (200, 404)
    assert client.post(reverse("consents:register"), {"q": "\0%_\\'\u202e"}).status_code == 200


def test_the_office_and_the_lead_find_a_child_who_left_and_take_permission_back(
    siân: Pupil, school: School, cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    leave_roll(siân, by=cai, on=datetime.date(2020, 1, 1))
    for who, finds in ((cai, True), (des, True), (sam, False), (olu, False)):
        client = sign_in(who)
        found = client.post(reverse("consents:register"), {"q": "sian"}).content.decode()
        assert ("not on the roll from 1 January 2020" in found) is finds
        assert "ap Rhys" not in read(client, reverse("consents:register"))
    form = {"guardian": "new", "name": "Mrs ap Rhys", "route": "phone", "channels": "everything"}
    assert sign_in(cai).post(page_of(siân, "withdraw"), form).status_code == 302
    assert ConsentDecision.objects.filter(pupil_id=siân.pk, answer=Answer.WITHDRAWN).count() == len(EVERY_PURPOSE)


OF_ONE_CHILD = [
    *("pupil", "answer", "withdraw", "hold", "left", "erase"),
    *("care", "authority_answer", "competence", "birthday"),
]
POSTED = ["child_said_no", "child_changed_their_mind", "care_ended"]


@pytest.mark.parametrize("name", OF_ONE_CHILD + POSTED)
def test_another_schools_child_does_not_exist(name: str, siân: Pupil, olu: Staff) -> None:
    client = sign_in(olu)
    assert client.post(page_of(siân, name)).status_code in (404, 405)
    assert client.get(page_of(siân, name)).status_code in (404, 405)
    assert not ConsentDecision.objects.filter(pupil_id=siân.pk).exists()


ALLOWED = {
    "pupil": {"sam", "cai", "des", "hana"},
    "answer": {"cai"},
    "withdraw": {"cai"},
    "left": {"cai"},
    "hold": {"des"},
    "erase": {"hana"},
    "care": {"des"},
    "authority_answer": {"des"},
    "competence": {"des"},
    "birthday": {"cai"},
}


@pytest.mark.parametrize("name", ALLOWED)
@pytest.mark.parametrize("who", ["sam", "dee", "mo", "cai", "des", "hana"])
def test_who_may_open_which_page_of_a_child(name: str, who: str, siân: Pupil, request: pytest.FixtureRequest) -> None:
    client = sign_in(request.getfixturevalue(who))
    expected = 200 if name == "pupil" or who in ALLOWED[name] else 403
    assert client.get(page_of(siân, name)).status_code == expected


@pytest.mark.parametrize("name", POSTED)
def test_a_get_changes_nothing(name: str, siân: Pupil, des: Staff) -> None:
    assert sign_in(des).get(page_of(siân, name)).status_code == 405
    assert not ConsentDecision.objects.exists()


CAUSES: dict[str, Callable[[Pupil, Staff, Staff], object]] = {
    "not answered": lambda pupil, des, sam: None,
    "refused": lambda pupil, des, sam: cast.answer_for(pupil, Answer.REFUSED),
    "withdrawn": lambda pupil, des, sam: (cast.answer_for(pupil), cast.answer_for(pupil, Answer.WITHDRAWN)),
    "the child's no": lambda pupil, des, sam: (cast.answer_for(pupil), services.child_said_no(pupil, by=sam)),
    "a hold": lambda pupil, des, sam: (cast.answer_for(pupil), set_hold(pupil, by=des, reason="adoption")),
    "in care": lambda pupil, des, sam: (
        cast.answer_for(pupil),
        set_care_status(pupil, Care(WhoDecides.AUTHORITY, "adoption"), by=des),
        services.record_answer(
            pupil,
            by=des,
            respondent=Respondent.AUTHORITY,
            guardian=None,
            answers=dict.fromkeys(EVERY_PURPOSE, Answer.REFUSED),
            decided_at=timezone.now(),
            route=Route.EMAIL,
        ),
    ),
    "the pupil is asked too": lambda pupil, des, sam: (
        cast.answer_for(pupil),
        note_competence(pupil, by=des, is_able=True, assessed_on=timezone.localdate(), basis="adoption"),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("who", ["sam", "dee", "mo", "hana"])
def test_staff_see_the_same_page_for_every_cause(
    who: str, school: School, sam: Staff, des: Staff, request: pytest.FixtureRequest
) -> None:
    client = sign_in(request.getfixturevalue(who))
    pages = {}
    for cause, happen in CAUSES.items():
        pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
        happen(pupil, des, sam)
        listed = read(client, reverse("consents:class_list") + "?class=7B")
        found = client.post(reverse("consents:register"), {"q": "sian"}).content.decode()
        pages[cause] = [without_ids(page) for page in (read(client, page_of(pupil)), listed, found)]
        Pupil.objects.filter(pk=pupil.pk).update(left_on=datetime.date(2020, 1, 1))
    for cause, shown in pages.items():
        assert shown == pages["not answered"], cause
    assert "cannot be shown" in pages["not answered"][0]


@pytest.mark.slow
def test_the_office_sees_of_a_hold_what_it_sees_of_a_childs_no(
    school: School, cai: Staff, sam: Staff, des: Staff
) -> None:
    """The office knows the answers it recorded. It cannot tell a hold from a no that the child told a teacher."""
    client = sign_in(cai)
    shown = []
    for cause in ("a hold", "the child's no", "in care"):
        pupil = cast.make_pupil(school, "Siân", "ap Rhys")
        CAUSES[cause](pupil, des, sam)
        shown.append(
            [
                without_ids(read(client, page_of(pupil))),
                without_ids(read(client, reverse("unreached:list", args=[pupil.public_id]))),
                without_ids(read(client, page_of(pupil, "answer"))),
            ]
        )
    assert shown[0] == shown[1] == shown[2]
    assert "Yes" in shown[0][0]
    assert "adoption" not in "".join(shown[0])


def test_the_lead_alone_reads_the_hold_and_what_the_child_said(siân: Pupil, des: Staff, cai: Staff, sam: Staff) -> None:
    services.child_said_no(siân, by=sam)
    set_hold(siân, by=des, reason="A family court order")
    lead = read(sign_in(des), page_of(siân))
    assert "A family court order" in lead
    assert "The child said no: everything, everywhere" in lead
    for other in (cai, sam):
        words = read(sign_in(other), page_of(siân))
        assert "court" not in words
        assert "Not to be published" not in words
        assert "everything, everywhere" not in words


def test_a_lead_sets_and_lifts_a_hold_and_is_told_what_it_cannot_reach(siân: Pupil, des: Staff) -> None:
    client = sign_in(des)
    answer = client.post(page_of(siân, "hold"), {"reason": "", "review_on": ""}, follow=True)
    assert "What could not be reached" in answer.content.decode()
    hold = PublicationHold.objects.get(pupil=siân, lifted_at=None)
    client.post(page_of(siân, "lift_hold", hold.pk))
    assert not PublicationHold.objects.filter(pupil=siân, lifted_at=None).exists()


def test_a_hold_of_another_child_is_not_lifted_by_its_number(siân: Pupil, school: School, des: Staff) -> None:
    other = cast.make_pupil(school, "Llŷr", "Nakamura")
    hold = set_hold(other, by=des)
    assert sign_in(des).post(page_of(siân, "lift_hold", hold.pk)).status_code == 404
    assert PublicationHold.objects.get(pk=hold.pk).lifted_at is None


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
        ({"guardian": "424242"}, "Select a valid choice"),
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


AFTERWARDS: dict[str, Callable[[Pupil, Staff, Staff, Staff], object]] = {
    "withdrawn": lambda pupil, des, sam, cai: services.withdraw_consent(pupil, by=cai, guardian=pupil.guardians.get()),
    "the child's no": lambda pupil, des, sam, cai: services.child_said_no(pupil, by=sam),
    "a hold": lambda pupil, des, sam, cai: set_hold(pupil, by=des, reason="adoption"),
}


@pytest.mark.slow
@pytest.mark.parametrize("state", [PostState.SCHEDULED, PostState.PUBLISHED])
def test_what_happens_to_a_post_looks_the_same_for_every_cause(
    state: PostState,
    school: School,
    sam: Staff,
    dee: Staff,
    mo: Staff,
    hana: Staff,
    des: Staff,
    cai: Staff,
    at: Callable[..., Post],
) -> None:
    """Its page and every desk, letter for letter, and the office's list of what could not be reached."""
    seen = {}
    cast.own_page(school)
    for cause, happen in AFTERWARDS.items():
        with time_machine.travel("2026-11-25T10:59+00:00", tick=False), transaction.atomic():
            pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
            cast.answer_for(pupil)
            post = at(state, post=told_about(pupil, author=sam))
            happen(pupil, des, sam, cai)
            urls = [reverse(f"{desk}:desk") for desk in ("posts", "approvals", "publishing")]
            urls += [reverse("publishing:post", args=[post.public_id]), page_of(pupil)]
            urls.append(reverse("posts:compose", args=[post.public_id]))
            answers = [sign_in(who).get(url) for who in (sam, dee, mo, hana) for url in urls]
            answers.append(sign_in(cai).get(reverse("unreached:list", args=[pupil.public_id])))
            seen[cause] = [
                (answer.status_code, re.sub(r"[0-9a-f]{64}", "DIGEST", without_ids(answer.content.decode())))
                for answer in answers
            ]
            transaction.set_rollback(True)
    assert any(status == 200 and "ap Rhys" in page for status, page in seen["a hold"])
    for cause, pages in seen.items():
        assert pages == seen["a hold"], cause


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


def test_a_second_person_marks_a_sitting_as_an_error(siân: Pupil, cai: Staff, des: Staff) -> None:
    (row,) = cast.answer_for(siân, Answer.REFUSED, channels=["website"], materials=["work"])
    ConsentDecision.objects.filter(pk=row.pk)
    url = page_of(siân, "entered_in_error", row.batch)
    assert sign_in(des).post(url, WRONG_CHILD).status_code == 302
    assert "entered in error: does not count" in read(sign_in(cai), page_of(siân))


def test_a_sitting_that_is_not_there_or_was_corrected_changes_nothing_and_says_so(
    siân: Pupil, school: School, des: Staff, sam: Staff, olu: Staff
) -> None:
    (row,) = cast.answer_for(siân, Answer.REFUSED, channels=["website"], materials=["work"])
    url = page_of(siân, "entered_in_error", row.batch)
    nowhere = page_of(siân, "entered_in_error", uuid.uuid4())
    assert sign_in(sam).post(nowhere).status_code == 403
    assert sign_in(olu).post(url).status_code == 404
    client = sign_in(des)
    other = cast.make_pupil(school, "Llŷr", "Ng")
    for wrong in (nowhere, page_of(other, "entered_in_error", row.batch)):
        assert "Nothing was changed" in client.post(wrong, WRONG_CHILD, follow=True).content.decode()
    for without_a_reason in ({}, {"mistake": "made up"}):
        assert "say what was wrong" in client.post(url, without_a_reason, follow=True).content.decode()
    assert not ConsentDecision.objects.filter(answer=Answer.ENTERED_IN_ERROR).exists()
    client.post(url, WRONG_CHILD)
    assert "Nothing was changed" in client.post(url, WRONG_CHILD, follow=True).content.decode()
    assert ConsentDecision.objects.get(answer=Answer.ENTERED_IN_ERROR).mistake == Mistake.OTHER_CHILD
    assert "it was about another child" in read(client, page_of(siân))


def test_a_sitting_about_everything_is_corrected_in_a_handful_of_statements(
    siân: Pupil, des: Staff, cai: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    cast.answer_for(siân)
    rows = services.withdraw_consent(siân, by=cai, guardian=siân.guardians.get())
    with django_assert_max_num_queries(20):
        kept = services.enter_sitting_in_error(siân, batch=rows[0].batch, by=des, mistake=Mistake.OTHER_CHILD)
    assert len(kept) == len(EVERY_PURPOSE)
    assert len({row.batch for row in kept}) == 1
    (event,) = Event.objects.filter(name=EventName.CONSENT_ENTERED_IN_ERROR)
    assert event.data == {"decisions": [row.pk for row in rows], "mistake": "other_child"}


def test_the_one_who_recorded_it_and_strangers_to_the_register_may_not(siân: Pupil, cai: Staff, sam: Staff) -> None:
    client = sign_in(cai)
    form = {"guardian": "new", "name": "Mrs ap Rhys", "responsibility": "yes", "route": "paper", "website": "yes"}
    client.post(page_of(siân, "answer"), {**form, "decided_on": "2020-01-15"})
    batch = ConsentDecision.objects.values_list("batch", flat=True)[0]
    url = page_of(siân, "entered_in_error", batch)
    assert "entered in error" not in read(client, page_of(siân))
    assert client.post(url, WRONG_CHILD).status_code == 403
    assert sign_in(sam).post(url, WRONG_CHILD).status_code == 403


@pytest.mark.slow
def test_the_class_list_shows_names_and_lights_and_nothing_else(
    school: School, sam: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    cast.own_page(school)
    club = Group.objects.create(school=school, name="Gardening")
    for number in range(30):
        pupil = cast.make_pupil(school, f"Child{number:02}", "Prosser")
        if number < 10:
            cast.answer_for(pupil)
        elif number < 20:
            cast.answer_for(pupil, materials=[Material.PHOTO_GROUP])
        pupil.groups.add(club) if number < 5 else None
    client = sign_in(sam)
    with django_assert_max_num_queries(16):
        words = read(client, reverse("consents:class_list") + "?class=7B")
    label = escape(ConsentChannel.WEBSITE.label)
    assert words.count(f"a photo may be on {label}") == 10
    assert words.count(f"only in a group on {label}") == 10
    assert words.count(f"cannot be shown on {label}") == 10
    assert "Facebook" not in words
    assert read(client, reverse("consents:class_list") + f"?group={club.pk}").count("Prosser") == 5


def test_a_class_and_then_a_club_are_each_shown(school: School, sam: Staff) -> None:
    """The form after 7B asks for the club alone: what was chosen before is not sent along."""
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    Group.objects.create(school=school, name="Gardening").pupils.add(pupil)
    assert " selected" not in read(sign_in(sam), reverse("consents:class_list") + "?class=7B").split("<form", 1)[1]


@pytest.mark.slow
def test_a_club_that_is_longer_than_the_page_says_so(school: School, sam: Staff) -> None:
    club = Group.objects.create(school=school, name="Choir")
    for number in range(202):
        cast.make_pupil(school, f"Child{number}", "Prosser").groups.add(club)
    words = read(sign_in(sam), reverse("consents:class_list") + f"?group={club.pk}")
    assert "2 more children are not on this page" in words


def test_another_schools_club_does_not_exist(sam: Staff, olu: Staff) -> None:
    club = Group.objects.create(school=olu.school, name="Chess")
    assert sign_in(sam).get(reverse("consents:class_list") + f"?group={club.pk}").status_code == 404


@pytest.mark.slow
def test_a_childs_page_costs_little(
    siân: Pupil, cai: Staff, des: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    for answer in (Answer.GIVEN, Answer.WITHDRAWN, Answer.GIVEN):
        cast.answer_for(siân, answer)
    set_hold(siân, by=des)
    for staff in (cai, des):
        client = sign_in(staff)
        with django_assert_max_num_queries(18):
            read(client, page_of(siân))


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
    assert "Dr Nwosu" not in read(client, reverse("consents:adults"))


def test_an_answer_on_file_is_marked_as_the_yes_or_the_no_that_it_is(siân: Pupil) -> None:
    cast.answer_for(siân, at=timezone.now() - datetime.timedelta(days=2))
    assert {sitting.is_no for sitting in history_for(siân, objections_too=False)} == {False}
    cast.answer_for(siân, Answer.WITHDRAWN)
    assert {sitting.is_no for sitting in history_for(siân, objections_too=False)} == {True, False}
