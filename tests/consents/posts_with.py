"""Posts with a child in them, for the tests of what an answer does to a post."""

from channels.models import Account
from consents.models import Material
from people.models import Pupil, Staff
from posts.models import Appearance, Post
from tests import cast


def told_about(
    pupil: Pupil,
    *,
    author: Staff,
    accounts: list[Account] | None = None,
    words: str = "The vegetable garden is open.",
) -> Post:
    """A draft, without a picture, that tells about this child; its author says that no name in it is a pupil's."""
    post = cast.draft(author, accounts=accounts, words=words)
    names = [name for name in (pupil.first_name, pupil.last_name, pupil.known_as) if name and name in words]
    post.declarations = {**post.declarations, "children": "some"}
    post = cast.say_no_pupil(post, *names)
    Appearance.objects.create(post=post, pupil=pupil, material=Material.INFORMATION)
    return post
