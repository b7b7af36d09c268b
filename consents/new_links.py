"""Send me a new one: somebody with an old link asks for the next, at the address that the school has of them."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from audit.names import EventName
from audit.services import record
from consents.asking import actor_of, write_letters
from consents.asking_queries import is_shared, to_authority
from consents.form_words import form_in_force, has_words_for
from consents.lead_links import was_sent_there
from consents.links import Asked, asked_about
from consents.models import CareStatus, Letter, LetterKind, PupilContact, WhoDecides
from consents.standard_form import Reader
from people.models import Guardian, Pupil, School

NEW_LINKS_A_DAY = 3
A_DAY = datetime.timedelta(days=1)


@transaction.atomic
def send_new_link(school: School, *, email: str) -> int:
    """Somebody asks for a new link. The caller answers the same whatever comes of it: nobody learns who is known here.

    At most three a day go to one person. Nothing goes to somebody with no child to be asked about, nor to an address
    that two people have, nor where the school has no form to answer.
    """
    sent = 0
    if form_in_force(school, "en") is None:
        return sent
    for asked in _at_address(school, email):
        lately = Letter.objects.filter(
            _to(asked), kind=LetterKind.NEW_LINK, created_at__gt=timezone.now() - A_DAY
        ).count()
        if lately >= NEW_LINKS_A_DAY or is_shared(asked) or not asked_about(asked).exists():
            continue
        _record(asked)
        sent += len(write_letters([asked], LetterKind.NEW_LINK))
    return sent


def _record(asked: Asked) -> None:
    """Of an authority as of all that is the lead's alone: what may be shown of this child changed."""
    name, pupil_id = EventName.LINK_ASKED_FOR, None
    if isinstance(asked, CareStatus):
        name, pupil_id = EventName.CARER_SENT_LINK, asked.pupil_id
    record(name, by=actor_of(asked), school_id=asked.school_id, pupil_id=pupil_id)


def _at_address(school: School, email: str) -> list[Asked]:
    """Whoever has this address, locked: two presses at once are counted one after the other."""
    typed = email.strip().lower()
    parents = Guardian.objects.filter(school=school).exclude(email="").annotate(lower=Lower("email"))
    found: list[Asked] = list(parents.filter(lower=typed).select_for_update(no_key=True).order_by("pk"))
    if has_words_for(school, Reader.PUPIL):
        reached = PupilContact.objects.filter(school=school).exclude(email="").annotate(lower=Lower("email"))
        pupils = Pupil.objects.filter(pk__in=reached.filter(lower=typed).values("pupil_id"))
        found += list(pupils.select_for_update(of=("self",), no_key=True).select_related("school").order_by("pk"))
    if has_words_for(school, Reader.AUTHORITY):
        found += _authorities_at(school, typed)
    return found


def _authorities_at(school: School, typed: str) -> list[CareStatus]:
    """The authorities that decide and to which the lead has sent something at this address: one that was only written
    down is perhaps a slip. The addresses are sealed, so each is read; a school has few."""
    deciding = CareStatus.objects.filter(school=school, decides=WhoDecides.AUTHORITY, ended_at__isnull=True)
    with_it = [care.pk for care in deciding.exclude(email_sealed=b"") if care.email.lower() == typed]
    locked = deciding.filter(pk__in=with_it).select_for_update(no_key=True).order_by("pk")
    return [care for care in locked if care.email.lower() == typed and was_sent_there(care)]


def _to(asked: Asked) -> Q:
    """The letters to this person."""
    if isinstance(asked, CareStatus):
        return to_authority(asked)
    return Q(guardian=asked) if isinstance(asked, Guardian) else Q(link__pupil=asked)
