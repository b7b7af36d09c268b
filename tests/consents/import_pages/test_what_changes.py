"""What a roll changes is shown by name beforehand, and its answers do to posts what they have to."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from audit.names import EventName
from consents import rolls
from consents.file_answers import answer_key
from people.importers.roll_csv import read_roll
from people.models import Pupil, School, Staff
from people.roll_plan import plan_roll
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about
from tests.consents.register_pages import read, sign_in
from tests.consents.roll_page import press, send
from tests.people.roster_sets import upn


def test_a_number_beside_another_name_is_asked_about_with_both_names(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "Ng", group="7B", mis_id="41")
    client = sign_in(cai)
    url = send(client, {"a.csv": "First name,Last name,Class,Adno\nHuw,Prys,8C,41\n"})
    assert "Huw Prys: Siân Ng, 7B → 8C" in read(client, url)
    press(client, url, **{"line-2": "other"})
    assert {pupil.name for pupil in Pupil.objects.all()} == {"Siân Ng", "Huw Prys"}


def test_the_difference_names_who_gains_and_who_loses_responsibility(school: School, cai: Staff) -> None:
    head = "First name,Last name,Class,Contact 1 name,Contact 1 PR\n"
    client = sign_in(cai)
    press(client, send(client, {"a.csv": head + "Siân,Ng,7B,Mair Ng,Yes\nHuw,Prys,7B,Ann Prys,No\n"}))
    page = read(client, send(client, {"a.csv": head + "Siân,Ng,7B,Mair Ng,No\nHuw,Prys,7B,Ann Prys,Yes\n"}))
    assert "Mair Ng (Siân Ng)" in page
    assert "What rested on their yes stops." in page
    assert "Ann Prys (Huw Prys)" in page
    assert "The register stands" in page


def statements(school: School, by: Staff, count: int, answer: str) -> int:
    text = "First name,Last name,Class,UPN,Photo consent\n" + "".join(
        f"Child{n},Ng,7B,{upn(n)},{answer}\n" for n in range(count)
    )
    file = read_roll(text.encode(), answer_key=answer_key)
    with CaptureQueriesContext(connection) as asked:
        done = rolls.bring_in(school, file, by=by, seen=plan_roll(school, file).digest())
    assert done.noes + done.yeses == count
    return len(asked)


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["Y", "N"])
def test_photo_answers_cost_no_statement_a_child(school: School, cai: Staff, olu: Staff, answer: str) -> None:
    few, many = statements(school, cai, 20, answer), statements(olu.school, olu, 200, answer)
    if connection.features.max_query_params is None:
        assert few == many < 45
    assert many - few < 90


def test_many_noes_at_once_stop_every_post_with_one_of_the_children(
    school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    posts = []
    for n in range(4):
        pupil = cast.make_pupil(school, f"Child{n}", "Ng", upn=upn(n))
        cast.answer_for(pupil)
        post = told_about(pupil, author=sam)
        post.appearances.update(material="photo_group")
        posts.append(at(PostState.SCHEDULED, post=post))
    text = "First name,Last name,Class,UPN,Photo consent\n" + "".join(
        f"Child{n},Ng,7B,{upn(n)},{'N' if n < 3 else 'Y'}\n" for n in range(4)
    )
    file = read_roll(text.encode(), answer_key=answer_key)
    rolls.bring_in(school, file, by=cai, seen=plan_roll(school, file).digest())
    states = [Post.objects.get(pk=post.pk).state for post in posts]
    assert states == [PostState.DRAFT] * 3 + [PostState.SCHEDULED]
    assert Event.objects.filter(name=EventName.CONSENT_WITHDRAWN).count() == 3
    assert Event.objects.filter(name=EventName.CONSENT_RECORDED).count() == 1
