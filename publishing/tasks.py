"""What the worker does for the media officer's desk. Each task only looks at the rows; the rows decide."""

from celery import shared_task

from publishing import sweeps


@shared_task(name="publishing.release_due_posts")
def release_due_posts() -> int:
    """Release what is due, after voiding what was confirmed too long ago. Returns how many posts went out."""
    sweeps.void_outdated()
    return sweeps.release_due()


@shared_task(name="publishing.tell_what_is_due_by_hand")
def tell_what_is_due_by_hand() -> int:
    """Say, once for each time that was set, that it has come. Returns for how many posts."""
    return sweeps.tell_what_is_due_by_hand()


@shared_task(name="publishing.take_down_of_leavers")
def take_down_of_leavers() -> int:
    """Order down what may not stay of children who left. Returns how many posts."""
    return sweeps.take_down_of_leavers()


@shared_task(name="publishing.settle_expired_packs")
def settle_expired_packs() -> int:
    """Ask about packs that nobody answered for. Returns how many."""
    return sweeps.settle_expired_packs()
