"""What stands around every page: the way to one's desks, the bell, the school's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from approvals.queries import count_waiting
from notifications.queries import unread_count
from people.models import School
from people.queries import Person
from people.roles import Role
from policies.authority import may
from policies.rules import Rules
from publishing.queries import count_waiting as count_to_publish


@dataclass(frozen=True)
class Way:
    """One way to go: `count` is what waits there (100 is shown as 99+)."""

    label: Promise | str
    url: str
    icon: str
    count: int = 0
    current: bool = False


def page_furniture(request: HttpRequest) -> dict[str, Any]:
    """Context of every page. Costs no query for somebody who is not signed in."""
    furniture: dict[str, Any] = {"demo": settings.DEMO}
    staff, person = getattr(request, "staff", None), getattr(request, "person", None)
    if staff is None or person is None:
        return furniture
    furniture |= {"school": staff.school, "person_name": staff.name}
    rules = getattr(request, "rules", None)
    if person.roles and rules is not None:
        furniture |= {
            "bell_url": reverse("notifications:bell"),
            "bell_count": unread_count(staff),
            "nav": ways(request.path, person, rules, staff.school, getattr(request, "counted", {})),
            "person_role": ", ".join(str(Role(role).label) for role in sorted(person.roles - {Role.STAFF})),
        }
    elif person.is_governor:
        furniture |= {"person_role": str(Role.GOVERNOR.label)}
    return furniture


def ways(path: str, person: Person, rules: Rules, school: School, counted: Mapping[str, int]) -> list[Way]:
    """The desks of this person, the most needed first: the first four stand in the phone's tab bar.

    What the page itself has `counted`, by the address of the way, is not counted a second time.
    """
    found = []
    if may(person, "approve", rules=rules):
        desk = reverse("approvals:desk")
        waiting = counted[desk] if desk in counted else count_waiting(person, rules)
        found.append(Way(_("To confirm"), desk, "eye", waiting))
    if may(person, "publish", rules=rules):
        found.append(Way(_("To publish"), reverse("publishing:desk"), "send", count_to_publish(person, rules, school)))
    found.append(Way(_("My posts"), reverse("posts:desk"), "house"))
    found.append(Way(_("Children"), reverse("consents:register"), "camera"))
    if may(person, "manage_people", rules=rules):
        found.append(Way(_("People"), reverse("people:list"), "users"))
    if may(person, "read_record", rules=rules):
        found.append(Way(_("Record"), reverse("record:record"), "book-open"))
    if person.is_governor or may(person, "read_record", rules=rules):
        found.append(Way(_("In figures"), reverse("governors"), "clipboard-list"))
    if any(may(person, duty, rules=rules) for duty in ("manage_people", "keep_accounts", "keep_designs")):
        found.append(Way(_("School"), reverse("school:show"), "school"))
    longest = max((way.url for way in found if path.startswith(way.url)), key=len, default="")
    return [Way(way.label, way.url, way.icon, way.count, way.url == longest) for way in found]
