"""What a head says of the school itself: the office's telephone, the school's own websites, its languages."""

import re
from dataclasses import asdict, dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from people.models import School, Staff
from people.services import PeopleProblem

MOST_SITES = 20
FEWEST_DIGITS = 6
ORIGIN = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?", re.IGNORECASE)
"""A whole https origin, nothing with a wildcard or a path."""
_PHONE = re.compile(r"[0-9+() -]{0,30}")


@dataclass(frozen=True)
class SchoolFacts:
    """`own_sites` are whole https origins; `languages` are codes, the first one first."""

    office_phone: str
    own_sites: list[str]
    languages: list[str]


def facts_of(school: School) -> SchoolFacts:
    return SchoolFacts(school.office_phone, list(school.own_sites), list(school.languages))


def origin_of(typed: str) -> str:
    """The site as it is kept: lower case, without the slash that a browser puts behind it."""
    return typed.strip().lower().removesuffix("/")


@transaction.atomic
def change_school_facts(school: School, facts: SchoolFacts, *, by: Staff) -> School:
    """Keep them, and record which of them changed. Telephone and sites may stand in the words of every post, and the
    sites may show the school's list of posts in a frame."""
    locked = School.objects.select_for_update(no_key=True).get(pk=school.pk)
    _check(locked, facts)
    before = asdict(facts_of(locked))
    changed = sorted(name for name, value in asdict(facts).items() if value != before[name])
    if changed:
        for name in changed:
            setattr(locked, name, getattr(facts, name))
        locked.save(update_fields=changed)
        record(EventName.SCHOOL_CHANGED, by=by, school_id=locked.pk, data={"changed": changed})
    return locked


def _check(school: School, facts: SchoolFacts) -> None:
    digits = sum(character.isdigit() for character in facts.office_phone)
    if facts.office_phone and not (_PHONE.fullmatch(facts.office_phone) and digits >= FEWEST_DIGITS):
        raise PeopleProblem(str(_("Write the telephone number in figures: 01632 960100")), "office_phone")
    if len(facts.own_sites) > MOST_SITES:
        raise PeopleProblem(str(_("At most %(most)s sites.") % {"most": MOST_SITES}), "own_sites")
    for site in facts.own_sites:
        if not ORIGIN.fullmatch(site):
            words = _(
                "%(site)s: write the beginning of the address only, with https://, as in https://www.school.example"
            )
            raise PeopleProblem(str(words % {"site": site}), "own_sites")
    known = {*dict(settings.POST_LANGUAGES), *school.languages}
    if not facts.languages or len(set(facts.languages)) < len(facts.languages) or not known.issuperset(facts.languages):
        raise PeopleProblem(str(_("Choose the languages from the list.")), "languages")
