"""What the staff desk does when it hears of an event."""

from audit.models import Event
from people.models import Pupil
from posts import retention
from posts.erasure import erase_words_about
from posts.models import Post
from posts.services import run_checks


def finish_checks(event: Event) -> None:
    """The guarantee behind submit: a post whose check was cut short is checked now."""
    post = Post.objects.filter(pk=event.post_id).first() if event.post_id else None
    if post is not None:
        run_checks(post)


def delete_originals(event: Event) -> None:
    """What is out needs no original any more. The daily walk is the guarantee behind this."""
    if event.post_id is not None:
        retention.purge_originals_of(event.post_id)


def erase_words(event: Event) -> None:
    """An erased child: every word with the name in it. Nothing of those posts is out by now."""
    erase_words_about(Pupil.objects.get(pk=event.pupil_id or 0))


def forget_readings(event: Event) -> None:
    """An erased child: what the machine read of the name goes too."""
    if event.pupil_id is not None:
        retention.forget_readings_about(event.pupil_id)
