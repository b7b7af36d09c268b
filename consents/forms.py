"""What the office fills in: an answer as the family gave it, a withdrawal, an adult's permission."""

import datetime
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.models import Answer, Material, Respondent, Route
from consents.question_forms import RequiredAnswers
from people.models import Guardian, ParentalResponsibility, Pupil, Staff
from people.names import folded
from people.queries import holders, today_in
from people.roles import Role
from policies.rules import Rules

NEW, PUPIL = "new", "pupil"
YOUNGEST, OLDEST = 1, 25
ROUTES = [choice for choice in Route.choices if choice[0] not in (Route.IMPORT, Route.LINK)]


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

    def __init__(self, *args: Any, pupil: Pupil, asks_pupil: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pupil = pupil
        self.guardians = {str(guardian.pk): guardian for guardian in pupil.guardians.order_by("name", "pk")}
        known = [(key, guardian.name) for key, guardian in self.guardians.items()]
        if asks_pupil:
            known.append((PUPIL, str(_("%(name)s, for themselves")) % {"name": pupil.name}))
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
    def respondent(self) -> Respondent:
        return Respondent.PUPIL if self.cleaned_data["guardian"] == PUPIL else Respondent.GUARDIAN

    @property
    def chosen(self) -> Guardian | None:
        """The parent on the record, or None for a new one."""
        return self.guardians.get(self.cleaned_data["guardian"])


class DatedAnswers(RequiredAnswers):
    """Answers of a day, about the child that `pupil` is."""

    pupil: Pupil
    decided_on = forms.DateField(
        label=_("On which day"), widget=forms.DateInput(attrs={"type": "date"}), help_text=_("The date on the form.")
    )

    def clean_decided_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["decided_on"]
        if day > today_in(self.pupil.school):
            raise ValidationError(_("That day has not come yet."))
        return day

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


class AnswerForm(WhoForm, DatedAnswers):
    """What a parent answered on paper, by phone or in person, question by question."""

    witness = forms.ChoiceField(
        label=_("Who else heard it"),
        required=False,
        help_text=_("A yes by phone needs a colleague who heard it as well. A no needs nobody."),
    )
    replaces_file = forms.BooleanField(
        label=_("This answer replaces the no in the school's file"),
        required=False,
        help_text=_("Only where a parent with parental responsibility has said so."),
    )

    def __init__(self, *args: Any, pupil: Pupil, no_in_file: bool, by: Staff, **kwargs: Any) -> None:
        super().__init__(*args, pupil=pupil, **kwargs)
        self.fields["decided_on"].initial = today_in(pupil.school)
        self.colleagues = {str(each.pk): each for each in holders(pupil.school, *Role.values) if each.pk != by.pk}
        named = [(key, colleague.name) for key, colleague in self.colleagues.items()]
        self.fields["witness"].choices = [("", _("Nobody")), *named]  # type: ignore[attr-defined]
        if not no_in_file:
            del self.fields["replaces_file"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        by_phone = cleaned.get("route") == Route.PHONE and not cleaned.get("witness")
        if by_phone and Answer.GIVEN in self.answers_of(cleaned).values() and "witness" not in self.errors:
            self.add_error("witness", _("Who else heard the yes? Without a second person it is better asked on paper."))
        return cleaned

    @property
    def heard_by(self) -> Staff | None:
        return self.colleagues.get(self.cleaned_data["witness"])


class WithdrawForm(WhoForm):
    """Taking it back: who, and whether for everything (the first choice) or for some channels only."""

    EVERYTHING = "everything"
    channels = forms.MultipleChoiceField(
        label=_("For what"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For some places only, untick the first and tick those."),
    )

    def __init__(self, *args: Any, asks_pupil: bool, by_pupil: bool = False, **kwargs: Any) -> None:
        """`by_pupil`: opened for the pupil, who is chosen already where they answer for themselves."""
        super().__init__(*args, asks_pupil=asks_pupil, **kwargs)
        self.fields["channels"].choices = [(self.EVERYTHING, _("Everything, everywhere")), *ConsentChannel.choices]  # type: ignore[attr-defined]
        self.fields["channels"].initial = [self.EVERYTHING]
        if asks_pupil and by_pupil:
            self.fields["guardian"].initial = PUPIL
        elif len(self.guardians) == 1:
            self.fields["guardian"].initial = next(iter(self.guardians))
        self.fields["route"].initial = Route.IN_PERSON if asks_pupil and by_pupil else Route.PHONE

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
    siblings = forms.MultipleChoiceField(
        label=_("These children too"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "They have a parent, an e-mail address or a telephone number in common. Each gets a hold of its own."
        ),
    )

    def __init__(self, *args: Any, siblings: Iterable[Pupil], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {pupil.public_id.hex: pupil for pupil in siblings}
        if not self.offered:
            del self.fields["siblings"]
            return
        named = [(key, f"{pupil.name} {pupil.registration_group}") for key, pupil in self.offered.items()]
        self.fields["siblings"].choices = named  # type: ignore[attr-defined]

    def those_too(self) -> list[Pupil]:
        return [self.offered[key] for key in self.cleaned_data.get("siblings", [])]


HOW_ADULTS = [
    (kind, _("named or told about in words") if kind == Material.INFORMATION else kind.label) for kind in Material
]
"""What an adult can agree to: of adults, being told about is being named."""


class AdultPermissionForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    capacity = forms.CharField(
        label=_("Who they are"), max_length=80, required=False, help_text=_("For example: governor, visiting author")
    )
    channels = forms.MultipleChoiceField(
        label=_("Where they may be shown"), choices=ConsentChannel.choices, widget=forms.CheckboxSelectMultiple
    )
    materials = forms.MultipleChoiceField(label=_("How"), choices=HOW_ADULTS, widget=forms.CheckboxSelectMultiple)
    covers = forms.CharField(
        label=_("What they agreed to, as it was written"),
        max_length=200,
        help_text=_("For example: photo and name on the website"),
    )
    given_on = forms.DateField(label=_("On which day"), widget=forms.DateInput(attrs={"type": "date"}))
    evidence = forms.CharField(label=_("Where the paper or message is kept"), max_length=200)

    def clean_given_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["given_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day has not come yet."))
        return day


class RulesForm(forms.Form):
    """What a school decides about permission."""

    consent_ends = forms.ChoiceField(
        label=_("How long does a yes last?"),
        choices=[
            ("academic_year", _("Until the end of the school year, 31 August")),
            ("key_stage", _("Until the end of the key stage")),
            ("months", _("For a number of months")),
            ("never", _("Until somebody takes it back")),
        ],
        widget=forms.RadioSelect,
        help_text=_("A no never ends. Answers that are on file keep the end they were given with."),
    )
    consent_months = forms.IntegerField(
        label=_("For how many months"),
        required=False,
        min_value=2,
        max_value=60,
        help_text=_("Only where it lasts for months."),
    )
    pupil_answers_from = forms.IntegerField(
        label=_("From which age does the pupil answer too?"),
        required=False,
        min_value=8,
        max_value=17,
        help_text=_(
            "From that birthday a pupil and a parent both have to say yes; of a pupil whose date of birth is not on "
            "file, both are asked for. Empty: parents answer until the pupil is 18. Any pupil may say no at any age."
        ),
    )
    leavers_stay_months = forms.IntegerField(
        label=_("How many months may posts stay of a child who left?"),
        required=False,
        min_value=0,
        max_value=120,
        help_text=_("Nothing new is published of them anyway. Empty: what is out stays until somebody says no."),
    )
    never_shown = forms.MultipleChoiceField(
        label=_("What is shown of nobody here, whoever agreed?"),
        required=False,
        choices=Material.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, rules: Rules, **kwargs: Any) -> None:
        initial = {name: getattr(rules, name) for name in self.base_fields}
        super().__init__(*args, **{"initial": initial, **kwargs})
        self.elsewhere = [each for each in rules.never_shown if each not in Material.values]
        self.months = rules.consent_months

    def clean_consent_months(self) -> int:
        """How many is asked only where it matters; else the number stays as it was."""
        months: int | None = self.cleaned_data["consent_months"]
        if months is None and self.cleaned_data.get("consent_ends") == "months":
            raise ValidationError(_("Say for how many months."))
        return self.months if months is None else months

    def chosen(self) -> dict[str, Any]:
        never = [*self.cleaned_data["never_shown"], *self.elsewhere]
        return {**self.cleaned_data, "never_shown": tuple(never)}


class AdultNoForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    capacity = forms.CharField(
        label=_("Who they are"), max_length=80, required=False, help_text=_("For example: governor, visiting author")
    )


class BirthdayForm(forms.Form):
    born_on = forms.DateField(
        label=_("Date of birth"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Leave it empty where the school does not know it."),
    )

    def clean_born_on(self) -> datetime.date | None:
        day: datetime.date | None = self.cleaned_data["born_on"]
        if day is not None and not YOUNGEST <= timezone.localdate().year - day.year <= OLDEST:
            raise ValidationError(_("Look at the year again: nobody of that age is a pupil."))
        return day


class LeftForm(forms.Form):
    on = forms.DateField(
        label=_("From which day is the child no longer here?"), widget=forms.DateInput(attrs={"type": "date"})
    )
