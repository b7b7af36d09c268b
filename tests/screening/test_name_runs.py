"""Which runs of words can be somebody's name, by the word lists and by what stands beside them in their line."""

import time

import pytest

from screening.name_places import (
    goes_on,
    is_a_class,
    is_nothing_but_a_class,
    is_of_the_body,
    is_somebody_elses,
    leads_on,
    names_an_office,
)
from screening.name_runs import reads_like_a_name, runs_of
from screening.vocabulary import is_a_first_name, is_a_word, is_two_words, sort_of


@pytest.mark.parametrize(
    ("folded", "sort"),
    [
        ("swimming", "word"),
        ("gwobr", "word"),
        ("llyfrau", "word"),
        ("ngwobrau", "word"),
        ("olivia", "name"),
        ("sian", "name"),
        ("gethin", "name"),
        ("grace", "either"),
        ("park", "either"),
        ("hafren", "either"),
        ("heledd", "name"),
        ("tomos", "name"),
        ("mondal", "name"),
        ("gaunt", "either"),
        ("mould", "word"),
        ("zodwe", "unknown"),
    ],
)
def test_a_word_is_told_from_a_name_by_its_capital_in_the_lists(folded: str, sort: str) -> None:
    assert sort_of(folded) == sort


@pytest.mark.parametrize(
    "folded",
    [
        "dragos",
        "fatoumata",
        "oluwaseun",
        "glesni",
        "grace",
        "dennis",
        "tudur",
        "dafydd",
        "angharad",
        "lowri",
        "aled",
        "gwen",
        "harry",
        "maria",
    ],
)
def test_a_first_name_is_one_though_it_is_a_word_or_a_letter_off_one(folded: str) -> None:
    assert is_a_first_name(folded)
    assert sort_of(folded) in {"name", "either"}


@pytest.mark.parametrize("folded", ["swimming", "gwobr", "gyda", "hero", "achievement", "tri"])
def test_what_certificates_say_is_no_first_name(folded: str) -> None:
    assert not is_a_first_name(folded)


@pytest.mark.parametrize(
    ("folded", "are_two"),
    [("turnedthe", True), ("ofachievement", True), ("ysgrifennutaclus", True), ("comerford", False),
     ("weatherspoon", False), ("okonkwo", False), ("olivia", False)],
)  # fmt: skip
def test_what_a_reader_ran_together_is_two_words_and_no_surname(folded: str, *, are_two: bool) -> None:
    assert is_two_words(folded) == are_two


def test_a_row_of_letters_across_a_page_takes_no_time() -> None:
    """It is longer than any word of the list, which must not be copied for it."""
    began = time.process_time()
    assert not is_two_words("xq" * 300)
    assert time.process_time() - began < 1


