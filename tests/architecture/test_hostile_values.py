"""Whatever a field or an address is sent, the answer is a page and never a fault: every address, every field."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from people.models import Staff
from tests.architecture.test_every_address import EVERY, signed_in, store, taken_back, things, url_of

__all__ = ["store", "things"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]

HOSTILE = {
    "signs": 'Ffion\x00 "><script>alert(1)</script>{{ 7 }}\r\nBcc: x@y.example \u202e\ufeff \u0175\u0177 \U0001f34e',
    "a digit that is no number": "\u00b2",
    "a number without end": "9" * 5_000,
    "the last day": "9999-12-31",
}
ROOT = Path(settings.BASE_DIR)
ROOMS = ("posts", "publishing", "consents", "approvals", "policies", "notifications", "people", "schoolsocial")
ASKED = [each for each in EVERY if each.audience != "library" and each.name != "readyz"]


def every_field() -> list[str]:
    """The names of all fields that a form or a view of ours reads."""
    source = "\n".join(path.read_text() for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    asked = re.findall(r"(?:POST|GET|sent|data)(?:\.get|\.getlist)?[\[(]\"([\w-]+)\"", source)
    asked += re.findall(r"_number\(request, \"(\w+)\"", source)
    return sorted({*asked, *re.findall(r"^    (\w+) = forms\.", source, re.MULTILINE), "words_en"})


def whoever_may(url: str, clients: list[Client]) -> Client:
    """The first who is neither refused nor told that there is nothing; else the first."""
    for client in clients:
        with taken_back():
            if {client.get(url).status_code, client.post(url).status_code} - {403, 404, 405}:
                return client
    return clients[0]


@pytest.mark.slow
def test_no_value_is_a_fault(
    things: dict[str, Any], sam: Staff, dee: Staff, mo: Staff, cai: Staff, des: Staff, hana: Staff
) -> None:
    clients, found = [signed_in(staff) for staff in (sam, dee, mo, cai, des, hana)], []
    for client in clients:
        client.raise_request_exception = False
    shown = {"sha256": things["picture"].sha256, "digest": things["waiting"].revision.digest}
    fields = [*every_field(), f"alt-{things['picture'].public_id}-en"]
    assert {"words_en", "version", "number", "page", "name"} <= set(fields)
    for address in ASKED:
        url = url_of(address, things)
        client = whoever_may(url, clients)
        for title, value in HOSTILE.items():
            sent = dict.fromkeys(fields, value)
            for data in (sent, {**sent, **shown, "version": str(things["draft"].version)}):
                with taken_back():
                    if client.post(url, data).status_code >= 500:
                        found.append(f"POST {address}: {title}")
            with taken_back():
                if client.get(url, {name: value for name in fields if len(name) < 7}).status_code >= 500:
                    found.append(f"GET {address}: {title}")
    assert found == []


def test_what_was_typed_beside_a_sign_that_no_database_takes_is_kept(things: dict[str, Any], sam: Staff) -> None:
    draft = things["draft"]
    answer = signed_in(sam).post(
        reverse("posts:autosave", args=[draft.public_id]),
        {"version": str(draft.version), "words_en": "The gar\x00den is open."},
    )
    assert answer.status_code == 200
    assert draft.variants.get(account=None, language="en").words == "The garden is open."
