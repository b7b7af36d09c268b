"""What the school's own page shows: what is live there, from the frozen revision, and nothing else.

Search engines may find the page, but are asked to keep no copy of it and to list no picture: what is taken down
should be gone (docs/decisions/0008).
"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from channels.models import Account, Channel
from people.models import School
from people.school_facts import ORIGIN
from posts.models import Picture
from prepared import first, prepared
from publishing.content import Frozen, frozen_for, rows_of
from publishing.models import Delivery, DeliveryState

ROBOTS = "noarchive, noimageindex"
PER_PAGE = 10
IN_FEED = 20
EMBEDDED = 5
SHOWN = ("live_at", "account_id", "post__public_id", "revision__payload")
"""All that the page shows of a delivery, its post and what was confirmed."""


@dataclass(frozen=True)
class Shown:
    """One post of the page."""

    delivery: Delivery
    frozen: Frozen


def own_page_of(school_slug: str) -> Account | None:
    """The school's own page, with its school, or None where there is none."""
    return first(_own_page(school_slug))


@prepared
def _own_page(school_slug: str) -> QuerySet[Account]:
    pages = Account.objects.open().filter(school__slug=school_slug, channel=Channel.OWN_PAGE)
    return pages.select_related("school").order_by("pk")[:1]


def live_on(page: Account) -> QuerySet[Delivery]:
    """What is live on the page now, the latest first. Asked on every request: a take-down is gone at once."""
    live = Delivery.objects.filter(account=page, state=DeliveryState.LIVE, revision__payload__isnull=False)
    return live.select_related("post", "revision").only(*SHOWN).order_by("-live_at", "-pk")


@prepared
def one_live_on(page: Account, public_id: UUID) -> QuerySet[Delivery]:
    """Of these, the post with this address."""
    return live_on(page).filter(post__public_id=public_id)[:1]


def shown(deliveries: list[Delivery], page: Account) -> list[Shown]:
    """These deliveries with their words and pictures: one query for all pictures."""
    rows = rows_of([each.revision for each in deliveries])
    found = [(each, _frozen(each, page, rows)) for each in deliveries]
    return [Shown(delivery, frozen) for delivery, frozen in found if frozen is not None]


def _frozen(delivery: Delivery, page: Account, rows: dict[int, Picture]) -> Frozen | None:
    """The school's first language first; a picture that was deleted since is left out."""
    frozen = frozen_for(delivery.revision, page.pk, rows)
    return frozen.in_order_of(page.school.languages).without_missing() if frozen else None


def was_live_on(page: Account, public_id: UUID) -> bool:
    """Whether a post once was on the page: then it is gone, and not merely unknown."""
    return Delivery.objects.filter(account=page, post__public_id=public_id, live_at__isnull=False).exists()


def may_embed(school: School) -> list[str]:
    """The school's own sites that may show the list in a frame: whole https origins, nothing with a wildcard."""
    return [site for site in school.own_sites if isinstance(site, str) and ORIGIN.fullmatch(site)]