def test_what_welsh_hangs_on_a_word_leaves_it_a_word() -> None:
    assert is_a_word("cofio'r")
    assert not is_a_word("Zodwe's")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Well done, Nia Hill, who swam 25 metres", ["Nia Hill"]),
        ("We bid farewell to Aaliyah St Clair", ["Aaliyah St Clair"]),
        ("Cyflwynwyd i Llywelyn ap Gruffudd am ganu", ["Llywelyn ap Gruffudd"]),
        ("Hussain, Noah", ["Hussain, Noah"]),
        ("Parry-Jenkins, Heledd", ["Parry-Jenkins, Heledd"]),
        ("Dear Ashmita Pun, well done", ["Ashmita Pun"]),
        ("to Adam Stephen Mould, who swam", ["Adam Stephen Mould"]),
        ("Noah King", ["Noah King"]),
        ("Ella-Rose Kingdom", ["Ella-Rose Kingdom"]),
        ("Noah Captain", ["Noah"]),
        ("Hoa Lê", ["Hoa Lê"]),
        ("Hussain, N.", ["Hussain, N"]),
        ("mbeki, Zodwe", ["mbeki, Zodwe"]),
        ("VanBuren, Noah", ["VanBuren, Noah"]),
        ("Harry Ould", ["Harry Ould"]),
        ("Ddewi", ["Ddewi"]),
        ("Zodwe Capstick", ["Zodwe Capstick"]),
        ("NIA HILL CRANE RAVEN GAUNT MBEKI", ["NIA HILL CRANE RAVEN GAUNT", "MBEKI"]),
        ("Tanvir Mondal", ["Tanvir Mondal"]),
        ("Min-jun Park", ["Min-jun Park"]),
        ("Anass Ait Lahcen", ["Anass Ait Lahcen"]),
        ("SHWMAE!", []),
        ("ZODWE MBEKI HAS SWUM", ["ZODWE MBEKI"]),
        ("OG-UNLEYE", ["OG-UNLEYE"]),
        ("toZodwe MacAulay", ["Zodwe MacAulay"]),
        ("Ngozi A. Eze", ["Ngozi A. Eze"]),
        ("olivia Nowak", ["olivia Nowak"]),
        ("Olivia Salmon", ["Olivia Salmon"]),
        ("Zodwe_ Mbeki__, who has watered", ["Zodwe_ Mbeki"]),
        ("Zodwe Mbeki - Ngozi Eze", ["Zodwe Mbeki", "Ngozi Eze"]),
        ("Zodwe and Ngozi", ["Zodwe", "Ngozi"]),
        ("Anrhydeddwyd y disgyblion", []),
        ("for helping others on Monday", []),
        ("Mrs Head", []),
        ("MrsZodwe Mbeki", ["Zodwe Mbeki"]),
        ("DrNgozi Teoh", ["Ngozi Teoh"]),
        ("Tomos Parry", ["Tomos Parry"]),
        ("Dragoș Acheampong", ["Dragoș Acheampong"]),
        ("Dennis Mbeki", ["Dennis Mbeki"]),
        ("Dilan Ní Bhriain", ["Dilan Ní Bhriain"]),
        ("Crina KulKarni", ["Crina KulKarni"]),
        ("Bedwyr lqbal", ["Bedwyr lqbal"]),
        ("friend Mehmet Z, who has watered", ["Mehmet Z"]),
        ("Stokewell C of E", ["Stokewell"]),
        ("TMbeki", ["TMbeki"]),
        ("Turnedthe Hall", []),
        ("Floreat Glenshee", ["Glenshee"]),
        ("PERSEVERANTIA VINCIT", []),
        ("airson Gàidhlig a bhruidhinn", []),
        ("Wing Sum Lau", ["Wing Sum Lau"]),
        ("Au Chi Hang", ["Au Chi Hang"]),
        ("Well Done Lau", ["Lau"]),
        ("HAI YEN TON", ["HAI YEN TON"]),
        ("Chin Ho Tong", ["Chin Ho Tong"]),
        ("Bob Wythnos", []),
        ("Bob Parry", ["Bob Parry"]),
        ("allan.", []),
        ("Allan", ["Allan"]),
        ("Ho Ho Ho", []),
        ("Caitríona Ní Shé", ["Caitríona Ní Shé"]),
        ("Mř Duyên Trinh", ["Duyên Trinh"]),
        ("Dydd Gâyl Dewi", ["Dewi"]),
        ("Dirgelwchy Felin", []),
        ("Woody WrigLey", ["Woody WrigLey"]),
        ("OFlaherty", ["OFlaherty"]),
        ("Skatepark", []),
        ("Pre-Primary in Dance", []),
        ("Ward Star", []),
        ("Blue Feather", []),
        ("EASTSIDE ABC", ["EASTSIDE"]),
        ("Dydd Santes Dwynwen", ["Dwynwen"]),
        ("Diolch o Galon!", []),
        ("DINO DIG", []),
        ("tukasz świątek", ["tukasz świątek"]),
        ("Rhiau ap buw", ["Rhiau ap buw"]),
        ("Mae ap newydd", []),
        ("trees and rivers", []),
        ("siân", ["siân"]),
    ],
)
def test_a_run_is_as_long_as_its_words_can_be_a_name(line: str, found: list[str]) -> None:
    assert [run.text for run in runs_of(line) if run.strength] == found


def test_a_first_name_and_a_surname_that_are_words_are_a_name_and_other_words_with_capitals_are_not() -> None:
    assert [run.is_in_words for text in ("Grace Park", "Poppy Li", "Ewa-Rose Park") for run in runs_of(text)] == [
        True
    ] * 3
    assert [run.is_in_words for run in runs_of("Mould, Poppy")] == [True]
    assert [run.is_whole and run.is_in_words for run in runs_of("Lily-Rose")] == [True]
    assert [run.strength for run in runs_of("Okafor,Amos")] == [2]
    assert not any(run.is_in_words or run.strength for run in runs_of("Grey Wolf"))
    assert not any(run.is_in_words or run.strength for run in runs_of("Kind, Gentle"))
    assert not any(run.is_in_words or run.strength for run in runs_of("Gold Star"))
    assert not any(run.is_in_words or run.strength for run in runs_of("Hope Faith Grace"))


@pytest.mark.parametrize(
    "line",
    [
        "Mrs Zodwe Mbeki",
        "Examiner: Zodwe Mbeki",
        "from Zodwe Mbeki",
        "Zodwe the reading dog thanks",
        "Zodwe the Owl",
        "Mbeki & Eze",
        "MrsZodwe Mbeki",
        "Tarian Goffa Zodwe Mbeki",
        "the Zodwe Mbeki Memorial Cup",
        "In memory of Zodwe Mbeki",
        "Kenneth Grahame",
        "like Glyndŵr",
        "Charles Babbage's engine",
        "Edward VI",
        "“So be it” – Zodwe Mbeki",
        "Sonata – Zodwe Mbeki",
        "Zodwe Mbeki Swimming Club",
        "Zodwe Mbeki, Chair of Governors",
        "the Zodwe Mbeki",
    ],
)
def test_who_signs_gives_wrote_or_pays_is_no_child(line: str) -> None:
    runs = list(runs_of(line))
    assert runs
    assert all(is_somebody_elses(run) for run in runs)


