"""Asking families: an e-mail to each parent, and to each pupil who answers for themselves, with a link of their own; a
reminder, links for an export. What the safeguarding lead alone sends is in consents/lead_links.py, a new link for who
asks for one in consents/new_links.py.

The letter is written in the transaction of what is recorded, so it exists once; the worker sends it. Families are asked
a lot at a time, each in its own transaction: whatever stops it in the middle, pressing again asks the rest.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM, Authority, ByLink, Parent, System, Themselves
from audit.names import EventName
from audit.one_by_one import one_by_one
from audit.services import record
from consents.asking_plan import plan_asking, to_remind
from consents.asking_queries import email_of, is_shared
from consents.form_words import form_in_force
from consents.links import Asked, asked_about, make_links
from consents.models import (
    AskingSettings,
    CareStatus,
    ConsentRequest,
    Letter,
    LetterKind,
    ParentLink,
)
from people.models import Guardian, Pupil, School, Staff
from people.queries import person
from people.rolls import lock_pupils
from policies.authority import NotAllowed, require
from policies.rules import NoProtocol, rules_in_force

A_LOT = 100


class NoForm(Exception):
    """The school has adopted no form, so nobody can be asked: fail closed."""


def ask_families(school: School, pupils: Iterable[Pupil], *, by: Staff) -> int:
    """Ask every parent who can be asked about these children and has not answered, and every pupil whose own answer is
    needed. Returns how many e-mails that is.

    What the preview showed is looked at again under the children's locks: who answered meanwhile is not asked.
    """
    _ask(school, by=by)
    return sum(_ask_a_lot(school, lot, by=by) for lot in _lots(plan_asking(school, pupils).to_ask))


def ask_pupils(school: School, pupils: Iterable[Pupil], *, by: Staff) -> int:
    """The same of the pupils themselves alone, of those whose own answer is needed."""
    _ask(school, by=by)
    to_ask: dict[Asked, list[Pupil]] = {
        asked: about for asked, about in plan_asking(school, pupils).to_ask.items() if isinstance(asked, Pupil)
    }
    return sum(_ask_a_lot(school, lot, by=by) for lot in _lots(to_ask))


@transaction.atomic
def _ask_a_lot(school: School, lot: dict[Asked, list[Pupil]], *, by: Staff) -> int:
    locked = lock_pupils({pupil.pk for pupils in lot.values() for pupil in pupils})
    plan = plan_asking(school, locked)
    to_ask = {asked: pupils for asked, pupils in plan.to_ask.items() if asked in lot}
    _write_down(school, to_ask, by=by)
    return len(write_letters(list(to_ask), LetterKind.ASKED))


def _write_down(school: School, to_ask: dict[Asked, list[Pupil]], *, by: Staff) -> None:
    """A request each, and who was asked about whom with which form, child by child, in the record."""
    form = form_in_force(school, "en")
    if form is None:
        raise NoForm
    now = timezone.now()
    requests = [
        ConsentRequest(school=school, pupil=pupil, guardian=_parent(asked), form_version=form.version, asked_at=now)
        for asked, pupils in to_ask.items()
        for pupil in pupils
    ]
    anew = ["form_version", "asked_at", "reminded_at", "reminders"]
    ConsentRequest.objects.bulk_create(
        [request for request in requests if request.guardian_id is not None],
        update_conflicts=True,
        unique_fields=["pupil", "guardian"],
        update_fields=anew,
    )
    _write_down_of_pupils([request for request in requests if request.guardian_id is None])
    for request in requests:
        record(
            EventName.PUPIL_ASKED if request.guardian_id is None else EventName.FAMILY_ASKED,
            by=by,
            school_id=school.pk,
            pupil_id=request.pupil_id,
            data={"form": form.version, **_of_parent(request)},
        )


def _write_down_of_pupils(requests: list[ConsentRequest]) -> None:
    """The same under the children's locks, for a unique row without a parent, which no conflict is told by."""
    if requests:
        again = ConsentRequest.objects.filter(pupil__in=[request.pupil_id for request in requests], guardian=None)
        again.delete()
        ConsentRequest.objects.bulk_create(requests)


def _parent(asked: Asked) -> Guardian | None:
    return asked if isinstance(asked, Guardian) else None


def _of_parent(request: ConsentRequest) -> dict[str, int]:
    return {} if request.guardian_id is None else {"guardian": request.guardian_id}


def remind_families(school: School, pupils: Iterable[Pupil] | None = None, *, by: Staff) -> int:
    """Remind everybody who was asked a week ago or longer and has not answered. Returns how many e-mails that is."""
    _ask(school, by=by)
    return _remind(school, to_remind(school, pupils=pupils), by=by)


def remind_by_itself() -> int:
    """Once a day: the schools that said after how many days. A school without a protocol reminds nobody."""
    return one_by_one(those_that_remind(), _remind_families_of, failed="consents.families_not_reminded")


def those_that_remind() -> QuerySet[AskingSettings]:
    """The schools where reminders go by themselves, and after how long."""
    return AskingSettings.objects.exclude(remind_after_days=None).select_related("school").order_by("school_id")


