"""Pictures that are not to come back: a copy of one that was declined, taken down or held back is stopped on arrival,
and where it stood in another draft before, at every step of that post (posts.picture_facts). Where it is out already,
whoever takes posts down is told (posts.copies_out).

Kept is the pattern of the picture alone (screening.phash), as it arrived and as it was last shown: no picture, no
post, no name, of no use for finding a child. What was declined or taken down is forgotten after two years; what was
held back (set aside unseen, or should not have been taken) when the safeguarding lead lets it in again. Erasing a
child changes nothing here, since nothing here is about anybody.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from django.db import transaction
from django.db.models import Count, Max, QuerySet, Subquery
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image

from audit.actors import SYSTEM
from audit.names import EventName
from audit.services import record
from people.models import Staff
from people.queries import Person, person
from policies.authority import may, require
from policies.rules import Rules, rules_in_force
from posts.errors import Blocked, Blocker, Stale
from posts.models import CameBack, KeptHash, Post
from prepared import first, prepared
from screening.phash import Hashes, alike, orientations, words_of

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

_WHY_IT_STOPS: dict[CameBack, Promise] = {
    CameBack.FROZEN: _(
        "A picture like picture %(place)d was held back at this school, so it is shown to nobody and cannot go out. Do "
        "not send it to anybody; speak to the safeguarding lead (number %(number)d)."
    ),
    CameBack.NOT_TAKEN: _(
        "A picture like picture %(place)d should not have been taken, so it cannot go out. Delete it, from the camera "
        "or tablet too; if it is another picture, the safeguarding lead can let it in (number %(number)d)."
    ),
    CameBack.TAKEN_DOWN: _(
        "A picture like picture %(place)d was taken down, so it cannot go out. Choose another; if it may be shown now, "
        "whoever confirms posts can let it in (number %(number)d)."
    ),
    CameBack.DECLINED: _(
        "A picture like picture %(place)d was in a post that was declined, so it cannot go out. Choose another; if it "
        "may be shown now, whoever confirms posts can let it in (number %(number)d)."
    ),
}


class Patterned(Protocol):
    """A picture of a post, whole or as what the checks ask of it."""

    @property
    def pk(self) -> int: ...
    @property
    def phashes(self) -> list[str]: ...
    @property
    def turned(self) -> list[str]: ...


Stamp = tuple[Any, ...]
"""How many patterns a school keeps, the newest one's id, and when it was kept: another one when any came or went."""


class _Loaded(NamedTuple):
    stamp: Stamp
    ids: tuple[int, ...]
    hashes: Hashes


_loaded: dict[int, _Loaded] = {}
_NONE = _Loaded((), (), words_of([]))


def keep_hashes(school_id: int, phashes: Sequence[str], *, reason: CameBack) -> None:
    """Keep these patterns. One that is kept already keeps its reason, unless this one is graver.

    The record holds which are new, or graver than before: what is out already is compared with them (posts.copies_out).
    """
    news = []
    for each in dict.fromkeys(filter(None, phashes)):
        kept, new = KeptHash.objects.get_or_create(school_id=school_id, phash=each, defaults={"reason": reason})
        if new or _made_graver(kept, reason):
            news.append(kept.pk)
    if news:
        data = {"kept": news, "because": reason}
        record(EventName.PICTURE_KEPT_OUT, by=SYSTEM, school_id=school_id, data=data)


def _made_graver(kept: KeptHash, reason: CameBack) -> bool:
    """The row itself says what it is kept for: since it was read, another transaction may have written a graver one."""
    lighter = [each for each in CameBack if _rank(each) > _rank(reason)]
    return KeptHash.objects.filter(pk=kept.pk, reason__in=lighter).update(reason=reason) > 0


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


def why_it_stops(kept: KeptHash, place: int) -> str:
    """Beside a copy that stood in a post already: why it cannot go out, and who can let it in again."""
    return str(_WHY_IT_STOPS[CameBack(kept.reason)]) % {"place": place, "number": kept.pk}


def like_one_set_aside(school_id: int, pictures: Iterable[Patterned]) -> set[int]:
    """The ids of those that are copies of one that was set aside unseen: nobody is shown them either."""
    kept = copies_among(school_id, pictures)
    return {pk for pk, each in kept.items() if each.reason == CameBack.FROZEN}


