"""A head decides how long a yes lasts, from which age a pupil answers and what is never shown; it is on record."""

import pytest
from django.urls import reverse

from audit.models import Event
from audit.names import EventName
from people.models import Pupil, School, Staff
from policies.authority import NotAllowed
from policies.models import Protocol
from policies.rules import rules_in_force
from policies.services import change_rules
from tests.consents.register_pages import read, sign_in

pytestmark = pytest.mark.django_db


def decided(school: School) -> dict[str, object]:
    return {"consent_ends": "academic_year", "consent_months": 12, "never_shown": ["first_name"]}


def test_a_head_decides_and_it_is_a_new_version_on_record(school: School, siân: Pupil, hana: Staff, cai: Staff) -> None:
    url, client = reverse("consents:rules"), sign_in(hana)
    assert sign_in(cai).get(url).status_code == 403
    assert sign_in(cai).post(url, decided(school)).status_code == 403
    before = rules_in_force(school).version
    assert client.post(url, decided(school)).status_code == 302
    assert rules_in_force(school).version == before, "nothing was decided anew"
    page = read(client, url)
    assert "Of 1 children on the roll" in page
    said = {"consent_ends": "months", "consent_months": 6, "pupil_answers_from": 13, "never_shown": ["video"]}
    assert client.post(url, said).status_code == 302
    now = rules_in_force(school)
    assert (now.version, now.consent_ends, now.consent_months) == (before + 1, "months", 6)
    assert (now.pupil_answers_from, now.never_shown) == (13, ("video",))
    event = Event.objects.filter(name=EventName.PROTOCOL_CHANGED, school_id=school.pk).latest("pk")
    assert event.data["changed"] == ["consent_ends", "consent_months", "never_shown", "pupil_answers_from"]
    assert client.post(url, {**said, "pupil_answers_from": 3}).status_code == 422


def test_how_many_months_is_asked_only_where_a_yes_lasts_for_months(school: School, hana: Staff) -> None:
    url, client, before = reverse("consents:rules"), sign_in(hana), rules_in_force(school).consent_months
    refused = client.post(url, {**decided(school), "consent_ends": "months", "consent_months": ""})
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["consent_months"]
    said = {**decided(school), "consent_ends": "never", "consent_months": ""}
    assert client.post(url, said).status_code == 302
    now = rules_in_force(school)
    assert (now.consent_ends, now.consent_months) == ("never", before)


def test_what_is_never_shown_in_one_place_only_survives_the_page(school: School, hana: Staff) -> None:
    change_rules(school, by=hana, never_shown=("video", "x:photo_individual"))
    sign_in(hana).post(reverse("consents:rules"), {**decided(school), "never_shown": ["voice"]})
    assert rules_in_force(school).never_shown == ("voice", "x:photo_individual")


def test_only_a_head_changes_the_rules_and_only_rules_there_are(school: School, hana: Staff, cai: Staff) -> None:
    with pytest.raises(NotAllowed):
        change_rules(school, by=cai, pupil_answers_from=14)
    with pytest.raises(TypeError):
        change_rules(school, by=hana, made_up=1)
    assert Protocol.objects.filter(school=school).count() == 1
