"""Where a parent is reached, and that nobody writes to them: no word of it in the record, the lead alone lifts it."""

import pytest
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from consents import services
from consents.contact import Contact, keep_contact, lift_restriction, restrict_asking
from consents.links import own_children
from consents.models import Answer, AskingRestriction, ConsentDecision, Respondent, Route
from people.models import Guardian, Pupil, Staff
from policies.authority import NotAllowed
from tests import cast
from tests.consents.families import WEBSITE_PHOTO

pytestmark = pytest.mark.django_db


def test_a_restriction_is_set_by_office_or_lead_and_lifted_by_the_lead_alone(
    siân: Pupil, mum: Guardian, cai: Staff, des: Staff, hana: Staff
) -> None:
    with pytest.raises(NotAllowed):
        restrict_asking(siân, mum, by=hana)
    restrict_asking(siân, mum, by=cai)
    restrict_asking(siân, mum, by=des)
    assert AskingRestriction.objects.count() == 1, "twice is once"
    with pytest.raises(NotAllowed):
        lift_restriction(siân, mum, by=cai)
    lift_restriction(siân, mum, by=des)
    lift_restriction(siân, mum, by=des)
    names = list(Event.objects.filter(name__startswith="asking_restriction").values_list("name", flat=True))
    assert names == [EventName.RESTRICTION_SET, EventName.RESTRICTION_LIFTED]
    assert list(own_children(mum)) == [siân]


@pytest.mark.parametrize("contact", [Contact("no address", "", "en"), Contact("", "", "fr")])
def test_a_contact_that_is_none_is_refused(contact: Contact, siân: Pupil, mum: Guardian, cai: Staff) -> None:
    with pytest.raises(ValueError, match="no e-mail address"):
        keep_contact(siân, mum, contact, by=cai)
    mum.refresh_from_db()
    assert mum.email == "mum@families.example"


def test_the_record_of_a_contact_says_which_part_changed_and_no_word_of_it(
    siân: Pupil, mum: Guardian, cai: Staff
) -> None:
    keep_contact(siân, mum, Contact("new@families.example", "01632 960111", "cy"), by=cai)
    data = Event.objects.get(name=EventName.CONTACT_CHANGED).data
    assert data == {"guardian": mum.pk, "changed": ["email", "phone", "language"]}
    stranger = cast.make_pupil(siân.school, "Ola", "Nowak")
    with pytest.raises(ValueError, match="not on the child's record"):
        keep_contact(stranger, mum, Contact("", "", "en"), by=cai)


def test_a_witness_is_somebody_else_of_the_school(
    siân: Pupil, mum: Guardian, cai: Staff, sam: Staff, olu: Staff
) -> None:
    def heard_by(witness: Staff) -> ConsentDecision:
        return services.record_answer(
            siân,
            by=cai,
            respondent=Respondent.GUARDIAN,
            guardian=mum,
            answers={WEBSITE_PHOTO: Answer.GIVEN},
            decided_at=timezone.now(),
            route=Route.PHONE,
            witness=witness,
        )[0]

    for nobody in (cai, olu):
        with pytest.raises(ValueError, match="witness"):
            heard_by(nobody)
    assert heard_by(sam).witness_id == sam.pk
