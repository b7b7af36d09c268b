"""What the author answered, as lines to be checked: before it is sent in, and afterwards."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from channels.models import Account
from consents.models import AdultPermission
from people.models import Pupil
from policies.models import Device
from posts.declarations import NO_CHILD_IN, NONE, PERSONAL, SOME, YES, Declared, read_declared
from posts.models import Post
from posts.names_checks import said_no_pupil
from posts.places import place_name, places_of
from posts.revisions import Content
from posts.words_checks import CATEGORIES


@dataclass(frozen=True)
class Answered:
    """One question, what was answered, and where on the compose page it can be changed."""

    term: str
    value: str
    fix_at: str


def answers_of(post: Post, content: Content) -> list[Answered]:
    """Every question of the compose page with its answer in this content, in the page's order."""
    said = read_declared(content["declarations"])
    chosen = [account["account"] for account in content["accounts"]]
    accounts = (
        Account.objects.filter(school_id=post.school_id, pk__in=chosen).order_by("pk").values_list("name", flat=True)
    )
    lines = [
        Answered(_("Where it goes"), ", ".join(accounts), "accounts"),
        *([] if post.is_reminder else [_category(content)]),
        *([_expires(content)] if post.is_reminder else []),
        Answered(_("Children"), _children(post, content, said), "children_shown"),
        Answered(_("Adults"), _adults(post, content, said), "adults_shown"),
        *_no_pupils(content),
        Answered(_("Shows where children are now, or will be"), _yes_or_no(said.where_now), "where_now"),
    ]
    if not post.is_reminder:
        lines.append(Answered(_("Made by somebody else"), _third_party(said), "third_party"))
        lines.append(
            Answered(_("Positive and relevant"), _("Yes") if said.positive_relevant else "", "positive_relevant")
        )
    if content["pictures"]:
        lines.append(Answered(_("Pictures"), str(len(content["pictures"])), "pictures"))
        lines.append(Answered(_("Taken on"), _device(post, content, said), "device"))
    return [Answered(line.term, line.value or _("not answered yet"), line.fix_at) for line in lines]


def _category(content: Content) -> Answered:
    return Answered(_("About"), str(CATEGORIES.get(content["category"], content["category"])), "category")


def _no_pupils(content: Content) -> list[Answered]:
    """Asked only where a name stands in the words that could be a pupil's."""
    names = said_no_pupil(content)
    return [Answered(_("Said to be no pupil"), ", ".join(names), "not_pupils")] if names else []


def _expires(content: Content) -> Answered:
    day = content["expires_on"]
    until = date_format(date.fromisoformat(day), "l j F") if day else _("no day set")
    return Answered(_("Matters until"), until, "expires_on")


def _children(post: Post, content: Content, said: Declared) -> str:
    """By name, a line for all who are in the same pictures."""
    ids = {seen["pupil"] for seen in content["appearances"] if seen["pupil"]}
    schools = sorted({seen["other_school"] for seen in content["appearances"] if seen["other_school"]})
    pupils = Pupil.objects.filter(school_id=post.school_id, pk__in=ids).order_by("last_name", "first_name")
    places = places_of(content)
    by_place: dict[tuple[str, ...], list[str]] = {}
    for pupil in pupils:
        by_place.setdefault(places.get(pupil.pk, ()), []).append(pupil.name)
    if schools:
        by_place.setdefault((), []).extend(_("a child of %(school)s") % {"school": name} for name in schools)
    lines = [_at(where, names) for where, names in by_place.items()] + _without(content)
    return "\n".join(lines) or (_("None") if said.children == NONE else "")


def _at(places: tuple[str, ...], names: list[str]) -> str:
    """Those who are in the same pictures, in one line: a class that is in all of them is no list of pictures."""
    who = ", ".join(names)
    return _("In %(places)s: %(who)s") % {"places": ", ".join(places), "who": who} if places else who


def _without(content: Content) -> list[str]:
    said = content["declarations"].get(NO_CHILD_IN, [])
    pictures = enumerate(content["pictures"], start=1)
    empty = tuple(place_name(place) for place, shown in pictures if shown["picture"] in said)
    return [_at(empty, [_("none of them")])] if empty else []


def _adults(post: Post, content: Content, said: Declared) -> str:
    ids = {seen["adult"] for seen in content["appearances"] if seen["adult"]}
    names = AdultPermission.objects.filter(school_id=post.school_id, pk__in=ids).order_by("name")
    return ", ".join(names.values_list("name", flat=True)) or (_("None") if said.adults == NONE else "")


def _yes_or_no(answer: str) -> str:
    return {"": "", YES: _("Yes")}.get(answer, _("No"))


def _third_party(said: Declared) -> str:
    return said.third_party_source if said.third_party == SOME else _yes_or_no("no" if said.third_party else "")


def _device(post: Post, content: Content, said: Declared) -> str:
    if said.taken_on == PERSONAL:
        return _("a personal phone or camera")
    return (
        Device.objects.filter(school_id=post.school_id, pk=content["device"] or 0)
        .values_list("name", flat=True)
        .first()
        or ""
    )
