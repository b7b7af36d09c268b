"""How long words are, as each network counts them."""

import pytest

from channels.limits import LIMITS, measure
from channels.models import Channel


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("", 0),
        ("Bore da", 7),
        ("Llŷr a Siân", 11),
        ("🌱", 2),
        ("学校", 4),
        ("“Da iawn” – ardderchog…", 24),
        ("https://www.dderwen.example/a/very/long/address/that/counts/as/a/short/one", 23),
        ("Look: https://dderwen.example and http://dderwen.example/2", 6 + 23 + 5 + 23),
    ],
)
def test_x_counts_links_as_23_and_emoji_as_two(words: str, length: int) -> None:
    assert measure(Channel.X, words) == length


@pytest.mark.parametrize("channel", [Channel.OWN_PAGE, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.OTHER])
def test_the_others_count_characters(channel: Channel) -> None:
    assert measure(channel, "Llŷr https://dderwen.example") == 28


def test_every_channel_says_what_it_can_hold() -> None:
    assert set(LIMITS) == set(Channel.values)
