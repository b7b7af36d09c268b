"""The people page: invite, give and end roles, stand in, leave."""

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.actors import SYSTEM
from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.tasks import send_waiting_mail
from people.models import Membership, School, Staff, User
from people.queries import holders, person
from people.roles import Role
from people.services import NewStaff, PeopleProblem, end_role, end_staff, give_role, invite_staff, stand_in
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.plugins.smtp import PostBox

PASSWORD = "wellies in the rain again"
TODAY = timezone.now().date()
LONG_AGO = datetime.date(2020, 1, 1)


def test_only_the_head_opens_the_people_page(hana: Staff, dee: Staff, olu: Staff) -> None:
    assert sign_in(hana).get(reverse("people:list")).status_code == 200
    assert sign_in(dee).get(reverse("people:list")).status_code == 403
    assert sign_in(hana).get(reverse("people:staff", args=[olu.pk])).status_code == 404


def test_inviting_somebody_makes_an_account_without_a_password(hana: Staff) -> None:
    data = {
        "name": "Mr Siôn Ellis",
        "email": "Ellis@dderwen.example",
        "language": "cy",
        "role": "office",
        "starts_on": "2026-01-05",
    }
    assert sign_in(hana).post(reverse("people:invite"), data).status_code == 302
    user = User.objects.get(email="ellis@dderwen.example")
    assert not user.has_usable_password()
    assert user.staff is not None
    assert person(user.staff).roles == {"staff", "office"}
    assert Event.objects.filter(name="staff.invited", actor_id=hana.pk).count() == 1


def invited(hana: Staff, post_box: PostBox) -> str:
    """The path of the link in the e-mail that somebody gets who is invited."""
    data = {"name": "Mr Siôn Ellis", "email": "ellis@dderwen.example", "language": "en", "role": "office"}
    sign_in(hana).post(reverse("people:invite"), {**data, "starts_on": "2026-01-05"})
    return newest_link(post_box)


def newest_link(post_box: PostBox) -> str:
    run_follow_ups()
    send_waiting_mail()
    message = post_box.taken[-1]
    assert message["To"] == "ellis@dderwen.example"
    assert "Ellis" not in message["Subject"]
    body = message.get_body(("plain",))
    assert body is not None
    found = re.search(r"http://localhost:8000(/account/password/reset/key/\S+)", body.get_content())
    assert found, body.get_content()
    return found[1]


def choose_password(path: str, password: str) -> None:
    browser = Client()
    form = browser.get(path, follow=True)
    target = form.redirect_chain[-1][0] if form.redirect_chain else path
    browser.post(target, {"password1": password, "password2": password})


@pytest.mark.slow
def test_the_link_is_emailed_and_sets_up_the_account_once(hana: Staff, post_box: PostBox) -> None:
    path = invited(hana, post_box)
    choose_password(path, PASSWORD)
    choose_password(path, "another one entirely")
    assert User.objects.get(email="ellis@dderwen.example").check_password(PASSWORD)
    assert len(post_box.taken) == 1
    browser = Client()
    browser.post("/account/login/", {"login": "ellis@dderwen.example", "password": PASSWORD})
    assert browser.get("/consents/").status_code == 200


@pytest.mark.slow
def test_a_new_link_is_sent_only_while_the_account_is_not_set_up(hana: Staff, sam: Staff, post_box: PostBox) -> None:
    invited(hana, post_box)
    member = Staff.objects.get(email="ellis@dderwen.example")
    again = reverse("people:invite_again", args=[member.pk])
    page = reverse("people:staff", args=[member.pk])
    client = sign_in(hana)
    assert again in client.get(page).content.decode()
    client.post(again)
    choose_password(newest_link(post_box), PASSWORD)
    assert again not in client.get(page).content.decode()
    client.post(again)
    run_follow_ups()
    assert send_waiting_mail() == 0
    assert sign_in(sam).post(again).status_code == 403


