"""Where a browser fetches the files of a picture."""

from django.urls import reverse

from posts import media
from posts.models import Picture


def file_url(picture: Picture, rendition: str) -> str:
    return reverse("posts:picture_file", args=[picture.public_id, picture.sha256, rendition])


def thumb_url(picture: Picture) -> str:
    return file_url(picture, "320.webp")


def srcset(picture: Picture) -> str:
    widths = [width for width in media.WIDTHS if width <= max(picture.width, media.WIDTHS[0])]
    return ", ".join(f"{file_url(picture, f'{width}.webp')} {width}w" for width in widths)
