"""What whoever confirms go-live says of the post: each criterion of the school's protocol, answered."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from policies.criteria import CRITERIA, asked_of
from policies.rules import Rules
from posts.errors import Blocker
from posts.models import Post


@dataclass(frozen=True)
class Criterion:
    """One line to tick. `missing` where somebody pressed "confirm" without it."""

    code: str
    words: Promise
    ticked: bool
    missing: bool

    @property
    def anchor(self) -> str:
        return anchor_of(self.code)


def anchor_of(code: str) -> str:
    return f"criterion-{code}"


def asked_at_go_live(post: Post, rules: Rules) -> tuple[str, ...]:
    """The codes that have to be ticked before go-live of this post is confirmed; none where the protocol asks none."""
    return asked_of(rules.criteria, is_reminder=post.is_reminder)


def criteria_of(post: Post, rules: Rules, *, ticked: Collection[str], refused: bool) -> list[Criterion]:
    """The lines of the page. What was ticked stays ticked, whatever the step was refused for."""
    return [
        Criterion(code, CRITERIA[code], code in ticked, missing=refused and code not in ticked)
        for code in asked_at_go_live(post, rules)
    ]


def criteria_blockers(post: Post, rules: Rules, *, ticked: Collection[str]) -> Iterator[Blocker]:
    """S0-P3, S1-7.4: nobody confirms without an answer to each."""
    for code in asked_at_go_live(post, rules):
        if code not in ticked:
            message = _("Not ticked: %(criterion)s") % {"criterion": CRITERIA[code]}
            yield Blocker("criterion_not_ticked", message, anchor_of(code))
