"""Whether a pasted link can be a post on that channel: a wrong one could not be followed to take the post down."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from channels.models import Channel

HOSTS: dict[str, tuple[str, ...]] = {
    Channel.FACEBOOK: ("facebook.com", "fb.com", "fb.me", "fb.watch"),
    Channel.X: ("x.com", "twitter.com", "t.co"),
    Channel.INSTAGRAM: ("instagram.com", "instagr.am"),
}
"""The networks' own addresses, those of their share links included. Other channels: any site."""

LONGEST = 500
LONGEST_ADDRESS = 200

_is_link = URLValidator(schemes=["https", "http"])


def not_a_link_to(channel: str, url: str) -> Promise | str | None:
    """Why this is not the link of a post on the channel, or None when it may be."""
    try:
        _is_link(url)
    except ValidationError:
        return _("Paste the link of the post. It begins with https://")
    if len(url) > LONGEST:
        return _("This link is too long to be the link of one post.")
    if not _leads_to(channel, url):
        return _("This is not a link to %(channel)s. Open the post there and copy its link.") % {
            "channel": Channel(channel).label
        }
    parts = urlsplit(url)
    if parts.path in ("", "/") and not parts.query:
        return _("This is the front page of the site. Open the post itself and copy its link.")
    return None


def not_an_address_on(channel: str, url: str) -> Promise | str | None:
    """Why this is not the address of an account on the channel, or None when it may be."""
    try:
        _is_link(url)
    except ValidationError:
        return _("Write the whole address of the account. It begins with https://")
    if len(url) > LONGEST_ADDRESS:
        return _("This is too long to be the address of an account.")
    if not _leads_to(channel, url):
        return _("This is not an address on %(channel)s.") % {"channel": Channel(channel).label}
    return None


def _leads_to(channel: str, url: str) -> bool:
    host = (urlsplit(url).hostname or "").lower()
    wanted = HOSTS.get(channel, ())
    return not wanted or any(host == name or host.endswith(f".{name}") for name in wanted)
