"""Who is named or can be found by a post's words, in English and Welsh."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.names import Roll
from screening.patterns import UPN_LETTERS, is_upn
from screening.words import find_identifying
from tests.screening.conftest import PUPILS

ROLL = Roll.from_people(PUPILS)


def codes(text: str, roll: Roll) -> list[tuple[str, str]]:
    return [(finding.code, finding.text) for finding in find_identifying(text, roll=roll)]


@pytest.mark.parametrize(
    ("text", "named", "ref"),
    [
        ("Well done Siân ap Rhys!", "Siân ap Rhys", 1),
        ("sian rhys swam a mile", "sian rhys", 1),
        ("SIAN AB RHYS", "SIAN AB RHYS", 1),
        ("Si\u0302an ap Rhys", "Si\u0302an ap Rhys", 1),
        ("Llongyfarchiadau i Lŷr Evans", "Lŷr Evans", 2),
        ("Gwaith Gatrin Evans", "Gatrin Evans", 9),
        ("Evans, Catrin (won)", "Evans, Catrin", 9),
        ("Catrin Evans’s picture", "Catrin Evans", 9),
        ("Mo Khatib scored", "Mo Khatib", 4),
        ("mohammed al khatib", "mohammed al khatib", 4),
        ("Oisin ONeill", "Oisin ONeill", 6),
        ("Oisín O’Neill", "Oisín O’Neill", 6),
        ("Anna-Maria Jones", "Anna-Maria Jones", 7),
        ("AnnaMaria Kowalski", "AnnaMaria Kowalski", 7),
        ("Annie Patel", "Annie Patel", 8),
        ("Jimmy Davies", "Jimmy Davies", 10),
        ("#WellDoneLlyrEvans", "LlyrEvans", 2),
        ("#welldonellyrevans", "llyrevans", 2),
        ("IMG_catrin_evans_2.jpg", "catrin_evans", 9),
        ("catrin evans.jpg", "catrin evans", 9),
        ("Grace May ran", "Grace May", 5),
        ("LLYREVANS won", "LLYREVANS", 2),
        ("da iawn catrinevans!", "catrinevans", 9),
        ("Llŷr 🌟 Evans", "Llŷr 🌟 Evans", 2),
        (
            "Llŷr 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f Evans",
            "Llŷr 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f Evans",
            2,
        ),
        ("Llŷr 🇫🇷 Evans", "Llŷr 🇫🇷 Evans", 2),
        ("Llŷr | Evans", "Llŷr | Evans", 2),
        ("*Llŷr* *Evans*", "Llŷr* *Evans", 2),
        ("Llŷr (Evans)", "Llŷr (Evans", 2),
        ("#Llŷr #Evans", "Llŷr #Evans", 2),
        ("Catrin & Tom Evans", "Catrin & Tom Evans", 9),
        ("Catrin, Tom a Mali Evans", "Catrin, Tom a Mali Evans", 9),
    ],
)
def test_a_full_name_is_found_however_it_is_written(roll: Roll, text: str, named: str, ref: int) -> None:
    (finding,) = find_identifying(text, roll=roll)
    assert (finding.code, finding.text, finding.severity) == ("full_name", named, "blocker")
    assert ref in finding.pupil_refs
    assert text[finding.start : finding.end] == named


@pytest.mark.parametrize(
    "name",
    [
        "𝐋𝐥𝐲𝐫 𝐄𝐯𝐚𝐧𝐬",
        "𝗟𝗹𝘆𝗿 𝗘𝘃𝗮𝗻𝘀",
        "𝓛𝓵𝔂𝓻 𝓔𝓿𝓪𝓷𝓼",
        "𝕃𝕝𝕪𝕣 𝔼𝕧𝕒𝕟𝕤",
        "ⓁⓁⓎⓇ ⓔⓥⓐⓝⓢ",
        "🅛🅛🅨🅡 🅔🅥🅐🅝🅢",
        "🄻🄻🅈🅁 🄴🅅🄰🄽🅂",
        "🅻🅻🆈🆁 🅴🆅🅰\ufe0f🅽🆂",
        "🇱 🇱 🇾 🇷  🇪🇻🇦🇳🇸",
        "ʟʟʏʀ ᴇᴠᴀɴꜱ",
        "ˡˡʸʳ ᵉᵛᵃⁿˢ",
        "Ｌｌｙｒ Ｅｖａｎｓ",
        "Llуr Еvаns",  # у, Е and а are Cyrillic
        "Llyr Εvαns",  # Ε and α are Greek
        "Ll\u00adyr Ev\u00adans",
        "L\u200bl\u200by\u200br\u2060 E\u200b\u200b\u200b\u200b\ufeffvans",
        "L\u0336l\u0336y\u0336r\u0336 E\u20e3v\u20e3a\u20e3n\u20e3s",
    ],
)
def test_a_name_is_found_in_fancy_letters_and_behind_what_cannot_be_seen(roll: Roll, name: str) -> None:
    (finding,) = find_identifying(f"Well done {name}!", roll=roll)
    assert (finding.code, finding.severity, finding.pupil_refs) == ("full_name", "blocker", (2,))
    assert finding.text.startswith(name[0])


@pytest.mark.parametrize("text", ["𝐀𝐚𝐧𝐲𝐚 won", "🅰🅰🅽🆈🅰 won", "ᴀᴀɴʏᴀ won", "Ааnуа won"])
def test_a_first_name_alone_is_found_in_fancy_letters(roll: Roll, text: str) -> None:
    assert [code for code, _ in codes(text, roll)] == ["first_name"]


def test_a_surname_that_stands_once_names_both(roll: Roll) -> None:
    for text in ("Llŷr & Catrin Evans", "Llŷr and Catrin Evans", "Llŷr, Tom a Catrin Evans", "Catrin/Llŷr Evans"):
        (finding,) = find_identifying(text, roll=roll)
        assert (finding.code, finding.text, set(finding.pupil_refs)) == ("full_name", text, {2, 9})


NOT_A_NAME = Roll.from_people(
    [(1, "Holly", "Wood"), (2, "Stephen", "Son"), (3, "Will", "Power"), (4, "Mali", "Evans"), (5, "May", "Jones"),
     (6, "Grace", "May"), (7, "Rose", "Fuller")],
    staff=["Mrs Jane Evans"],
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "A trip to Hollywood, and hollywood films",
        "Stephenson's Rocket",
        "willpower and rosefuller fields",
        "Grace ❤️ May ❤️ Faith",
        "Mrs Evans, Mr Evans and Ms. Evans took us",
        "In May, Tom was ill",
        "Может быть, в мае",
        "🇬🇧 🇫🇷 🅿️ ™",
    ],
)
def test_words_that_are_put_together_from_names_do_not_alarm(text: str) -> None:
    assert codes(text, NOT_A_NAME) == []


@pytest.mark.parametrize(
    "text", ["Mali and Mrs Evans", "Mali and Jane Evans led", "Mali! Evans won", "Mali & Evans", "Mali, Tom. The Evans"]
)
def test_two_names_with_a_word_or_the_end_of_a_sentence_between_are_no_full_name(text: str) -> None:
    assert "full_name" not in {code for code, _ in codes(text, NOT_A_NAME)}


@pytest.mark.parametrize(
    "text",
    [
        "in may grace may come",
        "Grace ran. May came.",
        "I have faith. Read this",
        "Mrs Evans took us",
        "Mrs J Evans",
        "Dr. S. R. Evans",
        "Jane Evans led the walk",
        "St James Primary",
        "James Street",
        "Davies Road",
        "Will you come in May? Have faith and hope",
        "sian",
        "evansaurus",
        "",
        "🎉🎉",
        "12:30, 2024-01-01, score 3-0, £1,000.00",
    ],
)
def test_ordinary_words_staff_and_places_do_not_alarm(roll: Roll, text: str) -> None:
    assert codes(text, roll) == []


def test_initials_with_a_name_are_found_for_pupils_only(roll: Roll) -> None:
    assert codes("L. Evans scored", roll) == [("initial_surname", "L. Evans")]
    assert codes("C Evans's goal", roll) == [("initial_surname", "C Evans")]
    assert codes("Aanya P. won", roll) == [("first_initial", "Aanya P.")]
    assert codes("Patel, A. won", roll) == [("initial_surname", "Patel, A.")]
    assert codes("Evans L", roll) == [("initial_surname", "Evans L")]
    assert codes("J Evans", roll) == []
    assert codes("Mrs Evans C", roll) == []


def test_the_name_a_child_is_known_by_is_mutated_too() -> None:
    roll = Roll.from_people([(1, "Catrin Mair", "Prydderch", "Tesni")])
    for text in ("i Desni Prydderch", "a Thesni Prydderch", "yng nghwmni Gatrin Prydderch"):
        assert [finding.code for finding in find_identifying(text, roll=roll)] == ["full_name"]


def test_a_name_alone_is_advice_and_the_school_may_make_it_a_blocker(roll: Roll) -> None:
    (advice,) = find_identifying("Well done Aanya", roll=roll)
    assert (advice.code, advice.severity, advice.pupil_refs) == ("first_name", "advice", (8,))
    (blocker,) = find_identifying("Well done Aanya", roll=roll, lone_names="blocker")
    assert blocker.severity == "blocker"
    assert codes("Patel scored", roll) == [("surname", "Patel")]


@pytest.mark.parametrize("text", ["Aanya in Year 4", "Class 3B: Aanya's model", "Aanya, Blwyddyn 5", "Aanya (Y6)"])
def test_a_first_name_beside_a_class_is_a_blocker(roll: Roll, text: str) -> None:
    (finding,) = find_identifying(text, roll=roll)
    assert (finding.code, finding.severity) == ("class_with_name", "blocker")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to sam.p+x@bryn.sch.uk now", ("email", "sam.p+x@bryn.sch.uk")),
        ("ring 07700 900123", ("phone", "07700 900123")),
        ("ring +44 (0)29 2018 0000", ("phone", "+44 (0)29 2018 0000")),
        ("ring (029) 2018 0000.", ("phone", "(029) 2018 0000")),
        ("at CF10 3AT today", ("postcode", "CF10 3AT")),
        ("at sw1a1aa", ("postcode", "sw1a1aa")),
        ("UPN A123456789012", ("upn", "A123456789012")),
        ("follow @some_pupil_4", ("handle", "@some_pupil_4")),
    ],
)
def test_addresses_and_numbers_are_blockers(roll: Roll, text: str, found: tuple[str, str]) -> None:
    assert codes(text, roll) == [found]
    assert find_identifying(text, roll=roll)[0].severity == "blocker"


def test_what_is_the_schools_own_is_not_reported(roll: Roll) -> None:
    text = "Ring 029 2018 0000, write to office@bryn.sch.uk or follow @YsgolBryn"
    assert len(codes(text, roll)) == 3
    ours = ["(029) 2018-0000", "Office@bryn.sch.uk", "@ysgolbryn"]
    assert find_identifying(text, roll=roll, ours=ours) == ()


@settings(deadline=None, max_examples=60)
@given(st.text("0123456789", min_size=12, max_size=12))
def test_exactly_one_check_letter_makes_a_pupil_number(digits: str) -> None:
    assert sum(is_upn(letter + digits) for letter in UPN_LETTERS) == 1


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_read_and_every_place_is_in_it(text: str) -> None:
    for finding in find_identifying(text, roll=ROLL):
        assert text[finding.start : finding.end] == finding.text != ""


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from([pupil for pupil in PUPILS if pupil[0] != 3]),
    st.sampled_from([" ", "  ", "-", "_", " \u200b", "\n"]),
    st.sampled_from(["{}", "({})", "“{}”", "{}'s", "{}:", "well done {}!", "🎉{}🎉"]),
    st.sampled_from([str, str.upper, str.title]),
)
def test_a_name_is_found_in_any_dress(pupil: tuple[object, ...], gap: str, dress: str, letters: object) -> None:
    name = f"{pupil[1]}{gap}{pupil[2]}"
    text = dress.format(letters(name))  # type: ignore[operator]
    found = find_identifying(text, roll=ROLL)
    assert any(finding.code == "full_name" and pupil[0] in finding.pupil_refs for finding in found)


def test_a_roll_can_be_kept_and_an_empty_one_finds_nothing(roll: Roll) -> None:
    assert codes("Siân ap Rhys", pickle.loads(pickle.dumps(roll))) == [("full_name", "Siân ap Rhys")]
    assert codes("Siân ap Rhys", Roll.from_people([])) == []


def test_two_pupils_of_one_name_are_both_meant() -> None:
    twins = Roll.from_people([(1, "Mia", "Owusu"), (2, "Mia", "Owusu")])
    assert find_identifying("Mia Owusu", roll=twins)[0].pupil_refs == (1, 2)
