"""The media officer's pages: their addresses, what a browser sends to them and what it reads there."""

from html import unescape

from django.test import Client
from django.urls import reverse

from posts.models import Post
from publishing.models import Delivery

LINK = "https://www.facebook.com/dderwen/posts/1"
NOW = {"when": "now"}
UP = {"url": LINK, "tagging_off": "on", "audience_checked": "on"}


def of_post(name: str, post: Post) -> str:
    return reverse(f"publishing:{name}", args=[post.public_id])


def of_pack(name: str, delivery: Delivery) -> str:
    return reverse(f"publishing:{name}", args=[delivery.public_id])


def read(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status
    return unescape(response.content.decode())


def the(delivery: Delivery) -> Delivery:
    return Delivery.objects.get(pk=delivery.pk)