@pytest.mark.parametrize(
    "line",
    [
        "Zodwe Mbeki",
        "Star of the week – Zodwe Mbeki",
        "earned by Zodwe Mbeki",
        "“Zodwe Mbeki”",
        "Gwnaed gan Zodwe Mbeki",
    ],
)
def test_a_child_may_stand_after_a_dash_that_follows_an_award_and_after_what_was_done(line: str) -> None:
    assert [is_somebody_elses(run) for run in runs_of(line) if run.strength] == [False]


def test_what_leads_to_a_name_and_what_goes_on_from_it() -> None:
    assert all(leads_on(lead) for lead in ("Well done, ", "Awarded to ", "Swimmer: ", "Mae ", "This is to commend "))
    assert not leads_on("Opened by the late ")
    assert all(goes_on(rest) for rest in (" has read ten books", ", who sang", " wedi nofio", "'s poem"))
    assert not goes_on(" / Ffurflen")
    assert is_a_class(" (10 Elm)")
    assert is_a_class(", Year 4")
    assert not is_a_class(" and a friend")
    assert not is_a_class(", 1.8 km")
    assert not is_a_class(", 25 metres")
    assert not is_a_class(", 25m")
    assert all(is_a_class(text) for text in (", Year 3 M", ", Class 3 G", ", 7.2", ", 3 B"))


@pytest.mark.parametrize(
    "text", ["for being kind every day", "You sat with the new boy at lunch", "a welodd y ddraig goch"]
)
def test_sentences_are_the_wording_of_a_page(text: str) -> None:
    assert is_of_the_body(text)


@pytest.mark.parametrize(
    "text", ["6 February 2025", "Headteacher", "Hollow Oak Primary School", "from your teacher", "Zodwe Mbeki"]
)
def test_who_signs_when_and_where_is_not(text: str) -> None:
    assert not is_of_the_body(text)


def test_an_office_is_a_few_words_and_no_reason() -> None:
    assert names_an_office("Executive Head, Trinity Thames Trust")
    assert names_an_office("Prif Feirniad / Chief Adjudicator")
    assert names_an_office("Chair of Governors")
    assert not names_an_office("TUTOR GROUP")
    assert not names_an_office("big chair, opened")
    assert not names_an_office("for being the best librarian")


def test_a_line_reads_like_a_name_where_nothing_in_it_is_a_word() -> None:
    assert all(reads_like_a_name(text) for text in ("Zodwe Mbeki", "zodwe mbeki", "Nia", "Li Zhang"))
    assert not any(
        reads_like_a_name(text) for text in ("Dosbarth: Zorba", "handstand", "TW", "9 Gwernen", "Mrs Mbeki", "")
    )


@pytest.mark.parametrize(
    ("rest", "only"),
    [(", Year 3", True), (",YEAR 3", True), (", Dosbarth Derwen", True), (" (10 Elm)", True),
     (" has read 3 books", False), (", Class 2 reader", False)],
)  # fmt: skip
def test_a_class_after_a_name_leaves_it_alone_on_its_line(rest: str, *, only: bool) -> None:
    assert is_nothing_but_a_class(rest) == only


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ("Efa Lois Glannau", ["Efa Lois Glannau"]),
        ("Lorna Street-Dean for switching off", ["Lorna Street-Dean"]),
        ("Nia Lily-Rose Hill", ["Nia Lily-Rose Hill"]),
        ("Grace Year-End Award", ["Grace"]),
        ("olivia NOWAK", ["olivia NOWAK"]),
        ("beth i'w wneud mewn tân", []),
        ("beth wrote this", ["beth"]),
        ("megan is our star", ["megan"]),
        ("Molly Church", ["Molly Church"]),
        ("Molly Church Hall", ["Molly", "Hall"]),
        ("Éanna O' Flaherty", ["Éanna O' Flaherty"]),
        ("Gwaith da Siân Rhys", ["Siân Rhys"]),
        ("Bachgen da Iwan Huws", ["Iwan Huws"]),
        ("Rose Sports-Hall", ["Rose", "Hall"]),
        ("Lily Moss-Carter", ["Lily Moss-Carter"]),
        ("ever Davies", ["Davies"]),
    ],
)
def test_a_name_goes_as_far_as_it_can_be_one(line: str, runs: list[str]) -> None:
    assert [run.text for run in runs_of(line)] == runs


@pytest.mark.parametrize(("text", "like"), [("MAMW", False), ("WMMV", False), ("Zodwe", True), ("Emrys", True)])
def test_a_zigzag_does_not_read_like_a_name(text: str, like: bool) -> None:
    assert reads_like_a_name(text) is like


def test_a_first_name_that_is_a_month_cut_short_is_one_before_a_surname() -> None:
    assert reads_like_a_name("Jun Bowen")
    assert not reads_like_a_name("12 Jun 2026")
    assert not reads_like_a_name("Jul Aug")