def goes_by_itself_after(settings: AskingSettings) -> datetime.timedelta | None:
    """After how long a reminder goes by itself; None where it does not, as at a school without a protocol."""
    try:
        rules_in_force(settings.school)
    except NoProtocol:
        return None
    return datetime.timedelta(days=settings.remind_after_days or 0)


def _remind_families_of(settings: AskingSettings) -> int:
    waited = goes_by_itself_after(settings)
    if waited is None:
        return 0
    return _remind(settings.school, to_remind(settings.school, waited=waited, by_itself=True), by=SYSTEM)


def _remind(school: School, due: dict[Asked, list[ConsentRequest]], *, by: Staff | System) -> int:
    return sum(_remind_one(school, asked, requests, by=by) for asked, requests in due.items())


@transaction.atomic
def _remind_one(school: School, asked: Asked, requests: Sequence[ConsentRequest], *, by: Staff | System) -> int:
    """Under the children's locks: an answer that came meanwhile, and another reminder, are seen."""
    locked = lock_pupils({request.pupil_id for request in requests})
    due = to_remind(school, pupils=locked, by_itself=isinstance(by, System)).get(asked, [])
    if not due:
        return 0
    ConsentRequest.objects.filter(pk__in=[request.pk for request in due]).update(
        reminded_at=timezone.now(), reminders=F("reminders") + 1
    )
    for request in due:
        record(
            EventName.PUPIL_REMINDED if request.guardian_id is None else EventName.FAMILY_REMINDED,
            by=by,
            school_id=school.pk,
            pupil_id=request.pupil_id,
            data=_of_parent(request),
        )
    return len(write_letters([asked], LetterKind.REMINDED))


def choose_reminders(school: School, *, days: int | None, by: Staff) -> None:
    """After how many days (7 at the least) reminders go by themselves; None for never."""
    _ask(school, by=by)
    with transaction.atomic():
        AskingSettings.objects.update_or_create(school=school, defaults={"remind_after_days": days})
        record(EventName.ASKING_CHANGED, by=by, school_id=school.pk, data={"days": days})


def actor_of(asked: Asked) -> ByLink:
    """As the record knows whoever answers by a link."""
    if isinstance(asked, CareStatus):
        return Authority(asked.pk)
    return Parent(asked.pk) if isinstance(asked, Guardian) else Themselves(asked.pk)


def links_to_export(school: School, pupils: Iterable[Pupil], *, by: Staff) -> list[tuple[ParentLink, list[Pupil]]]:
    """A new link for each parent of these children and each pupil who has not answered, for the school's own messages.

    Whoever was not asked yet is asked by this. One without an e-mail address is among them; nobody whom a restriction
    or an unknown responsibility keeps out is.
    """
    _ask(school, by=by)
    with transaction.atomic():
        locked = lock_pupils({pupil.pk for pupil in pupils})
        plan = plan_asking(school, locked, by_message=True)
        _write_down(school, plan.to_ask, by=by)
        wanted = {asked: list(children) for asked, children in plan.to_ask.items()}
        for asked, children in plan.waiting.items():
            wanted.setdefault(asked, []).extend(children)
        links = make_links(wanted)
        record(EventName.LINKS_EXPORTED, by=by, school_id=school.pk, data={"count": len(links)})
    return [(link, wanted[link.whose]) for link in links]


def write_receipt(used: ParentLink) -> None:
    """After an answer by link: a receipt, with a new link for whoever changes their mind."""
    if email_of(used.whose) and not _a_family_reads_there(used.whose):
        write_letters([used.whose], LetterKind.RECEIPT, about=used)


def _a_family_reads_there(asked: Asked) -> bool:
    """Whether an authority would be written to where somebody of a family reads."""
    return isinstance(asked, CareStatus) and is_shared(asked)


def write_that_it_is_down(asked: Asked, *, about: int) -> None:
    """What somebody asked for is down. Nobody is written to who is not asked about this child (any more)."""
    if email_of(asked) and not is_shared(asked) and asked_about(asked).filter(pk=about).exists():
        write_letters([asked], LetterKind.IS_DOWN)


def write_letters(asked: list[Asked], kind: LetterKind, *, about: ParentLink | None = None) -> list[Letter]:
    """A letter to each with a new link, in the transaction of what it is about. Returns them."""
    links = make_links(asked)
    return Letter.objects.bulk_create(
        [Letter(school_id=link.school_id, guardian=link.guardian, kind=kind, link=link, about=about) for link in links]
    )


def _lots(to_ask: dict[Asked, list[Pupil]]) -> Iterator[dict[Asked, list[Pupil]]]:
    everybody = list(to_ask.items())
    for start in range(0, len(everybody), A_LOT):
        yield dict(everybody[start : start + A_LOT])


def _ask(school: School, *, by: Staff) -> None:
    """Whoever may record consent may ask for it."""
    if by.school_id != school.pk:
        raise NotAllowed(_("These families belong to another school."), school_id=by.school_id, by=by)
    require(person(by), "record_consent", rules=rules_in_force(school))
