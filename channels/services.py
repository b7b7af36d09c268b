"""Opening and closing the school's official accounts. Who may is asked by the page: policies/ lies above this room."""

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.actors import System
from audit.names import EventName
from audit.services import record
from channels.links import not_an_address_on
from channels.models import COUNTS_AS, Account, Channel
from people.models import School, Staff
from people.services import PeopleProblem


@transaction.atomic
def register_account(
    school: School, *, channel: str, name: str, by: Staff | System, consent_channel: str = "", url: str = ""
) -> Account:
    """Open an account. It counts as what its network says unless `consent_channel` names what else it may count as.

    A yes for one network never opens another. The school's own page exists once. A name is used once, for closed
    accounts too: the record tells accounts apart by it.
    """
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    name, url = name.strip(), url.strip()
    if channel not in Channel.values:
        raise PeopleProblem(str(_("Choose a network from the list.")), "channel")
    if (consent_channel or COUNTS_AS[channel][0]) not in COUNTS_AS[channel]:
        raise PeopleProblem(
            str(_("A yes for one network does not count for another. Choose what its network says.")), "consent_channel"
        )
    if problem := _wrong_name(school, name):
        raise PeopleProblem(str(problem), "name")
    if problem := _wrong_address(channel, url):
        raise PeopleProblem(str(problem), "url")
    if channel == Channel.OWN_PAGE and Account.objects.open().filter(school=school, channel=channel).exists():
        raise PeopleProblem(str(_("The school has its own page already. There is one.")), "channel")
    account = Account.objects.create(
        school=school, channel=channel, name=name, url=url, consent_channel=consent_channel or COUNTS_AS[channel][0]
    )
    data = {"account": account.pk, "channel": channel, "counts_as": account.consent_channel}
    record(EventName.ACCOUNT_REGISTERED, by=by, school_id=school.pk, data=data)
    return account


def _wrong_name(school: School, name: str) -> Promise | str | None:
    longest = Account._meta.get_field("name").max_length or 0
    if not name or len(name) > longest:
        return _("Write a name of at most %(longest)s characters.") % {"longest": longest}
    if Account.objects.filter(school=school, name__iexact=name).exists():
        return _("There is an account of this name, or there was one. Choose another name.")
    return None


def _wrong_address(channel: str, url: str) -> Promise | str | None:
    if not url:
        return None
    if channel == Channel.OWN_PAGE:
        return _("The school's own page has its address already. Leave this empty.")
    return not_an_address_on(channel, url)


def why_it_stays_open(account: Account) -> Promise | None:
    """The own page is never closed: its posts would vanish while the record still says that they are live, and no
    later page would show them. Whoever wants a post away takes it down."""
    if account.channel == Channel.OWN_PAGE:
        return _("The school's own page stays. To take something off it, take the post down.")
    return None


@transaction.atomic
def close_account(account: Account, *, by: Staff) -> Account:
    """Close an account for good: nothing goes there any more. What is on its way there is stopped when it is due (the
    posts ask for open accounts); what is out there stays out, and can still be ordered down."""
    locked = Account.objects.select_for_update(no_key=True).get(pk=account.pk, school_id=by.school_id)
    if reason := why_it_stays_open(locked):
        raise PeopleProblem(str(reason))
    if locked.closed_at is None:
        locked.closed_at = timezone.now()
        locked.save(update_fields=["closed_at"])
        record(EventName.ACCOUNT_CLOSED, by=by, school_id=locked.school_id, data={"account": locked.pk})
    return locked
