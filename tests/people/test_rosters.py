"""School Data Sync and OneRoster as schools' systems export them. No database."""

import datetime
from collections.abc import Mapping
from contextlib import suppress

import pytest

from people.importers.csv_rows import FileRefused
from people.importers.packages import SentFile
from people.importers.reading import read_sent
from people.importers.roll_file import RollFile, RollRow
from tests.people.roster_sets import ONEROSTER_11, ONEROSTER_12, SDS_21, SDS_UK, files, upn, zipped

ON = datetime.date(2026, 11, 25)
EVERY = {"sds_uk": SDS_UK, "sds_21": SDS_21, "oneroster 1.1": ONEROSTER_11, "oneroster 1.2": ONEROSTER_12}


def read(of: Mapping[str, str], **how: str) -> RollFile:
    return read_sent(files(of), on=ON, **how)


def child(file: RollFile, first_name: str) -> RollRow:
    (row,) = [row for row in file.rows if row.first_name == first_name]
    return row


def test_the_uk_format_of_school_data_sync() -> None:
    file = read(SDS_UK)
    assert file.kind == "sds_uk"
    siân = child(file, "Siân")
    assert (siân.last_name, siân.year, siân.registration_group, siân.upn, siân.mis_id) == (
        "Llŷr-O’Neill",
        "7",
        "7B",
        upn(1),
        "5001",
    )
    assert siân.born_on == "2014-03-04", "12/25/2013 in the same column says that the month comes first"
    assert [(p.name, p.email, p.relationship, p.responsibility) for p in siân.parents] == [
        ("Mair Llŷr-O’Neill", "mair@home.example", "parent", "unknown")
    ]


def test_a_section_is_the_class_only_where_it_is_the_only_one() -> None:
    assert child(read(SDS_UK), "Oluwaseun").registration_group == ""


def test_who_is_inactive_is_not_on_the_roll_and_bad_rows_come_back() -> None:
    file = read(SDS_UK)
    assert {row.first_name for row in file.rows} == {"Siân", "Oluwaseun"}
    assert [(bad.line, bad.reason.split(".")[0]) for bad in file.bad] == [
        (5, "The first name or the last name is missing"),
        (6, "The date of birth is no date: is there such a day? Write it as 31/12/2014"),
    ]
    assert "Password" not in file.headings
    assert any("guardianrelationship.csv, line 4" in doubt for doubt in file.doubts)


def test_school_data_sync_2_1_with_guardians() -> None:
    file = read(SDS_21)
    assert file.kind == "sds_21"
    assert {row.first_name for row in file.rows} == {"Siân", "Aiko"}, "a role that has ended is no place at the school"
    siân = child(file, "Siân")
    assert (siân.year, siân.born_on, siân.mis_id) == ("7", "2014-04-03", upn(1))
    assert [(p.name, p.mis_id, p.relationship, p.responsibility) for p in siân.parents] == [
        ("Mair Llŷr", "2010", "guardian", "unknown")
    ]
    assert [p.mis_id for p in child(file, "Aiko").parents] == ["2010"]
    assert any("9999" in doubt for doubt in file.doubts)
    assert "userFlags.csv" in file.refused
    assert "ethnicity" in file.refused


def test_oneroster_1_1_with_classes_and_agents() -> None:
    file = read(ONEROSTER_11)
    assert file.kind == "oneroster"
    siân, priya = child(file, "Siân"), child(file, "Priya")
    assert (siân.upn, siân.year, siân.registration_group) == (upn(1), "7", "7B")
    assert (priya.upn, priya.registration_group) == (upn(2), "Maths")
    assert [(p.name, p.email, p.phone, p.relationship) for p in siân.parents] == [
        ("Mair Llŷr", "mair@home.example", "07700 900123", "parent"),
        ("Ifor Jones", "", "", "guardian"),
    ], "a teacher among the agents is nobody's parent"
    assert {row.first_name for row in file.rows} == {"Siân", "Priya"}
    assert any("e-mail" in doubt for doubt in file.doubts)


def test_oneroster_1_2_with_slips_in_its_headings_and_a_first_line_that_is_too_short() -> None:
    file = read(ONEROSTER_12)
    assert child(file, "Siân").known_as == "Shani"
    assert child(file, "Aled").known_as == ""
    assert [p.name for p in child(file, "Siân").parents] == ["Mair Llŷr"]
    assert any("prefferedGivenName" in doubt for doubt in file.doubts)


def test_a_wrong_upn_that_says_it_is_one_hands_the_row_back_and_another_number_does_not() -> None:
    wrong = ONEROSTER_11["users.csv"].replace(upn(1), "A801200005001").replace(upn(2), "A801200005001")
    file = read(ONEROSTER_11 | {"users.csv": wrong})
    assert [bad.line for bad in file.bad] == [2]
    assert child(file, "Priya").upn == ""


