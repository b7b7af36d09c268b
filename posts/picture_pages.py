"""What a page shows of a post's pictures: each as this person sees it, the panel of a draft, which one comes next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from people.models import Pupil, Staff
from people.queries import person, today_in
from policies.authority import may
from policies.rules import Rules
from posts.how_shown import people_in
from posts.looks import may_look
from posts.models import Appearance, Look, LookAs, Picture, Post, Screening
from posts.picture_checks import picture_blockers, words_for_language
from posts.picture_facts import (
    OF_ANOTHER_CAMERA,
    OF_UNKNOWN_CAMERA,
    PictureFacts,
    facts_of,
    looks_missing_of_approver,
    looks_missing_of_author,
)
from posts.picture_queries import pictures_for
from posts.pictures import MOST_PICTURES
from posts.rendering import hidden_in
from posts.revisions import appearances_of, content_of
from posts.shown_finding import Whose, shown_finding, who
from posts.shown_picture import Description, RefusedTexts, ShownPicture
from posts.workflow import PostState
from screening.decode import heic_is_readable


def shown_pictures(post: Post, *, by: Staff, rules: Rules) -> list[ShownPicture]:
    """Every picture of a post as this person sees it, in the post's order. Those set aside are shown as such."""
    found = post.pictures.annotate(of_unknown_camera=OF_UNKNOWN_CAMERA, of_another_camera=OF_ANOTHER_CAMERA)
    pictures = list(found.prefetch_related("findings__answered_by", "findings__picture"))
    if not pictures:
        return []
    looks = Look.objects.filter(picture__in=pictures, staff=by)
    seen = {(look.picture_id, look.sha256, look.finding_id): look for look in looks}
    people = _people_at_faces(pictures)
    named = _named_in(pictures)
    names = _names_of(pictures)
    pupils = _whose_names(pictures, post)
    can_edit = post.author_id == by.pk and post.state == PostState.DRAFT
    can_look = may_look(post, by=by)
    can_delete = post.author_id == by.pk or may(person(by), "take_down", rules=rules)
    can_say_ours = may(person(by), "manage_people", rules=rules)
    facts = facts_of(post)
    blockers = picture_blockers(post, content_of(post, facts), facts) if can_edit else []
    hidden = {each.pk for each in facts if each.is_like_one_set_aside}
    seen_here = appearances_of(post)
    in_pictures = {each.pk: people_in(each, seen_here) for each in facts}
    shown = []
    for place, picture in enumerate(pictures, start=1):
        findings = [
            shown_finding(finding, picture, people, pupils, looked=(picture.pk, picture.sha256, finding.pk) in seen)
            for finding in picture.findings.all()
            if finding.sha256 == picture.sha256 and picture.frozen_at is None and picture.pk not in hidden
        ]
        look = seen.get((picture.pk, picture.sha256, None))
        unread = picture.of_another_camera and post.author_id != by.pk and not (look and look.read_camera)
        shown.append(
            ShownPicture(
                picture=picture,
                place=place,
                total=len(pictures),
                findings=findings,
                hidden=_hidden(picture, names),
                descriptions=_descriptions(picture, post.school.languages),
                blockers=[each for each in blockers if str(picture.public_id) in each.fix_at],
                looked=look is not None
                and not unread
                and (look.instead_of_machine or picture.screening != Screening.NOT_CHECKED),
                unknown_camera=picture.of_unknown_camera,
                another_camera=picture.of_another_camera,
                can_edit=can_edit and picture.frozen_at is None,
                can_look=can_look,
                can_delete=can_delete,
                can_say_ours=can_say_ours,
                people=", ".join(named.get(picture.pk, ())),
                said=in_pictures[picture.pk].said,
                counted=in_pictures[picture.pk].faces,
                is_like_one_set_aside=picture.pk in hidden,
            )
        )
    return shown


