"""A post whose picture the machine could not read in time, and what it finds in it after all."""

from django.core.files.storage import default_storage

from people.models import Staff
from posts import findings, looks, readings
from posts.models import LookAs, Picture, Post
from posts.services import submit_post
from publishing.services import schedule_post
from screening.pipeline import Reading
from tests.cast import approve_post
from tests.posts import photos


def with_an_unread_picture(post: Post, by: Staff) -> Post:
    """Its author looked instead of the machine, and counted no face."""
    photos.on_our_device(post)
    picture = photos.add(post, by)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    Picture.objects.filter(pk=picture.pk).update(alt={"en": "A garden.", "cy": "Gardd."})
    looks.look_at_picture(picture, by=by, looked_as=LookAs.AUTHOR, sha256=picture.sha256, instead_of_machine=True)
    findings.count_faces(picture, by=by, sha256=picture.sha256, faces=0)
    return Post.objects.get(pk=post.pk)


def confirmed(post: Post, sam: Staff, dee: Staff) -> Post:
    post = submit_post(post, by=sam, version=post.version)
    for picture in post.pictures.all():
        looks.look_at_picture(
            picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256, instead_of_machine=True
        )
    assert post.revision is not None
    return approve_post(post, by=dee, shown_digest=post.revision.digest)


def scheduled(post: Post, sam: Staff, dee: Staff, mo: Staff) -> Post:
    return schedule_post(confirmed(post, sam, dee), by=mo)


def found_late(post: Post, reading: Reading) -> None:
    """The machine comes to the end of it after all."""
    picture = post.pictures.get()
    found = readings.found_by(reading, picture)
    assert readings.keep_reading(picture.pk, sha256=picture.sha256, reading=reading, findings=found)


def exchange_the_bytes(post: Post) -> None:
    name = post.pictures.get().clean_file
    with default_storage.open(name, "wb") as file:
        file.write(b"something else")
