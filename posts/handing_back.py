"""Handing a post back to its author: why, in whose words. Kept until it is sent in again."""

from people.models import Staff
from posts.models import HandedBack, Post


def hand_back(locked: Post, reason: HandedBack, *, by: Staff | None = None, words: str = "") -> None:
    """Say on the post why it is back. For the effect of a step: the gate saves. `by` is None for the system."""
    locked.handed_back = reason
    locked.handed_back_words = words.strip()
    locked.handed_back_by = by


def forget(locked: Post) -> None:
    """The reason has been seen to: the post is on its way again, or taken back by its author."""
    locked.handed_back = HandedBack.NOT
    locked.handed_back_words = ""
    locked.handed_back_by = None
    locked.void_reason = ""
