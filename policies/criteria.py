"""What a school's protocol asks of a post's content: the words that whoever confirms go-live ticks, one by one."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

CRITERIA: dict[str, Promise] = {
    "positive": _("It is positive"),
    "relevant": _("It is relevant: about the children, the good work of staff, the school or an achievement"),
    "best_interests": _("It is in the children’s best interests"),
    "accurate": _("What it says is accurate"),
    "fair": _("It is fair to everybody in it"),
    "transparent": _("It is open: nothing that a reader should know is left out or made to look otherwise"),
    "not_trivial": _("There is a good reason to post it"),
    "appropriately_dressed": _("Everybody shown is dressed appropriately"),
    "not_ridiculed": _("Nobody in it is ridiculed"),
    "engaging": _("It is engaging"),
    "conversational": _("It speaks with people, not at them"),
    "informative": _("It is informative"),
    "professional": _("It is professional"),
}
"""Every criterion that a protocol may name. A code goes into decisions and the record, the words stand on the page."""

OF_NEWS_ALONE = frozenset({"positive", "relevant"})
"""Protocol 3 is about news. A reminder for parents is allowed by protocol 4 beside it: "closed on Friday, no heating"
is neither, and its author is not asked either."""


class UnknownCriterion(ValueError):
    """A protocol asks for something that there are no words for."""


def require_known(criteria: Iterable[str]) -> None:
    """Raises UnknownCriterion, naming them, for what would be a line without words."""
    if unknown := sorted(set(criteria) - CRITERIA.keys()):
        raise UnknownCriterion(", ".join(unknown))


def asked_of(criteria: Iterable[str], *, is_reminder: bool) -> tuple[str, ...]:
    """Which of a protocol's criteria are asked of such a post, in the protocol's order."""
    return tuple(code for code in criteria if not (is_reminder and code in OF_NEWS_ALONE))


def ticked_words(codes: Iterable[str]) -> str:
    """What was ticked, as a sentence: "Ticked: It is positive; It is engaging." Nothing where nothing was."""
    lines = "; ".join(str(CRITERIA.get(code, code)) for code in codes)
    return gettext("Ticked: %(criteria)s.") % {"criteria": lines} if lines else ""
