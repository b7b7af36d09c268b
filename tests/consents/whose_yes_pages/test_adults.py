"""An adult is asked as a child is: the newest word counts, and a no is for everywhere and says no reason."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents.adults import SaidNo, enter_adult_in_error, record_adult_no, record_adult_permission
from consents.models import AdultPermission, Mistake
from consents.queries import adults_not_cleared, adults_of
from consents.resolver import AdultFacts, Code, resolve_adult
from consents.truth_table import NOON, school_rules
from people.models import School, Staff
from people.roles import Role
from policies.authority import NotAllowed
from policies.rules import rules_in_force
from tests import cast
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)

ADULT = AdultFacts(NOON, ("website",), ("photo_group",))


@pytest.mark.parametrize(
    ("facts", "where", "code"),
    [
        (ADULT, ("website", "photo_group"), Code.HELD),
        (ADULT, ("facebook", "photo_group"), Code.NOT_GIVEN),
        (ADULT, ("website", "video"), Code.NOT_GIVEN),
        (AdultFacts(NOON, ("website",), ("photo_group",), said_no=True), ("website", "photo_group"), Code.REFUSED),
        (AdultFacts(NOON, ("website",), ("photo_group",), is_withdrawn=True), ("website", "photo_group"), Code.REFUSED),
        (
            AdultFacts(NOON, ("website",), ("photo_group",), entered_in_error=True),
            ("website", "photo_group"),
            Code.NOT_GIVEN,
        ),
        (AdultFacts(NOON, ("website",), ("photo_group",), expires_at=NOON), ("website", "photo_group"), Code.EXPIRED),
        (
            AdultFacts(NOON, ("website",), ("photo_group",), expires_at=NOON + DAY),
            ("website", "photo_group"),
            Code.HELD,
        ),
        (AdultFacts(NOON, ("website",), ("first_name",)), ("website", "first_name"), Code.POLICY),
    ],
)
def test_an_adult_is_asked_as_a_child_is(facts: AdultFacts, where: tuple[str, str], code: Code) -> None:
    channel, material = where
    assert resolve_adult(facts, school_rules(), channel=channel, material=material).code is code


def agreed(by: Staff, name: str = "Dr Nwosu", *, days: int = 0, **more: object) -> AdultPermission:
    on = timezone.localdate() - days * DAY
    said = {"name": name, "capacity": "", "covers": "photo", "given_on": on, "evidence": "folder G3", **more}
    return record_adult_permission(by=by, **said)  # type: ignore[arg-type]


def cleared(permission: AdultPermission, channel: str = "website", *, days: int = 0) -> bool:
    wanted = [(permission.pk, channel, "photo_group")]
    at, rules = timezone.now() + days * DAY, rules_in_force(permission.school_id)
    return not adults_not_cleared(permission.school_id, wanted, at=at, rules=rules)


def test_an_adults_yes_is_for_what_was_ticked_and_ends_as_that_of_a_family_does(cai: Staff) -> None:
    yes = agreed(cai, channels=["website"])
    assert cleared(yes)
    assert not cleared(yes, "facebook")
    assert not cleared(yes, days=366)
    assert list(adults_of(cai.school_id)) == [yes]


def test_an_adult_who_asks_not_to_be_shown_is_shown_nowhere_and_nobody_asks_why(cai: Staff, sam: Staff) -> None:
    yes = agreed(cai)
    client = sign_in(cai)
    url = reverse("consents:add_adult_no")
    assert sign_in(sam).post(url, {"name": "dr nwosu"}).status_code == 403
    assert client.post(url, {"name": "dr NWOSU"}).status_code == 302
    assert client.post(url, {"name": "Dr Nwosu"}).status_code == 302, "twice is once"
    assert not cleared(yes)
    assert list(adults_of(cai.school_id)) == []
    assert AdultPermission.objects.filter(said_no=True).count() == 1
    assert Event.objects.filter(name=EventName.ADULT_PERMISSION_WITHDRAWN).count() == 1
    assert "No: cannot be shown" in read(sign_in(sam), reverse("consents:adults"))


def test_the_newest_word_of_an_adult_counts(cai: Staff) -> None:
    with time_machine.travel(timezone.now() - 3 * DAY):
        record_adult_no(by=cai, name="Dr Nwosu")
    form = {
        "name": "Dr Nwosu",
        "covers": "photo",
        "channels": ["website"],
        "materials": ["photo_group"],
        "given_on": (timezone.localdate() - 3 * DAY).isoformat(),
        "evidence": "folder G3",
    }
    answer = sign_in(cai).post(reverse("consents:add_adult"), form)
    assert answer.status_code == 422
    assert "The newest word counts" in answer.content.decode()
    form["given_on"] = timezone.localdate().isoformat()
    assert sign_in(cai).post(reverse("consents:add_adult"), form).status_code == 302
    (yes,) = adults_of(cai.school_id)
    assert cleared(yes)
    assert AdultPermission.objects.get(said_no=True).withdrawn_at is not None


def test_a_yes_that_was_an_error_lets_no_older_one_pass_the_no_that_it_took_back(cai: Staff) -> None:
    with time_machine.travel(timezone.now() - 3 * DAY):
        record_adult_no(by=cai, name="Dr Nwosu")
    mistaken = agreed(cai)
    other = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    enter_adult_in_error(mistaken, by=other, mistake=Mistake.OTHER_PERSON)
    with pytest.raises(SaidNo):
        agreed(cai, days=5)
    assert cleared(agreed(cai, days=1)), "what was said after the no counts"


def test_nothing_is_ticked_for_an_adult_and_a_yes_says_where_and_how(cai: Staff) -> None:
    page = read(sign_in(cai), reverse("consents:add_adult"))
    assert "checked" not in page
    form = {"name": "Dr Nwosu", "covers": "photo", "given_on": timezone.localdate().isoformat(), "evidence": "x"}
    assert sign_in(cai).post(reverse("consents:add_adult"), form).status_code == 422


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "add_adult",
            [
                "Type the name of the adult.",
                "Tick each place where they agreed to be shown.",
                "Tick each way in which they agreed to be shown.",
                "Type what they agreed to, in the words of the paper.",
                "Give the day on which they agreed.",
                "Type where the paper or message is kept.",
            ],
        ),
        ("add_adult_no", ["Type the name of the adult."]),
    ],
)
def test_beside_each_field_that_was_left_empty_stands_what_to_do(name: str, said: list[str], cai: Staff) -> None:
    answer = sign_in(cai).post(reverse(f"consents:{name}"), {})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "This is still empty" not in page
    places = [page.index(words) for words in said]
    assert places == sorted(places)


def test_a_second_person_says_that_it_was_an_error_and_what_was_wrong(
    cai: Staff, school: School, sam: Staff, olu: Staff
) -> None:
    yes = agreed(cai)
    with pytest.raises(NotAllowed):
        enter_adult_in_error(yes, by=cai, mistake=Mistake.NEVER_SAID)
    second = cast.make_staff(school, "Ms Lindqvist", "office")  # type: ignore[arg-type]
    url = reverse("consents:adult_in_error", args=[yes.pk])
    assert sign_in(sam).post(url, {"mistake": "never_said"}).status_code == 403
    assert sign_in(olu).post(url, {"mistake": "never_said"}).status_code == 404
    sign_in(second).post(url, {"mistake": ""})
    assert cleared(yes)
    assert "What was wrong?" in read(sign_in(second), reverse("consents:adults"))
    assert "What was wrong?" not in read(sign_in(cai), reverse("consents:adults"))
    sign_in(second).post(url, {"mistake": "never_said"})
    yes.refresh_from_db()
    assert (yes.mistake, yes.mistake_said_by) == ("never_said", second)
    assert not cleared(yes)
    assert "Dr Nwosu" not in read(sign_in(cai), reverse("consents:adults"))


def test_an_answer_that_was_never_asked_of_an_adult_is_none(cai: Staff) -> None:
    assert adults_not_cleared(cai.school_id, [(10**9, "website", "video")], at=NOON, rules=school_rules()) == {10**9}
