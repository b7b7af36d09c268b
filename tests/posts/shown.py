"""Who is in a draft, as tests tick, answer and send it, and what stands before a step then."""

from collections.abc import Iterable
from typing import Any

from django.http import QueryDict

from channels.models import ConsentChannel
from consents.models import AdultPermission, Answer, Material
from people.models import Pupil, Staff
from policies.authority import Step
from policies.rules import rules_in_force
from posts import checks, findings
from posts.children_form import shown_by
from posts.models import FindingAnswer, Picture, Post, Revision
from posts.people_in import keep_people
from posts.revisions import content_of, freeze
from posts.services import submit_post
from tests import cast

FACES = [(100, 100, 180, 200), (300, 100, 380, 200), (500, 100, 580, 200)]
ADULT = findings.Said(FindingAnswer.ADULT)


def group_only(sam: Staff) -> Pupil:
    """The family said yes to a photo in a group and no to a photo alone."""
    ffion = cast.make_pupil(sam.school)
    cast.answer_for(ffion, materials=[Material.PHOTO_GROUP])
    cast.answer_for(ffion, Answer.REFUSED, materials=[Material.PHOTO_INDIVIDUAL])
    return ffion


def agreed(by: Staff, name: str, *materials: Material) -> AdultPermission:
    return AdultPermission.objects.create(
        school=by.school,
        name=name,
        covers="as ticked",
        given_on="2026-01-05",
        evidence="office",
        recorded_by=by,
        channels=list(ConsentChannel.values),
        materials=list(materials or Material.values),
    )


def declare(post: Post, **said: str) -> Post:
    Post.objects.filter(pk=post.pk).update(declarations={**post.declarations, **said})
    return Post.objects.get(pk=post.pk)


def tick(
    post: Post, *children: Pupil, adults: Iterable[AdultPermission] = (), how: Iterable[str] = (), **kinds: list[str]
) -> Post:
    """What the compose page sends: these children in all pictures, in a group unless it says otherwise."""
    data = QueryDict(mutable=True)
    data.setlist("children", [str(child.public_id) for child in children])
    data["same"] = "on"
    data.setlist("adults_how", list(how))
    for picture in post.pictures.all():
        data.setlist(f"kind-{picture.public_id}", kinds.get("kind", []))
    keep_people(post, shown_by(data, post, adult_ids=[adult.pk for adult in adults], papers={}))
    return declare(post, children="some" if children else "none", adults="some" if adults else "none")


def answer(picture: Picture, by: Staff, said: findings.Said, *numbers: int) -> None:
    for number in numbers:
        findings.answer_finding(picture, by=by, sha256=picture.sha256, number=number, said=said)


def send(post: Post, by: Staff) -> Post:
    return submit_post(post, by=by, version=Post.objects.get(pk=post.pk).version)


def stops(post: Post, by: Staff, step: Step = Step.SUBMIT) -> list[str]:
    found = checks.blockers(Post.objects.get(pk=post.pk), step, rules=rules_in_force(post.school_id), by=by)
    return [blocker.code for blocker in found]


def asked(post: Post) -> set[str]:
    return {seen["material"] for seen in content_of(Post.objects.get(pk=post.pk))["appearances"]}


def as_sent_in_before(post: Post, **changed: Any) -> None:
    """The frozen content as the version before wrote it: what was ticked."""
    content = {**checks.read_revision(post), **changed}
    payload = freeze(content)  # type: ignore[arg-type]
    assert post.revision is not None
    revision = Revision.objects.create(
        post=post,
        number=2,
        payload=payload,
        digest="0" * 64,
        wording_version=1,
        protocol_version=post.revision.protocol_version,
        submitted_by=post.author,
    )
    Post.objects.filter(pk=post.pk).update(revision=revision)
