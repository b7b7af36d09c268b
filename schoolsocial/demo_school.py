"""The demonstration's school: invented people of many origins, with the answers that make the protocol visible."""

import datetime
import random
import uuid

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from audit.actors import SYSTEM
from channels.models import Channel, ConsentChannel
from channels.services import register_account
from consents.endings import end_of_consent
from consents.form_words import KEY, kept
from consents.models import AdultPermission, Answer, ConsentDecision, Material, Respondent, Route
from consents.standard_form import STANDARD
from people.models import Country, Group, Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.roles import Role
from people.services import NewStaff, create_school, invite_staff, mark_installation
from policies.rules import rules_in_force
from policies.services import adopt_protocol, register_device
from policies.wording import DECLARATION, adopt_wording
from schoolsocial.demo_pictures import draw_demo_pictures

FOLDER = settings.VAR_DIR / "demo-pictures"

CAST = [
    ("Mrs Hughes", "hughes", Role.STAFF),
    ("Mr Okafor", "okafor", Role.DEPUTY_HEAD),
    ("Ms Rahman", "rahman", Role.DEPUTY_HEAD),
    ("Miss Pryce", "pryce", Role.MEDIA_OFFICER),
    ("Mr Bowen", "bowen", Role.OFFICE),
    ("Mrs Adeyemi", "adeyemi", Role.DSL),
    ("Dr Kowalska", "kowalska", Role.HEADTEACHER),
    ("Mr Treharne", "treharne", Role.GOVERNOR),
]

FIRST = [
    "Ffion",
    "Siân",
    "Llŷr",
    "Gruffydd",
    "Mali",
    "Osian",
    "Cerys",
    "Iestyn",
    "Nia",
    "Tomos",
    "Alys",
    "Rhodri",
    "Hana",
    "Yusuf",
    "Amara",
    "Kofi",
    "Zofia",
    "Mateusz",
    "Priya",
    "Arjun",
    "Mei",
    "Wei",
    "Layla",
    "Omar",
    "Chidi",
    "Ngozi",
    "Sofia",
    "Luca",
    "Freya",
    "Harris",
    "Grace",
    "Will",
    "Aoife",
    "Cian",
    "Elin",
    "Macsen",
    "Beca",
    "Dewi",
]
LAST = [
    "Prosser",
    "ap Rhys",
    "O’Connell",
    "Llewellyn-Jones",
    "Nowak",
    "Achebe",
    "Sharma",
    "Chen",
    "Haddad",
    "Mensah",
    "Bevan",
    "Gwilym",
    "Vaughan",
    "Day",
    "Summers",
    "Kaur",
    "Petrov",
    "Silva",
    "Ahmed",
    "Tudur",
    "Pugh",
    "Beynon",
    "Okonkwo",
    "Farrell",
    "MacLeod",
    "Ito",
    "Hussain",
    "Brennan",
    "Gethin",
    "Parry",
]
CLASSES = [("7", "7B"), ("8", "8G"), ("9", "9M")]
IN_A_CLASS = 28


@transaction.atomic
def make_demo_school() -> School:
    """Create it once: the cast, three classes with their families' answers, accounts and devices."""
    mark_installation(demonstration=True)
    school = create_school(
        name="Ysgol Oakfield", slug="oakfield", country=Country.WALES, languages=["en", "cy"], by=SYSTEM
    )
    school.office_phone = "01632 960100"
    school.save()
    adopt_protocol(school, preset="deputy_head", by=SYSTEM)
    adopt_wording(school, "declaration", DECLARATION)
    adopt_wording(school, KEY, {language: kept(words) for language, words in STANDARD.items()})
    for name, word, role in CAST:
        new = NewStaff(name=name, email=f"{word}@oakfield.example", roles=frozenset({role}))
        invite_staff(school, new, by=SYSTEM)
    _accounts_and_devices(school)
    pupils = _pupils(school)
    _answers(school, pupils)
    draw_demo_pictures(FOLDER, pupil_name=pupils[0].name)
    return school


def _accounts_and_devices(school: School) -> None:
    for channel, name in (
        (Channel.OWN_PAGE, "Our news page"),
        (Channel.FACEBOOK, "Facebook page"),
        (Channel.X, "X account"),
    ):
        register_account(school, channel=channel, name=name, by=SYSTEM)
    for name in ("Staff tablet 1", "Staff tablet 2", "Media office camera"):
        register_device(school, name=name, by=SYSTEM)
    head = Staff.objects.get(school=school, email__startswith="kowalska")
    AdultPermission.objects.create(
        school=school,
        name="Mr Ifan Treharne",
        capacity="chair of governors",
        covers="photo and name, all accounts",
        given_on=datetime.date(2026, 9, 4),
        evidence="signed form in the office, folder 3",
        recorded_by=head,
    )


def _pupils(school: School) -> list[Pupil]:
    """84 children whose names nobody else has: every pair of first and last name is used once."""
    chance = random.Random(7)  # noqa: S311 the same school every time, not a secret
    pairs = [(first, last) for first in FIRST for last in LAST]
    chance.shuffle(pairs)
    choir = Group.objects.create(school=school, name="Choir")
    pupils = []
    for year, group in CLASSES:
        for first, last in (pairs.pop() for _ in range(IN_A_CLASS)):
            pupil = Pupil(school=school, first_name=first, last_name=last, year=year, registration_group=group)
            pupil.save()
            pupils.append(pupil)
    choir.pupils.set(chance.sample(pupils, 16))
    return pupils


def _answers(school: School, pupils: list[Pupil]) -> None:
    """Most families said yes to most things; each class has a no, a not-on-Facebook, and one who never answered.

    A yes ends as the school's protocol says, counted from the day of the form.
    """
    rows: list[ConsentDecision] = []
    answered_at, ends_at = day_of_the_form(school)
    for number, pupil in enumerate(pupils):
        place = number % IN_A_CLASS
        guardian = Guardian.objects.create(
            school=school, name=f"Parent of pupil {pupil.pk}", email=f"parent{number + 1}@families.example"
        )
        Guardianship.objects.create(pupil=pupil, guardian=guardian, parental_responsibility=ParentalResponsibility.YES)
        if place == 5:  # never answered
            continue
        one_form = uuid.uuid4()
        for channel in ConsentChannel.values:
            for material in Material.values:
                no = place == 11 or (place in (3, 17) and channel != ConsentChannel.WEBSITE)
                alone = material == Material.PHOTO_INDIVIDUAL and place % 4 == 0
                answer = Answer.REFUSED if no or alone else Answer.GIVEN
                rows.append(
                    ConsentDecision(
                        school=school,
                        pupil_id=pupil.pk,
                        channel=channel,
                        material=material,
                        respondent=Respondent.GUARDIAN,
                        guardian_id=guardian.pk,
                        answer=answer,
                        decided_at=answered_at,
                        expires_at=ends_at if answer == Answer.GIVEN else None,
                        route=Route.PAPER,
                        batch=one_form,
                    )
                )
    ConsentDecision.objects.bulk_create(rows, batch_size=500)


def day_of_the_form(school: School) -> tuple[datetime.datetime, datetime.datetime | None]:
    """A month ago, and when a yes of that day ends; today, where a school year ended in between."""
    now, rules = timezone.now(), rules_in_force(school)
    for given_at in (now - datetime.timedelta(days=30), now):
        ends_at = end_of_consent(school, rules, year="", given_at=given_at, asked_anew=True)
        if ends_at is None or ends_at > now:
            break
    return given_at, ends_at
