"""What the office types about an adult: a yes in writing, or a no; and whether a name on file is the same person."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.models import AdultPermission, Material
from consents.queries import adults_nearly_called

SOMEBODY_ELSE = "somebody_else"
HOW_ADULTS = [
    (kind, _("named or told about in words") if kind == Material.INFORMATION else kind.label) for kind in Material
]
"""What an adult can agree to: of adults, being told about is being named."""


class AdultForm(forms.Form):
    """Who it is. Where a name that is nearly the same is on file, the form comes back and asks, with both shown.

    `cleaned_data["names"]` are the names on file under which it is written down; who they are is then as on file too.
    """

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        error_messages={"required": _("Type the name of the adult.")},
        help_text=_("Two of the same name are told apart by who they are. A no counts for everybody of that name."),
    )
    capacity = forms.CharField(
        label=_("Who they are"), max_length=80, required=False, help_text=_("For example: governor, visiting author")
    )

    def __init__(self, *args: Any, school_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.school_id = school_id
        self.near: list[AdultPermission] = []
        typed = str(self.data.get("name", "")).strip() if self.is_bound else ""
        if typed:
            self.near = self.on_file(typed)
        if self.near:
            self._ask(typed)

    def on_file(self, typed: str) -> list[AdultPermission]:
        """Those who could be meant, under another name."""
        return adults_nearly_called(self.school_id, typed)

    def _ask(self, typed: str) -> None:
        choices = [(str(row.pk), said_of(row)) for row in self.near]
        self.fields["same"] = forms.MultipleChoiceField(
            label=_("You wrote “%(name)s”. Is this the same person?") % {"name": typed},
            help_text=_("Tick each that is."),
            choices=[*choices, (SOMEBODY_ELSE, _("No, “%(name)s” is somebody else") % {"name": typed})],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Somebody with this name, or nearly, is on file. Say whether it is them.")},
        )
        self.order_fields(["name", "same"])

    def clean_same(self) -> list[str]:
        said: list[str] = self.cleaned_data["same"]
        if SOMEBODY_ELSE in said and len(said) > 1:
            raise ValidationError(_("Tick either who it is, or that it is somebody else."))
        return said

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        said = cleaned.pop("same", [])
        same = [row for row in self.near if str(row.pk) in said]
        if len(same) == 1 and not same[0].said_no:
            cleaned["capacity"] = same[0].capacity  # else the paper would stand beside the one that it replaces
        cleaned["names"] = [row.name for row in same] or [cleaned.get("name", "").strip()]
        return cleaned


class AdultPermissionForm(AdultForm):
    channels = forms.MultipleChoiceField(
        label=_("Where they may be shown"),
        choices=ConsentChannel.choices,
        error_messages={"required": _("Tick each place where they agreed to be shown.")},
        widget=forms.CheckboxSelectMultiple,
    )
    materials = forms.MultipleChoiceField(
        label=_("How"),
        choices=HOW_ADULTS,
        error_messages={"required": _("Tick each way in which they agreed to be shown.")},
        widget=forms.CheckboxSelectMultiple,
    )
    covers = forms.CharField(
        label=_("What they agreed to, as it was written"),
        max_length=200,
        error_messages={"required": _("Type what they agreed to, in the words of the paper.")},
        help_text=_("For example: photo and name on the website"),
    )
    given_on = forms.DateField(
        label=_("On which day"),
        error_messages={"required": _("Give the day on which they agreed.")},
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    evidence = forms.CharField(
        label=_("Where the paper or message is kept"),
        max_length=200,
        error_messages={"required": _("Type where the paper or message is kept.")},
    )

    def on_file(self, typed: str) -> list[AdultPermission]:
        """Also under this name, where who they are is another."""
        return adults_nearly_called(self.school_id, typed, str(self.data.get("capacity", "")))

    def clean_given_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["given_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day has not come yet."))
        return day

    def clean_same(self) -> list[str]:
        said = super().clean_same()
        if len(said) > 1:
            raise ValidationError(_("Tick one: the permission is kept under that name."))
        return said


class AdultNoForm(AdultForm):
    """A no is asked about those with a yes, and counts for each of them that is ticked, and for the name as typed."""

    def on_file(self, typed: str) -> list[AdultPermission]:
        """Every no reaches everybody of a name, so of this one nobody is asked."""
        return [row for row in super().on_file(typed) if not row.said_no]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["names"] = list(dict.fromkeys([*cleaned["names"], cleaned.get("name", "").strip()]))
        return cleaned


def said_of(row: AdultPermission) -> str:
    """Who is on file, and what they said, in one line."""
    who = f"{row.name} ({row.capacity})" if row.capacity else row.name
    on = date_format(row.given_on, "j F Y")
    if row.said_no:
        return _("%(who)s, who asked on %(on)s not to be shown") % {"who": who, "on": on}
    return _("%(who)s, who agreed on %(on)s: %(covers)s") % {"who": who, "on": on, "covers": row.covers}
