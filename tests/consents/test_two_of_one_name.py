"""Two adults of one name are told apart by who they are; a no reaches both."""

from django.urls import reverse
from django.utils import timezone

from channels.models import ConsentChannel
from consents.adults import record_adult_no
from consents.models import AdultPermission
from consents.queries import adults_not_cleared, adults_of
from people.models import Staff
from policies.rules import rules_in_force
from tests.consents.register_pages import sign_in
from tests.consents.test_one_adult import _in_november, agreed, pytestmark

__all__ = ["_in_november", "pytestmark"]


def refused(adult: AdultPermission, channel: str = "facebook") -> bool:
    wanted = [(adult.pk, channel, "photo_group")]
    rules = rules_in_force(adult.school_id)
    return bool(adults_not_cleared(adult.school_id, wanted, at=timezone.now(), rules=rules))


def test_a_yes_never_counts_for_another_of_the_same_name_and_a_no_reaches_both(cai: Staff) -> None:
    governor = agreed(cai, capacity="governor", channels=[ConsentChannel.WEBSITE], days=9)
    author = agreed(cai)
    assert (refused(governor), refused(governor, "website"), refused(author)) == (True, False, False)
    assert adults_of(cai.school_id) == [governor, author]
    record_adult_no(by=cai, name="Mr Ferris")
    assert (refused(governor, "website"), refused(author)) == (True, True)


def test_the_form_asks_whether_the_same_name_is_the_same_person(cai: Staff) -> None:
    governor = agreed(cai, capacity="governor", days=9)
    form = {
        "name": "Mr Ferris",
        "capacity": "visiting author",
        "covers": "photo",
        "channels": ["website"],
        "materials": ["photo_group"],
        "given_on": timezone.localdate().isoformat(),
        "evidence": "folder G3",
    }
    client, url = sign_in(cai), reverse("consents:add_adult")
    asked = client.post(url, form)
    assert asked.status_code == 422
    assert "Mr Ferris (governor), who agreed on" in asked.content.decode()
    assert client.post(url, {**form, "same": ["somebody_else"]}).status_code == 302
    assert [adult.capacity for adult in adults_of(cai.school_id)] == ["governor", "visiting author"]
    assert client.post(url, {**form, "capacity": "Governor", "same": ["somebody_else"]}).status_code == 302
    assert governor not in adults_of(cai.school_id), "the last paper of the governor counts"


def test_whoever_is_the_same_person_is_kept_as_on_file(cai: Staff) -> None:
    agreed(cai, days=9)
    form = {"name": "J. Ferris", "covers": "photo", "channels": ["website"], "materials": ["photo_group"]}
    form |= {"given_on": timezone.localdate().isoformat(), "evidence": "folder G3"}
    said = {**form, "same": [str(AdultPermission.objects.get().pk)]}
    assert sign_in(cai).post(reverse("consents:add_adult"), said).status_code == 302
    (adult,) = adults_of(cai.school_id)
    assert (adult.name, adult.capacity, adult.covers) == ("Mr Ferris", "visiting author", "photo")
    assert refused(adult), "the later paper is for less, and counts"