@pytest.mark.parametrize("name", EVERY)
def test_no_password_and_nothing_that_the_law_guards_is_read(name: str) -> None:
    file = read(EVERY[name])
    everything = str(file.to_json())
    assert "55word" not in everything
    assert "secret" not in everything
    assert "White Welsh" not in everything
    assert "special education" not in everything
    assert "password" in {heading.lower() for heading in file.refused}


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("how", ["zip", "zip with a folder", "utf-16", "semicolons", "carriage returns"])
def test_however_it_is_packed_it_is_the_same_roll(name: str, how: str) -> None:
    of = EVERY[name]
    sent = {
        "zip": [zipped(of)],
        "zip with a folder": [zipped(of, folder="Export 2026/")],
        "utf-16": files(of, "utf-16"),
        "semicolons": files({name: text.replace(",", ";") for name, text in of.items()}),
        "carriage returns": files({name: text.replace("\r\n", "\n").replace("\n", "\r") for name, text in of.items()}),
    }[how]
    file = read_sent(sent, on=ON)
    assert [row.first_name for row in file.rows] == [row.first_name for row in read(of).rows]
    assert [row.born_on for row in file.rows] == [row.born_on for row in read(of).rows]


def test_windows_files_keep_their_accents() -> None:
    of = {name: text.replace("ŷ", "y") for name, text in SDS_UK.items()}
    file = read_sent(files({**of, "Student.csv": of["Student.csv"].replace("Adébáyò", "Adebayo")}, "cp1252"), on=ON)
    assert child(file, "Siân").last_name == "Llyr-O’Neill"


SEVERAL = {
    **SDS_21,
    "orgs.csv": SDS_21["orgs.csv"] + "12,Marlow Green School,school,10\n",
    "roles.csv": SDS_21["roles.csv"].replace("2002,11", "2002,12"),
}


@pytest.mark.parametrize(("our_school", "found"), [("ysgol y dderwen", "Siân"), ("12", "Aiko")])
def test_of_several_schools_only_ours_is_read(our_school: str, found: str) -> None:
    assert [row.first_name for row in read(SEVERAL, our_school=our_school).rows] == [found]


def test_where_nobody_says_which_school_is_ours_nothing_is_read() -> None:
    with pytest.raises(FileRefused, match="Marlow Green School, Ysgol y Dderwen"):
        read(SEVERAL, our_school="Another School")


def test_of_several_schools_in_the_uk_format_only_ours_is_read() -> None:
    of = {
        **SDS_UK,
        "School.csv": SDS_UK["School.csv"] + "6724001,Marlow Green School,4001\r\n",
        "Student.csv": SDS_UK["Student.csv"].replace("5002,6724000", "5002,6724001"),
    }
    assert [row.first_name for row in read(of, our_school="Marlow Green School").rows] == ["Oluwaseun"]


def test_the_days_of_an_export_say_together_which_number_is_the_day() -> None:
    """The last days alone (6/7/2027) do not; 8/24/2026 among the first days does."""
    roles = SDS_21["roles.csv"].replace("9/1/2026", "8/24/2026").replace("7/24/2027", "1/12/2027")
    demographics = SDS_21["demographics.csv"].replace("2014-04-03", "3/4/2014")
    of = {**SDS_21, "roles.csv": roles.replace("7/24/2026", "12/1/2026"), "demographics.csv": demographics}
    file = read(of)
    assert "Tomos" in {row.first_name for row in file.rows}, "12/1/2026 is the first of December"
    assert child(file, "Siân").born_on == "2014-03-04"
    assert not any("day first" in doubt for doubt in file.doubts)


def test_terms_say_which_number_of_a_birthday_is_the_day() -> None:
    section = "ID,School DfE Number,Section Name,Term StartDate\r\n71,6724000,7B,8/24/2026\r\n"
    students = SDS_UK["Student.csv"].replace("12/25/2013", "12/5/2013").replace("1/31/2013", "1/3/2013")
    students = students.replace("1/30/2013", "").replace("2/31/2013", "")
    assert child(read({**SDS_UK, "Student.csv": students}), "Siân").born_on == "2014-04-03"
    of = {**SDS_UK, "Student.csv": students, "Section.csv": section}
    assert child(read(of), "Siân").born_on == "2014-03-04"


def test_users_that_nobody_calls_pupils_are_not_taken_for_pupils() -> None:
    """OneRoster 1.2 says it in roles.csv alone; whatever the file is called now."""
    users = "sourcedId,status,givenName,familyName,grades\n1,active,Tess,Teacher,\n2,active,Siân,Ng,7\n"
    for name in ("users.csv", "download.csv"):
        with pytest.raises(FileRefused, match=r"Send roles\.csv with it"):
            read({name: users})
    roles = "sourcedId,userSourcedId,roleType,role,orgSourcedId\n7,1,primary,teacher,1\n8,2,primary,student,1\n"
    assert [row.first_name for row in read({"users.csv": users, "roles.csv": roles}).rows] == ["Siân"]