def copy_of(school_id: int, image: Image.Image) -> KeptHash | None:
    """What is kept of the picture that this one is a copy of. Three statements and 50 ms among 100,000 at most."""
    loaded = _hashes_of(school_id)
    found = _copied(orientations(image), loaded)
    kept = KeptHash.objects.filter(school_id=school_id).in_bulk(found) if found else {}
    return _gravest(found, kept)


def copies_among(school_id: int, pictures: Iterable[Patterned], *, stamp: Stamp | None = None) -> dict[int, KeptHash]:
    """Which of these pictures of posts are copies of one that is not to come back, by id. No file is opened.

    `stamp` is what `stamps` said in the query for the pictures, where it was asked there. Then there is no statement
    here as long as nothing has come or gone since this process asked last, and one more where there is a copy. A
    picture that was added before its pattern was kept in every orientation is known the same way up alone.
    """
    wanted = {picture.pk: words_of([*picture.turned, *picture.phashes]) for picture in pictures}
    if not any(len(patterns) for patterns in wanted.values()):
        return {}
    loaded = _hashes_of(school_id, stamp)
    found = {pk: _copied(patterns, loaded) for pk, patterns in wanted.items()} if loaded.ids else {}
    if not any(found.values()):
        return {}
    kept = KeptHash.objects.filter(school_id=school_id).in_bulk({each for ids in found.values() for each in ids})
    gravest = {pk: _gravest(ids, kept) for pk, ids in found.items()}
    return {pk: each for pk, each in gravest.items() if each is not None}


def _copied(wanted: Hashes, loaded: _Loaded) -> list[int]:
    """The ids of the kept patterns of which one of these is a copy, the most alike first."""
    return [loaded.ids[place] for place in alike(wanted, loaded.hashes)]


def _gravest(found: Iterable[int], kept: Mapping[int, KeptHash]) -> KeptHash | None:
    """Of several that it is a copy of, the one with the gravest reason: what was set aside once is shown to nobody."""
    return min((kept[pk] for pk in found if pk in kept), key=lambda each: _rank(each.reason), default=None)


def _rank(reason: str) -> int:
    return list(CameBack).index(CameBack(reason))


def _hashes_of(school_id: int, stamp: Stamp | None = None) -> _Loaded:
    """Every kept pattern of the school, held in memory while the table is the same; then only new ones are read."""
    stamp = stamp or first(_stamp(school_id))
    if stamp is None or not stamp[0]:
        return _NONE
    held = _loaded.get(school_id)
    if held and held.stamp == stamp:
        return held
    kept = KeptHash.objects.filter(school_id=school_id)
    new = list(kept.filter(pk__gt=held.stamp[1] if held else 0).order_by("pk").values_list("pk", "phash"))
    if held and len(held.ids) + len(new) != stamp[0]:  # some were let in again, or are past their time
        held, new = None, list(kept.order_by("pk").values_list("pk", "phash"))
    ids = (*(held.ids if held else ()), *(pk for pk, _phash in new))
    hashes = words_of([*(_hex(held.hashes) if held else ()), *(phash for _pk, phash in new)])
    if len(_loaded) >= MOST_SCHOOLS:
        _loaded.clear()
    _loaded[school_id] = now = _Loaded(stamp, ids, hashes)
    return now


@prepared
def _stamp(school_id: int) -> QuerySet[KeptHash, Stamp]:
    """No row where the school keeps none."""
    return (
        _of_school(school_id)
        .annotate(total=Count("pk"), newest=Max("pk"), at=Max("kept_at"))
        .values_list("total", "newest", "at")
    )


def stamps(school_id: int) -> dict[str, Subquery]:
    """The same as columns of another query, so that it costs no statement of its own; asked once for all rows."""
    kept = _of_school(school_id)
    return {
        "kept_total": Subquery(kept.annotate(total=Count("pk")).values("total")),
        "kept_newest": Subquery(kept.annotate(newest=Max("pk")).values("newest")),
        "kept_at": Subquery(kept.annotate(at=Max("kept_at")).values("at")),
    }


def _of_school(school_id: int) -> QuerySet[KeptHash, Any]:
    return KeptHash.objects.filter(school_id=school_id).order_by().values("school_id")


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
