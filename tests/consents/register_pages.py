"""The pages of the register in a browser without JavaScript: somebody signed in, a child's page, what it says."""

import re

from django.test import Client
from django.urls import reverse

from people.models import Pupil, Staff


def sign_in(staff: Staff) -> Client:
    client = Client()
    user = staff.users.first()
    assert user is not None
    client.force_login(user)
    return client


def page_of(pupil: Pupil, name: str = "pupil", *more: object) -> str:
    return reverse(f"consents:{name}", args=[pupil.public_id, *more])


def read(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def without_ids(html: str) -> str:
    """The page without what differs on every request and for every child: tokens, ids, times."""
    html = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", html)
    html = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "UUID", html)
    html = re.sub(r"this is how it stood at \d\d:\d\d", "", html)
    html = re.sub(r'/parents/\d+/|value="\d+"', "N", html)
    return re.sub(r'datetime="[^"]+"|Parent of \d+', "", html)
