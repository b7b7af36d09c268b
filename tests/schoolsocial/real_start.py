"""A school starts for real: from `manage.py new_school` to a live post, as a program with the settings of production.

`python -m tests.schoolsocial.real_start` with the environment of a school. Everything goes through the pages, as from
a proxy; it says "live" at the end. The last line is JSON: headers and cookies that the school's browsers saw.
"""

import json
import os
import re
import sys
from io import StringIO
from typing import Any

import django

HOST = "posts.school.example"
PASSWORD = "wellies in the rain again"


def main() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("install_guards", stdout=StringIO())
    said = StringIO()
    call_command("new_school", "Ysgol Oakfield", head="Dr Kowalska", email="kowalska@oakfield.example", stdout=said)
    head = Browser("kowalska@oakfield.example")
    head.set_up_account(path_of(said.getvalue().split()[-1]))
    staff = {}
    for name, role in (
        ("Mrs Hughes", "staff"),
        ("Mr Okafor", "deputy_head"),
        ("Ms Rahman", "deputy_head"),
        ("Miss Pryce", "media_officer"),
    ):
        address = f"{name.split()[-1].lower()}@oakfield.example"
        data = {"name": name, "email": address, "language": "en", "role": role, "starts_on": "2026-01-05"}
        head.send("/people/invite/", data, expect=302)
        staff[name] = Browser(address)
        staff[name].set_up_account(newest_link(address))
    account = {"channel": "facebook", "name": "Facebook page", "url": "", "consent_channel": ""}
    head.send("/school/accounts/add/", account, expect=302)
    post_goes_live(staff["Mrs Hughes"], staff["Mr Okafor"], staff["Miss Pryce"])
    sys.stdout.write(f"live\n{json.dumps(what_was_seen(head))}\n")


class Browser:
    """Somebody's browser, behind the proxy that ends TLS."""

    def __init__(self, address: str) -> None:
        from django.test import Client

        self.address = address
        forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}
        self.client = Client(SERVER_NAME=HOST, headers=forwarded)

    def look(self, path: str, *, expect: int = 200) -> Any:
        answer = self.client.get(path)
        assert answer.status_code == expect, (path, answer.status_code, answer.headers)
        return answer

    def send(self, path: str, data: dict[str, Any], *, expect: int) -> Any:
        answer = self.client.post(path, data)
        assert answer.status_code == expect, (path, answer.status_code, answer.content[-3000:].decode())
        return answer

    def set_up_account(self, link: str) -> None:
        """Choose a password, sign in, be sent to the second factor, set it up; only then the desk opens."""
        form = self.look(self.look(link, expect=302).url)
        self.send(form.request["PATH_INFO"], {"password1": PASSWORD, "password2": PASSWORD}, expect=302)
        signed_in = self.send("/account/login/", {"login": self.address, "password": PASSWORD}, expect=302)
        assert signed_in.url == "/"
        assert self.look("/posts/", expect=302).url == "/account/2fa/"
        self.send("/account/reauthenticate/", {"password": PASSWORD}, expect=302)
        self.send("/account/2fa/totp/activate/", {"code": self.code()}, expect=302)
        self.look("/posts/")

    def code(self) -> str:
        """What the authenticator app shows for the secret on the page."""
        from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

        page = self.look("/account/2fa/totp/activate/").content.decode()
        secret = re.findall(r'id="totp-secret">(\w+)<', page)[0]
        return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def path_of(link: str) -> str:
    assert link.startswith(f"https://{HOST}/"), link
    return link.removeprefix(f"https://{HOST}")


def newest_link(address: str) -> str:
    """From the e-mail, which the worker sends."""
    from audit.outbox import run_follow_ups
    from notifications.mail import send_waiting
    from notifications.mail_folder import letters

    run_follow_ups()
    send_waiting()
    (body,) = [letter.text for letter in letters() if letter.to == address]
    return path_of(re.findall(r"https://\S+/key/\S+", body)[0])


def post_goes_live(author: Browser, approver: Browser, publisher: Browser) -> None:
    from channels.models import Account
    from posts.models import Post
    from posts.workflow import PostState
    from publishing.tasks import release_due_posts
    from tests.cast import ticks
    from tests.posts.forms import form_of

    compose = author.send("/posts/new/", {"kind": "news"}, expect=302).url
    post = Post.objects.get()
    Account.objects.filter(channel="own_page").update(name="Our page")  # what form_of looks for; there stays one
    author.send(compose, form_of(post, go="send"), expect=302)
    assert list(Account.objects.order_by("pk").values_list("channel", flat=True)) == ["own_page", "facebook"]
    declaration = f"/posts/{post.public_id}/send-in/"
    author.send(declaration, {**hidden(author.look(declaration)), "declared": "on"}, expect=302)
    shown = hidden(approver.look(f"/approvals/{post.public_id}/"))
    confirmed = {"digest": shown["digest"], "criteria": ticks(post)}
    approver.send(f"/approvals/{post.public_id}/confirm/", confirmed, expect=302)
    publisher.send(f"/publishing/posts/{post.public_id}/when/", {"when": "now"}, expect=302)
    release_due_posts()
    post.refresh_from_db()
    assert post.state == PostState.PUBLISHED
    page = Browser("a parent").look(f"/p/{post.school.slug}/").content.decode()
    assert "The vegetable garden is open." in page


def hidden(page: Any) -> dict[str, str]:
    """What a page sends along besides what people fill in."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)"', page.content.decode()))


def what_was_seen(head: Browser) -> dict[str, Any]:
    page = head.look("/people/")
    head.client.post("/i18n/setlang/", {"language": "cy"})
    seen = {
        "headers": dict(page.headers.items()),
        "cookies": {name: {**cookie, "expires": ""} for name, cookie in head.client.cookies.items()},
        "plain": head.client.get("/people/", headers={"X-Forwarded-Proto": "http"}).headers.get("Location"),
        "admin": head.look("/technical-admin/", expect=302).headers["Location"],
    }
    seen["signed_out"] = dict(head.send("/account/logout/", {}, expect=302).headers.items())
    assert head.look("/people/", expect=302).url.startswith("/account/login/")
    return seen


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolsocial.settings")
    django.setup()
    main()
