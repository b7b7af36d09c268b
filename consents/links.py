"""A link to the questions: signed, for one person, good once and for a while, dead when what it rests on has changed.

It is a parent's, that of a pupil who answers for themselves, or that of the local authority that decides for a child
in care (`Asked`).
The words of a link are an HMAC under the secret key. The database holds the number that was signed and the hash of the
result: whoever reads it cannot make a link from it, and an e-mail that goes a second time holds the same link.
"""

import base64
import datetime
import hashlib
import hmac
import secrets
from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from consents.models import AskingRestriction, CareStatus, ParentLink, PupilContact, WhoDecides
from consents.whose_answer import of_age, who_answer_themselves
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil
from people.queries import today_in
from policies.rules import rules_in_force

Asked = Guardian | Pupil | CareStatus
"""Whoever is asked and answers: a parent, a pupil for themselves, or the authority that a care record is about."""

LASTS = datetime.timedelta(days=30)
SALT = b"schoolsocial parent link 1"
LONGEST = 64
"""No link of ours is longer: what is, is not looked for."""


def make_links(asked: Iterable[Asked]) -> list[ParentLink]:
    """A new link for each, in a few queries. Earlier ones stay good until they are used or run out."""
    wanted = list(asked)
    fitting = what_they_fit(wanted)
    now = timezone.now()
    links = []
    for each in wanted:
        nonce = secrets.token_urlsafe(32)
        links.append(
            ParentLink(
                school_id=each.school_id,
                guardian=each if isinstance(each, Guardian) else None,
                pupil=each if isinstance(each, Pupil) else None,
                care=each if isinstance(each, CareStatus) else None,
                nonce=nonce,
                token_hash=_hash(_signed(nonce)),
                fits=fitting[each],
                made_at=now,
                expires_at=now + LASTS,
            )
        )
    return ParentLink.objects.bulk_create(links)


def url_of(link: ParentLink, *, language: str = "") -> str:
    """The whole address. Only an e-mail, an export or the page itself may hold it."""
    path = reverse("family:answer", args=[_words_of(link)])
    return f"{settings.SITE_URL}{path}{f'?language={language}' if language else ''}"


def link_with(token: str) -> ParentLink | None:
    """The link that these words belong to, alive or not."""
    if not token.isascii() or len(token) > LONGEST:
        return None
    links = ParentLink.objects.select_related("school", "guardian", "pupil__contact", "pupil__school", "care")
    return links.filter(token_hash=_hash(token)).first()


def is_alive(link: ParentLink) -> bool:
    """Not used, and still good."""
    return link.used_at is None and still_fits(link)


def still_fits(link: ParentLink) -> bool:
    """Not run out, and what it rests on is what it was when it was made."""
    if link.expires_at <= timezone.now():
        return False
    return hmac.compare_digest(link.fits, what_they_fit([link.whose])[link.whose])


def asked_about(asked: Asked) -> QuerySet[Pupil]:
    """The children about whom this person is asked: a parent about their own, a pupil about themselves alone, an
    authority about the one child for whom it decides."""
    if isinstance(asked, Guardian):
        return own_children(asked)
    if isinstance(asked, CareStatus):
        return child_in_care(asked)
    themselves = Pupil.objects.filter(pk=asked.pk, erased_at__isnull=True).select_related("school")
    return who_answer_themselves(themselves, rules_in_force(asked.school_id), on=today_in(asked.school))


def own_children(guardian: Guardian) -> QuerySet[Pupil]:
    """The children whom this parent is asked about: with parental responsibility, or the local authority's decision; no
    restriction between them, and not 18 yet.

    In UTC a British day begins late or on time, never early: nobody's parent is asked a day too short.
    """
    restricted = AskingRestriction.objects.filter(
        guardian=guardian, pupil=OuterRef("pk"), lifted_at__isnull=True, school=OuterRef("school")
    )
    return (
        Pupil.objects.filter(
            Q(guardianship__parental_responsibility=ParentalResponsibility.YES) | Q(Exists(given_to(guardian))),
            ~Exists(restricted),
            school_id=guardian.school_id,
            erased_at__isnull=True,
            guardianship__guardian=guardian,
        )
        .exclude(of_age(datetime.datetime.now(datetime.UTC).date()))
        .select_related("school")
        .order_by("born_on", "first_name", "pk")
    )


