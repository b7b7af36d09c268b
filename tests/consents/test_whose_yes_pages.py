"""The pages on which a school writes down whose yes it takes, without JavaScript."""

import datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents.adults import SaidNo, enter_adult_in_error, record_adult_no, record_adult_permission
from consents.asking_plan import plan_asking
from consents.care import Care, end_care_status, set_care_status
from consents.holds import set_hold
from consents.lead_links import send_link_to_carer
from consents.links import make_links
from consents.models import (
    AdultPermission,
    Answer,
    CareStatus,
    ConsentDecision,
    Letter,
    Mistake,
    PupilCompetence,
    WhoDecides,
)
from consents.not_answered import children_without_an_answer
from consents.own_answers import answer_by_link
from consents.queries import EVERY_PURPOSE, Need, adults_not_cleared, adults_of, resolve_needs
from consents.resolver import AdultFacts, Code, resolve_adult
from consents.services import child_said_no
from consents.truth_table import NOON, school_rules
from people.models import Guardian, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.roles import Role
from people.rolls import keep_guardian
from policies.authority import NotAllowed
from policies.models import Protocol
from policies.rules import rules_in_force
from policies.services import change_rules
from tests import cast
from tests.consents.families import UNKNOWN, parent, path_for, use_form
from tests.consents.family_browser import field as family_field
from tests.consents.family_browser import page as family_page
from tests.consents.family_browser import send

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


@pytest.fixture
def carer(siân: Pupil, cai: Staff) -> Guardian:
    return keep_guardian(siân, by=cai, name="Mr Lloyd", parental_responsibility=ParentalResponsibility.NO)


def sign_in(staff: Staff) -> Client:
    client = Client()
    client.force_login(staff.users.get())
    return client


def page_of(pupil: Pupil, name: str = "pupil") -> str:
    return reverse(f"consents:{name}", args=[pupil.public_id])


def read(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def decided(school: School) -> dict[str, object]:
    return {"consent_ends": "academic_year", "consent_months": 12, "never_shown": ["first_name"]}


def test_a_pupil_answers_on_the_offices_form_from_the_schools_age_on(
    siân: Pupil, school: School, cai: Staff, hana: Staff, sam: Staff
) -> None:
    client = sign_in(cai)
    assert "for themselves" not in read(client, page_of(siân, "answer"))
    change_rules(school, by=hana, pupil_answers_from=14)
    client.post(page_of(siân, "birthday"), {"born_on": timezone.localdate().replace(day=1, month=1).isoformat()})
    siân.refresh_from_db()
    assert siân.born_on is None, "nobody of that age is a pupil"
    born = timezone.localdate() - 15 * 366 * DAY
    assert client.post(page_of(siân, "birthday"), {"born_on": born.isoformat()}).status_code == 302
    assert "Siân ap Rhys, for themselves" in read(client, page_of(siân, "answer"))
    form = {"guardian": "pupil", "route": "paper", "decided_on": timezone.localdate().isoformat(), "website": "yes"}
    assert client.post(page_of(siân, "answer"), form).status_code == 302
    assert set(ConsentDecision.objects.values_list("respondent", "answer")) == {("pupil", "given")}
    child_said_no(siân, by=sam)
    words = read(client, page_of(siân))
    assert "<strong>The child</strong>" in words
    assert "The child said no:" not in words
    assert f"Born on {born.day} " in words
    assert "Born on" not in read(sign_in(sam), page_of(siân))


def test_a_pupil_who_is_not_asked_is_no_answer_on_the_form(siân: Pupil, cai: Staff) -> None:
    form = {"guardian": "pupil", "route": "paper", "decided_on": timezone.localdate().isoformat(), "website": "yes"}
    assert sign_in(cai).post(page_of(siân, "answer"), form).status_code == 422
    assert not ConsentDecision.objects.exists()


def test_the_lead_writes_down_who_decides_and_what_the_authority_answered(
    siân: Pupil, carer: Guardian, des: Staff, cai: Staff
) -> None:
    client = sign_in(des)
    care = page_of(siân, "care")
    assert client.post(care, {"decides": "authority"}).status_code == 422
    assert client.post(care, {"decides": "parents", "carer": carer.pk, "words": "x"}).status_code == 422
    assert not CareStatus.objects.exists()
    by_email = {"route": "email", "decided_on": "2026-01-05", "website": "yes"}
    assert client.post(page_of(siân, "authority_answer"), by_email).status_code == 302
    assert not ConsentDecision.objects.exists(), "nobody said that the authority decides"
    said = {"decides": "authority", "carer": carer.pk, "words": "Care order; the delegation is in S4"}
    assert client.post(care, said).url == reverse("unreached:list", args=[siân.public_id])  # type: ignore[attr-defined]
    words = read(client, page_of(siân))
    assert "Care order; the delegation is in S4" in words
    assert "gave its decision to Mr Lloyd" in words
    assert client.post(page_of(siân, "authority_answer"), by_email).status_code == 302
    assert {row.respondent for row in ConsentDecision.objects.all()} == {"authority"}
    assert "The local authority" in read(client, page_of(siân))
    office = read(sign_in(cai), page_of(siân))
    assert "authority" not in office
    assert "delegation" not in office
    client.post(page_of(siân, "care_ended"))
    assert "the parents decide" in read(client, page_of(siân))


def test_words_without_their_key_are_said_to_be_unreadable(siân: Pupil, des: Staff) -> None:
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "x"), by=des)
    CareStatus.objects.update(words_sealed=b"sealed with a lost key")
    assert "cannot be read any more" in read(sign_in(des), page_of(siân))


