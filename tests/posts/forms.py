"""What a browser sends from the compose page, field by field, and what it asks for of a picture."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from people.models import Staff
from posts.models import Picture, Post
from tests import cast


def signed_in(staff: Staff, **options: Any) -> Client:
    client = Client(**options)
    client.force_login(staff.users.get())
    return client


def form_of(post: Post, **fields: Any) -> dict[str, Any]:
    """A text-only post that could be sent in, with these fields instead; None leaves a field out."""
    post.refresh_from_db()
    whole = {
        "version": post.version,
        "title": "Garden",
        "accounts": [str(cast.own_page(post.school).pk)],
        "words_en": "The vegetable garden is open.",
        "words_cy": "",
        "category": "school",
        "children_shown": "none",
        "children_asked": "1",
        "adults_shown": "none",
        "where_now": "no",
        "third_party": "none",
        "positive_relevant": "on",
        "go": "save",
        **fields,
    }
    return {name: value for name, value in whole.items() if value is not None}


def ticked_on(page: str) -> dict[str, list[str]]:
    """What a browser would send of the boxes about the children, as the page ticks them."""
    found: dict[str, list[str]] = {}
    for box in re.findall(r'<input type="(?:checkbox|hidden)"[^>]*>', page):
        said = dict(re.findall(r'(name|value)="([^"]*)"', box))
        is_sent = " checked" in box or 'type="hidden"' in box
        if is_sent and re.match("children$|same|told|nobody|asked|in-|kind-", said["name"]):
            found.setdefault(said["name"], []).append(said.get("value", "on"))
    return found


def declare(client: Client, post: Post) -> Any:
    """Send the page that asks for the declaration, exactly as it was shown."""
    url = reverse("posts:send_in", args=[post.public_id])
    page = client.get(url)
    shown = {
        "version": page.context["post"].version,
        "digest": page.context["digest"],
        "wording": page.context["wording"].version,
        "declared": "on",
    }
    return client.post(url, shown)


def url(picture: Picture, rendition: str = "640.webp", sha256: str = "") -> str:
    return reverse("posts:picture_file", args=[picture.public_id, sha256 or picture.sha256, rendition])


def page_of(browser: Client, picture: Picture) -> str:
    return browser.get(reverse("posts:picture", args=[picture.public_id])).content.decode()
