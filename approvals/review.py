"""Everything that matters about one post on one page: what would go out, who is in it, what changed."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from approvals import queries
from approvals.second_look import SecondLook, second_look
from channels.models import Account, ConsentChannel
from consents.adult_forms import HOW_ADULTS
from consents.models import AdultPermission, Material
from consents.queries import Need, Papers, counting_id, papers_that_count
from people.models import Pupil, Staff
from people.queries import may_be_one
from policies.authority import Step
from policies.rules import Rules
from posts import checks
from posts.answers import Answered, answers_of
from posts.errors import Blocker
from posts.how_shown import as_asked
from posts.models import Post, Revision
from posts.names_checks import NAMES, said_no_pupil
from posts.picture_checks import language_name
from posts.picture_pages import pictures_for_review
from posts.places import places_of
from posts.revisions import AppearanceContent, Content, read
from posts.shown_finding import ShownFinding
from posts.shown_picture import ShownPicture


@dataclass(frozen=True)
class Shown:
    """A child in the post: the name for the approver's eyes, in which picture, how they appear, where they may be."""

    name: str
    group: str
    places: tuple[str, ...]
    materials: tuple[str, ...]
    channels: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True)
class ShownAdult:
    """An adult in the post: who, how they appear, and the papers that count for them; none where no yes stands."""

    who: AdultPermission
    materials: tuple[str, ...]
    papers: tuple[AdultPermission, ...]


@dataclass(frozen=True)
class Visitors:
    """Children of another school, who are not on our roll: never by name, and by whose yes they are shown."""

    school: str
    their_yes: str
    materials: tuple[str, ...]


@dataclass(frozen=True)
class Review:
    """The page's content, all of it from the frozen revision."""

    post: Post
    revision: Revision
    content: Content
    previews: list[dict[str, Any]]
    children: list[Shown]
    visitors: list[Visitors]
    adults: list[ShownAdult]
    answers: list[Answered]
    pictures: list[ShownPicture]
    blockers: list[Blocker]
    second_look: SecondLook | None
    who_else: list[Staff]
    may_be_you: bool

    @property
    def said_no_pupil(self) -> list[str]:
        """Names in the words of which the author says that they are no pupil's."""
        return said_no_pupil(self.content)

    @property
    def with_evidence(self) -> list[tuple[Blocker, ShownFinding | None]]:
        """Everything to look at; what was found in a picture together with its close-up."""
        found = {finding.anchor: finding for seen in self.pictures for finding in seen.warnings}
        return [(blocker, found.get(blocker.fix_at)) for blocker in self.blockers]


def review(post: Post, *, by: Staff, rules: Rules) -> Review:
    """What this approver sees. Raises ValueError for a post that was never sent in."""
    revision = post.revision
    if revision is None:
        msg = "Nothing was sent in."
        raise ValueError(msg)
    content = read(revision)
    earlier = queries.decided_before(revision)
    before = read(earlier.revision) if earlier else None
    papers = papers_of_adults_in(post, content, before)
    accounts = {account.pk: account for account in Account.objects.filter(school_id=post.school_id)}
    return Review(
        post=post,
        revision=revision,
        content=content,
        previews=previews(content, accounts),
        children=children(post, content, rules=rules),
        visitors=visitors(content),
        adults=adults(post, content, papers),
        answers=answers_of(post, content),
        pictures=pictures_for_review(post, by=by, rules=rules),
        blockers=checks.blockers(post, Step.APPROVE, rules=rules, by=by),
        second_look=second_look(
            post,
            before=earlier,
            then=as_one_person(before, papers),
            now=as_one_person(content, papers),
            accounts=accounts,
        )
        if earlier and before
        else None,
        who_else=queries.who_else_can(post, rules, besides=by),
        may_be_you=post.author_id != by.pk and may_be_one(post.author, by),
    )


def previews(content: Content, accounts: dict[int, Account]) -> list[dict[str, Any]]:
    """One preview per account and language, in the words that would stand there."""
    found = []
    for account in content["accounts"]:
        name = accounts[account["account"]].name
        several = len(account["words"]) > 1
        for language, words in account["words"].items():
            label = f"{name} ({language_name(language)})" if several else name
            found.append(
                {
                    "slug": f"account-{account['account']}-{language}",
                    "label": label,
                    "account": name,
                    "words": words,
                    "language": language,
                    "pictures": [],
                }
            )
    return found