def test_the_lead_writes_down_whether_a_pupil_is_able_to_answer(siân: Pupil, des: Staff) -> None:
    client = sign_in(des)
    form = {"is_able": "no", "assessed_on": timezone.localdate().isoformat(), "basis": "Talked with her teacher"}
    assert client.post(page_of(siân, "competence"), {**form, "basis": ""}).status_code == 422
    later = (timezone.localdate() + DAY).isoformat()
    assert client.post(page_of(siân, "competence"), {**form, "assessed_on": later}).status_code == 422
    assert client.post(page_of(siân, "competence"), form).status_code == 302
    assert PupilCompetence.objects.get().is_able is False
    words = read(client, page_of(siân))
    assert "Found not able to answer" in words
    assert "Talked with her teacher" in words


def test_the_do_not_publish_list_is_the_leads_alone_and_says_whom_to_look_at_again(
    siân: Pupil, school: School, des: Staff, cai: Staff, hana: Staff, sam: Staff, olu: Staff
) -> None:
    other = cast.make_pupil(school, "Llŷr", "Ng")
    set_hold(other, by=des, reason="court")
    set_hold(siân, by=des, review_on=timezone.localdate())
    set_hold(cast.make_pupil(olu.school, "Mia", "Elsewhere"), by=olu)
    words = read(sign_in(des), reverse("consents:holds"))
    assert words.index("Siân ap Rhys") < words.index("Llŷr Ng")
    assert "due" in words
    assert "no day set" in words
    assert "Elsewhere" not in words
    assert "court" not in words
    for who in (cai, hana, sam):
        assert sign_in(who).get(reverse("consents:holds")).status_code == 403


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


ADULT = AdultFacts(NOON, ("website",), ("photo_group",))


@pytest.mark.parametrize(
    ("facts", "where", "code"),
    [
        (ADULT, ("website", "photo_group"), Code.HELD),
        (ADULT, ("facebook", "photo_group"), Code.NOT_GIVEN),
        (ADULT, ("website", "video"), Code.NOT_GIVEN),
        (AdultFacts(NOON, ("website",), ("photo_group",), said_no=True), ("website", "photo_group"), Code.REFUSED),
        (AdultFacts(NOON, ("website",), ("photo_group",), is_withdrawn=True), ("website", "photo_group"), Code.REFUSED),
        (
            AdultFacts(NOON, ("website",), ("photo_group",), entered_in_error=True),
            ("website", "photo_group"),
            Code.NOT_GIVEN,
        ),
        (AdultFacts(NOON, ("website",), ("photo_group",), expires_at=NOON), ("website", "photo_group"), Code.EXPIRED),
        (
            AdultFacts(NOON, ("website",), ("photo_group",), expires_at=NOON + DAY),
            ("website", "photo_group"),
            Code.HELD,
        ),
        (AdultFacts(NOON, ("website",), ("first_name",)), ("website", "first_name"), Code.POLICY),
    ],
)
def test_an_adult_is_asked_as_a_child_is(facts: AdultFacts, where: tuple[str, str], code: Code) -> None:
    channel, material = where
    assert resolve_adult(facts, school_rules(), channel=channel, material=material).code is code


