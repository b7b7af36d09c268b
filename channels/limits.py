"""What each channel can hold: length of words and number of pictures, measured as the network measures."""

import re
from dataclasses import dataclass

from channels.models import Channel


@dataclass(frozen=True)
class Limits:
    """`words` in the network's own units (None: no limit); `needs_picture`: words alone cannot go."""

    words: int | None
    pictures: int
    needs_picture: bool = False


LIMITS: dict[str, Limits] = {
    Channel.OWN_PAGE: Limits(words=None, pictures=10),
    Channel.FACEBOOK: Limits(words=63_206, pictures=10),
    Channel.X: Limits(words=280, pictures=4),
    Channel.INSTAGRAM: Limits(words=2_200, pictures=10, needs_picture=True),
    Channel.OTHER: Limits(words=5_000, pictures=10),
}

_URL = re.compile(r"https?://\S+")


def measure(channel: str, words: str) -> int:
    """Length of the words as the channel counts them: X counts a link as 23 and an emoji or CJK character as 2."""
    if channel != Channel.X:
        return len(words)
    without_links, links = _URL.subn("", words)
    return 23 * links + sum(1 if _weighs_one(ord(character)) else 2 for character in without_links)


def _weighs_one(code: int) -> bool:
    """X's published ranges of characters that count as one."""
    return code <= 0x10FF or 0x2000 <= code <= 0x200D or 0x2010 <= code <= 0x201F or 0x2032 <= code <= 0x2037
