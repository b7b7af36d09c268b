"""Why a step was not taken. Pages turn these into 409 and into a list of what to do next."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Blocker:
    """Something that stands before a step: a code for tests, the sentence on the screen, where to mend it.

    `fix_at` is the id of the place on the compose or review page ("" when nothing can be mended there).
    """

    code: str
    message: Promise | str
    fix_at: str = ""


class WrongState(Exception):
    """The post is not where this step starts: somebody was quicker (409)."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class Stale(Exception):
    """What the page showed is no longer what is there (409). Nothing was changed."""

    reason = _("This post has changed since you opened the page. Nothing was lost: look at it again.")


class Blocked(Exception):
    """Something has to be mended before this step. Carries every blocker, never only the first."""

    def __init__(self, blockers: list[Blocker]) -> None:
        super().__init__(", ".join(blocker.code for blocker in blockers))
        self.blockers = blockers
