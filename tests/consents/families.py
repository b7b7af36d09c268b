"""Families for the tests of asking: a parent with responsibility and an address, a form, a link, an answer by it."""

from channels.models import ConsentChannel
from consents.asking_queries import purposes_in_use
from consents.form_words import adopt_form, form_in_force
from consents.links import Asked, make_links, url_of
from consents.models import Answer, Material, ParentLink, PupilContact
from consents.own_answers import answer_by_link
from consents.standard_form import STANDARD
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from policies.rules import rules_in_force
from tests import cast

WEBSITE_PHOTO = (ConsentChannel.WEBSITE, Material.PHOTO_GROUP)
QUESTIONS = len(Material.values) - 1
"""On each channel: first names are shown of nobody, so nobody is asked about them."""
YES, UNKNOWN = ParentalResponsibility.YES, ParentalResponsibility.UNKNOWN


def use_form(school: School, *, by: Staff) -> None:
    """The standard form, and the website as the one channel that the school uses: seven questions."""
    cast.own_page(school)
    adopt_form(school, {language: words.introduction for language, words in STANDARD.items()}, by=by)


def parent(
    *pupils: Pupil,
    name: str = "Mrs Prosser",
    email: str = "prosser@families.example",
    responsibility: ParentalResponsibility = YES,
    language: str = "en",
) -> Guardian:
    guardian = Guardian.objects.create(school=pupils[0].school, name=name, email=email, language=language)
    for pupil in pupils:
        Guardianship.objects.create(pupil=pupil, guardian=guardian, parental_responsibility=responsibility)
    return guardian


def with_address(pupil: Pupil, *, email: str = "sian@pupils.example", language: str = "en") -> Pupil:
    """The pupil, who can be written to."""
    PupilContact.objects.create(school=pupil.school, pupil=pupil, email=email, language=language)
    return pupil


def path_for(asked: Asked) -> str:
    """A new link of this parent, or pupil, as a path."""
    (link,) = make_links([asked])
    return url_of(link).removeprefix("http://localhost:8000")


def says_by_link(guardian: Guardian, pupil: Pupil, answer: Answer = Answer.GIVEN) -> ParentLink:
    (link,) = make_links([guardian])
    answer_by_link(
        link,
        {pupil: dict.fromkeys(purposes_in_use(pupil.school, rules_in_force(pupil.school)), answer)},
        wording=form_in_force(pupil.school, "en"),
    )
    return ParentLink.objects.get(pk=link.pk)
