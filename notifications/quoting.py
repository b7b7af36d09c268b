"""Whether what a colleague wrote may be repeated in an e-mail: never when a child can be told from it."""

import structlog

from posts.rolls import roll_of
from screening.words import find_identifying

log = structlog.get_logger(__name__)


def may_be_quoted(words: str, *, school_id: int) -> bool:
    """True only when nothing at all was found, a first name alone included. Whatever goes wrong means no."""
    if not words.strip():
        return False
    try:
        return not find_identifying(words, roll=roll_of(school_id))
    except Exception as error:  # noqa: BLE001 fail closed: an e-mail cannot be called back
        log.error("quoting.not_checked", school_id=school_id, error=type(error).__name__)
        return False
