"""The photo answers in a school's own file: a no always counts, a yes only if the school says so.

They are kept as the answer of "the family (from the school's file)", beside what each parent answered: a parent's or
a child's no is never touched by a file.
"""

import datetime
import uuid
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from audit.names import EventName
from audit.services import record_many
from channels.models import ConsentChannel
from consents.endings import end_of_consent
from consents.models import STANDING, Answer, ConsentDecision, Material, Respondent, Route
from consents.resolver import AGAINST
from consents.services import Purpose
from people.importers.headings import is_yes, plain
from people.models import School, Staff
from people.rolls import lock_pupils
from policies.rules import Rules

EVERYWHERE = "everywhere"
CHANNELS_OF: dict[str, tuple[str, ...]] = {
    EVERYWHERE: tuple(ConsentChannel.values),
    "social": (ConsentChannel.FACEBOOK, ConsentChannel.X, ConsentChannel.INSTAGRAM, ConsentChannel.OTHER_SOCIAL),
    "website": (ConsentChannel.WEBSITE,),
    "facebook": (ConsentChannel.FACEBOOK,),
    "x": (ConsentChannel.X,),
    "instagram": (ConsentChannel.INSTAGRAM,),
}
KEY_OF_WORD = {
    "facebook": "facebook",
    "instagram": "instagram",
    "twitter": "x",
    "x": "x",
    "website": "website",
    "web": "website",
    "gwefan": "website",
    "social": "social",
    "cymdeithasol": "social",
}
PICTURE_WORDS = frozenset(
    [
        "photo",
        "photos",
        "photograph",
        "photographs",
        "photography",
        "image",
        "images",
        "picture",
        "pictures",
        "media",
        "photoconsent",
        "photopermission",
        "llun",
        "lluniau",
    ]
)
PERMISSION_WORDS = frozenset(["consent", "consents", "permission", "permissions", "caniatad"])
REFUSED_IN_PICTURES = (Material.PHOTO_GROUP, Material.PHOTO_INDIVIDUAL, Material.VIDEO)
GIVEN_IN_PICTURES = (Material.PHOTO_GROUP, Material.PHOTO_INDIVIDUAL)


def answer_key(heading: str) -> str | None:
    """Which channels a column of the file is about, by the words of its heading; None when it holds no answers.

    It speaks of pictures, or of nothing but a channel and permission: "Trip consent" and "Social worker" do not.
    """
    words = plain(heading).split()
    channel = next((KEY_OF_WORD[word] for word in words if word in KEY_OF_WORD), None)
    asks = not PERMISSION_WORDS.isdisjoint(words)
    nothing_else = bool(words) and PERMISSION_WORDS.union(KEY_OF_WORD).issuperset(words)
    if not PICTURE_WORDS.isdisjoint(words) or nothing_else or (channel and asks):
        return channel or EVERYWHERE
    return None


def answers_of(cells: Mapping[str, Iterable[str]]) -> dict[Purpose, Answer]:
    """What the columns of one child say: for each channel a no in any cell wins. An empty cell says nothing."""
    said: dict[str, bool] = {}
    for key, spoken in cells.items():
        yes = all(map(is_yes, spoken))
        for channel in CHANNELS_OF[key]:
            said[channel] = said.get(channel, True) and yes
    return {
        (channel, material): Answer.GIVEN if yes else Answer.REFUSED
        for channel, yes in said.items()
        for material in (GIVEN_IN_PICTURES if yes else REFUSED_IN_PICTURES)
    }


@transaction.atomic
def keep_file_answers(
    school: School, said: Mapping[int, Mapping[Purpose, Answer]], *, by: Staff, rules: Rules
) -> tuple[int, int]:
    """Add what is news in the file's answers (by pupil id); the same file again adds nothing.

    Returns for how many children a no and for how many a yes was added. A yes never stands in for a no that came
    another way than by a file.
    """
    years = {pupil.pk: pupil.year for pupil in lock_pupils(said)}
    before = latest_of_families(school, said)
    now = timezone.now()
    ends = {year: end_of_consent(school, rules, year=year, given_at=now) for year in set(years.values())}
    news = {
        pupil_id: [
            ConsentDecision(
                school=school,
                pupil_id=pupil_id,
                channel=purpose[0],
                material=purpose[1],
                respondent=Respondent.FAMILY,
                answer=answer,
                decided_at=now,
                recorded_by_id=by.pk,
                route=Route.IMPORT,
                expires_at=ends[years[pupil_id]] if answer == Answer.GIVEN else None,
                counts=answer != Answer.GIVEN or rules.imported_yes_counts,
            )
            for purpose, answer in sorted(said[pupil_id].items())
            if _is_news(before.get((pupil_id, *purpose)), answer, rules, at=now)
        ]
        for pupil_id in sorted(said)
    }
    noes = keep_of_many(school, {pupil_id: rows for pupil_id, rows in news.items() if rows}, by=by)
    return noes, sum(1 for rows in news.values() if rows) - noes


def keep_of_many(school: School, news: Mapping[int, list[ConsentDecision]], *, by: Staff) -> int:
    """Add the rows of every child, then record each child's: the handlers see all of them. Returns how many noes."""
    for rows in news.values():
        batch = uuid.uuid4()
        for row in rows:
            row.batch = batch
    ConsentDecision.objects.bulk_create([row for rows in news.values() for row in rows])
    told: dict[EventName, list[tuple[int, dict[str, str]]]] = {
        EventName.CONSENT_WITHDRAWN: [],
        EventName.CONSENT_RECORDED: [],
    }
    for pupil_id, rows in news.items():
        is_no = any(row.answer in AGAINST for row in rows)
        name = EventName.CONSENT_WITHDRAWN if is_no else EventName.CONSENT_RECORDED
        told[name].append((pupil_id, {"batch": str(rows[0].batch)}))
    for name, of in told.items():
        record_many(name, of, by=by, school_id=school.pk)
    return len(told[EventName.CONSENT_WITHDRAWN])


def latest_of_families(school: School, pupil_ids: Mapping[int, object]) -> dict[tuple[int, str, str], ConsentDecision]:
    rows = ConsentDecision.objects.filter(
        STANDING, school=school, pupil_id__in=list(pupil_ids), respondent=Respondent.FAMILY
    ).order_by("decided_at", "id")
    return {(row.pupil_id, row.channel, row.material): row for row in rows}


def _is_news(before: ConsentDecision | None, answer: Answer, rules: Rules, *, at: datetime.datetime) -> bool:
    """A yes of the file is news once the one before has ended, and never where somebody here said no."""
    if before is None:
        return True
    if answer == Answer.REFUSED:
        return before.answer not in AGAINST
    if before.route != Route.IMPORT:
        return False
    has_ended = before.expires_at is not None and before.expires_at <= at
    return before.answer in AGAINST or before.counts != rules.imported_yes_counts or has_ended
