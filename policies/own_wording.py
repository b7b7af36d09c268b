"""Words that are the school's own (its name, motto, houses, phrases on its certificates), said once and revocable.

They are not asked about in a picture any more, and a first name inside them not in the words of a post. They never
hide a child: words that are or contain a name on the roll are refused, and once a child of that name joins they are
without effect. A name that the machine reads is held all the same, whatever the school calls its own.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import System
from audit.names import EventName
from audit.services import record
from people.models import Pupil, School, Staff
from people.queries import person
from people.services import PeopleProblem
from policies.authority import require
from policies.models import OwnWording
from policies.rules import rules_in_force
from screening import patterns
from screening.names import Pupil as Name
from screening.own_wording import NamesOf
from screening.spelling import words_in

MOST_WORDINGS = 200
_ON_THE_ROLL = _("A name on your roll is in these words, so they cannot be the school's own.")
_LEADS_TO_SOMEBODY = _("Words only: an address, a number or a user name that leads to a person is never waved through.")


@transaction.atomic
def say_wording_is_ours(school: School, *, words: str, by: Staff | System) -> OwnWording:
    """Keep these words as the school's own. Raises PeopleProblem for no words, too many, and a name on the roll."""
    _require(school, by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    words = " ".join(words.split())
    said = list(OwnWording.objects.filter(school=school, revoked_at=None))
    if problem := _problem(school, words, said):
        raise PeopleProblem(str(problem), "words")
    own = OwnWording.objects.create(school=school, words=words, said_by=by if isinstance(by, Staff) else None)
    record(EventName.OWN_WORDING_SAID, by=by, school_id=school.pk, data={"wording": own.pk})
    return own


def _problem(school: School, words: str, said: list[OwnWording]) -> object:
    longest = OwnWording._meta.get_field("words").max_length or 0
    if not words_in(words):
        return _("Write the words as they stand there: the school's name, a house, a motto.")
    if len(words) > longest:
        return _("At most %(longest)s characters.") % {"longest": longest}
    if len(said) >= MOST_WORDINGS:
        return _("There are %(most)d already. Revoke some that are not needed.") % {"most": MOST_WORDINGS}
    if any(words.lower() == own.words.lower() for own in said):
        return _("The school has said so already.")
    if any(patterns.find(words)):
        return _LEADS_TO_SOMEBODY
    return _ON_THE_ROLL if names_on_roll(school.pk).are_in(words) else None


@transaction.atomic
def revoke_own_wording(own: OwnWording, *, by: Staff) -> OwnWording:
    """From now on these words are asked about again. Who said them and who revoked them stays."""
    locked = OwnWording.objects.select_for_update(no_key=True, of=("self",)).get(pk=own.pk, school_id=by.school_id)
    _require(locked.school, by)
    if locked.revoked_at is None:
        locked.revoked_at, locked.revoked_by = timezone.now(), by
        locked.save(update_fields=["revoked_at", "revoked_by"])
        record(EventName.OWN_WORDING_REVOKED, by=by, school_id=locked.school_id, data={"wording": locked.pk})
    return locked


def names_on_roll(school_id: int) -> NamesOf:
    """Everybody whose name would identify a child: leavers too, not who was erased."""
    pupils = Pupil.objects.filter(school_id=school_id, erased_at__isnull=True)
    return NamesOf(Name(*row) for row in pupils.values_list("pk", "first_name", "last_name", "known_as"))


def _require(school: School, by: Staff | System) -> None:
    if isinstance(by, Staff):
        require(person(by), "manage_people", rules=rules_in_force(school))
