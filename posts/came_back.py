"""Pictures that are not to come back: a copy of one that was declined, taken down or held back is stopped on arrival.

Kept is the pattern of the picture alone (screening.phash), as it arrived and as it was last shown: no picture, no
post, no name, of no use for finding a child. What was declined or taken down is forgotten after two years; what was
held back (set aside unseen, or should not have been taken) when the safeguarding lead lets it in again. Erasing a
child changes nothing here, since nothing here is about anybody.
"""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from django.db import transaction
from django.db.models import Count, Max, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image

from audit.names import EventName
from audit.services import record
from people.models import Staff
from people.queries import Person, person
from policies.authority import may, require
from policies.rules import Rules, rules_in_force
from posts.errors import Blocked, Blocker, Stale
from posts.models import CameBack, KeptHash, Post
from screening.phash import SAME, Hashes, nearest, orientations, words_of

KEPT_FOR = datetime.timedelta(days=730)
HELD_BACK = (CameBack.FROZEN, CameBack.NOT_TAKEN)
MOST_SCHOOLS = 4

_WHY: dict[CameBack, Promise] = {
    CameBack.FROZEN: _(
        "A picture like this one was held back at this school, so it was not taken in. Do not send it to anybody; "
        "speak to the safeguarding lead (number %(number)d)."
    ),
    CameBack.NOT_TAKEN: _(
        "A picture like this one should not have been taken, so it was not taken in. Delete it from the camera or "
        "tablet; if it is another picture, the safeguarding lead can let it in (number %(number)d)."
    ),
    CameBack.TAKEN_DOWN: _(
        "A picture like this one was taken down, so it was not taken in. Choose another; if it may be shown now, "
        "whoever confirms posts can let it in (number %(number)d)."
    ),
    CameBack.DECLINED: _(
        "A picture like this one was in a post that was declined, so it was not taken in. Choose another; if it may be "
        "shown now, whoever confirms posts can let it in (number %(number)d)."
    ),
}


class _Loaded(NamedTuple):
    stamp: tuple[int, int, datetime.datetime | None]
    ids: tuple[int, ...]
    hashes: Hashes


_loaded: dict[int, _Loaded] = {}


def keep_hashes(school_id: int, phashes: Sequence[str], *, reason: CameBack) -> None:
    """Keep these patterns. One that is kept already keeps its reason, unless this one is graver."""
    order = list(CameBack)
    for each in dict.fromkeys(filter(None, phashes)):
        kept, new = KeptHash.objects.get_or_create(school_id=school_id, phash=each, defaults={"reason": reason})
        if not new and order.index(reason) < order.index(CameBack(kept.reason)):
            KeptHash.objects.filter(pk=kept.pk).update(reason=reason)


def stop_if_it_came_back(post: Post, image: Image.Image, *, by: Staff) -> None:
    """Blocked, and in the record, when this picture is a copy of one that is not to come back, turned or not."""
    kept = copy_of(post.school_id, image)
    if kept is None:
        return
    with transaction.atomic():
        record(
            EventName.PICTURE_CAME_BACK,
            by=by,
            school_id=post.school_id,
            post_id=post.pk,
            data={"kept": kept.pk, "because": kept.reason},
        )
    raise Blocked([Blocker("came_back", _WHY[CameBack(kept.reason)] % {"number": kept.pk}, "pictures")])


def copy_of(school_id: int, image: Image.Image) -> KeptHash | None:
    """What is kept of the picture that this one is a copy of. Three statements and 50 ms among 100,000 at most."""
    loaded = _hashes_of(school_id)
    wanted = orientations(image) if loaded.ids else None
    if wanted is None or not len(wanted):
        return None
    place, apart = nearest(wanted, loaded.hashes)
    return KeptHash.objects.filter(pk=loaded.ids[place], school_id=school_id).first() if apart <= SAME else None


def _hashes_of(school_id: int) -> _Loaded:
    """Every kept pattern of the school, held in memory while the table is the same; then only new ones are read."""
    kept = KeptHash.objects.filter(school_id=school_id)
    now = kept.aggregate(total=Count("pk"), newest=Max("pk"), at=Max("kept_at"))
    stamp = (now["total"], now["newest"] or 0, now["at"])
    held = _loaded.get(school_id)
    if held and held.stamp == stamp:
        return held
    new = list(kept.filter(pk__gt=held.stamp[1] if held else 0).order_by("pk").values_list("pk", "phash"))
    if held and len(held.ids) + len(new) != stamp[0]:  # some were let in again, or are past their time
        held, new = None, list(kept.order_by("pk").values_list("pk", "phash"))
    ids = (*(held.ids if held else ()), *(pk for pk, _phash in new))
    hashes = words_of([*(_hex(held.hashes) if held else ()), *(phash for _pk, phash in new)])
    if len(_loaded) >= MOST_SCHOOLS:
        _loaded.clear()
    _loaded[school_id] = _Loaded(stamp, ids, hashes)
    return _loaded[school_id]


def _hex(hashes: Hashes) -> list[str]:
    return [hashes.tobytes().hex()] if len(hashes) else []


def may_let_in(by: Person, reason: str, *, rules: Rules) -> bool:
    """What was held back is the safeguarding lead's; the rest is whoever's who confirms posts, or hers."""
    return may(by, "set_holds", rules=rules) or (reason not in HELD_BACK and may(by, "approve", rules=rules))


def kept_for(by: Person, rules: Rules) -> QuerySet[KeptHash]:
    """What this person may let in again, the newest first."""
    kept = KeptHash.objects.filter(school_id=by.school_id).order_by("-kept_at", "-pk")
    if may(by, "set_holds", rules=rules):
        return kept
    return kept.exclude(reason__in=HELD_BACK) if may(by, "approve", rules=rules) else kept.none()


@transaction.atomic
def let_in_again(kept: KeptHash, *, by: Staff) -> None:
    """Forget this pattern: its copies are taken in again. Raises NotAllowed, and Stale when it is gone."""
    locked = KeptHash.objects.select_for_update().filter(pk=kept.pk, school_id=by.school_id).first()
    if locked is None:
        raise Stale
    who, rules = person(by), rules_in_force(by.school_id)
    if not may_let_in(who, locked.reason, rules=rules):
        require(who, "set_holds", rules=rules)
    data: dict[str, int | str] = {"kept": locked.pk, "because": locked.reason}
    record(EventName.PICTURE_LET_IN_AGAIN, by=by, school_id=by.school_id, data=data)
    locked.delete()


def forget_old_hashes(now: datetime.datetime | None = None) -> int:
    """Forget what was declined or taken down more than two years ago. Returns how many."""
    past = KeptHash.objects.filter(kept_at__lt=(now or timezone.now()) - KEPT_FOR).exclude(reason__in=HELD_BACK)
    return past.delete()[0]
