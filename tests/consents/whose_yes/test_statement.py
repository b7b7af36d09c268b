"""One statement asks the register for everybody, and says what the resolver says of the whole file."""

import datetime
import random
from collections.abc import Callable

import pytest
from django.utils import timezone

from consents.care import Care, note_competence, set_care_status
from consents.models import Answer, ConsentDecision, Route, WhoDecides
from consents.queries import EVERY_PURPOSE, Need, child_of, resolve_needs
from consents.resolver import ChildFacts, Code, DecisionFact, resolve
from people.models import Guardian, Guardianship, Pupil, School, Staff
from people.queries import today_in
from policies.rules import Rules, rules_in_force
from tests import cast
from tests.consents.answers import TOLD, born, choose, code_of, says

pytestmark = pytest.mark.django_db


def test_the_statement_says_what_the_resolver_says_of_the_whole_file(school: School, des: Staff) -> None:
    """The newest answers that the database picks lead to the same answer as every answer there is."""
    chance = random.Random(4)
    now = timezone.now()
    pupils = [_somebody(school, chance, des, now) for _ in range(25)]
    needs = {Need(pupil.pk, *TOLD) for pupil in pupils}
    rules = rules_in_force(school)
    found = resolve_needs(school_id=school.pk, needs=needs, at=now, on=today_in(school))
    held = set()
    for pupil in pupils:
        facts = _everything(pupil, now)
        assert found[Need(pupil.pk, *TOLD)] == resolve(facts, rules)
        held.add(resolve(facts, rules).code)
    assert {Code.HELD, Code.REFUSED, Code.NOT_GIVEN} <= held


def _somebody(school: School, chance: random.Random, des: Staff, now: datetime.datetime) -> Pupil:
    pupil = cast.make_pupil(school, born_on=chance.choice([None, born(13), born(19)]))
    guardians = [Guardian.objects.create(school=school, name="Somebody") for _ in range(2)]
    for guardian in guardians:
        has_it = chance.choice(["yes", "no"])
        Guardianship.objects.create(pupil=pupil, guardian=guardian, parental_responsibility=has_it)
    if chance.random() < 0.3:
        set_care_status(pupil, Care(WhoDecides(chance.choice(WhoDecides.values)), "x"), by=des)
    if chance.random() < 0.3:
        note_competence(pupil, by=des, is_able=chance.random() < 0.5, assessed_on=now.date(), basis="x")
    for _ in range(chance.randrange(9)):
        respondent = chance.choice(["guardian", "guardian", "pupil", "family", "authority"])
        answer = chance.choice(["given", "given", "given", "refused" if respondent != "pupil" else "objected"])
        row = ConsentDecision.objects.create(
            school=school,
            pupil_id=pupil.pk,
            channel="website",
            material="information",
            respondent=respondent,
            guardian_id=chance.choice(guardians).pk if respondent == "guardian" else None,
            answer=answer,
            decided_at=now + datetime.timedelta(days=chance.randrange(-9, 2)),
            route=Route.PAPER,
            counts=answer != "given" or chance.random() < 0.7,
        )
        if chance.random() < 0.2:
            ConsentDecision.objects.create(
                **{**_copied(row), "answer": Answer.ENTERED_IN_ERROR, "corrects": row, "counts": True}
            )
    return pupil


def _copied(row: ConsentDecision) -> dict[str, object]:
    names = ("school", "pupil_id", "channel", "material", "respondent", "guardian_id", "decided_at", "route")
    return {name: getattr(row, name) for name in names}


def _everything(pupil: Pupil, now: datetime.datetime) -> ChildFacts:
    held = dict(Guardianship.objects.filter(pupil=pupil).values_list("guardian_id", "parental_responsibility"))
    rows = ConsentDecision.objects.filter(pupil_id=pupil.pk, corrects=None)
    wrong = set(ConsentDecision.objects.filter(corrects__in=rows).values_list("corrects_id", flat=True))
    facts = [
        DecisionFact(
            row.pk,
            row.respondent,
            row.guardian_id,
            row.answer,
            row.decided_at,
            row.expires_at,
            row.counts,
            held.get(row.guardian_id or 0, "unknown"),
            row.authority,
            row.pk in wrong,
        )
        for row in rows
    ]
    return ChildFacts(now, today_in(pupil.school), child_of(pupil, on=today_in(pupil.school)), tuple(facts), *TOLD)


@pytest.mark.parametrize("joined", [None, -1, 0, 1])
@pytest.mark.parametrize("left", [None, -1, 0, 1])
def test_the_statement_and_the_roll_agree_who_is_on_it(school: School, joined: int | None, left: int | None) -> None:
    today = today_in(school)
    day = {number: today + datetime.timedelta(days=number) for number in (-1, 0, 1)}
    pupil = cast.make_pupil(school, joined_on=day.get(joined or 0) if joined is not None else None)
    Pupil.objects.filter(pk=pupil.pk).update(left_on=day[left] if left is not None else None)
    cast.answer_for(pupil, channels=["website"], materials=["information"])
    assert (code_of(pupil) is Code.HELD) == Pupil.objects.filter(pk=pupil.pk).on_roll(today).exists()


def test_what_the_school_shows_of_nobody_is_blocked_in_the_same_words(
    siân: Pupil, mum: Guardian, school: School, cai: Staff
) -> None:
    says(siân, by=cai, guardian=mum)
    choose(school, never_shown=["website:information"])
    assert code_of(siân) is Code.POLICY


def test_thirty_children_on_four_channels_are_asked_in_one_statement_however_long_their_file(
    school: School, django_assert_num_queries: Callable[..., object]
) -> None:
    pupils = [cast.make_pupil(school, "Child", f"Number{n}") for n in range(30)]
    for pupil in pupils:
        for days in (30, 20):
            cast.answer_for(pupil, materials=["photo_group"], at=timezone.now() - datetime.timedelta(days=days))
    channels = ["website", "facebook", "x", "instagram"]
    needs = [Need(pupil.pk, channel, "photo_group") for pupil in pupils for channel in channels]
    rules: Rules = rules_in_force(school)
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        found = resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=today_in(school), rules=rules)
    assert all(answer.is_held and len(answer.decision_ids) == 1 for answer in found.values())


def test_every_purpose_of_a_child_nobody_knows_is_no(school: School) -> None:
    needs = [Need(10**9, *purpose) for purpose in EVERY_PURPOSE]
    found = resolve_needs(school_id=school.pk, needs=needs, at=timezone.now(), on=today_in(school))
    assert {answer.code for answer in found.values()} == {Code.NOT_GIVEN}
