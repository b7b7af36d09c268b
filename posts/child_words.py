"""May this child be shown, there, so? In words beside each name: where and how, never why not."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from channels.models import ConsentChannel
from consents.models import Material
from consents.queries import Need, resolve_needs
from people.models import Pupil, School
from people.queries import today_in

IN_PICTURES = (Material.PHOTO_GROUP, Material.PHOTO_INDIVIDUAL, Material.WORK)
"""How a child can be in a picture."""

IN_WORDS = (Material.INFORMATION, Material.ACHIEVEMENT, Material.WORK)
"""How a child can be told about."""


@dataclass(frozen=True)
class Light:
    """One sentence about one channel. `state`: yes (however shown), ask (some ways only), no."""

    state: str
    words: str


def lights_for(
    pupils: Iterable[Pupil], *, school: School, channels: Iterable[str], materials: Iterable[Material] = IN_PICTURES
) -> dict[int, list[Light]]:
    """For each child one light per consent channel and these ways of being shown, as things stand now."""
    ways = tuple(materials)
    wanted = [channel for channel in ConsentChannel.values if channel in set(channels)]
    pupil_ids = [pupil.pk for pupil in pupils]
    needs = [Need(pk, channel, material) for pk in pupil_ids for channel in wanted for material in ways]
    now, rules = timezone.now(), school.asks_under
    answers = resolve_needs(school_id=school.pk, needs=needs, at=now, on=today_in(school), rules=rules)
    held = {need for need, answer in answers.items() if answer.is_held}
    return {
        pk: [light(channel, ways, {way for way in ways if Need(pk, channel, way) in held}) for channel in wanted]
        for pk in pupil_ids
    }


def light(channel: str, ways: tuple[Material, ...], held: set[Material]) -> Light:
    """The sentence for one channel: of these ways, those in which the child may be shown there."""
    where = ConsentChannel(channel).label
    if not held:
        return Light("no", _("cannot be shown on %(channel)s") % {"channel": where})
    if len(held) == len(ways):
        return Light("yes", _("may be on %(channel)s") % {"channel": where})
    yes = ", ".join(str(way.label) for way in ways if way in held)
    no = ", ".join(str(way.label) for way in ways if way not in held)
    return Light("ask", _("may be on %(channel)s: %(yes)s; not: %(no)s") % {"channel": where, "yes": yes, "no": no})
