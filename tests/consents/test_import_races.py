"""A roll comes in while something else happens: no row twice, no answer lost, nobody brought back."""

import pytest

from consents import rolls
from consents.models import ConsentDecision, Respondent, RollUpload
from consents.services import withdraw_consent
from people import roll_run
from people.importers.packages import SentFile
from people.importers.roll_file import RollFile
from people.models import Guardianship, Pupil, RollRun, School, Staff
from people.roll_plan import plan_roll
from people.roll_run import RollMoved, continue_run
from people.rolls import erase_pupil
from tests.racing import only, race

pytestmark = [pytest.mark.race, pytest.mark.usefixtures("database_role")]
ROWS = "First name,Last name,Class,Photo consent,Contact 1 name\n" + "".join(
    f"Child{n},Ng,7B,N,Mair Ng {n}\n" for n in range(12)
)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 2)


def begun(by: Staff) -> tuple[RollRun, RollFile]:
    """Two rows are in, ten wait for a worker."""
    upload = rolls.keep_upload([SentFile("a.csv", ROWS.encode())], by=by)
    file = rolls.rows_of(upload)
    assert isinstance(file, RollFile)
    run = rolls.begin_import(upload, file, by=by, seen=plan_roll(by.school, file).digest())
    return run, file


def test_two_workers_with_the_same_run_do_every_row_once(school: School, cai: Staff) -> None:
    run, file = begun(cai)
    outcomes = race(lambda: continue_run(run, file), lambda: continue_run(run, file))
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
    assert RollRun.objects.get().counts["new"] == Pupil.objects.count() == Guardianship.objects.count() == 12


def test_one_of_two_workers_takes_up_a_run(school: School, cai: Staff) -> None:
    begun(cai)
    assert sorted(race(rolls.go_on_with_runs, rolls.go_on_with_runs)) == [0, 1]
    assert ConsentDecision.objects.values("pupil_id").distinct().count() == 12
    assert not RollUpload.objects.exists()


def test_a_double_press_brings_it_in_once(school: School, cai: Staff) -> None:
    upload = rolls.keep_upload([SentFile("a.csv", ROWS.encode())], by=cai)
    file = rolls.rows_of(upload)
    assert isinstance(file, RollFile)
    seen = plan_roll(school, file).digest()
    press = lambda: rolls.begin_import(upload, file, by=cai, seen=seen)  # noqa: E731
    only(race(press, press), RollMoved)
    assert RollRun.objects.count() == 1


@pytest.mark.parametrize("attempt", range(3))
def test_forgetting_a_child_and_a_worker_meet(attempt: int, school: School, cai: Staff, hana: Staff) -> None:
    begun(cai)
    child = Pupil.objects.get(first_name="Child1")
    outcomes = race(rolls.go_on_with_runs, lambda: erase_pupil(child, by=hana))
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
    assert Pupil.objects.get(pk=child.pk).search_name == ""
    assert not Pupil.objects.filter(first_name="Child1").exists()
    assert not RollUpload.objects.exists()


@pytest.mark.parametrize("attempt", range(3))
def test_a_withdrawal_and_a_worker_meet(attempt: int, school: School, cai: Staff) -> None:
    begun(cai)
    child = Pupil.objects.get(first_name="Child1")
    outcomes = race(rolls.go_on_with_runs, lambda: withdraw_consent(child, by=cai, respondent=Respondent.FAMILY))
    assert not any(isinstance(outcome, Exception) for outcome in outcomes), outcomes
    assert Pupil.objects.count() == 12
