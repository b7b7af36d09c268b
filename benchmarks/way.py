"""The way of one post: what each request of it costs, with one child, one screened picture and one account."""

import re
import statistics
from collections.abc import Callable, Iterator

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from audit.outbox import run_follow_ups
from benchmarks.measure import Cost, Request, once, signed_in
from channels.models import Account
from people.models import Pupil, Staff
from posts import readings
from posts.models import Post
from publishing.sweeps import release_due
from tests import cast
from tests.posts import photos

Steps = dict[str, Cost]
GOAL_SQL, GOAL_TIMES = 60, 3
FIVE = ("create", "submit", "approve", "schedule now", "GET the public page")
"""What the goal counts. The other requests of the way are printed beside them, and in a second sum."""


class Way:
    """Brings posts from nothing to the school's own page through the pages that people use."""

    def __init__(self, *, author: Staff, approver: Staff, publisher: Staff, page: Account, pupil: Pupil) -> None:
        self.author, self.approver, self.publisher = (signed_in(who) for who in (author, approver, publisher))
        self.anybody = Client()
        self.writer, self.page, self.pupil = author, page, pupil
        self.seed = 0

    def go(self) -> Steps:
        """One post, request by request. Workers do their part in between and are not counted."""
        self.seed += 1
        steps: Steps = {}
        for name, request in self._requests():
            steps[name] = once(request)
        return steps

    def _requests(self) -> Iterator[tuple[str, Callable[[], HttpResponseBase]]]:
        yield "create", lambda: self.author.post(reverse("posts:new"), {"kind": "news"})
        post = Post.objects.filter(author=self.writer).latest("pk")
        photos.on_our_device(post)
        yield "upload a small photo", lambda: self._upload(post)
        picture = post.pictures.get()
        readings.screen(picture.pk, picture.sha256)
        describe = reverse("posts:describe_picture", args=[picture.public_id])
        words = {"en": "Somebody in a vegetable garden.", "cy": "Rhywun mewn gardd lysiau."}
        alt = {f"alt-{picture.public_id}-{language}": text for language, text in words.items()}
        yield "describe the picture", lambda: self.author.post(describe, alt)
        compose = reverse("posts:compose", args=[post.public_id])
        yield "keep words, child and account", lambda: self.author.post(compose, self._form(post))
        look = reverse("posts:look_at_picture", args=[picture.public_id])
        yield "look at the picture", lambda: self.author.post(look, {"sha256": picture.sha256})
        send_in = reverse("posts:send_in", args=[post.public_id])
        declared = {**hidden(self.author.get(send_in)), "declared": "on"}
        yield "submit", lambda: self.author.post(send_in, declared)
        run_follow_ups()
        yield "approver's page", lambda: self.approver.get(reverse("approvals:review", args=[post.public_id]))
        yield "approver looks at the picture", lambda: self.approver.post(look, {"sha256": picture.sha256})
        confirm = reverse("approvals:confirm", args=[post.public_id])
        ticks = cast.ticks(post)
        yield "approve", lambda: self.approver.post(confirm, {"digest": declared["digest"], "criteria": ticks})
        run_follow_ups()
        when = reverse("publishing:when", args=[post.public_id])
        yield "schedule now", lambda: self.publisher.post(when, {"when": "now"})
        release_due()
        run_follow_ups()
        public = reverse("public:post", args=[self.page.school.slug, post.public_id])
        yield "GET the public page", lambda: self.anybody.get(public)

    def _upload(self, post: Post) -> HttpResponseBase:
        photo = SimpleUploadedFile("IMG_1.JPG", photos.photo(seed=self.seed), content_type="image/jpeg")
        answer: HttpResponseBase = self.author.post(
            reverse("posts:add_picture", args=[post.public_id]),
            {"photo": photo},
            headers={"accept": "application/json"},
        )
        return answer

    def _form(self, post: Post) -> dict[str, object]:
        post.refresh_from_db()
        picture = post.pictures.get()
        return {
            "version": post.version,
            "title": "Garden",
            "accounts": [str(self.page.pk)],
            "words_en": "The vegetable garden is open.",
            "words_cy": "Mae'r ardd lysiau ar agor.",
            "category": "school",
            "children": [str(self.pupil.public_id)],
            "same": "on",
            f"kind-{picture.public_id}": ["photo_group"],
            "children_shown": "some",
            "children_asked": "1",
            "adults_shown": "none",
            "where_now": "no",
            "device": str(post.device_id),
            "third_party": "none",
            "positive_relevant": "on",
            "go": "save",
        }


def hidden(page: HttpResponseBase) -> dict[str, str]:
    """What a page sends along besides what its reader fills in."""
    html = getattr(page, "content", b"").decode()
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html))


def measure(way: Way, bare_view: Request, *, times: int = 11) -> list[str]:
    """The medians of several posts, line by line, and what the goal is held against; the bare view between them."""
    way.go()
    gone: list[Steps] = []
    bares: list[float] = []
    for _ in range(times):
        gone.append(way.go())
        bares.extend(once(bare_view).cpu_ms for _ in FIVE)
    bare = statistics.median(bares)
    medians = {
        name: Cost(
            max(steps[name].sql for steps in gone),
            statistics.median(steps[name].cpu_ms for steps in gone),
            gone[0][name].kb,
        )
        for name in gone[0]
    }
    five = [medians[name] for name in FIVE]
    sql, cpu = sum(each.sql for each in five), sum(each.cpu_ms for each in five)
    return [
        *(f"| {name} | {each.sql} | {each.cpu_ms:.1f} | {each.kb:.0f} | {each.cpu_ms / bare:.1f} |"
          for name, each in medians.items()),
        f"\n{', '.join(FIVE)}: {sql} SQL (goal {GOAL_SQL}), "
        f"{cpu / (len(FIVE) * bare):.2f} times {len(FIVE)} bare views (goal {GOAL_TIMES})",
        f"every request of the way: {sum(each.sql for each in medians.values())} SQL, "
        f"{sum(each.cpu_ms for each in medians.values()):.0f} CPU ms",
    ]  # fmt: skip