def panel_of(
    post: Post, *, by: Staff, rules: Rules, refused: Mapping[int, RefusedTexts] | None = None
) -> dict[str, object]:
    """What templates/posts/pictures/panel.html needs of a draft; `refused` are its descriptions that were."""
    pictures = [
        _with_typed(shown, (refused or {}).get(shown.picture.pk)) for shown in shown_pictures(post, by=by, rules=rules)
    ]
    is_full = len(pictures) >= MOST_PICTURES
    return {"pictures": pictures, "most": MOST_PICTURES, "is_full": is_full, "heic": heic_is_readable()}


def _with_typed(shown: ShownPicture, refused: RefusedTexts | None) -> ShownPicture:
    if refused is None:
        return shown
    descriptions = [
        replace(each, typed=refused.typed.get(each.code), before=refused.shown.get(each.code, ""))
        for each in shown.descriptions
    ]
    return replace(shown, descriptions=descriptions)


def pictures_for_review(post: Post, *, by: Staff, rules: Rules) -> list[ShownPicture]:
    """For the approver's page: `{% include "posts/pictures/review.html" with pictures=… next=… %}`.

    None of a draft that was taken back or handed back: it is its author's again, and may not be seen as it is now.
    One that was set aside opens nothing: whoever may set holds sees that one, and none of the others.
    """
    seen = pictures_for(person(by), rules).filter(post=post, frozen_at__isnull=True)
    if post.state == PostState.DRAFT and not seen.exists():
        return []
    return shown_pictures(post, by=by, rules=rules)


def next_to_look_at(post: Post, *, by: Staff, looked_as: LookAs) -> PictureFacts | None:
    """The next picture that this person has not looked at whole."""
    facts = facts_of(post)
    if looked_as == LookAs.AUTHOR:
        missing = looks_missing_of_author(facts)
    else:
        missing = looks_missing_of_approver(facts, staff_id=by.pk)
    return next((each.picture for each in missing if not each.finding), None)


def _people_at_faces(pictures: Sequence[Picture]) -> dict[int, Appearance]:
    """Who is named at which face."""
    at_faces = Appearance.objects.filter(picture__in=pictures, face__isnull=False).select_related("pupil", "adult")
    return {each.face_id or 0: each for each in at_faces}


def _named_in(pictures: Sequence[Picture]) -> dict[int, list[str]]:
    """The children and adults who are named in each picture."""
    found: dict[int, list[str]] = {}
    for each in Appearance.objects.filter(picture__in=pictures).select_related("pupil", "adult").order_by("pk"):
        name = who(each)
        if name not in found.setdefault(each.picture_id or 0, []):
            found[each.picture_id or 0].append(name)
    return found


def _names_of(pictures: Iterable[Picture]) -> dict[int, str]:
    hid = {edit["by"] for picture in pictures for edit in picture.edits if edit["kind"] == "hide"}
    return dict(Staff.objects.filter(pk__in=hid).values_list("pk", "name")) if hid else {}


def _whose_names(pictures: Iterable[Picture], post: Post) -> dict[int, Whose]:
    """The pupils whose name those found in these pictures may be, but for whom was erased; one statement if any."""
    wanted = {pk for picture in pictures for finding in picture.findings.all() for pk in finding.pupil_ids}
    if not wanted:
        return {}
    on_roll = Pupil.objects.filter(pk=OuterRef("pk")).on_roll(today_in(post.school))
    ours = Pupil.objects.filter(school_id=post.school_id, pk__in=wanted, erased_at__isnull=True)
    known: Iterable[Any] = ours.annotate(is_here=Exists(on_roll))
    return {pupil.pk: Whose(pupil, pupil.is_here) for pupil in known}


def _hidden(picture: Picture, names: dict[int, str]) -> list[str]:
    """Each box that was covered and not cropped away since, in words. It stays said that something was there."""
    return [_("hidden by %(name)s") % {"name": names.get(edit["by"], "")} for edit in hidden_in(picture)]


def _descriptions(picture: Picture, languages: Sequence[str]) -> list[Description]:
    return [
        Description(f"alt-{picture.public_id}-{code}", code, words_for_language(code), picture.alt.get(code, ""))
        for code in languages
    ]