def agreed(by: Staff, name: str = "Dr Nwosu", *, days: int = 0, **more: object) -> AdultPermission:
    on = timezone.localdate() - days * DAY
    said = {"name": name, "capacity": "", "covers": "photo", "given_on": on, "evidence": "folder G3", **more}
    return record_adult_permission(by=by, **said)  # type: ignore[arg-type]


def cleared(permission: AdultPermission, channel: str = "website", *, days: int = 0) -> bool:
    wanted = [(permission.pk, channel, "photo_group")]
    at, rules = timezone.now() + days * DAY, rules_in_force(permission.school_id)
    return not adults_not_cleared(permission.school_id, wanted, at=at, rules=rules)


def test_an_adults_yes_is_for_what_was_ticked_and_ends_as_that_of_a_family_does(cai: Staff) -> None:
    yes = agreed(cai, channels=["website"])
    assert cleared(yes)
    assert not cleared(yes, "facebook")
    assert not cleared(yes, days=366)
    assert list(adults_of(cai.school_id)) == [yes]


def test_an_adult_who_asks_not_to_be_shown_is_shown_nowhere_and_nobody_asks_why(cai: Staff, sam: Staff) -> None:
    yes = agreed(cai)
    client = sign_in(cai)
    url = reverse("consents:add_adult_no")
    assert sign_in(sam).post(url, {"name": "dr nwosu"}).status_code == 403
    assert client.post(url, {"name": "dr NWOSU"}).status_code == 302
    assert client.post(url, {"name": "Dr Nwosu"}).status_code == 302, "twice is once"
    assert not cleared(yes)
    assert list(adults_of(cai.school_id)) == []
    assert AdultPermission.objects.filter(said_no=True).count() == 1
    assert Event.objects.filter(name=EventName.ADULT_PERMISSION_WITHDRAWN).count() == 1
    assert "No: cannot be shown" in read(sign_in(sam), reverse("consents:adults"))


def test_the_newest_word_of_an_adult_counts(cai: Staff) -> None:
    with time_machine.travel(timezone.now() - 3 * DAY):
        record_adult_no(by=cai, name="Dr Nwosu")
    form = {
        "name": "Dr Nwosu",
        "covers": "photo",
        "channels": ["website"],
        "materials": ["photo_group"],
        "given_on": (timezone.localdate() - 3 * DAY).isoformat(),
        "evidence": "folder G3",
    }
    answer = sign_in(cai).post(reverse("consents:add_adult"), form)
    assert answer.status_code == 422
    assert "The newest word counts" in answer.content.decode()
    form["given_on"] = timezone.localdate().isoformat()
    assert sign_in(cai).post(reverse("consents:add_adult"), form).status_code == 302
    (yes,) = adults_of(cai.school_id)
    assert cleared(yes)
    assert AdultPermission.objects.get(said_no=True).withdrawn_at is not None


def test_a_yes_that_was_an_error_lets_no_older_one_pass_the_no_that_it_took_back(cai: Staff) -> None:
    with time_machine.travel(timezone.now() - 3 * DAY):
        record_adult_no(by=cai, name="Dr Nwosu")
    mistaken = agreed(cai)
    other = cast.make_staff(cai.school, "Ms Lindqvist", Role.OFFICE)
    enter_adult_in_error(mistaken, by=other, mistake=Mistake.OTHER_PERSON)
    with pytest.raises(SaidNo):
        agreed(cai, days=5)
    assert cleared(agreed(cai, days=1)), "what was said after the no counts"


def test_nothing_is_ticked_for_an_adult_and_a_yes_says_where_and_how(cai: Staff) -> None:
    page = read(sign_in(cai), reverse("consents:add_adult"))
    assert "checked" not in page
    form = {"name": "Dr Nwosu", "covers": "photo", "given_on": timezone.localdate().isoformat(), "evidence": "x"}
    assert sign_in(cai).post(reverse("consents:add_adult"), form).status_code == 422


