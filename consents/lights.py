"""What holds for a child, in words and signs: one light per channel, the same for every cause."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.models import Material
from consents.queries import Need, channels_in_use, resolve_needs
from people.models import Pupil, School
from policies.rules import Rules, rules_in_force

PHOTOS = (Material.PHOTO_GROUP, Material.PHOTO_INDIVIDUAL)
FORMATS: dict[tuple[bool, bool], tuple[str, Promise]] = {
    (True, True): ("yes", _("a photo may be on %(channel)s")),
    (True, False): ("ask", _("only in a group on %(channel)s")),
    (False, True): ("ask", _("only alone on %(channel)s")),
    (False, False): ("no", _("cannot be shown on %(channel)s")),
}


class Light(NamedTuple):
    """One light: `state` is yes, ask or no; the words say it without the colour."""

    channel: str
    state: str
    words: str


class Line(NamedTuple):
    """One kind of material on a child's page, with a light for each channel."""

    material: str
    label: str
    lights: list[Light]


def photo_lights(
    school: School, pupils: Iterable[Pupil], *, at: datetime.datetime | None = None
) -> dict[int, list[Light]]:
    """For each child, whether a photograph may be on each channel that the school uses. Four queries for any class."""
    channels = channels_in_use(school)
    pupil_ids = [pupil.pk for pupil in pupils]
    held = _held(
        school, {Need(pk, channel, material) for pk in pupil_ids for channel in channels for material in PHOTOS}, at
    )
    return {
        pk: [
            _photo_light(channel, *(Need(pk, channel, material) in held for material in PHOTOS)) for channel in channels
        ]
        for pk in pupil_ids
    }


def lines_for(pupil: Pupil, *, at: datetime.datetime | None = None) -> list[Line]:
    """Everything that can be asked of one child: a line per material, a light per channel. What the school shows of
    nobody is said as that, so that it contradicts no yes."""
    channels = channels_in_use(pupil.school)
    rules = pupil.school.asks_under or rules_in_force(pupil.school_id)
    needs = {Need(pupil.pk, channel, material) for channel in channels for material in Material.values}
    held = _held(pupil.school, needs, at, rules)
    return [
        Line(
            material,
            str(Material(material).label),
            [
                _light_for_nobody(channel)
                if rules.forbids(channel, material)
                else _light(channel, is_held=Need(pupil.pk, channel, material) in held)
                for channel in channels
            ],
        )
        for material in Material.values
    ]


def _held(school: School, needs: set[Need], at: datetime.datetime | None, rules: Rules | None = None) -> set[Need]:
    at = at or timezone.now()
    on = at.astimezone(ZoneInfo(school.time_zone)).date()
    found = resolve_needs(school_id=school.pk, needs=needs, at=at, on=on, rules=rules or school.asks_under)
    return {need for need, resolution in found.items() if resolution.is_held}


def _photo_light(channel: str, in_a_group: bool, alone: bool) -> Light:
    state, words = FORMATS[in_a_group, alone]
    return Light(channel, state, str(words) % {"channel": ConsentChannel(channel).label})


def _light_for_nobody(channel: str) -> Light:
    """Whatever the family answered, also where that was a yes to everything: the same words on every child's page."""
    words = _("of no child on %(channel)s: the school’s rule, whoever agreed")
    return Light(channel, "no", str(words % {"channel": ConsentChannel(channel).label}))


def _light(channel: str, *, is_held: bool) -> Light:
    label = ConsentChannel(channel).label
    if is_held:
        return Light(channel, "yes", str(_("may be on %(channel)s") % {"channel": label}))
    return Light(channel, "no", str(_("cannot be shown on %(channel)s") % {"channel": label}))
