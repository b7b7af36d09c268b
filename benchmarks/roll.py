"""`python -m benchmarks.roll [pupils]`: what it costs to bring in the roll of a very large school (10,000 pupils).

With two parents each and a photo answer for everybody: first as new, then with everybody in another year, then the same
file again. Prints SQL statements, CPU seconds of this process and wall time of the reading, the look and the writing.
"""

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from benchmarks.database import lent_for_measuring

PUPILS = 10_000
Found = TypeVar("Found")


def main() -> None:
    pupils = int(sys.argv[1]) if len(sys.argv) > 1 else PUPILS
    with lent_for_measuring():
        measure(pupils)


def measure(pupils: int) -> None:
    from django.core.management import call_command

    from consents import rolls
    from people.importers.packages import SentFile
    from people.models import Pupil
    from people.roles import Role
    from people.roll_plan import plan_roll
    from tests import cast

    call_command("migrate", verbosity=0)
    school = cast.make_school()
    office = cast.make_staff(school, "Mr Cai Bowen", Role.OFFICE)
    print(f"| {pupils:,} pupils, {2 * pupils:,} parents | SQL | CPU s | wall s |\n| --- | --- | --- | --- |")
    for name, year in (("new", 7), ("all in another year", 8), ("the same again", 8)):
        sent = [SentFile("roll.csv", the_roll(pupils, year))]
        file = timed(f"{name}: read", lambda sent=sent: rolls.read_files(sent, school=school))
        plan = timed(f"{name}: look", lambda file=file: plan_roll(school, file))
        timed(
            f"{name}: bring in",
            lambda file=file, plan=plan: rolls.bring_in(school, file, by=office, seen=plan.digest()),
        )
    assert Pupil.objects.count() == pupils


def the_roll(pupils: int, year: int) -> bytes:
    """Invented children of 60 in a class, with UPNs."""
    from people.upn import check_letter

    head = (
        "First name,Last name,Year,Class,UPN,DOB,Photo consent,Contact 1 name,Contact 1 email,Contact 1 PR,"
        "Contact 2 name,Contact 2 email,Contact 2 PR"
    )
    lines = [head]
    for n in range(pupils):
        upn = f"67240{n // 1000:02}{n:05}"
        lines.append(
            f"Child{n},Prosser{n % 97},{year},{year}{n // 60},{check_letter(upn)}{upn},25/{n % 12 + 1:02}/2014,"
            f"{'YN'[n % 9 == 0]},Mair Prosser{n},m{n}@home.example,Yes,Ifor Prosser{n},i{n}@home.example,"
        )
    return "\n".join(lines).encode()


def timed(name: str, what: Callable[[], Found]) -> Found:
    from django.db import connection

    from benchmarks.measure import Counting

    cpu, wall = time.process_time(), time.perf_counter()
    with connection.execute_wrapper(counting := Counting()):
        found = what()
    spent = time.process_time() - cpu, time.perf_counter() - wall
    print(f"| {name} | {counting.sql} | {spent[0]:.1f} | {spent[1]:.1f} |", flush=True)
    return found


if __name__ == "__main__":
    main()
