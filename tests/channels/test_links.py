"""The link that is pasted back after posting by hand."""

import pytest

from channels.links import not_a_link_to, not_an_address_on
from channels.models import Channel


@pytest.mark.parametrize(
    ("channel", "url"),
    [
        (Channel.FACEBOOK, "https://www.facebook.com/dderwen/posts/pfbid02abc"),
        (Channel.FACEBOOK, "https://m.facebook.com/story.php?story_fbid=1&id=2"),
        (Channel.FACEBOOK, "https://fb.watch/abc/"),
        (Channel.X, "https://x.com/dderwen/status/1"),
        (Channel.X, "https://mobile.twitter.com/dderwen/status/1"),
        (Channel.INSTAGRAM, "https://www.instagram.com/p/Abc/"),
        (Channel.OTHER, "https://social.example/@dderwen/1"),
    ],
)
def test_a_posts_link_is_taken(channel: Channel, url: str) -> None:
    assert not_a_link_to(channel, url) is None


@pytest.mark.parametrize(
    ("channel", "url"),
    [
        (Channel.FACEBOOK, ""),
        (Channel.FACEBOOK, "posted it"),
        (Channel.FACEBOOK, "javascript:alert(1)//facebook.com/x"),
        (Channel.FACEBOOK, "ftp://facebook.com/x"),
        (Channel.FACEBOOK, "https://www.facebook.com/"),
        (Channel.FACEBOOK, "https://www.facebook.com"),
        (Channel.FACEBOOK, "https://notfacebook.com/dderwen/posts/1"),
        (Channel.FACEBOOK, "https://facebook.com.example.org/dderwen/posts/1"),
        (Channel.FACEBOOK, "https://x.com/dderwen/status/1"),
        (Channel.X, "https://example.x.com.evil.example/1"),
        (Channel.OTHER, "https://social.example/" + "a" * 500),
    ],
)
def test_what_is_not_a_posts_link_is_refused_in_words(channel: Channel, url: str) -> None:
    assert str(not_a_link_to(channel, url))


@pytest.mark.parametrize(
    ("channel", "url", "allowed"),
    [
        (Channel.FACEBOOK, "https://www.facebook.com/dderwen", True),
        (Channel.OTHER, "https://blog.dderwen.example/", True),
        (Channel.X, "https://www.facebook.com/dderwen", False),
        (Channel.X, "https://notx.com/dderwen", False),
        (Channel.OTHER, "javascript:alert(1)", False),
        (Channel.OTHER, "https://blog.dderwen.example/" + "d" * 200, False),
    ],
)
def test_the_address_of_an_account_lies_on_its_network(channel: Channel, url: str, allowed: bool) -> None:
    assert (not_an_address_on(channel, url) is None) is allowed
