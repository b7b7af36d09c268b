"""What is measured, in order."""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from benchmarks import bare as bare_view
from benchmarks import consents, photo, school
from benchmarks.measure import costs, row, signed_in
from benchmarks.way import Way, measure
from people.roles import Role
from tests import cast

HEAD = "| what | SQL | CPU ms | KB | times bare |\n| --- | --- | --- | --- | --- |"


def getting(client: Client, address: str) -> Callable[[], HttpResponseBase]:
    return lambda: client.get(address)


def everything(sizes: tuple[int, ...]) -> None:
    call_command("migrate", verbosity=0)
    settings.ROOT_URLCONF = "benchmarks.bare"
    settings.ALLOWED_HOSTS = ["testserver"]
    ours = cast.make_school()
    sam = cast.make_staff(ours, "Mrs Hughes")
    dee = cast.make_staff(ours, "Mr Okafor", Role.DEPUTY_HEAD)
    cast.make_staff(ours, "Ms Rahman", Role.DEPUTY_HEAD)
    mo = cast.make_staff(ours, "Miss Pryce", Role.MEDIA_OFFICER)
    page = cast.own_page(ours)
    print(HEAD)
    people = (
        ("staff desk", sam, "posts:desk"),
        ("deputy head's desk", dee, "approvals:desk"),
        ("media officer's desk", mo, "publishing:desk"),
    )
    visitor = bare_view.visitor(sam)
    for size in sizes:
        school.fill(ours, sam, dee, page, size)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        desks = [getting(signed_in(staff), reverse(desk)) for _name, staff, desk in people]
        bare, *found = costs(getting(visitor, "/bare/"), *desks)
        print(row(f"bare view, {size:,} posts", bare, bare))
        for (name, _staff, _desk), each in zip(people, found, strict=True):
            print(row(f"{name}, {size:,} posts", each, bare))
    pupil = cast.make_pupil(ours)
    cast.answer_for(pupil)
    way = Way(author=sam, approver=dee, publisher=mo, page=page, pupil=pupil)
    print(
        f"\nThe way of a post, one child, one screened picture, one account, {sizes[-1]:,} posts in the school\n{HEAD}"
    )
    print("\n".join(measure(way, getting(visitor, "/bare/"))))
    print("\nA photograph of 12 megapixels")
    print("\n".join(photo.measure(way.author)))
    print("\n".join(consents.measure(cast.make_school("Ysgol y Bryn", "bryn"), answers=10 * sizes[-1])))
