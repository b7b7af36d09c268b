"""What the workers do for pictures: screen one, ask again for those that wait, delete what is past its time."""

import resource

import structlog
from celery import current_app, shared_task
from celery.signals import worker_process_init

from policies.blank_designs import TASK
from posts import blank_designs, readings, retention
from posts.came_back import forget_old_hashes
from posts.left_children import forget_left_children

log = structlog.get_logger(__name__)

SCREENING_QUEUE = "screening"
MOST_MEMORY = 3 * 1024**3 // 2
"""A picture of 50 million pixels full of text takes it to 1.2 GB; the container has room for this and the parent."""


@shared_task(
    name=readings.TASK,
    time_limit=readings.HARD_LIMIT,
    soft_time_limit=readings.SOFT_LIMIT,
    acks_on_failure_or_timeout=True,
)
def screen_picture(picture_id: int, sha256: str) -> bool:
    """Read one picture. A hung engine is killed at the hard limit; the sweep then says "not checked"."""
    return readings.screen(picture_id, sha256)


@shared_task(
    name=TASK,
    time_limit=readings.HARD_LIMIT,
    soft_time_limit=readings.SOFT_LIMIT,
    acks_on_failure_or_timeout=True,
)
def read_blank_design(design_id: int) -> None:
    """Read one blank certificate. A hung engine is killed at the hard limit; the sweep then says "not read"."""
    blank_designs.read_design(design_id)


@shared_task(name="posts.screen_waiting_pictures")
def screen_waiting_pictures() -> None:
    """Ask again for pictures that wait; five minutes without an answer and they are "not checked"."""
    readings.give_up_and_ask_again()
    blank_designs.ask_again_for_designs()


@shared_task(name="posts.purge_originals")
def purge_originals() -> None:
    """Delete originals and hashes that are past their time, and files that belong to no picture and no design."""
    retention.purge_originals()
    retention.delete_leftovers()
    blank_designs.delete_left_designs()
    forget_old_hashes()


@shared_task(name="posts.forget_left_children")
def forget_left() -> int:
    """Forget the children who left longer ago than their school keeps names."""
    return forget_left_children()


@worker_process_init.connect
def prepare_screening(**_: object) -> None:
    """Load the models before the first picture, and bound the memory that a hostile one may take."""
    if SCREENING_QUEUE not in current_app.amqp.queues.consume_from:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    from screening import engines

    try:
        versions = engines.warm()
    except Exception as error:  # noqa: BLE001 without its engine the worker still has to say "not checked"
        log.error("screening.engine_missing", error=type(error).__name__)
    else:
        log.info("screening.ready", **{name.replace("-", "_"): version for name, version in versions.items()})
