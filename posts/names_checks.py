"""Nothing identifying: what in the words, the descriptions or the title tells who a child is, or leads to one.

Protocol 2. A full name, initials with a surname, a name beside a class, an address or a number stop the post. A first
name or surname alone may be somebody else's (a poet, a saint, a street): its author takes it out or says that it is
no pupil's, and the approver reads that they said so. Names are looked for again at every later step: the roll changes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext as _

from posts.errors import Blocker
from posts.models import Post, Variant
from posts.revisions import Content, variants_of
from posts.rolls import known_at
from posts.titles import own_title
from posts.workflow import OUT, PostState
from screening.words import WordFinding, find_identifying

ALONE = ("first_name", "surname")
LONGEST = 10_000
"""Characters of one text that are looked through for names: the work grows faster than the text. No post has more."""

DESCRIPTION = "alt-"
NAMES = frozenset({"names_a_child", "name_alone"})
"""Codes of what stands before a step because a name was found."""
CONTACT = ("email", "phone", "postcode", "upn", "handle")


@dataclass(frozen=True)
class Found:
    """Something that identifies, and the place on the compose page where it stands."""

    code: str
    text: str
    place: str
    pupils: tuple[int, ...] = ()

    @property
    def is_alone(self) -> bool:
        """Whether its author may say that it is not a pupil."""
        return self.code in ALONE


def identifying(post: Post, content: Content) -> list[Found]:
    """Everything found in the words of every language and account, the descriptions and the title, where each is no
    longer than what is looked through."""
    return _identifying(post, _texts(post, content))


def _identifying(post: Post, everything: Iterable[tuple[str, str]]) -> list[Found]:
    texts = [(place, text) for place, text in everything if text.strip() and len(text) <= LONGEST]
    if not texts:
        return []
    known = known_at(post.school_id)
    ours = [*_ours(post), *known.ours]
    return [
        Found(finding.code, finding.text, place, finding.pupil_refs)
        for place, text in dict.fromkeys(texts)
        for finding in _weighty(find_identifying(text, roll=known.roll, ours=ours, lone_names="advice"))
    ]


def name_blockers(post: Post, content: Content, variants: Sequence[Variant] | None = None) -> list[Blocker]:
    """One blocker for each text that is too long to be looked through, and one for each thing found in the others,
    lone names that the author has answered left out."""
    known, answered = beside_whom(post, content), _folded(said_no_pupil(content))
    message = _("These words are too long to be looked through for names. A post has at most 10,000 characters.")
    texts = list(_texts(post, content, variants))
    too_long = [Blocker("too_long", message, place) for place, text in texts if len(text) > LONGEST]
    blockers = too_long + [
        _blocker(found, was_answered=found.text.casefold() in answered)
        for found in _identifying(post, texts)
        if not is_answered(found, content, known)
    ]
    return _at_their_fields(post, blockers)


def said_no_pupil(content: Content) -> list[str]:
    """The names that its author said are no pupil's, as they stand in the words."""
    return list(content["declarations"].get("not_pupils", []))


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold() for name in names}


def is_answered(found: Found, content: Content, known: Collection[int] | None) -> bool:
    """Whether its author said that it is no pupil's, of everybody who has that name now: of those that are `known`
    (`beside_whom`)."""
    answered = found.is_alone and found.text.casefold() in _folded(said_no_pupil(content))
    return answered and (known is None or set(found.pupils) <= set(known))


def beside_whom(post: Post, content: Content) -> Collection[int] | None:
    """Ids of the pupils whom the author's answers were given beside: of a draft as they are kept with the answers, of
    what was sent in as it was then. None of what was sent in before they were kept: it stays answered."""
    if post.state == PostState.DRAFT:
        return namesakes(content)
    return post.revision.namesakes if post.revision else None


def namesakes(content: Content) -> list[int]:
    """These ids as they are kept with the answers."""
    return list(content["declarations"].get("namesakes", []))


def shown_beside(post: Post, names: Mapping[str, Iterable[int]]) -> str:
    """What the page sends with its ticks: who had each of these names when it was made. Signed, so that nobody can
    answer of a pupil who was not there yet."""
    ids = {name.casefold(): sorted(pupils) for name, pupils in names.items()}
    return _signer(post).sign_object(ids)


def answered_beside(post: Post, sent: str, names: Iterable[str]) -> list[int]:
    """The pupils of the names that are ticked, of what the page was sent with; nobody where that is not ours."""
    try:
        shown: dict[str, list[int]] = _signer(post).unsign_object(sent)
    except BadSignature:
        return []
    return sorted({pk for name in _folded(names) for pk in shown.get(name, [])})


