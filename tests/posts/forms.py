"""What a browser sends from the compose page, field by field."""

from typing import Any

from django.test import Client
from django.urls import reverse

from posts.models import Post
from tests import cast


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
