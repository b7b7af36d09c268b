"""What the register does when it hears of an event."""

from audit.models import Event
from consents.models import PublicationHold, RollUpload


def forget_child(event: Event) -> None:
    """A child is forgotten: so are the reasons of holds, and files in which the name may still stand."""
    if event.pupil_id is None or event.school_id is None:
        return
    PublicationHold.objects.filter(pupil_id=event.pupil_id).update(reason_sealed=b"")
    RollUpload.objects.filter(school_id=event.school_id).delete()
