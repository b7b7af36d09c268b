"""Everything that the compose page shows of one draft, from the form as it was sent or as the draft has it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from channels.models import Account
from consents.models import Material
from people.models import Pupil
from policies.authority import Step, may
from policies.requests import StaffRequest
from posts import checks
from posts.alone_notes import notes_of
from posts.came_back import like_one_set_aside
from posts.child_words import IN_PICTURES, IN_WORDS, Light, lights_for
from posts.children_form import Children, PictureRow, children_of
from posts.compose_form import ComposeForm, accounts_for, words_field
from posts.errors import Blocker
from posts.models import Post
from posts.names_checks import beside_whom, identifying, is_answered, shown_beside
from posts.people_in import PICTURE_MATERIALS, WORDS_MATERIALS, Shown
from posts.picture_addresses import thumb_url
from posts.picture_pages import panel_of
from posts.previews import AccountPreview, previews_of
from posts.queries import children_in, choices_of
from posts.revisions import content_of

Summary = list[tuple[str, str]]
"""An error summary: where to go ("" for nowhere) and the sentence."""


def form_for(request: StaffRequest, post: Post, data: QueryDict) -> ComposeForm:
    return ComposeForm(data, post=post, accounts=accounts_for(request.staff), rules=request.rules)


def missing_for(request: StaffRequest, post: Post) -> list[Blocker]:
    """Before this can be sent in: everything that the gate would say now."""
    return checks.blockers(post, Step.SUBMIT, rules=request.rules, by=request.staff)


def links_to_draft(post: Post, blockers: list[Blocker]) -> Summary:
    """Each blocker as a link to the place on the compose page that mends it."""
    page = reverse("posts:compose", args=[post.public_id]) + "?look=1"
    return [(f"{page}#{blocker.fix_at}" if blocker.fix_at else "", str(blocker.message)) for blocker in blockers]


def previews_for(post: Post) -> list[AccountPreview]:
    there = list(post.pictures.filter(frozen_at__isnull=True))
    hidden = like_one_set_aside(post.school_id, there)
    pictures = [thumb_url(picture) for picture in there if picture.pk not in hidden]
    return previews_of(post, list(post.accounts.order_by("pk")), list(post.variants.all()), pictures)


def compose_context(
    request: StaffRequest, post: Post, form: ComposeForm, *, choice: str, people: Iterable[Shown] | None = None
) -> dict[str, Any]:
    """The whole page but its errors. `people` are those that a page sent, where they could not be kept."""
    return {
        "post": post,
        "form": form,
        "words": words_rows(form),
        "previews": previews_for(post),
        **names_context(post),
        "panel": panel_of(post, by=request.staff, rules=request.rules),
        "owns_reminders": may(request.person, "own_reminders", rules=request.rules),
        **children_context(
            post, accounts=form.open_accounts, choice=choice, people=people, without=form.pictures_without(people)
        ),
    }


def names_context(post: Post) -> dict[str, Any]:
    """The lone names in the words, whether the author has said that they are no pupil's, and whose they are now."""
    content = content_of(post)
    known = beside_whom(post, content)
    answered: dict[str, bool] = {}
    pupils: dict[str, set[int]] = defaultdict(set)
    for found in identifying(post, content):
        if found.is_alone:
            answered[found.text] = answered.get(found.text, True) and is_answered(found, content, known)
            pupils[found.text.casefold()].update(found.pupils)
    return {"names_found": list(answered.items()), "namesakes": shown_beside(post, pupils)}


@dataclass(frozen=True)
class WordsRow:
    """The words for every account in one language, and the own words of single accounts."""

    field: Any
    own: list[Any]
    own_open: bool


def words_rows(form: ComposeForm) -> list[WordsRow]:
    chosen = set(form.sent.getlist("accounts"))
    rows = []
    for language in form.post.school.languages:
        names = [words_field(account.pk, language) for account in form.open_accounts]
        own = [
            form[name]
            for name, account in zip(names, form.open_accounts, strict=True)
            if str(account.pk) in chosen or form.sent.get(name)
        ]
        rows.append(WordsRow(form[words_field(None, language)], own, any(form.sent.get(name) for name in names)))
    return rows


def children_context(
    post: Post,
    *,
    accounts: list[Account],
    choice: str,
    people: Iterable[Shown] | None = None,
    without: Collection[int] | None = None,
) -> dict[str, Any]:
    """The tick list: children of the post first, then the class or group that was asked for."""
    state = children_of(post, people, without)
    inside = {pupil.pk for pupil in state.pupils}
    more = [pupil for pupil in children_in(post.school, choice) if pupil.pk not in inside]
    alone = {note.picture_id: note.words for note in notes_of(post)} if state.rows else {}
    chosen = list(post.accounts.values_list("consent_channel", flat=True))
    channels = chosen or [account.consent_channel for account in accounts]
    materials = IN_PICTURES if state.rows else IN_WORDS
    lights = lights_for([*state.pupils, *more], school=post.school, channels=channels, materials=materials)
    groups = [{"label": _("In this post"), "people": [tick_for(pupil, lights, ticked=True) for pupil in state.pupils]}]
    groups.append({"label": _label(post, choice), "people": [tick_for(pupil, lights) for pupil in more]})
    return {
        "classes": choices_of(post.school),
        "choice": choice,
        "groups": [group for group in groups if group["people"]],
        "children": state,
        "rows": [_row(row, number, state, alone) for number, row in enumerate(state.rows, start=1)],
        "asked": [str(number) for number, row in enumerate(state.rows, start=1) if row.is_asked],
        "told": _told(state),
        "other_materials": [(kind.value, kind.label) for kind in PICTURE_MATERIALS if kind != Material.FIRST_NAME],
        "other_rows": [*state.others, None],
    }


def _label(post: Post, choice: str) -> str:
    return next((each.label for each in choices_of(post.school) if each.value == choice), "") if choice else ""


def tick_for(pupil: Pupil, lights: dict[int, list[Light]], *, ticked: bool = False) -> dict[str, Any]:
    return {"value": pupil.public_id, "name": pupil.name, "checked": ticked, "lights": lights.get(pupil.pk, [])}


def _row(row: PictureRow, number: int, state: Children, alone: dict[int, str]) -> dict[str, Any]:
    """How the children are in one picture, which, where it is not the same in all, and whether one is alone in it."""
    kinds = row.kinds or {Material.PHOTO_GROUP.value}
    return {
        "picture": row.picture,
        "number": number,
        "alone": alone.get(row.picture.pk, "") if row.picture else "",
        "is_asked": row.is_asked,
        "is_without": row.is_without,
        "is_open": row.pupils != {pupil.pk for pupil in state.pupils},
        "kinds": [(kind.value, kind.label, kind.value in kinds) for kind in PICTURE_MATERIALS],
        "pupils": [(pupil.public_id, pupil.name, pupil.pk in row.pupils) for pupil in state.pupils],
    }


def _told(state: Children) -> dict[str, Any]:
    kinds = state.told.kinds or {Material.INFORMATION.value}
    return {
        "kinds": [(kind.value, kind.label, kind.value in kinds) for kind in WORDS_MATERIALS],
        "pupils": [(pupil.public_id, pupil.name, pupil.pk in state.told.pupils) for pupil in state.pupils],
    }
