"""Adults who sign the school's certificates: added as a list, removed one by one.

A certificate with such a name, written where nothing leads to it, is not asked about for it (screening.familiar). A
name on the roll is held all the same, and so no whole name of a pupil is taken into the list.
"""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from audit.names import EventName
from audit.services import record
from people.models import School, Staff
from people.queries import person
from people.services import PeopleProblem
from policies.authority import require
from policies.models import Signer
from policies.own_wording import names_on_roll
from policies.rules import rules_in_force
from screening import patterns
from screening.resemblance import without_titles
from screening.spelling import words_in

MOST_SIGNERS = 500
_FEWEST_WORDS = 2


@transaction.atomic
def add_signers(school: School, *, names: str, by: Staff) -> list[Signer]:
    """Keep the names, one on a line; those that are there already are left as they are.

    Raises PeopleProblem, which names each line that cannot be kept; then none is.
    """
    require(person(by), "manage_people", rules=rules_in_force(school))
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    there = {name.lower() for name in Signer.objects.filter(school=school).values_list("name", flat=True)}
    lines = _lines_of(names)
    new = [line for key, line in lines.items() if key not in there]
    if problem := _problem(school, list(lines.values()), len(there) + len(new)):
        raise PeopleProblem(problem, "names")
    added = Signer.objects.bulk_create(Signer(school=school, name=line, added_by=by) for line in new)
    if added:
        record(EventName.SIGNERS_ADDED, by=by, school_id=school.pk, data={"signers": [each.pk for each in added]})
    return added


def _lines_of(names: str) -> dict[str, str]:
    """Each line once, as it was first written, by its small letters."""
    lines: dict[str, str] = {}
    for text in names.splitlines():
        if line := " ".join(text.split()):
            lines.setdefault(line.lower(), line)
    return lines


def _problem(school: School, lines: list[str], in_all: int) -> str:
    longest = Signer._meta.get_field("name").max_length or 0
    if not lines:
        return str(_("Type the names, one on each line."))
    if in_all > MOST_SIGNERS:
        return str(_("At most %(most)d names. Remove some that are not needed.") % {"most": MOST_SIGNERS})
    pupils = names_on_roll(school.pk)
    for line in lines:
        words = without_titles(words_in(line))
        if len(line) > longest or any(patterns.find(line)):
            return str(_("“%(line)s” is no name. One name on each line, and nothing else.") % {"line": line[:longest]})
        if len(words) < _FEWEST_WORDS:
            return str(_("“%(line)s” needs a first name or an initial, as it is signed.") % {"line": line})
        if pupils.is_called("".join(words)):
            return str(_("“%(line)s” is the name of a pupil on your roll, so it is asked about.") % {"line": line})
    return ""


def said_of(added: list[Signer]) -> str:
    """How many names are new, in words."""
    if not added:
        return str(_("They were all there already."))
    words = ngettext("Kept: %(count)d name.", "Kept: %(count)d names.", len(added)) % {"count": len(added)}
    return words + " " + str(_("It counts for everything that is looked through from now on."))


@transaction.atomic
def remove_signer(signer: Signer, *, by: Staff) -> None:
    """The name is gone; that somebody removed one stays on record."""
    require(person(by), "manage_people", rules=rules_in_force(by.school))
    locked = Signer.objects.select_for_update().filter(pk=signer.pk, school_id=by.school_id).first()
    if locked is not None:
        record(EventName.SIGNER_REMOVED, by=by, school_id=by.school_id, data={"signer": locked.pk})
        locked.delete()
