"""A week in May from Tuesday at nine, and the beats in it that look whether anybody has to be reminded."""

from datetime import datetime
from zoneinfo import ZoneInfo

from audit.outbox import run_follow_ups
from notifications.models import Notice
from notifications.tasks import remind_whoever_is_waited_for

CARDIFF = ZoneInfo("Europe/London")
TUESDAY_NINE = datetime(2026, 5, 12, 9, tzinfo=CARDIFF)


def on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, day, hour, minute, tzinfo=CARDIFF)


def beat() -> set[tuple[str, str]]:
    """Two beats, and what follows. Who was told what by them."""
    run_follow_ups()
    before = set(Notice.objects.values_list("pk", flat=True))
    remind_whoever_is_waited_for()
    remind_whoever_is_waited_for()
    run_follow_ups()
    fresh = Notice.objects.exclude(pk__in=before).select_related("recipient")
    found = [(notice.recipient.name, notice.kind, notice.post_id) for notice in fresh]
    assert len(found) == len(set(found)), "nobody hears of one step twice"
    return {(name, kind) for name, kind, _ in found}