def _signer(post: Post) -> Signer:
    return Signer(salt=f"posts.namesakes.{post.pk}")


def later_name_blockers(post: Post, content: Content) -> list[Blocker]:
    """What the words that were sent in say of a child by the roll as it is now (docs/decisions/0027). An answer of the
    author holds for the pupils who had that name when it was given: whoever has it since makes it open again."""
    known = beside_whom(post, content)
    found = [
        _later_blocker(each, is_out=post.state in OUT)
        for each in _identifying(post, _frozen_texts(content))
        if each.code not in CONTACT and not is_answered(each, content, known)
    ]
    return list(dict.fromkeys(found))


def _later_blocker(found: Found, *, is_out: bool) -> Blocker:
    """Whoever reads it cannot change the words: they go back to their author, but from where they are out already."""
    if found.is_alone:
        message = _("“%(text)s” could be the name of a pupil of whom its author did not know.")
        if not is_out:
            message = _(
                "“%(text)s” could be the name of a pupil of whom its author did not know. It has to go back to them."
            )
    elif is_out:
        message = _("“%(text)s” tells who a child is.")
    else:
        message = _("“%(text)s” tells who a child is. It has to go back to its author, to be taken out.")
    return Blocker("name_alone" if found.is_alone else "names_a_child", message % {"text": found.text})


def _frozen_texts(content: Content) -> Iterator[tuple[str, str]]:
    """Every text that would go out, each once: nobody on the later steps' pages can mend one in its place."""
    for account in content["accounts"]:
        yield from (("", words) for words in account["words"].values())
    for picture in content["pictures"]:
        yield from (("", text) for text in picture["alt"].values())


def _at_their_fields(post: Post, blockers: list[Blocker]) -> list[Blocker]:
    """A page knows the field of a description by the picture's public id, what was sent in knows the picture alone."""
    if not any(blocker.fix_at.startswith(DESCRIPTION) for blocker in blockers):
        return blockers
    fields = {
        f"{DESCRIPTION}{pk}-": f"{DESCRIPTION}{public}-" for pk, public in post.pictures.values_list("pk", "public_id")
    }
    return [replace(blocker, fix_at=_field(blocker.fix_at, fields)) for blocker in blockers]


def _field(place: str, fields: Mapping[str, str]) -> str:
    if not place.startswith(DESCRIPTION):
        return place
    start, dash, language = place.rpartition("-")
    return fields[start + dash] + language if start + dash in fields else "pictures"


def _blocker(found: Found, *, was_answered: bool) -> Blocker:
    if found.is_alone and was_answered:
        message = _(
            "You said that “%(text)s” is not a pupil, but somebody who has this name was not known then. Take it out, "
            "or say it again below the words."
        )
        return Blocker("name_alone", message % {"text": found.text}, found.place)
    if found.is_alone:
        message = _("“%(text)s” could be the name of a pupil. Take it out, or say below the words that it is not.")
        return Blocker("name_alone", message % {"text": found.text}, found.place)
    if found.code in CONTACT:
        message = _("“%(text)s” leads to a person. Take it out; the school's own addresses and numbers may stay.")
        return Blocker("contact", message % {"text": found.text}, found.place)
    message = _("“%(text)s” tells who a child is. Take it out: no child is named at this school.")
    return Blocker("names_a_child", message % {"text": found.text}, found.place)


def _weighty(findings: tuple[WordFinding, ...]) -> Iterator[WordFinding]:
    return (finding for finding in findings if finding.severity == "blocker" or finding.code in ALONE)


def _texts(post: Post, content: Content, variants: Sequence[Variant] | None = None) -> Iterator[tuple[str, str]]:
    """(place on the compose page, text): own words only of accounts that the post is for."""
    chosen = {account["account"] for account in content["accounts"]}
    variants = list(variants_of(post)) if variants is None else variants
    for variant in variants:
        if variant.account_id is None:
            yield f"words_{variant.language}", variant.words
        elif variant.account_id in chosen:
            yield f"words_{variant.account_id}_{variant.language}", variant.words
    for picture in content["pictures"]:
        for language, text in picture["alt"].items():
            yield f"{DESCRIPTION}{picture['picture']}-{language}", text
    yield "title", own_title(post, variants)


def _ours(post: Post) -> list[str]:
    """What leads to the school itself may stand there."""
    sites = [site.removeprefix("https://").removeprefix("http://") for site in post.school.own_sites]
    return [value for value in (post.school.office_phone, *post.school.own_sites, *sites) if value]