def children(post: Post, content: Content, *, rules: Rules) -> list[Shown]:
    """Each child once, with how they appear and where they may be shown so. Never why not."""
    cleared = checks.clearance(post, content, at=timezone.now(), rules=rules)
    by_pupil: dict[int, list[Need]] = {}
    for need in cleared:
        by_pupil.setdefault(need.pupil_id, []).append(need)
    pupils = Pupil.objects.filter(school_id=post.school_id, pk__in=by_pupil).order_by("last_name", "first_name")
    places = places_of(content)
    found = []
    for pupil in pupils:
        needs = by_pupil[pupil.pk]
        refused = {need.channel for need in needs if not cleared[need].is_held}
        found.append(
            Shown(
                name=pupil.name,
                group=pupil.registration_group,
                places=places.get(pupil.pk, ()),
                materials=tuple(str(Material(m).label) for m in sorted({need.material for need in needs})),
                channels=tuple(
                    str(ConsentChannel(c).label) for c in sorted({need.channel for need in needs} - refused)
                ),
                refused=tuple(str(ConsentChannel(c).label) for c in sorted(refused)),
            )
        )
    return found


def visitors(content: Content) -> list[Visitors]:
    """Each other school with each yes of its own, and how its children are shown."""
    shown: dict[tuple[str, str], set[str]] = {}
    for seen in content["appearances"]:
        if seen["other_school"]:
            shown.setdefault((seen["other_school"], seen["other_school_yes"]), set()).add(seen["material"])
    return [
        Visitors(school, their_yes, tuple(str(Material(material).label) for material in sorted(materials)))
        for (school, their_yes), materials in sorted(shown.items())
    ]


def papers_of_adults_in(post: Post, *contents: Content | None) -> Papers:
    """Asked only where there is an adult."""
    there = any(seen["adult"] for content in contents if content for seen in content["appearances"])
    return papers_that_count(post.school_id) if there else {}


def as_one_person(content: Content, papers: Papers) -> Content:
    """The same with each adult by the paper that counts now: a renewed paper is no other person."""
    by_paper: list[AppearanceContent] = [
        {**seen, "adult": counting_id(papers, seen["adult"]) if seen["adult"] else None}
        for seen in content["appearances"]
    ]
    return {**content, "appearances": by_paper}


def adults(post: Post, content: Content, papers: Papers) -> list[ShownAdult]:
    """Each adult once, with every way in which a permission is asked for, and the papers that are judged."""
    ways: dict[int, set[str]] = {}
    for seen in as_asked(as_one_person(content, papers)):
        if seen["adult"]:
            ways.setdefault(seen["adult"], set()).add(seen["material"])
    labels = dict(HOW_ADULTS)
    return [
        ShownAdult(
            who, tuple(str(labels[Material(material)]) for material in sorted(ways[who.pk])), papers.get(who.pk, ())
        )
        for who in AdultPermission.objects.filter(school_id=post.school_id, pk__in=ways).order_by("name", "pk")
    ]


def why_not_yet(blockers: list[Blocker]) -> str:
    """The one line above the button: the first reason, and how many more."""
    if not blockers:
        return ""
    if len(blockers) == 1:
        return str(blockers[0].message)
    more = len(blockers) - 1
    return _("%(first)s And %(more)d more.") % {"first": blockers[0].message, "more": more}


def who_else_words(others: list[Staff], *, you: bool) -> str:
    """Who can confirm it besides `you` who reads it, or instead; or who has to be appointed."""
    if not others:
        return _("Nobody else can confirm it. The headteacher has to give the role to a second person.")
    words = _("%(names)s can confirm it too.") if you else _("%(names)s can confirm it.")
    return words % {"names": ", ".join(staff.name for staff in others)}


def found_nothing(shown: Review) -> list[dict[str, str]]:
    """Where a machine looked and found nothing: never shown as clear, because people look too."""
    words = [] if names_in_words(shown) else [_("The words and descriptions")]
    pictures = [_("Picture %(place)d") % {"place": seen.place} for seen in shown.pictures if seen.found_nothing]
    return [{"title": title} for title in [*words, *pictures]]


def names_in_words(shown: Review) -> bool:
    """Whether names were found in the words: those that the author said are no pupil's, or new ones."""
    return bool(shown.said_no_pupil) or any(blocker.code in NAMES for blocker in shown.blockers)
