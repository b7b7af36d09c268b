"""A school at work while things break: a program that takes posts from draft to live, whatever fails meanwhile.

`python -m tests.faults.mover COUNT` says "step" for each step taken, and at the end one line of JSON. It presses again
what failed, as people do, and asks for the sweeps each second, as beat does each minute.
"""

import json
import sys
import time
from collections import Counter
from typing import Any

import django

PATIENCE = 180.0


def main(count: int) -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("install_guards")
    people = make_people()
    posts = [make_draft(people) for _ in range(count)]
    slowest = work(posts, people)
    say(json.dumps({"slowest": slowest, **what_became_of(posts)}))


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def make_people() -> dict[str, Any]:
    from people.roles import Role
    from tests import cast

    school = cast.make_school()
    return {
        "sam": cast.make_staff(school, "Mrs Hughes"),
        "dee": cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD),
        "mo": cast.make_staff(school, "Miss Pryce", Role.MEDIA_OFFICER),
    }


def make_draft(people: dict[str, Any]) -> int:
    from tests import cast

    return int(cast.draft(people["sam"]).pk)


def work(posts: list[int], people: dict[str, Any]) -> float:
    """Press whatever button comes next, on one post after the other, until all are live and everybody was told."""
    slowest, deadline = 0.0, time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        waiting = 0
        for pk in posts:
            started = time.monotonic()
            waiting += attempt(lambda pk=pk: press(pk, people), default=1)
            slowest = max(slowest, time.monotonic() - started)
        ask_for_sweeps()
        if not waiting and attempt(all_told, default=False):
            break
        time.sleep(0.3)
    return slowest


def attempt(what: Any, *, default: Any) -> Any:
    """The database may be gone for a moment: the person reads "try again" and does."""
    from django.db import DatabaseError, InterfaceError, connection

    try:
        return what()
    except (DatabaseError, InterfaceError):
        connection.close()
        return default


def press(pk: int, people: dict[str, Any]) -> int:
    """Take the next step of one post, if it is a person's turn. 0 when it is live."""
    from posts.models import Post
    from posts.services import submit_post
    from posts.workflow import PostState
    from publishing.services import schedule_post
    from tests.cast import approve_post

    post = Post.objects.select_related("revision").get(pk=pk)
    if post.state == PostState.PUBLISHED:
        return 0
    if post.state == PostState.DRAFT:
        submit_post(post, by=people["sam"], version=post.version)
    elif post.state == PostState.AWAITING_APPROVAL:
        assert post.revision is not None
        approve_post(post, by=people["dee"], shown_digest=post.revision.digest)
    elif post.state == PostState.APPROVED:
        schedule_post(post, by=people["mo"])
    else:
        return 1
    say("step")
    return 1


def ask_for_sweeps() -> None:
    from audit.outbox import nudge
    from schoolsocial.celery import app

    nudge()
    for task in ("publishing.release_due_posts", "notifications.send_waiting_mail"):
        try:
            app.send_task(task, retry=False)
        except Exception:  # noqa: BLE001 whatever a dead broker throws, beat comes again
            return


def all_told() -> bool:
    from audit.models import FollowUp
    from notifications.models import Notice

    to_send = Notice.objects.filter(mail_wanted=True, mailed_at=None)
    return not FollowUp.objects.filter(done_at=None).exists() and not to_send.exists()


def what_became_of(posts: list[int]) -> dict[str, Any]:
    from audit.models import Event, FollowUp
    from audit.sealing import seal_events
    from audit.verifying import verify
    from notifications.models import Notice
    from posts.models import Post
    from publishing.models import Delivery

    seal_events(everything=True)
    notices = Counter(Notice.objects.values_list("post_id", "recipient__name", "kind"))
    published = Counter(Event.objects.filter(name="post.published").values_list("post_id", flat=True))
    return {
        "states": dict(Counter(Post.objects.filter(pk__in=posts).values_list("state", flat=True))),
        "deliveries": dict(Counter(Delivery.objects.values_list("state", flat=True))),
        "told": dict(Counter(kind for (_, _, kind), times in notices.items() for _ in range(times))),
        "twice": [list(key) for key, times in notices.items() if times > 1],
        "published_twice": [pk for pk, times in published.items() if times > 1],
        "waiting": FollowUp.objects.filter(done_at=None).count(),
        "unsent": Notice.objects.filter(mail_wanted=True, mailed_at=None).count(),
        "mailed": [str(each) for each in Notice.objects.exclude(mailed_at=None).values_list("message_id", flat=True)],
        "never_mailed": sorted(set(Notice.objects.filter(mailed_at=None).values_list("kind", flat=True))),
        "record_holds": verify().broken is None,
    }


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
