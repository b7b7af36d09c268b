"""The School page: accounts, devices, telephone, own websites and languages, by whoever the protocol says."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from audit.actors import SYSTEM
from audit.models import Event
from channels.models import Account
from channels.services import register_account
from notifications.story import lines_of
from people.models import School, Staff
from people.school_facts import MOST_SITES, SchoolFacts, change_school_facts, facts_of
from people.services import PeopleProblem
from policies.authority import NotAllowed
from policies.models import ClosedDays, Device, Protocol
from policies.services import close_school_days, register_device, retire_device
from publishing.own_page import may_embed
from tests import cast

PAGE = "/school/"
ADD = {"channel": "facebook", "name": "The Facebook page", "url": "", "consent_channel": ""}
CHRISTMAS = {"first_on": date(2090, 12, 21), "last_on": date(2090, 12, 31)}
HOURS = {
    "opens": "07:30",
    "closes": "15:00",
    "remind_after_hours": "2",
    "tell_cover_after_hours": "7.5",
    "tell_head_after_hours": "7.5",
}
FACTS = {"office_phone": "01632 960100", "own_sites": "https://www.dderwen.example", "languages": "en,cy"}
SignIn = Callable[[Staff], Client]


@pytest.fixture
def head(signed_in: SignIn, hana: Staff) -> Client:
    return signed_in(hana)


def text_of(client: Client, url: str = PAGE) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def beside(answer_text: str, field: str) -> str:
    """What is said above the control of a field."""
    found = re.search(rf'<ul class="error[^>]* id="id_{field}_error">.*?</ul>', answer_text, re.DOTALL)
    assert found, f"nothing is said beside {field}"
    return found[0]


def test_only_whoever_has_the_duty_opens_or_changes_anything(
    signed_in: SignIn, hana: Staff, dee: Staff, mo: Staff, cai: Staff
) -> None:
    account, device = cast.facebook(hana.school), register_device(hana.school, name="Tablet", by=hana)
    closed = close_school_days(hana.school, by=hana, **CHRISTMAS)
    of_accounts = {
        reverse("school:add_account"): ADD,
        reverse("school:close_account", args=[account.pk]): {},
    }
    of_the_rest = {
        reverse("school:add_device"): {"name": "Another"},
        reverse("school:retire_device", args=[device.pk]): {},
        reverse("school:close_days"): {"first_on": "2027-01-04", "last_on": "2027-01-04"},
        reverse("school:open_days", args=[closed.pk]): {},
        reverse("school:hours"): HOURS,
        reverse("school:facts"): FACTS,
    }
    for staff in (dee, cai):
        client = signed_in(staff)
        keeps_the_certificates = staff is cai
        assert client.get(PAGE).status_code == (200 if keeps_the_certificates else 403)
        assert {client.post(url, data).status_code for url, data in {**of_accounts, **of_the_rest}.items()} == {403}
        assert (f'href="{PAGE}"' in client.get("/posts/").content.decode()) is keeps_the_certificates
    assert {signed_in(mo).post(url, data).status_code for url, data in of_the_rest.items()} == {403}
    assert facts_of(School.objects.get(pk=hana.school_id)).office_phone == ""
    account.refresh_from_db()
    assert (account.closed_at, Account.objects.count(), Device.objects.count()) == (None, 1, 1)
    assert list(ClosedDays.objects.all()) == [closed]
    assert f'href="{PAGE}"' in signed_in(hana).get("/posts/").content.decode()


def test_the_media_officer_looks_after_the_accounts_and_sees_nothing_else(
    signed_in: SignIn, mo: Staff, hana: Staff
) -> None:
    register_device(mo.school, name="Tablet 7", by=hana)
    officer = signed_in(mo)
    assert f'href="{PAGE}"' in officer.get("/publishing/").content.decode()
    assert officer.post(reverse("school:add_account"), ADD).status_code == 302
    page = text_of(officer)
    assert "The Facebook page" in page
    assert "You look after its official accounts" in page
    assert not any(words in page for words in ("Tablet 7", "Devices", "Days without school", "Telephone"))
    rules = f'href="{reverse("consents:rules")}"'
    assert rules not in page, "how long a yes lasts is the head's to say"
    assert rules in text_of(signed_in(hana))
    account = Account.objects.get(school=mo.school)
    assert officer.post(reverse("school:close_account", args=[account.pk])).status_code == 302
    account.refresh_from_db()
    assert account.closed_at is not None
    assert {event.actor_id for event in Event.objects.filter(name__startswith="account.")} == {mo.pk}


def test_a_protocol_that_gives_the_accounts_to_others_is_kept_to(signed_in: SignIn, mo: Staff, cai: Staff) -> None:
    rules = {**Protocol.objects.get(school=mo.school).rules, "keep_accounts": ["office"]}
    Protocol.objects.create(school=mo.school, version=2, preset="deputy_head", rules=rules)
    assert [signed_in(staff).get(PAGE).status_code for staff in (mo, cai)] == [403, 200]


def test_days_without_school_are_kept_shown_and_taken_off_again(head: Client, school: School) -> None:
    sent = {"first_on": "2090-12-21", "last_on": "2091-01-01"}
    assert "Add the holidays, or people are reminded in them." in text_of(head)
    for _ in range(2):
        assert head.post(reverse("school:close_days"), sent).status_code == 302
    page = text_of(head)
    assert "Thursday 21 December 2090 to Monday 1 January 2091" in page
    assert "Monday to Friday, 08:00 to 16:00" in page
    (closed,) = ClosedDays.objects.filter(school=school)
    assert head.post(reverse("school:open_days", args=[closed.pk])).status_code == 302
    assert not ClosedDays.objects.exists()
    assert Event.objects.filter(name="school.changed").count() == 2
    ClosedDays.objects.create(school=school, first_on=date(2020, 1, 1), last_on=date(2020, 1, 2))
    assert "2020" not in text_of(head), "what is over is not listed"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2090-12-21", "2090-12-20", "before the first"),
        ("2090-12-21", "2091-12-21", "Is the year right?"),
        ("2090-12-21", "", "Last day"),
        ("21 of December", "2090-12-21", "First day"),
    ],
)
def test_days_that_cannot_be_are_said_beside_the_field(head: Client, first: str, last: str, said: str) -> None:
    answer = head.post(reverse("school:close_days"), {"first_on": first, "last_on": last})
    assert (answer.status_code, ClosedDays.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_a_head_registers_an_account_and_posts_may_be_written_for_it(
    head: Client, signed_in: SignIn, hana: Staff, sam: Staff
) -> None:
    assert "A new network starts with no permission at all." in text_of(head)
    assert 'href="/consents/"' in text_of(head, reverse("school:add_account"))
    answer = head.post(reverse("school:add_account"), {**ADD, "url": "https://www.facebook.com/dderwen"})
    assert answer.status_code == 302
    account = Account.objects.get(school=hana.school)
    assert (account.name, account.consent_channel) == ("The Facebook page", "facebook")
    page = text_of(head)
    assert 'href="https://www.facebook.com/dderwen"' in page
    assert "Posts can be written for The Facebook page from now on." in page
    new = signed_in(sam).post("/posts/new/", {"kind": "news"}, follow=True)
    assert "The Facebook page" in new.content.decode()


def test_what_is_wrong_with_an_account_is_said_beside_the_field(head: Client, school: School) -> None:
    cast.facebook(school)
    add = reverse("school:add_account")
    for field, data, said in (
        ("name", {**ADD, "name": "facebook PAGE"}, "Choose another name."),
        ("url", {**ADD, "url": "https://x.com/dderwen"}, "This is not an address on Facebook."),
        ("consent_channel", {**ADD, "consent_channel": "website"}, "does not count for another"),
    ):
        answer = head.post(add, data)
        assert answer.status_code == 422
        assert said in beside(answer.content.decode(), field)
    assert Account.objects.count() == 1


def test_the_own_page_is_offered_only_where_there_is_none(head: Client, school: School) -> None:
    add = reverse("school:add_account")
    assert 'value="own_page"' in text_of(head, add)
    assert head.post(add, {**ADD, "channel": "own_page", "name": "News"}).status_code == 302
    assert 'value="own_page"' not in text_of(head, add)
    assert head.post(add, {**ADD, "channel": "own_page"}).status_code == 422
    close = reverse("school:close_account", args=[Account.objects.get().pk])
    page = text_of(head)
    assert close not in page
    assert "own page stays. To take something off it, take the post down." in page
    assert head.get(close).status_code == 302
    assert "own page stays" in head.post(close, follow=True).content.decode().split("<h1>")[0]
    assert Account.objects.get().closed_at is None


def test_closing_is_asked_first_and_the_closed_stays_in_the_list(head: Client, school: School) -> None:
    account = cast.facebook(school)
    close = reverse("school:close_account", args=[account.pk])
    assert close in text_of(head)
    assert "A post that is on its way to it is stopped" in text_of(head, close)
    assert Account.objects.open().filter(pk=account.pk).exists()
    assert head.post(close).status_code == 302
    assert not Account.objects.open().filter(pk=account.pk).exists()
    page = text_of(head)
    assert close not in page
    assert re.search(r"Facebook page \(Facebook\): closed \d+ \w+ \d{4}", page)
    assert head.post(close).status_code == 302
    assert Event.objects.filter(name="account.closed").count() == 1


def test_a_device_is_added_retired_and_brought_back(head: Client, school: School) -> None:
    add = reverse("school:add_device")
    assert head.post(add, {"name": " Staff  tablet 1 ", "camera": "Llwyfan Tab 7"}).status_code == 302
    device = Device.objects.get(school=school)
    assert (device.name, device.camera) == ("Staff tablet 1", "Llwyfan Tab 7")
    again = head.post(add, {"name": "staff TABLET 1"})
    assert again.status_code == 422
    assert "Choose another name." in beside(again.content.decode(), "name")
    retire = reverse("school:retire_device", args=[device.pk])
    assert head.get(retire).status_code == 405
    for _twice in range(2):
        assert head.post(retire).status_code == 302
    assert not Device.objects.filter(retired_at=None).exists()
    assert re.search(r"Staff tablet 1: retired \d+ \w+ \d{4}", text_of(head))
    assert head.post(add, {"name": "Staff tablet 1", "camera": "Llwyfan Tab 9"}).status_code == 302
    assert Device.objects.get(retired_at=None).camera == "Llwyfan Tab 9"
    names = ["device.registered", "device.retired", "device.registered"]
    events = Event.objects.filter(name__startswith="device.").order_by("pk")
    assert [(event.name, event.data) for event in events] == [(name, {"device": device.pk}) for name in names]


def test_a_retired_device_is_not_offered_to_an_author(
    head: Client, signed_in: SignIn, school: School, sam: Staff
) -> None:
    head.post(reverse("school:add_device"), {"name": "Staff tablet 1"})
    post = cast.draft(sam)
    compose = reverse("posts:compose", args=[post.public_id])
    assert "Staff tablet 1" in signed_in(sam).get(compose).content.decode()
    head.post(reverse("school:retire_device", args=[Device.objects.get().pk]))
    assert "Staff tablet 1" not in signed_in(sam).get(compose).content.decode()


def test_the_service_asks_for_the_duty_too(hana: Staff, mo: Staff, olu: Staff) -> None:
    device = register_device(hana.school, name="Tablet", by=SYSTEM)
    with pytest.raises(NotAllowed):
        register_device(mo.school, name="Mine", by=mo)
    with pytest.raises(NotAllowed):
        retire_device(device, by=mo)
    with pytest.raises(Device.DoesNotExist):
        retire_device(device, by=olu)
    for field, values in (("name", {"name": " "}), ("name", {"name": "x" * 81}), ("camera", {"camera": "x" * 121})):
        with pytest.raises(PeopleProblem) as problem:
            register_device(hana.school, by=hana, **{"name": "Another", **values})
        assert problem.value.field == field
    device.refresh_from_db()
    assert (device.retired_at, Device.objects.count()) == (None, 1)


def test_the_facts_are_kept_and_used(head: Client, school: School) -> None:
    sites = " https://WWW.dderwen.example/ \r\nhttps://vle.dderwen.example:8443\r\nhttps://www.dderwen.example"
    answer = head.post(reverse("school:facts"), {**FACTS, "own_sites": sites, "languages": "cy,en"})
    assert answer.status_code == 302
    school.refresh_from_db()
    assert may_embed(school) == school.own_sites == ["https://www.dderwen.example", "https://vle.dderwen.example:8443"]
    assert (school.office_phone, school.languages) == ("01632 960100", ["cy", "en"])
    assert "01632 960100" in head.get("/privacy/").content.decode()
    event = Event.objects.get(name="school.changed")
    assert event.data == {"changed": ["languages", "office_phone", "own_sites"]}
    for shown in ("01632 960100", "https://vle.dderwen.example:8443", "Welsh first"):
        assert shown in text_of(head)
    form = text_of(head, reverse("school:facts"))
    assert re.search(r'value="cy,en"[^>]*checked', form)
    again = {**FACTS, "own_sites": "\n".join(school.own_sites), "languages": "cy,en"}
    assert head.post(reverse("school:facts"), again).status_code == 302
    assert Event.objects.filter(name="school.changed").count() == 1


@pytest.mark.parametrize(
    ("site", "allowed"),
    [
        ("https://www.dderwen.example", True),
        ("https://www.dderwen.example:8443", True),
        ("http://www.dderwen.example", False),
        ("https://www.dderwen.example/news", False),
        ("https://*.dderwen.example", False),
        ("https://www.dderwen.example; script-src *", False),
        ("https://head@www.dderwen.example", False),
        ("https://localhost", False),
        ("https://www.dderwen.example\n", False),
        ("*", False),
        ("'self'", False),
    ],
)
def test_a_site_is_kept_exactly_when_the_embedded_list_would_name_it(
    school: School, hana: Staff, site: str, allowed: bool
) -> None:
    school.own_sites = [site]
    assert bool(may_embed(school)) is allowed
    with nullcontext() if allowed else pytest.raises(PeopleProblem, match="beginning of the address"):
        change_school_facts(school, SchoolFacts("", [site], ["en", "cy"]), by=hana)
    assert School.objects.get(pk=school.pk).own_sites == ([site] if allowed else [])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("own_sites", "www.dderwen.example"),
        ("own_sites", "\n".join(f"https://{number}.dderwen.example" for number in range(MOST_SITES + 1))),
        ("office_phone", "ask at the door"),
        ("office_phone", "12345"),
        ("office_phone", "0" * 31),
        ("languages", "en,en"),
        ("languages", "fr"),
        ("languages", ""),
    ],
)
def test_what_is_wrong_with_a_fact_is_said_beside_it_and_nothing_is_kept(
    head: Client, school: School, field: str, value: str
) -> None:
    answer = head.post(reverse("school:facts"), {**FACTS, field: value})
    assert answer.status_code == 422
    assert beside(answer.content.decode(), field)
    assert facts_of(School.objects.get(pk=school.pk)) == SchoolFacts("", [], ["en", "cy"])
    assert not Event.objects.filter(name="school.changed").exists()


@pytest.mark.parametrize("languages", [[], ["en", "en"], ["fr"], ["en", "fr"]])
def test_the_service_takes_known_languages_only(school: School, hana: Staff, languages: list[str]) -> None:
    with pytest.raises(PeopleProblem) as problem:
        change_school_facts(school, SchoolFacts("", [], languages), by=hana)
    assert problem.value.field == "languages"


def test_a_school_that_posts_in_another_language_keeps_it(head: Client, school: School) -> None:
    School.objects.filter(pk=school.pk).update(languages=["en", "pl"])
    assert 'value="en,pl"' in text_of(head, reverse("school:facts"))
    assert head.post(reverse("school:facts"), {**FACTS, "languages": "en,pl"}).status_code == 302
    school.refresh_from_db()
    assert (school.languages, school.office_phone) == (["en", "pl"], "01632 960100")


def test_another_schools_things_are_neither_shown_nor_touched(
    head: Client, signed_in: SignIn, hana: Staff, olu: Staff
) -> None:
    theirs = cast.facebook(olu.school)
    Account.objects.filter(pk=theirs.pk).update(name="Marlow Green on Facebook")
    tablet = register_device(olu.school, name="Marlow tablet", by=SYSTEM)
    page = text_of(head)
    assert "Marlow" not in page
    assert head.get(reverse("school:close_account", args=[theirs.pk])).status_code == 404
    assert head.post(reverse("school:close_account", args=[theirs.pk])).status_code == 404
    assert head.post(reverse("school:retire_device", args=[tablet.pk])).status_code == 404
    closed = ClosedDays.objects.create(school=olu.school, **CHRISTMAS)
    assert "2090" not in text_of(head)
    assert head.post(reverse("school:open_days", args=[closed.pk])).status_code == 404
    assert ClosedDays.objects.filter(pk=closed.pk).exists()
    theirs.refresh_from_db()
    tablet.refresh_from_db()
    assert (theirs.closed_at, tablet.retired_at) == (None, None)


def test_the_page_asks_the_same_questions_however_much_there_is(
    head: Client, school: School, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    cast.own_page(school)
    head.get(PAGE)
    for number in range(2):
        with django_assert_num_queries(9):
            head.get(PAGE)
        for more in range(8):
            register_account(school, channel="other", name=f"Network {number} {more}", by=SYSTEM)
            register_device(school, name=f"Tablet {number} {more}", by=SYSTEM)


def test_the_record_tells_it_in_words(head: Client, school: School) -> None:
    account = cast.facebook(school)
    head.post(reverse("school:close_account", args=[account.pk]))
    head.post(reverse("school:add_device"), {"name": "Tablet"})
    head.post(reverse("school:retire_device", args=[Device.objects.get().pk]))
    head.post(reverse("school:facts"), FACTS)
    told = [line.words for line in lines_of(Event.objects.filter(school_id=school.pk).order_by("pk"))]
    assert told[-4:] == [
        "Dr Kowalska closed Facebook page: nothing goes there any more.",
        "Dr Kowalska registered a device.",
        "Dr Kowalska retired a device.",
        "Dr Kowalska changed the school's telephone, its own websites, its languages or its holidays.",
    ]


def test_the_technical_admin_changes_nothing_of_it_behind_the_records_back() -> None:
    from people.admin import site

    fields = site.get_model_admin(School).fields or []
    assert not {"languages", "own_sites", "office_phone"}.intersection(map(str, fields))
