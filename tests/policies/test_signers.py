"""Adults who sign certificates: a list that is added to, one name removed, and never a pupil's."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from audit.models import Event
from notifications.story import lines_of
from people.models import School, Staff
from people.services import PeopleProblem
from policies import signers
from policies.authority import NotAllowed
from policies.models import Signer
from policies.signers import add_signers, remove_signer
from tests import cast

ADD = "/school/signers/add/"
SignIn = Callable[[Staff], Client]


@pytest.fixture
def head(signed_in: SignIn, hana: Staff) -> Client:
    return signed_in(hana)


def page(client: Client) -> str:
    return " ".join(client.get("/school/").content.decode().split())


def kept() -> list[str]:
    return list(Signer.objects.order_by("pk").values_list("name", flat=True))


def test_a_head_adds_a_list_sees_it_and_removes_a_name(head: Client) -> None:
    assert "Nobody is named yet" in page(head)
    sent = "Mrs Carys  Hughes\r\n\r\n Trevor Dunmallet\ntrevor dunmallet\nIfor Maddox"
    assert head.post(ADD, {"names": sent}).status_code == 302
    assert kept() == ["Mrs Carys Hughes", "Trevor Dunmallet", "Ifor Maddox"]
    assert "3 names" in page(head)
    remove = reverse("school:remove_signer", args=[Signer.objects.get(name="Trevor Dunmallet").pk])
    assert head.get(remove).status_code == 405
    for _twice in range(2):
        assert head.post(remove).status_code == 302
    assert "is asked about again" in page(head)
    assert "Trevor Dunmallet" not in page(head)
    events = Event.objects.filter(name__startswith="signer").order_by("pk")
    assert [line.words for line in lines_of(events)] == [
        "Dr Kowalska said who signs certificates.",
        "Dr Kowalska removed somebody who signs certificates.",
    ]
    assert "Dunmallet" not in str([event.data for event in events])


def test_what_is_there_already_is_left_and_only_the_rest_added(head: Client, hana: Staff) -> None:
    add_signers(hana.school, names="Carys Hughes", by=hana)
    head.post(ADD, {"names": "CARYS HUGHES\nIfor Maddox"})
    assert kept() == ["Carys Hughes", "Ifor Maddox"]
    assert "They were all there already." in head.post(ADD, {"names": "Ifor Maddox"}, follow=True).content.decode()
    assert Event.objects.filter(name="signers.added").count() == 2


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("  ", "Type the names, one on each line."),
        ("Ifor Maddox\nMrs Hughes", "“Mrs Hughes” needs a first name or an initial"),
        ("Ifor Maddox\nFfion Prosser", "“Ffion Prosser” is the name of a pupil on your roll"),
        ("Prosser, Ffion", "“Prosser, Ffion” is the name of a pupil on your roll"),
        ("Ifor Maddox 07700 900123", "is no name"),
        ("Ifor " + "x" * 130, "is no name"),
    ],
)
def test_a_line_that_cannot_be_kept_is_named_and_nothing_is_lost(
    head: Client, school: School, names: str, said: str
) -> None:
    cast.make_pupil(school, "Ffion", "Prosser")
    answer = head.post(ADD, {"names": names})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert names.splitlines()[0].strip() in answer.content.decode()
    assert not kept()
    assert not Event.objects.filter(name="signers.added").exists()


def test_a_surname_that_a_pupil_has_too_is_no_hindrance(hana: Staff) -> None:
    cast.make_pupil(hana.school, "Ffion", "Prosser")
    assert add_signers(hana.school, names="Mr Gethin Prosser", by=hana)


def test_only_whoever_may_manage_people_adds_or_removes(
    signed_in: SignIn, hana: Staff, dee: Staff, mo: Staff, cai: Staff
) -> None:
    (signer,) = add_signers(hana.school, names="Carys Hughes", by=hana)
    for staff in (dee, mo, cai):
        client = signed_in(staff)
        assert client.get(ADD).status_code == 403
        assert client.post(ADD, {"names": "Ifor Maddox"}).status_code == 403
        assert client.post(reverse("school:remove_signer", args=[signer.pk])).status_code == 403
        with pytest.raises(NotAllowed):
            add_signers(staff.school, names="Ifor Maddox", by=staff)
        with pytest.raises(NotAllowed):
            remove_signer(signer, by=staff)
    assert kept() == ["Carys Hughes"]


def test_another_schools_names_are_neither_shown_nor_removed(head: Client, hana: Staff, olu: Staff) -> None:
    theirs = Signer.objects.create(school=olu.school, name="Ola Wills", added_by=olu)
    assert "Ola Wills" not in page(head)
    assert head.post(reverse("school:remove_signer", args=[theirs.pk])).status_code == 404
    remove_signer(theirs, by=hana)
    assert kept() == ["Ola Wills"]


def test_there_is_an_end_to_it_and_the_database_keeps_a_name_once(hana: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signers, "MOST_SIGNERS", 1)
    add_signers(hana.school, names="Carys Hughes", by=hana)
    with pytest.raises(PeopleProblem, match="At most 1 names"):
        add_signers(hana.school, names="Ifor Maddox", by=hana)
    with pytest.raises(IntegrityError), transaction.atomic():
        Signer.objects.create(school=hana.school, name="CARYS Hughes", added_by=hana)
