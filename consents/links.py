"""A parent's link: signed, for one parent, good once and for a while, dead when what it rests on has changed.

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
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from consents.models import AskingRestriction, ParentLink
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil

LASTS = datetime.timedelta(days=30)
SALT = b"schoolsocial parent link 1"
LONGEST = 64
"""No link of ours is longer: what is, is not looked for."""


def make_links(guardians: Iterable[Guardian]) -> list[ParentLink]:
    """A new link for each parent, in two queries. Earlier ones stay good until they are used or run out."""
    wanted = list(guardians)
    fitting = what_they_fit(wanted)
    now = timezone.now()
    links = []
    for guardian in wanted:
        nonce = secrets.token_urlsafe(32)
        links.append(
            ParentLink(
                school_id=guardian.school_id,
                guardian=guardian,
                nonce=nonce,
                token_hash=_hash(_signed(nonce)),
                fits=fitting[guardian.pk],
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
    return ParentLink.objects.select_related("school", "guardian").filter(token_hash=_hash(token)).first()


def is_alive(link: ParentLink) -> bool:
    """Not used, not run out, and address and responsibilities are what they were when it was made."""
    if link.used_at is not None or link.expires_at <= timezone.now():
        return False
    return hmac.compare_digest(link.fits, what_they_fit([link.guardian])[link.guardian_id])


def own_children(guardian: Guardian) -> QuerySet[Pupil]:
    """The children whom this person is asked about: with parental responsibility, and no restriction between them."""
    restricted = AskingRestriction.objects.filter(
        guardian=guardian, pupil=OuterRef("pk"), lifted_at__isnull=True, school=OuterRef("school")
    )
    return (
        Pupil.objects.filter(
            ~Exists(restricted),
            school_id=guardian.school_id,
            erased_at__isnull=True,
            guardianship__guardian=guardian,
            guardianship__parental_responsibility=ParentalResponsibility.YES,
        )
        .select_related("school")
        .order_by("born_on", "first_name", "pk")
    )


def what_they_fit(guardians: Iterable[Guardian]) -> dict[int, str]:
    """For each parent a digest of the address that is written to, and of each child, responsibility and restriction."""
    by_id = {guardian.pk: guardian for guardian in guardians}
    standing: dict[int, list[str]] = defaultdict(list)
    held = Guardianship.objects.filter(guardian__in=by_id).order_by("pupil_id")
    for guardian_id, pupil_id, said in held.values_list("guardian_id", "pupil_id", "parental_responsibility"):
        standing[guardian_id].append(f"{pupil_id}:{said}")
    restricted = AskingRestriction.objects.filter(guardian__in=by_id, lifted_at__isnull=True).order_by("pupil_id")
    for guardian_id, pupil_id in restricted.values_list("guardian_id", "pupil_id"):
        standing[guardian_id].append(f"{pupil_id}:restricted")
    return {pk: _hash("|".join([guardian.email.strip().casefold(), *standing[pk]])) for pk, guardian in by_id.items()}


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
