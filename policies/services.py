"""Adopting the school's rules, its register of cameras, tablets and phones, and the days on which it is closed."""

import datetime
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import System
from audit.names import EventName
from audit.queries import events_of_school
from audit.services import record
from people.models import School, Staff
from people.queries import person
from people.services import PeopleProblem
from policies.authority import require
from policies.models import ClosedDays, Device, Protocol
from policies.rules import WAITING, WHO, Rules, read_preset, rules_in_force, to_rules

LONGEST_CLOSED = datetime.timedelta(days=70)


@transaction.atomic
def adopt_protocol(school: School, *, preset: str, by: Staff | System) -> Rules:
    """Put a preset in force as the school's next version. Posts not yet released are judged by it from now on.

    Raises NotAllowed for somebody who does not look after the school's rules, FileNotFoundError for no such preset.
    """
    _require_register(school, by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    protocol = next_protocol(school, preset=preset)
    rules = to_rules(protocol)
    protocol.save()
    kept = {"kept": list(rules.chosen)} if rules.chosen else {}
    record(
        EventName.PROTOCOL_CHANGED,
        by=by,
        school_id=school.pk,
        protocol_version=protocol.version,
        data={"preset": preset, **kept},
    )
    return rules


def next_protocol(school: School, *, preset: str) -> Protocol:
    """What adopting a preset would put in force, not yet saved.

    What the school decided itself (`change_rules`) stays as it decided: a preset says who holds what, and the rest only
    where the school has said nothing.
    """
    before = Protocol.objects.filter(school=school).order_by("-version").first()
    decided = before.rules if before else {}
    chosen = sorted(_ever_chosen(before) - WHO) if before else []
    rules = {**read_preset(preset), **{name: decided[name] for name in chosen}, "chosen": chosen}
    return Protocol(school=school, version=before.version + 1 if before else 1, preset=preset, rules=rules)


def _ever_chosen(protocol: Protocol) -> set[str]:
    """What the school decided itself: as its protocol says and, where it is older than that, as the record says, back
    to when a preset was last put in force."""
    names = set(protocol.rules.get("chosen", ()))
    for event in events_of_school(protocol.school_id).filter(name=EventName.PROTOCOL_CHANGED):
        if "changed" not in event.data:
            break
        names.update(event.data["changed"])
    return names


@transaction.atomic
def change_rules(school: School, *, by: Staff, **chosen: Any) -> Rules:
    """Put the school's own choice of these rules in force, as its next version. The same choice again is no version.

    Whoever chooses when somebody hears of what waits chooses all of it, so no preset puts the steps out of order.

    Raises NotAllowed for somebody who does not look after the school's rules, TypeError for a rule there is not.
    """
    _require_register(school, by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    now = rules_in_force(school)
    wanted = replace(now, **chosen)
    changed = sorted(name for name in chosen if getattr(wanted, name) != getattr(now, name))
    if not changed:
        return now
    before = Protocol.objects.get(school=school, version=now.version)
    decided = {*changed, *(WAITING if WAITING.intersection(changed) else ())}
    rules = {**before.rules, **{name: getattr(wanted, name) for name in decided}}
    rules["chosen"] = sorted(_ever_chosen(before) | decided)
    after = Protocol.objects.create(school=school, version=now.version + 1, preset=before.preset, rules=rules)
    record(
        EventName.PROTOCOL_CHANGED,
        by=by,
        school_id=school.pk,
        protocol_version=after.version,
        data={"preset": after.preset, "changed": changed},
    )
    return to_rules(after)


@transaction.atomic
def register_device(school: School, *, name: str, camera: str = "", by: Staff | System) -> Device:
    """Put a device on the school's register, or one that was retired back on it.

    `camera` is make and model as its pictures carry them: a picture of a camera that is on no device is asked about.
    """
    _require_register(school, by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    name, camera = " ".join(name.split()), " ".join(camera.split())
    of = Device._meta
    for field, value in ((of.get_field("name"), name), (of.get_field("camera"), camera)):
        if len(value) > (field.max_length or 0):
            problem = _("At most %(longest)s characters.") % {"longest": field.max_length}
            raise PeopleProblem(str(problem), field.name)
    if not name:
        raise PeopleProblem(str(_("Write a name that is on the device: Staff tablet 1")), "name")
    device = Device.objects.filter(school=school, name__iexact=name).first() or Device(school=school, name=name)
    if device.pk and device.retired_at is None:
        raise PeopleProblem(str(_("A device of this name is on the register. Choose another name.")), "name")
    device.camera, device.retired_at = camera, None
    device.save()
    record(EventName.DEVICE_REGISTERED, by=by, school_id=school.pk, data={"device": device.pk})
    return device


@transaction.atomic
def retire_device(device: Device, *, by: Staff) -> Device:
    """Take a device off the register: nobody chooses it any more. Posts that name it keep it."""
    locked = Device.objects.select_for_update(no_key=True).get(pk=device.pk, school_id=by.school_id)
    _require_register(locked.school, by)
    if locked.retired_at is None:
        locked.retired_at = timezone.now()
        locked.save(update_fields=["retired_at"])
        record(EventName.DEVICE_RETIRED, by=by, school_id=locked.school_id, data={"device": locked.pk})
    return locked


@transaction.atomic
def close_school_days(school: School, *, first_on: datetime.date, last_on: datetime.date, by: Staff) -> ClosedDays:
    """Say on which days nobody is at work: nobody is reminded on these, and waiting does not count them."""
    _require_register(school, by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    if last_on < first_on:
        raise PeopleProblem(str(_("The last day is before the first.")), "last_on")
    if last_on - first_on > LONGEST_CLOSED:
        raise PeopleProblem(str(_("That is longer than any holiday. Is the year right?")), "last_on")
    closed, is_new = ClosedDays.objects.get_or_create(school=school, first_on=first_on, last_on=last_on)
    if is_new:
        record(EventName.SCHOOL_CHANGED, by=by, school_id=school.pk, data={"changed": ["closed_days"]})
    return closed


@transaction.atomic
def open_school_days(closed: ClosedDays, *, by: Staff) -> None:
    """These are school days after all."""
    locked = ClosedDays.objects.select_for_update().get(pk=closed.pk, school_id=by.school_id)
    _require_register(locked.school, by)
    locked.delete()
    record(EventName.SCHOOL_CHANGED, by=by, school_id=by.school_id, data={"changed": ["closed_days"]})


def _require_register(school: School, by: Staff | System) -> None:
    if isinstance(by, Staff):
        require(person(by), "manage_people", rules=rules_in_force(school))