def test_a_second_person_says_that_it_was_an_error_and_what_was_wrong(
    cai: Staff, school: School, sam: Staff, olu: Staff
) -> None:
    yes = agreed(cai)
    with pytest.raises(NotAllowed):
        enter_adult_in_error(yes, by=cai, mistake=Mistake.NEVER_SAID)
    second = cast.make_staff(school, "Ms Lindqvist", "office")  # type: ignore[arg-type]
    url = reverse("consents:adult_in_error", args=[yes.pk])
    assert sign_in(sam).post(url, {"mistake": "never_said"}).status_code == 403
    assert sign_in(olu).post(url, {"mistake": "never_said"}).status_code == 404
    sign_in(second).post(url, {"mistake": ""})
    assert cleared(yes)
    assert "What was wrong?" in read(sign_in(second), reverse("consents:adults"))
    assert "What was wrong?" not in read(sign_in(cai), reverse("consents:adults"))
    sign_in(second).post(url, {"mistake": "never_said"})
    yes.refresh_from_db()
    assert (yes.mistake, yes.mistake_said_by) == ("never_said", second)
    assert not cleared(yes)
    assert "Dr Nwosu" not in read(sign_in(cai), reverse("consents:adults"))


def test_an_answer_that_was_never_asked_of_an_adult_is_none(cai: Staff) -> None:
    assert adults_not_cleared(cai.school_id, [(10**9, "website", "video")], at=NOON, rules=school_rules()) == {10**9}


def test_the_lead_sends_the_carer_a_link_and_nobody_else_can_tell(
    siân: Pupil, school: School, cai: Staff, des: Staff, sam: Staff, olu: Staff
) -> None:
    use_form(school, by=cai)
    carer = parent(siân, name="Ms Foster", email="foster@homes.example", responsibility=UNKNOWN)
    url = page_of(siân, "carer_link")
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7", carer), by=des)
    for staff in (cai, sam):
        assert sign_in(staff).post(url).status_code == 403
    assert sign_in(olu).post(url).status_code == 404
    assert sign_in(des).get(url).status_code == 405
    sign_in(des).post(url)
    letter = Letter.objects.get()
    assert letter.guardian == carer
    path = path_for(carer)
    assert "May we use a photo of your child in a group" in family_page(path)
    send(path, **{family_field(siân): "yes"})
    need = Need(siân.pk, "website", "information")
    found = resolve_needs(school_id=school.pk, needs=[need], at=timezone.now(), on=today_in(school))
    assert found[need].is_held
    path = path_for(carer)
    Letter.objects.update(mail_failed_at=timezone.now(), mail_error="550")
    assert "foster@homes.example" not in read(sign_in(cai), reverse("consents:asking"))
    assert "Nothing on file: not answered means no." in read(sign_in(cai), page_of(siân))
    assert "themselves" in read(sign_in(des), page_of(siân))
    assert carer not in plan_asking(school, [siân]).to_ask
    end_care_status(siân, by=des)
    assert "your child" not in family_page(path, 410), "the link is dead with the decision"
    assert send_link_to_carer(siân, by=des) == 0


def test_no_list_and_no_count_tells_that_a_carer_answered(siân: Pupil, school: School, des: Staff, cai: Staff) -> None:
    """The office sees no answer of theirs; a child who was off the list all the same would tell who decides."""
    use_form(school, by=cai)
    carer = parent(siân, name="Ms Foster", email="foster@homes.example", responsibility=UNKNOWN)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7", carer), by=des)

    def missing() -> list[Pupil]:
        rules, on = rules_in_force(school), today_in(school)
        return list(children_without_an_answer(school, rules, on=on, at=timezone.now()).filter(no_parent=True))

    assert siân in missing()
    (link,) = make_links([carer])
    answer_by_link(link, {siân: dict.fromkeys(EVERY_PURPOSE, Answer.GIVEN)}, wording=None)
    assert siân in missing()


def test_a_carer_without_the_decision_or_an_address_gets_no_link(
    siân: Pupil, school: School, cai: Staff, des: Staff
) -> None:
    carer = parent(siân, name="Ms Foster", email="foster@homes.example", responsibility=UNKNOWN)
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7", carer), by=des)
    assert send_link_to_carer(siân, by=des) == 0, "there is no form"
    use_form(school, by=cai)
    parent(cast.make_pupil(school), name="Mr Other", email="foster@homes.example")
    assert send_link_to_carer(siân, by=des) == 0, "somebody else reads that address"
    set_care_status(siân, Care(WhoDecides.AUTHORITY, "council, file 7"), by=des)
    assert send_link_to_carer(siân, by=des) == 0
    assert not Letter.objects.exists()
