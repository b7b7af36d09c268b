"""What it costs to ask for thirty children on four channels, in a school with very many answers on file.

`python -m benchmarks.consents [answers]`: 1,000,000 unless said. The rows are made by the database itself.
"""

import datetime
import statistics
import sys
import time

from django.db import connection

from benchmarks.database import lent_for_measuring

ANSWERS = 1_000_000
CHILDREN, CHANNELS = 30, 4
GOAL_SQL, GOAL_CPU_MS = 3, 5
PUPILS, EACH = 1_500, 2 * 5 * 8
"""Each with two parents who answer for every channel and material, year after year, until there are enough answers."""


def main() -> None:
    answers = int(sys.argv[1]) if len(sys.argv) > 1 else ANSWERS
    with lent_for_measuring():
        from django.core.management import call_command

        from tests import cast

        call_command("migrate", verbosity=0)
        print("\n".join(measure(cast.make_school(), answers)))


def fill(school_id: int, answers: int) -> None:
    """The same school with so many answers: one child in nine has a parent who says no in the end."""
    values = {"school": school_id, "answers": answers, "pupils": PUPILS, "before": answers // (PUPILS * EACH)}
    with connection.cursor() as cursor:
        for statement in _ROWS:
            cursor.execute(statement, values)
        cursor.execute("ANALYZE")


_ROWS = (
    """
    INSERT INTO people_pupil (public_id, school_id, first_name, last_name, known_as, search_name, year,
                              registration_group, upn, mis_id, born_on)
    SELECT gen_random_uuid(), %(school)s, 'Child' || n, 'Prosser', '', '', '7', 'C' || n %% 50, '', 'c' || n,
           DATE '2014-01-01' + (n %% 300)
    FROM generate_series(1, %(pupils)s) n
    """,
    """
    INSERT INTO people_guardian (school_id, name, email, phone, language, mis_id)
    SELECT %(school)s, 'Parent ' || n, '', '', 'en', 'g' || n FROM generate_series(1, 2 * %(pupils)s) n
    """,
    """
    INSERT INTO people_guardianship (pupil_id, guardian_id, parental_responsibility, relationship)
    SELECT p.id, g.id, 'yes', '' FROM people_pupil p JOIN people_guardian g
        ON g.mis_id IN ('g' || 2 * substr(p.mis_id, 2)::int, 'g' || 2 * substr(p.mis_id, 2)::int - 1)
    WHERE p.mis_id LIKE 'c%%'
    """,
    """
    INSERT INTO consents_consentdecision (school_id, pupil_id, channel, material, respondent, guardian_id, answer,
        decided_at, recorded_at, route, counts, batch, mistake, expires_at)
    SELECT %(school)s, s.pupil_id, c.channel, m.material, 'guardian', s.guardian_id,
           CASE WHEN s.guardian_id %% 9 = 0 AND year = 0 THEN 'refused' ELSE 'given' END,
           now() - year * interval '1 year' - interval '1 day', now() - year * interval '1 year', 'paper', true,
           gen_random_uuid(), '',
           CASE WHEN s.guardian_id %% 9 = 0 AND year = 0 THEN NULL ELSE now() + (1 - year) * interval '1 year' END
    FROM generate_series(0, %(before)s) year
    CROSS JOIN (SELECT g.* FROM people_guardianship g JOIN people_pupil p ON p.id = g.pupil_id
                WHERE p.school_id = %(school)s) s
    CROSS JOIN (VALUES ('website'), ('facebook'), ('x'), ('instagram'), ('other_social')) c (channel)
    CROSS JOIN (VALUES ('photo_group'), ('photo_individual'), ('video'), ('voice'), ('first_name'), ('work'),
                       ('achievement'), ('information')) m (material)
    ORDER BY year, s.id
    LIMIT %(answers)s
    """,
)


def measure(school: object, answers: int, *, times: int = 25) -> list[str]:
    """Fills the school, asks, and returns lines to print with the median CPU of this process."""
    from benchmarks.measure import Counting
    from channels.models import ConsentChannel
    from consents.models import Material
    from consents.queries import Need, resolve_needs
    from people.models import Pupil, School
    from people.queries import today_in
    from policies.rules import rules_in_force

    assert isinstance(school, School)
    fill(school.pk, answers)
    chosen = list(Pupil.objects.filter(school=school).order_by("pk").values_list("pk", flat=True)[:CHILDREN])
    needs = {Need(pk, channel, Material.PHOTO_GROUP) for pk in chosen for channel in ConsentChannel.values[:CHANNELS]}

    def ask() -> int:
        at = datetime.datetime.now(datetime.UTC)
        rules = rules_in_force(school)
        found = resolve_needs(school_id=school.pk, needs=needs, at=at, on=today_in(school), rules=rules)
        return sum(answer.is_held for answer in found.values())

    held = ask()
    with connection.execute_wrapper(counting := Counting()):
        ask()
    spent, wall = [], []
    for _ in range(times):
        cpu, clock = time.process_time(), time.perf_counter()
        ask()
        spent.append((time.process_time() - cpu) * 1000)
        wall.append((time.perf_counter() - clock) * 1000)
    return [
        f"\n{CHILDREN} children on {CHANNELS} channels over {answers:,} answers on file ({held} of {len(needs)} held)",
        f"{counting.sql} SQL (goal {GOAL_SQL}), {statistics.median(spent):.1f} CPU ms (goal {GOAL_CPU_MS}), "
        f"{statistics.median(wall):.1f} ms in all",
    ]


if __name__ == "__main__":
    main()