def child_in_care(care: CareStatus) -> QuerySet[Pupil]:
    """The child for whom the authority decides by this record: nobody once it has ended, or the child is 18."""
    decides = CareStatus.objects.filter(pk=care.pk, decides=WhoDecides.AUTHORITY, ended_at__isnull=True)
    found = Pupil.objects.filter(pk__in=decides.values("pupil_id"), erased_at__isnull=True)
    return found.exclude(of_age(datetime.datetime.now(datetime.UTC).date())).select_related("school")


def given_to(guardian: Guardian) -> QuerySet[CareStatus]:
    """Of the child of the outer query: that the local authority gave its decision to this carer."""
    open_ones = CareStatus.objects.filter(decides=WhoDecides.AUTHORITY, ended_at__isnull=True)
    return open_ones.filter(carer=guardian, pupil=OuterRef("pk"))


def what_they_fit(asked: Iterable[Asked]) -> dict[Asked, str]:
    """For each a digest of what their link rests on: for a parent the address that is written to, and of each child
    responsibility, restriction and the authority's decision; for a pupil the address, and that they are asked; for an
    authority the address, and that it decides, by this record or the next."""
    wanted = list(asked)
    parents = [each for each in wanted if isinstance(each, Guardian)]
    pupils = [each for each in wanted if isinstance(each, Pupil)]
    in_care = [each for each in wanted if isinstance(each, CareStatus)]
    return {**_what_parents_fit(parents), **_what_pupils_fit(pupils), **{each: _what_it_fits(each) for each in in_care}}


def _what_parents_fit(guardians: list[Guardian]) -> dict[Asked, str]:
    if not guardians:
        return {}
    standing: dict[int, list[str]] = defaultdict(list)
    held = Guardianship.objects.filter(guardian__in=guardians).order_by("pupil_id")
    for guardian_id, pupil_id, said in held.values_list("guardian_id", "pupil_id", "parental_responsibility"):
        standing[guardian_id].append(f"{pupil_id}:{said}")
    restricted = AskingRestriction.objects.filter(guardian__in=guardians, lifted_at__isnull=True).order_by("pupil_id")
    for guardian_id, pupil_id in restricted.values_list("guardian_id", "pupil_id"):
        standing[guardian_id].append(f"{pupil_id}:restricted")
    decide = CareStatus.objects.filter(carer__in=guardians, decides=WhoDecides.AUTHORITY, ended_at__isnull=True)
    for guardian_id, pupil_id in decide.order_by("pupil_id").values_list("carer_id", "pupil_id"):
        standing[guardian_id or 0].append(f"{pupil_id}:decides")
    return {each: _hash("|".join([each.email.strip().casefold(), *standing[each.pk]])) for each in guardians}


def _what_pupils_fit(pupils: list[Pupil]) -> dict[Asked, str]:
    """They are of one school, as those who are asked together always are."""
    if not pupils:
        return {}
    emails = dict(PupilContact.objects.filter(pupil__in=pupils).values_list("pupil_id", "email"))
    among = Pupil.objects.filter(pk__in=[each.pk for each in pupils], erased_at__isnull=True)
    rules = rules_in_force(pupils[0].school_id)
    asked = set(who_answer_themselves(among, rules, on=today_in(pupils[0].school)).values_list("pk", flat=True))
    return {
        each: _hash(f"themselves|{emails.get(each.pk, '').strip().casefold()}|{each.pk}:{each.pk in asked}")
        for each in pupils
    }


def _what_it_fits(care: CareStatus) -> str:
    first = care.of_the_same.values_list("pk", flat=True).first()
    return _hash(f"authority|{care.email.strip().casefold()}|{first}:{child_in_care(care).exists()}")


def page_mark(token: str) -> str:
    """What the form on the page sends back: whoever has it has seen the page. It stands for the cookie of other forms,
    because a page that sends no referrer sends no origin either, and a parent's page sets no cookie at all."""
    return _hmac(b"page:" + token.encode())


def is_page_mark(token: str, sent: str) -> bool:
    return hmac.compare_digest(page_mark(token).encode(), sent.encode())


def _words_of(link: ParentLink) -> str:
    """The words as they were made, also after the secret key was exchanged while a letter waited."""
    signed = [_signed(link.nonce, key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return next((words for words in signed if _hash(words) == link.token_hash), signed[0])


def _signed(nonce: str, key: str = "") -> str:
    return _hmac(b"link:" + nonce.encode(), key)


def _hmac(what: bytes, secret: str = "") -> str:
    key = hashlib.sha256(SALT + (secret or settings.SECRET_KEY).encode()).digest()
    return base64.urlsafe_b64encode(hmac.new(key, what, hashlib.sha256).digest()).decode().rstrip("=")


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