def test_the_head_who_manage_py_invites_is_told_by_whoever_ran_it(school: School, post_box: PostBox) -> None:
    invite_staff(school, NewStaff("Dr Kowalska", "kowalska@dderwen.example"), by=SYSTEM)
    run_follow_ups()
    assert send_waiting_mail() == 0


def test_an_address_that_is_here_already_is_told_beside_the_field(hana: Staff, sam: Staff) -> None:
    data = {"name": "X", "email": sam.email.upper(), "language": "en", "role": "staff", "starts_on": "2026-01-05"}
    answer = sign_in(hana).post(reverse("people:invite"), data)
    assert answer.status_code == 422
    assert "is here already" in answer.content.decode()


def test_nobody_gives_a_role_to_themselves(hana: Staff) -> None:
    with pytest.raises(PeopleProblem):
        give_role(hana, Role.DEPUTY_HEAD, by=hana, starts_on=TODAY)
    assert Role.DEPUTY_HEAD not in person(hana).roles


def test_a_role_that_has_ended_counts_no_more(dee: Staff, hana: Staff) -> None:
    end_role(Membership.objects.get(staff=dee, role=Role.DEPUTY_HEAD), by=hana)
    assert Role.DEPUTY_HEAD not in person(dee).roles
    assert dee not in holders(dee.school, Role.DEPUTY_HEAD)


def test_a_role_for_tomorrow_counts_from_tomorrow(sam: Staff, hana: Staff) -> None:
    give_role(sam, Role.DEPUTY_HEAD, by=hana, starts_on=TODAY + datetime.timedelta(days=2))
    assert Role.DEPUTY_HEAD not in person(sam).roles


def test_somebody_who_left_is_signed_out_at_once_and_can_do_nothing(sam: Staff, hana: Staff) -> None:
    client = sign_in(sam)
    assert client.get("/").status_code == 302
    end_staff(sam, by=hana)
    assert client.get("/", follow=False).headers["Location"].startswith("/account/login")
    assert person(sam).roles == frozenset()


def test_a_person_without_a_role_is_refused_everywhere(sam: Staff) -> None:
    Membership.objects.filter(staff=sam).delete()
    refused = sign_in(sam).get("/")
    assert refused.status_code == 403
    assert "Go to your desk" not in refused.content.decode(), "there is none: it would lead here again"


def test_the_page_of_somebody_without_a_role_says_so(sam: Staff, hana: Staff) -> None:
    page = reverse("people:staff", args=[sam.pk])
    assert "No role today" not in sign_in(hana).get(page).content.decode()
    Membership.objects.filter(staff=sam).delete()
    assert "No role today" in sign_in(hana).get(page).content.decode()


def test_a_stand_in_holds_the_role_only_while_it_lasts_and_hands_it_on_to_nobody(
    sam: Staff, dee: Staff, mo: Staff, hana: Staff
) -> None:
    stand_in(
        delegator=dee, delegate=sam, role=Role.DEPUTY_HEAD, starts_on=TODAY, ends_on=TODAY, reason="course", by=hana
    )
    assert Role.DEPUTY_HEAD in person(sam).roles
    assert sam in holders(sam.school, Role.DEPUTY_HEAD)
    with pytest.raises(PeopleProblem):
        stand_in(delegator=sam, delegate=mo, role=Role.DEPUTY_HEAD, starts_on=TODAY, ends_on=TODAY, reason="x", by=hana)
    Membership.objects.filter(staff=dee, role=Role.DEPUTY_HEAD).update(starts_on=LONG_AGO, ends_on=LONG_AGO)
    assert Role.DEPUTY_HEAD not in person(sam).roles


def test_a_stand_in_lasts_at_most_thirty_days(sam: Staff, dee: Staff, hana: Staff) -> None:
    ends_on = TODAY + datetime.timedelta(days=31)
    with pytest.raises(PeopleProblem):
        stand_in(
            delegator=dee, delegate=sam, role=Role.DEPUTY_HEAD, starts_on=TODAY, ends_on=ends_on, reason="x", by=hana
        )


