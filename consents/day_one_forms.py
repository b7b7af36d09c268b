"""What is filled in on the first day: the forms on file, and which children of a class are an exception."""

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from channels.models import ConsentChannel
from consents.day_one import Scan
from consents.models import Material
from people.models import Pupil, School
from people.queries import today_in

LARGEST_SCAN = 3_000_000
BEGINS = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
"""What a scan may be, told by its first bytes: never by what it is called."""
A_DAY = {"type": "date"}


class FormsOnFileForm(forms.Form):
    words = forms.CharField(
        label=_("The words of the form"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Word for word, as the families read them. They cannot be changed afterwards."),
    )
    channels = forms.MultipleChoiceField(
        label=_("Which places does it name?"), widget=forms.CheckboxSelectMultiple, choices=ConsentChannel.choices
    )
    materials = forms.MultipleChoiceField(
        label=_("What does it ask for?"),
        widget=forms.CheckboxSelectMultiple,
        choices=Material.choices,
        help_text=_("Only what its words say. What was not asked was not answered, and that means no."),
    )
    first_day = forms.DateField(label=_("The earliest date on them"), widget=forms.DateInput(attrs=A_DAY))
    last_day = forms.DateField(label=_("The latest date on them"), widget=forms.DateInput(attrs=A_DAY))
    kept_where = forms.CharField(
        label=_("Where the forms are kept"), max_length=200, help_text=_("For example: office, blue cabinet")
    )
    scan = forms.FileField(
        label=_("A scan of one of them"),
        required=False,
        help_text=_("Cover the names first. PDF, JPEG or PNG, at most 3 MB. It is kept encrypted."),
    )

    def __init__(self, *args: Any, school: School, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.school = school

    def clean_scan(self) -> Scan | None:
        sent: UploadedFile | None = self.cleaned_data["scan"]
        if sent is None:
            return None
        if (sent.size or 0) > LARGEST_SCAN:
            raise ValidationError(_("The file is larger than 3 MB."))
        content = sent.read()
        kind = next((kind for begins, kind in BEGINS.items() if content.startswith(begins)), None)
        if kind is None:
            raise ValidationError(_("Send a PDF, a JPEG or a PNG."))
        return Scan(kind, content)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first: datetime.date | None = cleaned.get("first_day")
        last: datetime.date | None = cleaned.get("last_day")
        if last and last > today_in(self.school):
            self.add_error("last_day", _("That day has not come yet."))
        elif first and last and last < first:
            self.add_error("last_day", _("The latest date is before the earliest."))
        return cleaned

    def covers(self) -> list[tuple[str, str]]:
        return [(channel, each) for channel in self.cleaned_data["channels"] for each in self.cleaned_data["materials"]]


class OfficersDecisionForm(forms.Form):
    """What the head writes down for an officer who does not sign in here."""

    kept_where = forms.CharField(
        label=_("Where the officer’s decision is kept"),
        max_length=200,
        help_text=_(
            "Your data protection officer does not sign in here: write down what they wrote to you, and where it is."
        ),
    )


class ButTheseForm(forms.Form):
    """Everyone in this class but these: for each child, nothing or an exception. `children` are those looked at."""

    SAYS_NO, NO_FORM = "no", "none"

    def __init__(self, *args: Any, pupils: Sequence[Pupil], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pupils = pupils
        for pupil in pupils:
            self.fields[self.field_of(pupil)] = forms.ChoiceField(
                label=pupil.name,
                choices=[("", _("as the others")), (self.SAYS_NO, _("says no")), (self.NO_FORM, _("no form here"))],
                required=False,
                widget=forms.RadioSelect,
            )

    @staticmethod
    def field_of(pupil: Pupil) -> str:
        return f"child-{pupil.public_id.hex}"

    def those(self, said: str) -> list[Pupil]:
        return [pupil for pupil in self.pupils if self.cleaned_data.get(self.field_of(pupil), "") == said]
