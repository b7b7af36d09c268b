"""A teacher's way with a plain browser: no script, only forms. Draft, send in, be confirmed, go out."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from approvals.services import ask_for_changes
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from publishing.services import release_post, schedule_post
from tests import cast
from tests.cast import approve_post
from tests.posts.forms import declare, form_of


def test_a_teacher_drafts_sends_in_and_sees_it_live(
    signed_in: Callable[[Staff], Client], sam: Staff, dee: Staff, dan: Staff, mo: Staff
) -> None:
    client = signed_in(sam)
    cast.own_page(sam.school)
    made = client.post(reverse("posts:new"), {"kind": "news"})
    post = Post.objects.get(author=sam)
    assert made.url == reverse("posts:compose", args=[post.public_id])
    assert client.get(made.url).status_code == 200

    refused = client.post(made.url, form_of(post, words_en="", positive_relevant=None, go="send"))
    assert refused.status_code == 422
    assert "Write the words of the post." in refused.content.decode()
    sent = client.post(made.url, form_of(post, go="send"))
    assert sent.url == reverse("posts:send_in", args=[post.public_id])
    page = client.get(sent.url).content.decode()
    assert "Mr Okafor confirms whether it can go live." in page
    assert "Ms Rahman" in page
    assert declare(client, post).status_code == 302
    assert "With Mr Okafor to confirm" in client.get(reverse("posts:desk")).content.decode()

    post = Post.objects.get(pk=post.pk)
    assert post.state == PostState.AWAITING_APPROVAL
    assert post.revision is not None
    ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="Say which garden.")
    desk = client.get(reverse("posts:desk")).content.decode()
    assert "Say which garden." in desk
    assert "Changes asked for" in desk
    client.post(made.url, form_of(post, words_en="The vegetable garden behind the hall is open.", go="send"))
    assert declare(client, post).status_code == 302

    post = Post.objects.get(pk=post.pk)
    assert post.revision is not None
    approve_post(post, by=dee, shown_digest=post.revision.digest)
    assert "With Miss Pryce to post" in client.get(reverse("posts:desk")).content.decode()
    release_post(schedule_post(post, by=mo))
    assert "Gone out" in client.get(reverse("posts:desk")).content.decode()
    assert "Live. From" in client.get(reverse("posts:show", args=[post.public_id]), follow=True).content.decode()