def test_a_get_on_the_ways_out_changes_nothing(hana: Staff, sam: Staff) -> None:
    client: Client = sign_in(hana)
    membership = Membership.objects.filter(staff=sam).first()
    assert membership is not None
    assert client.get(reverse("people:end_role", args=[membership.pk])).status_code == 405
    assert client.get(reverse("people:end_staff", args=[sam.pk])).status_code == 405


def test_two_accounts_of_one_person_are_flagged(hana: Staff, sam: Staff) -> None:
    """One human entered twice would be two people to every rule: the head is asked."""
    client = sign_in(hana)
    assert "may be one person" not in client.get(reverse("people:list")).content.decode()
    data = {"name": "Ms Hughes", "email": "h2@dderwen.example", "language": "en", "role": "deputy_head"}
    client.post(reverse("people:invite"), {**data, "starts_on": "2026-01-05"})
    page = client.get(reverse("people:list")).content.decode()
    assert "These may be one person: Mrs Hughes / Ms Hughes." in page
    end_staff(Staff.objects.get(name="Ms Hughes"), by=hana)
    assert "may be one person" not in client.get(reverse("people:list")).content.decode()


def a_colleague(school: School, name: str, email: str) -> None:
    User.objects.create(email=email, staff=Staff.objects.create(school=school, name=name, email=email), password="!")


@pytest.mark.parametrize(
    ("name", "email", "is_flagged"),
    [
        ("Sarah Hughes", "s.h@dderwen.example", True),
        ("Mr Hughes", "mr.h@dderwen.example", True),
        ("Somebody New", "Hughes@trust.example", True),
        ("Ms Hughston", "hughston@dderwen.example", False),
    ],
)
def test_a_second_account_under_another_form_of_the_name_is_flagged(
    hana: Staff, sam: Staff, name: str, email: str, is_flagged: bool
) -> None:
    a_colleague(sam.school, name, email)
    page = sign_in(hana).get(reverse("people:list")).content.decode()
    assert ("These may be one person" in page) == is_flagged


def test_relatives_whose_first_names_are_known_are_two_people(hana: Staff, sam: Staff) -> None:
    for name in ("Tom Adams", "Sarah Adams"):
        a_colleague(sam.school, name, f"{name[0]}@dderwen.example")
    assert "These may be one person" not in sign_in(hana).get(reverse("people:list")).content.decode()


def test_nobody_stands_in_for_a_governor_by_page_or_service(hana: Staff, sam: Staff) -> None:
    """Who stands in sees what the other sees; a governor sees counts only."""
    client = sign_in(hana)
    Membership.objects.create(staff=hana, role=Role.GOVERNOR, starts_on=LONG_AGO)
    stand = {"delegate": sam.pk, "role": "governor", "starts_on": "2026-01-05", "ends_on": "2026-01-06", "reason": "x"}
    url = reverse("people:stand_in", args=[hana.pk])
    assert 'value="governor"' not in client.get(url).content.decode()
    assert client.post(url, stand).status_code == 422
    with pytest.raises(PeopleProblem, match="A governor sees counts only"):
        stand_in(delegator=hana, delegate=sam, role=Role.GOVERNOR, starts_on=TODAY, ends_on=TODAY, reason="x", by=hana)
    assert Membership.objects.filter(role=Role.GOVERNOR).count() == 1


def test_only_roles_that_can_really_be_stood_in_for_are_offered(
    dee: Staff, sam: Staff, mo: Staff, hana: Staff, olu: Staff
) -> None:
    give_role(dee, Role.OFFICE, by=hana, starts_on=TODAY + datetime.timedelta(days=2))
    Membership.objects.create(staff=dee, role=Role.DSL, starts_on=LONG_AGO, ends_on=LONG_AGO)
    end_staff(mo, by=hana)
    only_governor = cast.make_staff(dee.school, "Mrs Watkins")
    Membership.objects.filter(staff=only_governor).update(role=Role.GOVERNOR)
    url = reverse("people:stand_in", args=[dee.pk])
    form = sign_in(hana).get(url).context["form"]
    assert [value for value, _ in form.fields["role"].choices] == ["deputy_head", "office"]
    assert list(form.fields["delegate"].queryset) == [hana, sam]
    stand = {"delegate": sam.pk, "role": "headteacher", "starts_on": TODAY, "ends_on": TODAY, "reason": "x"}
    assert sign_in(hana).post(url, stand).status_code == 422
    assert sign_in(hana).post(url, {**stand, "role": "deputy_head"}).status_code == 302
    assert Role.DEPUTY_HEAD in person(sam).roles