def test_users_of_school_data_sync_2_have_their_year_beside_them() -> None:
    users = "sourcedId,orgSourcedIds,givenName,familyName,role,grade\n1,11,Siân,Ng,Student,7\n2,11,Tess,T,Professor,\n"
    assert [(row.first_name, row.year) for row in read({"export.csv": users}).rows] == [("Siân", "7")]


def test_files_of_several_schools_that_say_of_nobody_where_are_not_read() -> None:
    users = "sourcedId,orgId,givenName,familyName,role\n1,11,Siân,Ng,student\n2,12,Huw,Ng,student\n"
    orgs = "sourcedId,name,type\n10,The Trust,district\n11,Ysgol y Dderwen,school\n"
    assert len(read({"users.csv": users, "orgs.csv": orgs}).rows) == 2
    with pytest.raises(FileRefused, match="do not say who is at which"):
        read({"users.csv": users, "orgs.csv": orgs + "12,Marlow Green School,school\n"})


AGENTS = 'sourcedId,givenName,familyName,agentSourcedIds\n1,Siân,Ng,"2,3,4"\n2,Huw,Ng,\n3,Mair,Ng,\n4,Ann,Ng,\n'


def test_neither_another_child_nor_a_teacher_is_made_a_parent() -> None:
    roles = (
        "userSourcedId,roleType,role,orgSourcedId\n1,primary,student,1\n2,primary,student,1\n3,primary,guardian,1\n"
        "4,primary,teacher,1\n4,secondary,guardian,1\n"
    )
    file = read({"users.csv": AGENTS, "roles.csv": roles})
    assert [parent.name for parent in child(file, "Siân").parents] == ["Mair Ng"]
    assert file.doubts == ["4 works at the school and is a guardian: if of 1, say so on the child's page."]


def test_an_export_of_last_year_is_refused_with_a_sentence() -> None:
    with pytest.raises(FileRefused, match="has not ended"):
        read({**SDS_21, "roles.csv": SDS_21["roles.csv"].replace("2027", "2026")})


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [("userSourcedId,", "roles.csv has no column userSourcedId"), ("role,", "roles.csv has no column role")],
)
def test_a_missing_column_is_named(missing: str, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        read({**SDS_21, "roles.csv": SDS_21["roles.csv"].replace(missing, "x,", 1)})


def test_files_that_do_not_belong_together_are_refused() -> None:
    with pytest.raises(FileRefused, match="what these files are together"):
        read({"pupils.csv": "First name,Last name\nSiân,Ng\n", "staff.csv": "First name,Last name\nA,B\n"})


def test_a_list_that_is_only_called_like_one_of_a_set_is_an_ordinary_list() -> None:
    file = read({"Students.csv": "Forename,Surname,Reg\nSiân,Ng,7B\n"})
    assert (file.kind, file.rows[0].registration_group) == ("csv", "7B")


def test_a_child_whose_own_row_is_torn_is_handed_back_and_no_other() -> None:
    torn = SDS_UK["Student.csv"].replace("5002,6724000,Oluwaseun", '5002,6724000,"Oluwaseun')
    file = read({**SDS_UK, "Student.csv": torn})
    assert [row.first_name for row in file.rows] == ["Siân"]
    assert 3 in [bad.line for bad in file.bad]


@pytest.mark.parametrize("name", EVERY)
def test_no_file_of_a_set_makes_it_fail_when_it_is_empty_or_something_else(name: str) -> None:
    """Each is replaced in turn; what comes is a roll or a sentence."""
    of = EVERY[name]
    for file in of:
        for data in (b"", b"\x00\x01\x02", b"x" * 5_000, b"sourcedId\n1\n", b",,,\n,,,\n"):
            sent = [SentFile(other, data if other == file else text.encode()) for other, text in of.items()]
            with suppress(FileRefused):
                assert isinstance(read_sent(sent, on=ON), RollFile)


def test_a_pupils_own_address_comes_with_every_set_that_has_it_and_what_is_none_is_left_out() -> None:
    assert child(read(SDS_21), "Siân").email == "sllyr@dderwen.example"
    assert child(read(SDS_UK), "Siân").email == "", "a user name without a place is no address"
    named = SDS_UK["Student.csv"].replace("sllyr", "sllyr@dderwen.example")
    assert child(read({**SDS_UK, "Student.csv": named}), "Siân").email == "sllyr@dderwen.example"
    broken = read({**SDS_21, "users.csv": SDS_21["users.csv"].replace(",sllyr@dderwen.example,,", ",sllyr at home,,")})
    assert child(broken, "Siân").email == ""
    assert any("own e-mail is no address" in doubt for doubt in broken.doubts)
