"""Whether the name line of a certificate is filled, from lines as a reader would give them."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from screening.award_wording import can_only_be_a_name, is_everyday_word, name_after_a_cue
from screening.certificates import find_name_lines
from screening.familiar import Familiar
from screening.ink import patch_of
from screening.ocr import LETTERS, Line
from screening.signatories import signatories

SIZE = (1000, 1400)
NOTHING = np.zeros((1, len(LETTERS)), dtype=np.float32)


def line(text: str, top: int, left: int = 400, height: int = 50) -> Line:
    right = left + len(text) * 22
    return Line(text, 0.95, ((left, top), (right, top), (right, top + height), (left, top + height)), NOTHING)


def sheet() -> np.ndarray:
    return np.full(SIZE, 225, dtype=np.uint8)


def turned(one: Line, quarter_turns: int) -> Line:
    corners = one.corners
    for _ in range(quarter_turns):
        corners = tuple((y, SIZE[1] - x) for x, y in corners)
    return Line(one.text, one.confidence, corners, one.letters)


BLANK = [
    line("Certificate of Achievement", 100),
    line("This is to certify that", 250),
    line("has completed the swimming course", 480),
    line("Mrs F Okafor", 700),
    line("Headteacher", 760),
]


@pytest.mark.parametrize("name", ["Zodwe Mbeki", "Siân", "Llywelyn ap Gruffudd", "J. Nowak", "Ngozi A. Eze"])
@pytest.mark.parametrize("quarter_turns", [0, 1, 2, 3])
def test_a_name_below_the_cue_is_a_filled_line_even_when_it_is_on_no_roll(name: str, quarter_turns: int) -> None:
    lines = [turned(one, quarter_turns) for one in [*BLANK, line(name, 350, 420, 60)]]
    (found,) = find_name_lines(lines, np.rot90(sheet(), quarter_turns).copy())
    assert (found.state, found.text) == ("filled", name)


def test_a_blank_certificate_is_not_filled() -> None:
    (found,) = find_name_lines(BLANK, sheet())
    assert found.state == "empty"


@pytest.mark.parametrize(
    "text",
    [
        "This is to certify that Zodwe Mbeki has swum 25 metres",
        "Awarded to: Zodwe Mbeki",
        "Cyflwynir i Zodwe Mbeki",
        "Name: Zodwe",
        "Enw: Zodwe Mbeki",
        "To Zodwe Mbeki",
        "To: Zodwe Mbeki",
    ],
)
def test_a_name_inside_the_sentence_is_a_filled_line(text: str) -> None:
    (found,) = find_name_lines([line(text, 300)], sheet())
    assert found.state == "filled"
    assert found.text.startswith("Zodwe")


@pytest.mark.parametrize(
    "text",
    [
        "This is to certify that took part in sports day",
        "This is to certify that ................ took part",
        "Presented to ____________",
        "Cyflwynir i ............ am ymdrech",
        "Name: ..........",
    ],
)
def test_an_empty_place_inside_the_sentence_is_not_filled(text: str) -> None:
    assert all(found.state != "filled" for found in find_name_lines([line(text, 300)], sheet()))


def test_the_next_printed_line_is_not_taken_for_a_name() -> None:
    for printed in (
        "for excellent attendance",
        "foroutstandingeffort",
        "in the Autumn term",
        "Ysgol y Bryn",
        "12/05/2026",
    ):
        lines = [line("Certificate", 100), line("Presented to", 250), line(printed, 420), line("Headteacher", 700)]
        assert all(found.state != "filled" for found in find_name_lines(lines, sheet())), printed


@pytest.mark.parametrize(
    "lines",
    [
        [line("Pupil of the Week", 100), line("Zodwe Mbeki", 250), line("Amazing maths!", 400)],
        [line("Seren yr Wythnos", 100), line("Zodwe Mbeki", 250), line("am ddarllen bob dydd", 400)],
        [line("SWIMMING", 100), line("Zodwe Mbeki", 300), line("has swum 25 metres", 380)],
        [line("Gwobr", 100), line("Zodwe Mbeki", 300), line("wedi cwblhau 25 metr", 380)],
        [line("Tystysgrif", 100), line("Dyfernir y wobr hon i", 250), line("Zodwe Mbeki", 360)],
    ],
)
def test_a_name_is_found_by_its_place_below_a_title_or_above_what_was_done(lines: list[Line]) -> None:
    assert [one.text for one in find_name_lines(lines, sheet()) if one.state == "filled"] == ["Zodwe Mbeki"]


@pytest.mark.parametrize(
    "lines",
    [
        [line("Pupil of the Week", 100), line("Presented to", 250), line("for excellent effort", 400)],
        [line("Seren yr Wythnos", 100), line("am ddarllen bob dydd", 250)],
        [line("Bikeability", 100), line("has swum 25 metres", 380)],
        [line("Mrs Mbeki", 300), line("has swum 25 metres", 380)],
        [line("to be read by Zodwe Mbeki", 300)],
        [line("To the Library", 300)],
    ],
)
def test_no_name_at_those_places_is_not_filled(lines: list[Line]) -> None:
    assert all(found.state != "filled" for found in find_name_lines(lines, sheet()))


def test_writing_that_could_not_be_read_is_seen_by_its_ink_and_ruled_lines_are_not_writing() -> None:
    ruled = sheet()
    cv2.line(ruled, (350, 420), (1000, 422), 60, 3)
    for x in range(350, 1000, 14):
        cv2.circle(ruled, (x, 440), 2, 60, -1)
    assert find_name_lines(BLANK, ruled)[0].state == "empty"
    written = ruled.copy()
    cv2.putText(written, "Zodwe Mbeki", (450, 410), cv2.FONT_HERSHEY_SCRIPT_COMPLEX, 2.0, 40, 3)
    assert find_name_lines(BLANK, written)[0].state == "filled"


def test_rules_that_run_askew_and_what_lies_beyond_the_paper_are_no_ink() -> None:
    askew = sheet()
    for down in (0, 60):
        cv2.line(askew, (350, 440 + down), (1300, 370 + down), 60, 3)
    assert find_name_lines(BLANK, askew)[0].state == "empty"
    beyond = sheet()
    carpet = np.random.default_rng(1).integers(20, 120, beyond[::8, ::8].shape).astype(np.uint8)
    beyond[:, :480] = cv2.resize(carpet, beyond.shape[::-1], interpolation=cv2.INTER_NEAREST)[:, :480]
    assert find_name_lines(BLANK, beyond)[0].state == "empty"
    for written in (askew, beyond):
        cv2.putText(written, "Zodwe Mbeki", (550, 410), cv2.FONT_HERSHEY_SCRIPT_COMPLEX, 2.0, 40, 3)
        assert find_name_lines(BLANK, written)[0].state == "filled"


def test_bars_at_the_far_end_of_a_sheet_are_no_ink_and_a_page_taken_for_a_letter_hides_none() -> None:
    barred = sheet()
    for x in range(1150, 1350, 18):
        cv2.rectangle(barred, (x, 250), (x + 7, 330), 30, -1)
    lines = [line("Passenger", 250, 100), line("BOARDING", 100, 1150), line("Gate", 500, 100)]
    assert find_name_lines(lines, barred)[0].state == "empty"
    cv2.putText(barred, "Zodwe Mbeki", (400, 290), cv2.FONT_HERSHEY_SCRIPT_COMPLEX, 2.0, 40, 3)
    page = replace(line("I", 0, 0, SIZE[0]), confidence=0.38, corners=((0, 0), (1400, 0), (1400, 1000), (0, 1000)))
    assert find_name_lines([*lines, page], barred)[0].state == "filled"


def test_print_beside_the_cue_that_was_read_is_not_taken_for_ink() -> None:
    printed = sheet()
    lines = [line("Dyfarnwyd i", 300, 100), line("is proudly presented to", 300, 700)]
    for one in lines:
        x0, _, _, y1 = one.box
        cv2.putText(printed, one.text, (x0, y1 - 8), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 40, 3)
    assert all(found.state != "filled" for found in find_name_lines(lines, printed))


def test_a_name_after_two_cues_is_told_once() -> None:
    lines = [line("Congratulations to", 270, 1000), line("Presented to", 250), line("Zodwe Mbeki", 330)]
    found = find_name_lines(lines, sheet())
    assert [one.text for one in found if one.state == "filled"] == ["Zodwe Mbeki"]


def test_a_certificate_without_a_cue_is_not_located_and_other_pictures_have_no_name_line() -> None:
    assert find_name_lines([line("Tystysgrif", 100), line("Nofio", 300)], sheet())[0].state == "not_located"
    assert find_name_lines([line("Fire exit", 100)], sheet()) == ()
    assert find_name_lines([], sheet()) == ()


def test_the_schools_own_wording_is_not_a_name() -> None:
    lines = [line("Presented to", 250), line("Zorba Llanfryn", 350)]
    assert find_name_lines(lines, sheet())[0].state == "filled"
    assert find_name_lines(lines, sheet(), familiar=Familiar.of(ours=["Zorba Llanfryn"]))[0].state != "filled"


def test_wording_is_known_with_a_slip_and_run_together() -> None:
    slipped = "achievement".replace("vem", "vom")
    assert all(is_everyday_word(word) for word in (slipped, "hascompleted", "Llongyfarchiadau", "swimmingcourse"))
    assert not any(is_everyday_word(word) for word in ("Zodwe", "Kowalski", "Llywelyn"))


@pytest.mark.parametrize("label", ["Name", "Name of pupil", "(name / enw)", "Enw'r disgybl"])
def test_a_name_above_its_label_is_a_filled_line_and_an_empty_line_above_it_is_not(label: str) -> None:
    blank = [line("Award", 100), line(label, 420), line("for excellent effort", 560), line("Mrs F Okafor", 800)]
    (found,) = find_name_lines([*blank, line("Zodwe Mbeki", 340, 420, 60)], sheet())
    assert (found.state, found.text) == ("filled", "Zodwe Mbeki")
    assert all(found.state != "filled" for found in find_name_lines(blank, sheet()))


@pytest.mark.parametrize("cue", ["Our thanks this month go to", "This medal was earned by", "Cyflwynir y wobr i"])
def test_everyday_words_that_lead_on_are_a_cue(cue: str) -> None:
    lines = [line(cue, 250), line("Zodwe Mbeki", 340), line("for excellent effort", 480)]
    assert [one.text for one in find_name_lines(lines, sheet())] == ["Zodwe Mbeki"]
    assert all(one.state != "filled" for one in find_name_lines([lines[0], lines[2]], sheet()))


def test_a_greeting_is_no_cue() -> None:
    assert find_name_lines([line("Welcome to", 250), line("Llanfryn", 340)], sheet()) == ()


@pytest.mark.parametrize("name", ["Grace Day", "G. Day", "Faith Summers"])
def test_names_that_are_words_fill_a_name_line(name: str) -> None:
    lines = [line("Certificate", 100), line("Presented to", 250), line(name, 340)]
    assert [one.text for one in find_name_lines(lines, sheet()) if one.state == "filled"] == [name]


LARGE = line("Zodwe Mbeki", 300, 350, 90)


def test_the_largest_line_that_reads_like_a_name_is_one_where_no_wording_says_so() -> None:
    award = [line("Gold Award", 100), line("swimming 25 metres", 560), line("Mrs F Okafor", 800)]
    (found,) = find_name_lines([*award, LARGE], sheet())
    assert (found.state, found.text) == ("filled", "Zodwe Mbeki")


@pytest.mark.parametrize(
    "lines",
    [
        [line("Gold Award", 100), line("for swimming 25 metres", 400), line("Zodwe Mbeki", 800), line("2026", 860)],
        [line("Gold Award", 100), line("Tystysgrif Nofwyr", 300, 350, 90), line("25 metres", 800)],
        [line("Gold Award", 100), line("MrsZMbeki", 300, 350, 90), line("25 metres", 800)],
    ],
    ids=["at the foot", "everyday words", "a title run together"],
)
def test_what_is_at_the_foot_or_no_name_is_not_taken_for_one(lines: list[Line]) -> None:
    assert all(found.state != "filled" for found in find_name_lines(lines, sheet()))


def test_a_name_at_the_far_end_of_the_cues_line_is_beside_it() -> None:
    lines = [line("Congratulations to", 300, 60), line("Zodwe Mbeki", 300, 960), line("for excellent effort", 420)]
    assert [one.text for one in find_name_lines(lines, sheet())] == ["Zodwe Mbeki"]


def test_a_name_beside_a_slanting_cue_is_looked_for_along_the_cue() -> None:
    def slanting(text: str, left: int, length: int) -> Line:
        corners = ((left, 300 - left // 3), (left + length, 300 - (left + length) // 3))
        below = tuple((x, y + 50) for x, y in reversed(corners))
        return Line(text, 0.95, (*corners, *below), NOTHING)

    # Level lines elsewhere set the page's direction; paper in perspective fans out.
    level = [line("for excellent effort in science and reading this year", 600, 20), line("Headteacher", 700)]
    lines = [slanting("Congratulations to", 60, 320), slanting("Zodwe Mbeki", 600, 250), *level]
    assert [one.text for one in find_name_lines(lines, sheet()) if one.state == "filled"] == ["Zodwe Mbeki"]


ODD_WORDING = [
    line("Oakfield Community School", 60),
    line("Junior Lifeguard", 140, 350, 90),
    line("You made us smile", 280),
    line("and has swept the whole yard", 520),
    line("Chief Instructor", 800),
]


@pytest.mark.parametrize("name", ["Zodwe Mbeki", "olivia Mair Nowak", "Nest ferch Hywel", "Eira Tayler-Brown", "Yusuf"])
def test_whatever_the_wording_a_line_that_can_only_be_a_name_between_it_is_one(name: str) -> None:
    found = find_name_lines([*ODD_WORDING, line(name, 390, 420, 60)], sheet())
    assert [one.text for one in found if one.state == "filled"] == [name]
    assert all(one.state != "filled" for one in find_name_lines(ODD_WORDING, sheet()))


@pytest.mark.parametrize(
    "text",
    [
        "Cymro'r Wythnos",
        "Caredig a Chwrtais",
        "Arweinydd ifanc",
        "Y Zorba Vawr",
        "wwMn",
        "Mrs Mbeki",
        "Zodwe Street School",
        "Anrhydeddwyd",
    ],
)
def test_wording_that_nobody_thought_of_and_scrawl_between_is_not_a_name(text: str) -> None:
    assert all(one.state != "filled" for one in find_name_lines([*ODD_WORDING, line(text, 390)], sheet()))


def test_a_signature_above_what_somebody_is_is_not_a_name() -> None:
    for role in ("Headteacher", "Librarian", "Presented by", "Day / Month / Year"):
        signed = [line("Z Mbeki", 680, 400, 60), line(role, 760)]
        assert all(one.state != "filled" for one in find_name_lines([*ODD_WORDING[:4], *signed], sheet())), role


@pytest.mark.parametrize(
    ("text", "award", "name"),
    [
        ("Student Leo Li", False, "Leo Li"),
        ("Pupil_Leo_Li", False, "Leo_Li"),
        ("Cyflwyniri C. Wright", False, "C. Wright"),
        ("Merit Award: Leo Nowak", True, "Leo Nowak"),
        ("Gold star for Freya Summers", True, "Freya Summers"),
        ("Gold star for Freya Summers", False, ""),
        ("For Sale", True, ""),
        ("Headteacher: Leo Nowak", True, ""),
        ("I Evans", False, ""),
    ],
)
def test_a_name_at_the_end_of_a_line_that_leads_to_it(text: str, award: bool, name: str) -> None:
    assert name_after_a_cue(text, award=award) == name


def test_names_that_resemble_wording_are_names_and_a_contraction_is_not() -> None:
    assert all(can_only_be_a_name(name) for name in ("Rohan Morgan", "Oliver Harry James", "Molly Park", "A. Kowalski"))
    assert not any(can_only_be_a_name(text) for text in ("Ti'n Zeren", "Confirmation", "Llongyfarci", "Zodwe is Here"))


@pytest.mark.parametrize(
    "text",
    [
        "“The play is the thing” – Zodwe Mbeki",
        "Opened by Zodwe Mbeki",
        "Coach Zodwe Mbeki",
        "Sponsored by Mbeki & Nowak",
        "Zodwe Mbeki, Librarian",
        "Mbeki Street",
        "Zodwe Glassworks Trust",
        "The Zodwe Mbeki",
        "Eid Mubarak",
    ],
)
def test_who_signs_wrote_gave_or_paid_and_what_is_a_place_is_no_childs_name(text: str) -> None:
    lines = [line("Reading Hero", 100), line(text, 250, 300), line("You read every day this week", 400), line("x", 700)]
    assert all(one.state != "filled" for one in find_name_lines(lines, sheet()))


def test_those_who_sign_an_award_stand_beside_their_office_or_at_its_foot() -> None:
    lines = [
        line("Reading Award", 100),
        line("C. Evans", 250),
        line("for reading every day", 400),
        line("Z Mbeki", 600),
        line("Headteacher", 660),
        line("Name: C. Evans", 740),
    ]
    assert signatories(lines) == {3, 4}
    assert signatories([line("C. Evans", 100), line("7", 200)]) == frozenset()


def test_a_signature_at_the_foot_above_an_office_nobody_thought_of_is_no_name_and_a_name_low_down_is() -> None:
    foot = [line("S Trott", 680, 400, 60), line("Cook in charge", 760)]
    assert all(one.state != "filled" for one in find_name_lines([*ODD_WORDING[:4], *foot], sheet()))
    low = [line("Reading Award", 100), line("Voted by everybody", 250), line("Zodwe Mbeki", 600, 400, 60)]
    found = find_name_lines([*low, line("for reading at home", 720)], sheet())
    assert [one.text for one in found if one.state == "filled"] == ["Zodwe Mbeki"]


def test_a_letter_that_was_hardly_read_leads_to_no_name() -> None:
    """ "i" is "to" in Welsh, and what a reader makes of a border."""
    lines = [line("Times Tables Champion", 100), replace(line("i", 300), confidence=0.25)]
    paper = sheet()
    cv2.putText(paper, "wMnwMn", (450, 350), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 2, 40, 4)
    assert find_name_lines(lines, paper) == ()
    assert find_name_lines([lines[0], line("i", 300)], paper) != ()


def test_what_stands_beside_another_label_below_the_cue_is_not_the_name() -> None:
    form = [line("SPORTS DAY", 100), line("Name", 300, 200), line("Thornbeam", 420, 300, 60), line("Javelin", 600)]
    assert all(found.state != "filled" for found in find_name_lines([*form, line("Team", 425, 150)], sheet()))
    (found,) = find_name_lines(form, sheet())
    assert found.text == "Thornbeam"


def test_no_place_is_larger_than_the_picture() -> None:
    """A drawing that is read as one huge letter would have a place beside it that takes a gigabyte."""
    assert patch_of(sheet(), (100.0, 100.0, 500.0, 200.0), 0.0)[1] == (100, 100, 500, 200)
    assert patch_of(sheet(), (-9000.0, 100.0, 9000.0, 9000.0), 0.0) == (None, None)
