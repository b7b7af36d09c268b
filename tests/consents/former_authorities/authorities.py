"""An authority that decides for a child from now on, what it answers, and one from before there were numbers."""

from django.utils import timezone

from consents.care import Care, keep_authority_contact, set_care_status
from consents.links import make_links
from consents.models import Answer, CareStatus, WhoDecides
from consents.own_answers import answer_by_link
from consents.queries import EVERY_PURPOSE, care_of
from consents.sealing import seal
from people.models import Pupil, Staff


def decides(pupil: Pupil, name: str, *, by: Staff, same: bool = False) -> CareStatus:
    """This authority decides for the child from now on, and has an address."""
    now = care_of(pupil) if same else None
    set_care_status(pupil, Care(WhoDecides.AUTHORITY, f"{name}, file 7", same_as=now.pk if now else None), by=by)
    return keep_authority_contact(pupil, email=f"worker@{name}.example", language="en", by=by)


def answers(care: CareStatus, answer: Answer) -> None:
    (link,) = make_links([care])
    answer_by_link(link, {care.pupil: dict.fromkeys(EVERY_PURPOSE, answer)}, wording=None)


def written_down_before(pupil: Pupil, *, by: Staff) -> CareStatus:
    """An earlier version had no numbers."""
    CareStatus.objects.filter(pupil=pupil, ended_at__isnull=True).update(ended_at=timezone.now(), ended_by=by)
    return CareStatus.objects.create(
        school=pupil.school, pupil=pupil, decides=WhoDecides.AUTHORITY, recorded_by=by, email_sealed=seal("a@b.example")
    )
