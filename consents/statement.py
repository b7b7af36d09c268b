"""The one statement with which permission is asked: the newest answer of everybody, and what else decides.

Written out, because every step of every post asks it: composing it anew from models costs more than asking it, and a
child with many years of answers costs no more than one with a single one. Two rules stand here a second time, as the
database has to know them: who is on the roll (people.models), and whose answer replaces which (resolver.speaker). Tests
hold them to what is written there.
"""

import datetime
from collections.abc import Collection, Iterator
from typing import Any

from django.db import connection
from django.db.models import BooleanField, DateField, DateTimeField, Field, Value

_STATEMENT = """
WITH d AS (
    SELECT a.id, a.school_id, a.pupil_id, a.channel, a.material, a.respondent, a.guardian_id, a.answer, a.decided_at,
           a.expires_at, a.counts,
           ROW_NUMBER() OVER (
               PARTITION BY a.pupil_id, a.channel, a.material, a.respondent, a.guardian_id,
                            (a.respondent = 'pupil' AND (a.answer = 'objected' OR NOT a.counts))
               ORDER BY a.decided_at DESC, a.id DESC
           ) AS nth
    FROM consents_consentdecision a
    LEFT JOIN consents_consentdecision error ON error.corrects_id = a.id
    WHERE a.school_id = %s AND a.decided_at <= %s AND a.corrects_id IS NULL AND error.id IS NULL
          AND a.pupil_id IN ({pupils}) AND a.channel IN ({channels}) AND a.material IN ({materials})
)
SELECT d.id, d.pupil_id, d.channel, d.material, d.respondent, d.guardian_id, d.answer, d.decided_at, d.expires_at,
       d.counts, COALESCE(g.parental_responsibility, 'unknown'),
       (p.id IS NOT NULL AND p.erased_at IS NULL AND (p.joined_on IS NULL OR p.joined_on <= %s)
        AND (p.left_on IS NULL OR p.left_on > %s)),
       EXISTS (SELECT 1 FROM consents_publicationhold h WHERE h.pupil_id = d.pupil_id AND h.lifted_at IS NULL),
       p.born_on,
       (SELECT k.is_able FROM consents_pupilcompetence k WHERE k.pupil_id = d.pupil_id ORDER BY k.id DESC LIMIT 1),
       COALESCE(c.decides, ''), c.carer_id
FROM d
LEFT JOIN people_pupil p ON p.id = d.pupil_id AND p.school_id = d.school_id
LEFT JOIN people_guardianship g ON g.pupil_id = d.pupil_id AND g.guardian_id = d.guardian_id
LEFT JOIN consents_carestatus c ON c.pupil_id = d.pupil_id AND c.ended_at IS NULL
WHERE d.nth = 1
"""

_KINDS: "dict[int, Field[Any, Any]]" = {
    7: DateTimeField(),
    8: DateTimeField(),
    9: BooleanField(),
    11: BooleanField(),
    12: BooleanField(),
    13: DateField(),
    14: BooleanField(null=True),
}
"""The columns that SQLite gives back as text or number."""


def newest_answers(
    school_id: int,
    *,
    pupils: Collection[int],
    channels: Collection[str],
    materials: Collection[str],
    at: datetime.datetime,
    on: datetime.date,
) -> Iterator[tuple[Any, ...]]:
    """Each row is the newest answer of somebody for one purpose at `at`, with what is known of the child on that day:
    the fields of DecisionFact after the pupil, channel and material, then those of Child. Nothing may be empty."""
    wanted = {"pupils": pupils, "channels": channels, "materials": materials}
    statement = _STATEMENT.format(**{name: ", ".join(["%s"] * len(values)) for name, values in wanted.items()})
    moment, day = connection.ops.adapt_datetimefield_value(at), connection.ops.adapt_datefield_value(on)
    with connection.cursor() as cursor:
        cursor.execute(statement, [school_id, moment, *pupils, *channels, *materials, day, day])
        return _as_python(cursor.fetchall())


def _as_python(rows: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    found = {place: connection.ops.get_db_converters(Value(None, kind)) for place, kind in _KINDS.items()}
    converters = {place: each for place, each in found.items() if each}
    if not converters:
        return iter(rows)
    return (tuple(_converted(converters.get(place, ()), value) for place, value in enumerate(row)) for row in rows)


def _converted(converters: Any, value: Any) -> Any:
    for convert in converters:
        value = convert(value, None, connection)
    return value
