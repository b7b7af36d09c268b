"""Posts that rest on one of several papers of an adult."""

import pytest

from channels.models import ConsentChannel
from consents.adults import enter_adult_in_error
from consents.models import Mistake
from people.models import Staff
from people.roles import Role
from posts.models import Post
from posts.workflow import PostState
from publishing import handlers
from tests import cast
from tests.consents.test_one_adult import AtState, _in_november, agreed, pytestmark, resting_on, state_of

__all__ = ["_in_november", "pytestmark"]


@pytest.mark.parametrize("channels", [[ConsentChannel.FACEBOOK], ConsentChannel.values])
def test_what_a_mistaken_paper_had_permitted_stops_and_comes_down(
    channels: list[str], at: AtState, sam: Staff, cai: Staff
) -> None:
    old = agreed(cai, days=20, channels=channels)
    mistaken = agreed(cai)
    states = (PostState.SCHEDULED, PostState.PUBLISHED)
    waits, is_out = (resting_on(old, state, at, sam) for state in states)
    other = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    enter_adult_in_error(mistaken, by=other, mistake=Mistake.OTHER_PERSON)
    stays = len(channels) > 1
    expected = states if stays else (PostState.DRAFT, PostState.TAKEN_DOWN)
    assert (state_of(waits), state_of(is_out)) == expected


def test_a_post_that_went_out_meanwhile_stays(
    at: AtState, sam: Staff, cai: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is listed as waiting, and is out once its row is locked."""
    old = agreed(cai, days=20)
    _waits, is_out = (resting_on(old, state, at, sam) for state in (PostState.SCHEDULED, PostState.PUBLISHED))
    monkeypatch.setattr(handlers, "lock_post", lambda _post: Post.objects.get(pk=is_out.pk))
    agreed(cai, channels=[ConsentChannel.FACEBOOK])
    assert state_of(is_out) == PostState.PUBLISHED
