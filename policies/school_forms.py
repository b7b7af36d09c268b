"""The forms of the school page: an account, a device, what the school says of itself."""

from datetime import time
from itertools import pairwise
from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from channels.models import Account, Channel, ConsentChannel
from people.models import School
from people.school_facts import SchoolFacts, origin_of
from policies.people_forms import DateInput
from policies.rules import Rules

HOURS_UNTIL = ("remind_after_hours", "tell_cover_after_hours", "tell_head_after_hours")
FEWEST_HOURS, MOST_HOURS = 0.5, 80
AN_HOUR = 60

IN_WHICH_LANGUAGES: dict[str, Promise | str] = {
    "en": _("English"),
    "en,cy": _("English and Welsh, English first"),
    "cy,en": _("Welsh and English, Welsh first"),
    "cy": _("Welsh"),
}


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class AccountForm(forms.Form):
    channel = forms.ChoiceField(label=_("Network"), widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Name"), max_length=80, help_text=_("As staff know it: the school's Facebook page"), strip=True
    )
    url = forms.URLField(
        label=_("Address of the account"),
        required=False,
        max_length=200,
        assume_scheme="https",
        help_text=_("So that whoever posts there gets there with one tap."),
    )
    consent_channel = forms.ChoiceField(
        label=_("Which permission counts for it"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("", _("The one for its network (other social media for another network)")),
            (
                ConsentChannel.WEBSITE,
                _("The one for the school's website: only for another site of the school's own"),
            ),
        ],
    )

    def __init__(self, *args: Any, school: School, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        has_page = Account.objects.open().filter(school=school, channel=Channel.OWN_PAGE).exists()
        taken = {Channel.OWN_PAGE} if has_page else set()
        self.fields["channel"].choices = [each for each in Channel.choices if each[0] not in taken]  # type: ignore[attr-defined]


class DeviceForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80, help_text=_("As it stands on the device: Staff tablet 1"))
    camera = forms.CharField(
        label=_("Camera"),
        max_length=120,
        required=False,
        help_text=_(
            "Make and model as its pictures carry them. Beside a picture of a camera that is not known here stands "
            "what the picture says: copy that."
        ),
    )


class OwnWordingForm(forms.Form):
    words = forms.CharField(
        label=_("The words, as they stand there"),
        max_length=120,
        strip=True,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_(
            "One at a time: the school's name, its motto, a house, a phrase on its certificates. Words with a name on "
            "your roll in them are refused."
        ),
    )


class SignersForm(forms.Form):
    names = forms.CharField(
        label=_("Their names, as they are signed"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        help_text=_("One on each line, with a first name or an initial: Carys Hughes. A list can be pasted here."),
        error_messages={"required": _("Type the names, one on each line.")},
    )


class ClosedDaysForm(forms.Form):
    first_on = forms.DateField(label=_("First day"), widget=DateInput)
    last_on = forms.DateField(
        label=_("Last day"), widget=DateInput, help_text=_("The same day again for a single one.")
    )


class HoursForm(forms.Form):
    """When the school works, and after how many of these hours somebody hears of a post that waits."""

    opens = forms.TimeField(label=_("The school works from"), widget=TimeInput)
    closes = forms.TimeField(label=_("Until"), widget=TimeInput, help_text=_("On the days from Monday to Friday."))
    remind_after_hours = forms.FloatField(
        label=_("Whoever a post waits for is reminded after"),
        min_value=FEWEST_HOURS,
        max_value=MOST_HOURS,
        help_text=_("Hours in which the school works, from when it began to wait."),
    )
    tell_cover_after_hours = forms.FloatField(
        label=_("The senior team hears of it after"), min_value=FEWEST_HOURS, max_value=MOST_HOURS
    )
    tell_head_after_hours = forms.FloatField(
        label=_("The headteacher hears of it after"), min_value=FEWEST_HOURS, max_value=MOST_HOURS
    )

    def __init__(self, *args: Any, rules: Rules, **kwargs: Any) -> None:
        now = {hours: f"{getattr(rules, hours):g}" for hours in HOURS_UNTIL}
        opens, closes = rules.school_hours
        super().__init__(*args, **{"initial": {"opens": opens, "closes": closes, **now}, **kwargs})

    def clean(self) -> dict[str, Any]:
        """A day has an hour at least, and each hears later than the one before, or at the same time."""
        given: dict[str, Any] = super().clean() or {}
        if "opens" in given and "closes" in given and _minutes(given["closes"]) - _minutes(given["opens"]) < AN_HOUR:
            self.add_error("closes", _("This has to be at least an hour after the school begins."))
        for before, then in pairwise(HOURS_UNTIL):
            if before in given and then in given and given[then] < given[before]:
                self.add_error(then, _("Nobody hears of it before those who were to hear first."))
        return given

    def chosen(self) -> dict[str, Any]:
        """As rules of the protocol."""
        opens, closes = (self.cleaned_data[name].strftime("%H:%M") for name in ("opens", "closes"))
        return {"school_hours": (opens, closes), **{hours: self.cleaned_data[hours] for hours in HOURS_UNTIL}}


def _minutes(at: time) -> int:
    """Of the day, as hours are kept: without seconds."""
    return at.hour * 60 + at.minute


class FactsForm(forms.Form):
    office_phone = forms.CharField(
        label=_("Telephone of the office"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
        help_text=_("Families read it on the pages about privacy and accessibility, and posts may name it."),
    )
    own_sites = forms.CharField(
        label=_("The school's own websites"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
        help_text=_(
            "One on each line, its beginning only: https://www.school.example. These sites, and no others, may show "
            "the list of the school's posts inside their own pages; posts may name them."
        ),
    )
    languages = forms.ChoiceField(
        label=_("Languages that the school posts in"),
        widget=forms.RadioSelect,
        help_text=_("Words of a language that is taken away stay in their drafts and go out nowhere."),
    )

    def __init__(self, *args: Any, school: School, **kwargs: Any) -> None:
        now = ",".join(school.languages)
        initial = {"office_phone": school.office_phone, "own_sites": "\n".join(school.own_sites), "languages": now}
        super().__init__(*args, **{"initial": initial, **kwargs})
        words = language_words(school.languages)
        choices = IN_WHICH_LANGUAGES if not now or now in IN_WHICH_LANGUAGES else {now: words, **IN_WHICH_LANGUAGES}
        self.fields["languages"].choices = list(choices.items())  # type: ignore[attr-defined]

    def facts(self) -> SchoolFacts:
        typed = map(origin_of, self.cleaned_data["own_sites"].split())
        return SchoolFacts(
            office_phone=self.cleaned_data["office_phone"],
            own_sites=list(dict.fromkeys(typed)),
            languages=self.cleaned_data["languages"].split(","),
        )


def language_words(codes: list[str]) -> Promise | str:
    """The school's languages in words, the first one first."""
    names = dict(settings.POST_LANGUAGES)
    return IN_WHICH_LANGUAGES.get(",".join(codes)) or ", ".join(str(names.get(code, code)) for code in codes)
