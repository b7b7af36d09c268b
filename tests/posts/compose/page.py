"""The pages of one draft by their names, what of it is saved, and an adult with a written permission."""

from django.urls import reverse

from consents.models import AdultPermission
from people.models import Staff
from posts.models import Post


def url(post: Post, name: str = "compose") -> str:
    return reverse(f"posts:{name}", args=[post.public_id])


def saved(post: Post) -> Post:
    return Post.objects.get(pk=post.pk)


def idris(by: Staff) -> AdultPermission:
    return AdultPermission.objects.create(
        school=by.school,
        name="Mr Idris Vaughan",
        covers="photo",
        given_on="2026-01-05",
        evidence="office",
        recorded_by=by,
    )
