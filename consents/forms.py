"""What the office fills in: an answer as the family gave it, a withdrawal, an adult's permission."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.models import Answer, Material, Route
from people.models import Guardian, ParentalResponsibility, Pupil
from people.names import folded
from people.queries import today_in

NEW = "new"
ONE_BY_ONE, YES, NO = "one_by_one", "yes", "no"
EACH: list[tuple[str, Promise]] = [(YES, _("Yes")), (NO, _("No")), ("", _("Not answered"))]
AT_ONCE: list[tuple[str, Promise]] = [
    ("", _("Not answered")),
    (YES, _("Yes to everything")),
    (NO, _("No to everything")),
    (ONE_BY_ONE, _("Answered one by one")),
]
ROUTES = [choice for choice in Route.choices if choice[0] != Route.IMPORT]


def purpose_field(channel: str, material: str) -> str:
    return f"{channel}-{material}"


class WhoForm(forms.Form):
    """Which parent answered: one on the child's record, or a new one."""

    guardian = forms.ChoiceField(label=_("Who answered"), widget=forms.RadioSelect)
    name = forms.CharField(label=_("Name of the parent or carer"), max_length=120, required=False)
    responsibility = forms.ChoiceField(
        label=_("Do they have parental responsibility?"),
        choices=ParentalResponsibility.choices,
        initial=ParentalResponsibility.UNKNOWN,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Only a yes from somebody who has it counts. A no counts from anybody."),
    )
    route = forms.ChoiceField(label=_("How"), choices=ROUTES, widget=forms.RadioSelect, initial=Route.PAPER)

    def __init__(self, *args: Any, pupil: Pupil, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pupil = pupil
        self.guardians = {str(guardian.pk): guardian for guardian in pupil.guardians.order_by("name", "pk")}
        known = [(key, guardian.name) for key, guardian in self.guardians.items()]
        self.fields["guardian"].choices = [*known, (NEW, _("Somebody who is not on the list yet"))]  # type: ignore[attr-defined]
        if not known:
            self.fields["guardian"].initial = NEW

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        name = cleaned.get("name", "").strip()
        if cleaned.get("guardian") != NEW:
            return cleaned
        if not name:
            self.add_error("name", _("Write the name of the parent or carer."))
        elif folded(name) in {folded(guardian.name) for guardian in self.guardians.values()}:
            words = _("Somebody of this name is on the list. Choose them there, or write what tells the two apart.")
            self.add_error("name", words)
        return cleaned

    @property
    def chosen(self) -> Guardian | None:
        """The parent on the record, or None for a new one."""
        return self.guardians.get(self.cleaned_data["guardian"])


class AnswerForm(WhoForm):
    """One question per channel and material; nothing is ticked beforehand, and "not answered" is an answer."""

    decided_on = forms.DateField(
        label=_("On which day"), widget=forms.DateInput(attrs={"type": "date"}), help_text=_("The date on the form.")
    )
    replaces_file = forms.BooleanField(
        label=_("This answer replaces the no in the school's file"),
        required=False,
        help_text=_("Only where a parent with parental responsibility has said so."),
    )

    def __init__(self, *args: Any, pupil: Pupil, channels: list[str], no_in_file: bool, **kwargs: Any) -> None:
        super().__init__(*args, pupil=pupil, **kwargs)
        self.channels = channels
        self.fields["decided_on"].initial = today_in(pupil.school)
        if not no_in_file:
            del self.fields["replaces_file"]
        for channel in channels:
            self.fields[channel] = forms.ChoiceField(
                label=ConsentChannel(channel).label,
                choices=AT_ONCE,
                required=False,
                widget=forms.RadioSelect,
                initial="",
            )
            for material in Material.values:
                self.fields[purpose_field(channel, material)] = forms.ChoiceField(
                    label=Material(material).label, choices=EACH, required=False, widget=forms.RadioSelect, initial=""
                )

    @property
    def sections(self) -> list[dict[str, Any]]:
        """For the page: each channel with its question and the questions one by one, open once one is answered."""
        return [self._section(channel) for channel in self.channels]

    def _section(self, channel: str) -> dict[str, Any]:
        each = [self[purpose_field(channel, material)] for material in Material.values]
        return {"all": self[channel], "each": each, "is_open": any(question.value() for question in each)}

    def clean_decided_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["decided_on"]
        if day > today_in(self.pupil.school):
            raise ValidationError(_("That day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for channel in self.channels:
            if self._contradicts_itself(channel, cleaned):
                self.add_error(
                    channel, _("That does not fit what is answered one by one below. Which of the two is it?")
                )
        if not self.errors and not self.answers_of(cleaned):
            raise ValidationError(_("Write down at least one yes or no."))
        return cleaned

    def _contradicts_itself(self, channel: str, cleaned: dict[str, Any]) -> bool:
        """An answer to everything, and another one to one of its parts: a no must not get lost between them."""
        each = {cleaned.get(purpose_field(channel, material), "") for material in Material.values} - {""}
        return cleaned.get(channel, "") in (YES, NO) and bool(each - {cleaned[channel]})

    def answers_of(self, cleaned: dict[str, Any]) -> dict[tuple[str, str], Answer]:
        """The yeses and noes: an answer to everything is written as one for each."""
        found: dict[tuple[str, str], Answer] = {}
        for channel in self.channels:
            for material in Material.values:
                at_once = cleaned.get(channel, "")
                said = cleaned.get(purpose_field(channel, material), "") if at_once in ("", ONE_BY_ONE) else at_once
                if said in (YES, NO):
                    found[channel, material] = Answer.GIVEN if said == YES else Answer.REFUSED
        return found

    def given_at(self) -> datetime.datetime:
        """From when its yeses count: the beginning of the day on the form, since nobody knows the hour; what was said
        just now, from now. So a no never loses against a form of the same day."""
        day: datetime.date = self.cleaned_data["decided_on"]
        said_just_now = self.cleaned_data["route"] in (Route.PHONE, Route.IN_PERSON)
        if said_just_now and day == today_in(self.pupil.school):
            return timezone.now()
        return datetime.datetime.combine(day, datetime.time.min, ZoneInfo(self.pupil.school.time_zone))

    def refused_at(self) -> datetime.datetime:
        """From when its noes count: the last moment of that day, or now."""
        day: datetime.date = self.cleaned_data["decided_on"]
        if day == today_in(self.pupil.school):
            return timezone.now()
        return datetime.datetime.combine(day, datetime.time.max, ZoneInfo(self.pupil.school.time_zone))


class WithdrawForm(WhoForm):
    """Taking it back: who, and whether for everything (the first choice) or for some channels only."""

    EVERYTHING = "everything"
    channels = forms.MultipleChoiceField(
        label=_("For what"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For some places only, untick the first and tick those."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channels"].choices = [(self.EVERYTHING, _("Everything, everywhere")), *ConsentChannel.choices]  # type: ignore[attr-defined]
        self.fields["channels"].initial = [self.EVERYTHING]
        if len(self.guardians) == 1:
            self.fields["guardian"].initial = next(iter(self.guardians))
        self.fields["route"].initial = Route.PHONE

    def purposes(self) -> list[tuple[str, str]] | None:
        """None means every purpose there is."""
        chosen = self.cleaned_data["channels"]
        if self.EVERYTHING in chosen:
            return None
        return [(channel, material) for channel in chosen for material in Material.values]


class HoldForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kept encrypted. Only a safeguarding lead can read it; you may leave it empty."),
    )
    review_on = forms.DateField(
        label=_("Look at it again on"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


class AdultPermissionForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    capacity = forms.CharField(
        label=_("Who they are"), max_length=80, required=False, help_text=_("For example: governor, visiting author")
    )
    covers = forms.CharField(
        label=_("What they agreed to"), max_length=200, help_text=_("Photo, name, which accounts: as it was written")
    )
    given_on = forms.DateField(label=_("On which day"), widget=forms.DateInput(attrs={"type": "date"}))
    evidence = forms.CharField(label=_("Where the paper or message is kept"), max_length=200)

    def clean_given_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["given_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day has not come yet."))
        return day


class LeftForm(forms.Form):
    on = forms.DateField(
        label=_("From which day is the child no longer here?"), widget=forms.DateInput(attrs={"type": "date"})
    )
