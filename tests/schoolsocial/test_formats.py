"""Days are read and written as in Britain, and what is wrong beside a field is said in plain words."""

import datetime
import gettext
import re
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

FOLDER = Path(settings.BASE_DIR) / "locale" / "en" / "LC_MESSAGES"
LANGUAGES = ["en", "cy"]


class Day(forms.Form):
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(widget=forms.TimeInput(attrs={"type": "time"}))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["2026-04-03", "03/04/2026", "3/4/2026", "3/4/26", "3.4.2026", "3-4-2026"])
def test_the_day_comes_before_the_month(language: str, typed: str) -> None:
    """A browser without a picker of its own sends what was typed."""
    with translation.override(language):
        assert forms.DateField().clean(typed) == datetime.date(2026, 4, 3)


@pytest.mark.parametrize("typed", ["3 April 2026", "3 Apr 2026"])
def test_a_month_may_be_written_out(typed: str) -> None:
    assert forms.DateField().clean(typed) == datetime.date(2026, 4, 3)


@pytest.mark.parametrize("typed", ["04/13/2026", "31/04/2026", "tomorrow"])
def test_what_is_no_day_in_britain_is_none(typed: str) -> None:
    with pytest.raises(forms.ValidationError, match="Give day, month and year"):
        forms.DateField().clean(typed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picker_is_given_what_it_wants(language: str) -> None:
    with translation.override(language):
        page = Day(initial={"day": datetime.date(2026, 4, 3), "time": datetime.time(15, 30)}).as_p()
    assert 'value="2026-04-03"' in page
    assert 'value="15:30"' in page


def test_a_day_is_shown_as_it_is_said() -> None:
    moment = datetime.datetime(2026, 4, 3, 15, 30, tzinfo=datetime.UTC)
    assert Template("{{ day }}, {{ day|date }}").render(Context({"day": moment.date()})) == "3 April 2026, 3 April 2026"
    assert Template("{{ at|date:'SHORT_DATE_FORMAT' }}").render(Context({"at": moment})) == "03/04/2026"


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        (forms.CharField(), "", "This is still empty. Fill it in, choose or tick."),
        (forms.IntegerField(max_value=30), "31", "This is too much: 30 at most."),
        (forms.IntegerField(), "ten", "Give a whole number, in figures."),
        (forms.EmailField(), "office", "This is not an e-mail address. It has an @ and a dot: office@example.org."),
        (forms.CharField(max_length=2), "four", "This has 4 characters; 2 fit. Make it shorter."),
        (forms.ChoiceField(choices=[("a", "A")]), "b", "“b” cannot be chosen here any more. Choose again."),
        (forms.TimeField(), "early", "This is not a time. Give hours and minutes: 15:30."),
    ],
)
def test_beside_a_field_stands_what_to_do(field: Any, given: str, said: str) -> None:
    with pytest.raises(forms.ValidationError) as wrong:
        field.clean(given)
    assert wrong.value.messages == [said]


def test_what_is_compiled_is_what_is_written() -> None:
    written = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', (FOLDER / "django.po").read_text(), re.MULTILINE)
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert len(written) > 10
    assert all(compiled.gettext(django) == ours for django, ours in written), "compile locale/en with msgfmt"
