"""Pictures taken at random through upload, every answer of the machine, changes, looks and decisions (T23).

Beside the product a plain list is kept: which pixels the machine read to the end, and in which it counted faces. After
every step no page, list or step may say or suppose of a picture what that list does not bear out.
"""

import io
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test as run
from PIL import Image

from posts import media, readings
from posts.models import Picture
from tests.posts.unread_pictures.at_random import Pictures
from tests.posts.unread_pictures.eyes import SEEN

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("store")]

EVERYTHING = {
    *(f"saw {sees}" for sees in SEEN),
    "late, kept",
    "late, of earlier bytes",
    "approve_post",
    "undo_edit",
    "freeze_picture",
    "said to be read",
    "unread, waiting",
    "unread, not_checked",
    "passed by a person",
    "went on by people, confirmed",
}


@pytest.mark.django_db
def test_no_unread_picture_passes_for_one_that_was_read() -> None:
    run(
        Pictures,
        settings=settings(
            max_examples=30,
            stateful_step_count=30,
            phases=[Phase.generate],
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Pictures.reached >= EVERYTHING, f"the run shows nothing about {EVERYTHING - Pictures.reached}"


class Exchanged(Pictures):
    """Another picture lies in the store while the machine reads, and the right one when somebody looks."""

    reached: ClassVar[set[str]] = set()

    def go(self) -> None:
        self.open(seed=2**33)
        try:
            self.exchange(0, 0)
            self.screen(0, 0)
            self.put_back(0, 0)
            self.nothing_unread_passes_for_read()
        finally:
            self.teardown()


@pytest.mark.django_db
def test_an_exchanged_file_is_not_read_and_the_run_would_tell_if_it_were(monkeypatch: pytest.MonkeyPatch) -> None:
    Exchanged().go()
    assert "unread, not_checked" in Exchanged.reached
    assert "said to be read" not in Exchanged.reached

    def whatever_is_there(picture: Picture) -> Image.Image:
        return Image.open(io.BytesIO(media.read(picture.clean_file)))

    monkeypatch.setattr(readings, "_as_asked_for", whatever_is_there)
    with pytest.raises(AssertionError) as caught:
        Exchanged().go()
    assert caught.traceback[-1].name == "no_page_says_that_the_machine_looked_where_it_did_not"