@pytest.mark.parametrize(("role", "who", "field"), [("dsl", "sam", "role"), ("deputy_head", "mo", "delegate")])
def test_a_role_that_is_over_and_somebody_who_left_are_refused_by_the_service_too(
    dee: Staff, hana: Staff, role: str, who: str, field: str, request: pytest.FixtureRequest
) -> None:
    delegate = request.getfixturevalue(who)
    Membership.objects.create(staff=dee, role=Role.DSL, starts_on=LONG_AGO, ends_on=LONG_AGO)
    if who == "mo":
        end_staff(delegate, by=hana)
    with pytest.raises(PeopleProblem) as refused:
        stand_in(delegator=dee, delegate=delegate, role=role, starts_on=TODAY, ends_on=TODAY, reason="x", by=hana)
    assert refused.value.field == field


def test_nobody_stands_in_for_themselves_by_page_or_service(dee: Staff, hana: Staff) -> None:
    stand = {"delegate": dee.pk, "role": "deputy_head", "starts_on": TODAY, "ends_on": TODAY, "reason": "x"}
    answer = sign_in(hana).post(reverse("people:stand_in", args=[dee.pk]), stand)
    refused = "Choose a colleague who works at this school. Nobody stands in for themselves."
    assert (answer.status_code, answer.context["form"].errors["delegate"]) == (422, [refused])
    with pytest.raises(PeopleProblem, match="Nobody stands in for themselves"):
        stand_in(delegator=dee, delegate=dee, role="deputy_head", starts_on=TODAY, ends_on=TODAY, reason="x", by=hana)


def test_whoever_holds_the_role_on_all_of_the_days_does_not_stand_in_for_it(dee: Staff, hana: Staff) -> None:
    other = cast.make_staff(dee.school, "Mrs Price", Role.DEPUTY_HEAD)
    tomorrow = TODAY + datetime.timedelta(days=1)
    stand = {"delegate": other.pk, "role": "deputy_head", "starts_on": TODAY, "ends_on": tomorrow, "reason": "x"}
    url, client = reverse("people:stand_in", args=[dee.pk]), sign_in(hana)
    answer = client.post(url, stand)
    refused = "Mrs Price holds this role on all of these days already, and is asked as it is."
    assert (answer.status_code, answer.context["form"].errors["delegate"]) == (422, [refused])
    Membership.objects.filter(staff=other, role=Role.DEPUTY_HEAD).update(ends_on=TODAY)
    assert client.post(url, stand).status_code == 302


def test_a_head_stands_in_for_a_deputy_and_both_are_asked(dee: Staff, hana: Staff) -> None:
    stand = {"delegate": hana.pk, "role": "deputy_head", "starts_on": TODAY, "ends_on": TODAY, "reason": "x"}
    assert sign_in(hana).post(reverse("people:stand_in", args=[dee.pk]), stand).status_code == 302
    assert holders(dee.school, Role.DEPUTY_HEAD) == [hana, dee]


def test_nobody_is_asked_to_stand_in_for_somebody_without_such_a_role(sam: Staff, dee: Staff, hana: Staff) -> None:
    client = sign_in(hana)
    url = reverse("people:stand_in", args=[sam.pk])
    assert url not in client.get(reverse("people:staff", args=[sam.pk])).content.decode()
    page = client.get(url, follow=True).content.decode()
    assert f"{sam.name} holds no role in which somebody could stand in." in page
    there = reverse("people:stand_in", args=[dee.pk])
    assert there in client.get(reverse("people:staff", args=[dee.pk])).content.decode()
