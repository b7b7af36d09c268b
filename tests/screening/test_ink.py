"""Ink that nobody could read is writing, but for what is printed large and pale behind the wording."""

import cv2
import numpy as np
import pytest

from screening.ink import has_writing


def _with_behind(*, darkness: int, writing: int | None = None) -> np.ndarray:
    """The room for a name, in which a large pale word goes on above and below; and what is written there."""
    room = np.full((120, 400), 250, dtype=np.uint8)
    for across in (20, 110, 200, 290):
        room[:, across : across + 14] = darkness
        room[50:64, across : across + 60] = darkness
    for across in range(30, 370, 24) if writing else ():
        cv2.ellipse(room, (across, 60), (7, 15), 20, 0, 300, (writing or 0,), 3)
    return room


@pytest.mark.parametrize(
    ("darkness", "writing", "is_filled"),
    [(222, None, False), (222, 40, True), (222, 170, True), (60, None, True)],
    ids=["a pale word", "a pen over it", "a pencil over it", "a word as dark as the print"],
)
def test_a_large_pale_word_behind_is_no_writing(darkness: int, writing: int | None, is_filled: bool) -> None:
    room = _with_behind(darkness=darkness, writing=writing)
    assert has_writing(room, 40.0, darkness=0.8) is is_filled
    assert has_writing(room, 40.0) is True
