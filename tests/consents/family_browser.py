"""A family's browser, without JavaScript and without a cookie: it opens a page by a link and sends the form from it."""

import re

from django.test import Client

from channels.models import ConsentChannel
from people.models import Pupil


def page(path: str, status: int = 200) -> str:
    answer = Client().get(path)
    assert answer.status_code == status
    return answer.content.decode()


def mark_of(html: str) -> str:
    found = re.search(r'name="mark" value="([^"]+)"', html)
    assert found is not None
    return found[1]


def field(pupil: Pupil, channel: str = ConsentChannel.WEBSITE, material: str = "") -> str:
    return f"{pupil.public_id.hex}-{channel}" + (f"-{material}" if material else "")


def send(path: str, **fields: str) -> "tuple[int, str]":
    """Open the page as a browser with no cookie does, and send the form from it."""
    client = Client(enforce_csrf_checks=True)
    answer = client.post(path, {"mark": mark_of(client.get(path).content.decode()), **fields}, HTTP_ORIGIN="null")
    if answer.status_code == 302:
        return 302, client.get(answer["Location"]).content.decode()
    return answer.status_code, answer.content.decode()
