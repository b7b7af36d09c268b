"""A second look: what changed since an approver last decided on this post, in words and with names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.changes import Changes, Piece, compare
from approvals.models import Decision, Verdict
from channels.models import Account
from consents.models import AdultPermission
from people.models import Pupil
from posts.answers import answers_of
from posts.models import Post
from posts.picture_checks import language_name
from posts.revisions import Content

TOLD_BY_A_LINE = {"accounts", "children_shown", "adults_shown", "pictures"}
"""Answers whose change is told with names: by the account, the child, the adult or the picture."""


@dataclass(frozen=True)
class Marked:
    """Words or a description that changed, piece by piece, under what they belong to."""

    label: str
    language: str
    pieces: tuple[Piece, ...]

    @property
    def language_name(self) -> str:
        return language_name(self.language)


@dataclass(frozen=True)
class SecondLook:
    """The first look's verdict and words, and everything that is different now."""

    before: Decision
    marked: list[Marked]
    lines: list[str]

    @property
    def was_confirmed(self) -> bool:
        return self.before.verdict == Verdict.CONFIRMED

    @property
    def anything(self) -> bool:
        return bool(self.marked or self.lines)


def second_look(
    post: Post, *, before: Decision, then: Content, now: Content, accounts: Mapping[int, Account]
) -> SecondLook:
    """`then` is what `before` was decided on, `now` what was sent in since."""
    changes = compare(then, now)
    places = {picture["picture"]: place for place, picture in enumerate(now["pictures"], start=1)}
    marked = [
        *(Marked(accounts[each.account].name, each.language, each.pieces) for each in changes.words),
        *(
            Marked(_("Description of picture %(place)d") % {"place": places[each.picture]}, each.language, each.pieces)
            for each in changes.descriptions
        ),
    ]
    lines = [
        *_account_lines(changes, accounts),
        *_picture_lines(changes, places),
        *_people_lines(post, changes),
        *_answer_lines(post, then, now),
    ]
    return SecondLook(before, marked, lines)


def _account_lines(changes: Changes, accounts: Mapping[int, Account]) -> Iterator[str]:
    for names, words in (
        (changes.accounts_new, _("Now also for: %(names)s")),
        (changes.accounts_gone, _("No longer for: %(names)s")),
    ):
        if names:
            yield words % {"names": ", ".join(accounts[pk].name for pk in names)}


def _picture_lines(changes: Changes, places: Mapping[int, int]) -> Iterator[str]:
    for place in sorted(places[picture] for picture in changes.pictures_new):
        yield _("Picture %(place)d is new") % {"place": place}
    for place in sorted(places[picture] for picture in changes.pictures_redrawn):
        yield _("Picture %(place)d was cropped, or something in it hidden or shown again") % {"place": place}
    if gone := len(changes.pictures_gone):
        yield ngettext("%(n)d picture was taken out", "%(n)d pictures were taken out", gone) % {"n": gone}
    if changes.order:
        yield _("The pictures are in another order.")


def _people_lines(post: Post, changes: Changes) -> Iterator[str]:
    children = {*changes.people_new, *changes.people_gone, *changes.shown_otherwise}
    pupils = {pupil.pk: pupil.name for pupil in Pupil.objects.filter(school_id=post.school_id, pk__in=children)}
    ids = {*changes.adults_new, *changes.adults_gone, *changes.adults_shown_otherwise}
    adults = dict(AdultPermission.objects.filter(school_id=post.school_id, pk__in=ids).values_list("pk", "name"))
    visiting = {school: _("a child of %(school)s") % {"school": school} for school in changes.schools_new}
    visiting |= {school: _("a child of %(school)s") % {"school": school} for school in changes.schools_gone}
    new = [*_named(changes.people_new, pupils), *_named(changes.adults_new, adults)]
    gone = [*_named(changes.people_gone, pupils), *_named(changes.adults_gone, adults)]
    new += [visiting[school] for school in changes.schools_new]
    gone += [visiting[school] for school in changes.schools_gone]
    otherwise = [*_named(changes.shown_otherwise, pupils), *_named(changes.adults_shown_otherwise, adults)]
    for names, words in (
        (new, _("Now in it: %(names)s")),
        (gone, _("No longer in it: %(names)s")),
        (otherwise, _("In it in another way or place: %(names)s")),
    ):
        if names:
            yield words % {"names": ", ".join(names)}


def _named(ids: Iterable[int], names: Mapping[int, str]) -> list[str]:
    return [names[pk] for pk in ids if pk in names]


def _answer_lines(post: Post, then: Content, now: Content) -> Iterator[str]:
    """Each answer of the author that is another one now, with what it was."""
    before = {line.term: line.value for line in answers_of(post, then)}
    for line in answers_of(post, now):
        if line.fix_at not in TOLD_BY_A_LINE and before.get(line.term, "") != line.value:
            words = _("%(question)s: %(now)s (before: %(before)s)")
            yield words % {"question": line.term, "now": line.value, "before": before.get(line.term) or _("not asked")}
