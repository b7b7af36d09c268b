"""The page on which a roll is brought in, in a browser without JavaScript: what is sent, shown, refused and pressed."""

from collections.abc import Mapping

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.consents.register_pages import read


def send(client: Client, of: Mapping[str, str | bytes], **more: str) -> str:
    """The address that comes after the upload."""
    sent = [SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode()) for name, text in of.items()]
    answer = client.post(reverse("consents:import"), {"file": sent, **more})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def refusal(client: Client, of: Mapping[str, str | bytes], **more: str) -> str:
    sent = [SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode()) for name, text in of.items()]
    answer = client.post(reverse("consents:import"), {"file": sent, **more})
    assert answer.status_code == 422
    return answer.content.decode()


def seen(page: str) -> str:
    return page.split('name="seen" value="')[1].split('"')[0]


def press(client: Client, url: str, **more: str) -> str:
    """Look at the difference and bring it in: the page that follows."""
    answer = client.post(url, {"seen": seen(read(client, url)), **more})
    assert answer.status_code == 302
    return read(client, answer["Location"])
