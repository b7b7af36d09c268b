"""What the deputy head's desk does when it hears of an event."""

from approvals.models import ERASED, Decision
from audit.models import Event
from people.erased_names import ErasedName
from people.models import Pupil
from posts.models import Appearance


def erase_words(event: Event) -> None:
    """A child is forgotten: an approver's words with her name in them are erased whole; the decision stands."""
    pupil = Pupil.objects.get(pk=event.pupil_id or 0)
    name = ErasedName.of(pupil)
    hers = set(Appearance.objects.filter(pupil=pupil).values_list("post_id", flat=True))
    worded = Decision.objects.filter(revision__post__school=event.school_id).exclude(words="")
    for pk, post_id, words in worded.values_list("pk", "revision__post_id", "words"):
        if name.is_told(words, among_her_own=post_id in hers):
            Decision.objects.filter(pk=pk).update(words=ERASED)
