"""The forms of a blank certificate: sending it in, and saying where the name goes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from policies.models import BlankDesign
from screening.decode import MAX_BYTES, heic_is_readable

DRAWN = "drawn"


class DesignForm(forms.Form):
    name = forms.CharField(
        label=_("What it is called"),
        max_length=80,
        strip=True,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("So that you know it in the list: Star of the Week, blue."),
    )
    file = forms.FileField(
        label=_("The blank certificate"),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=_(
            "A picture of it with nothing written on it: saved from the program it was made with, scanned, or "
            "photographed flat. JPEG, PNG or WebP, at most 20 MB."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A phone that is not asked for HEIC sends a JPEG in its place, so it is asked for only where it can be read.
        if heic_is_readable():
            self.fields["file"].widget.attrs["accept"] += ",.heic,.heif"

    def clean_file(self) -> UploadedFile:
        """Asked before it is read: what is too large never comes into memory."""
        sent: UploadedFile = self.cleaned_data["file"]
        if (sent.size or 0) > MAX_BYTES:
            raise ValidationError(_("This file is larger than 20 MB. Please send the picture in a smaller size."))
        return sent


def _percent(label: Any, id_in_page: str) -> forms.FloatField:
    """A side of the place. The page draws the field; its id is here so that an error leads to it."""
    words = dict.fromkeys(("invalid", "min_value", "max_value"), _("Write a number from 0 to 100."))
    widget = forms.NumberInput(attrs={"id": id_in_page})
    return forms.FloatField(
        label=label, required=False, min_value=0, max_value=100, error_messages=words, widget=widget
    )


class PlaceForm(forms.Form):
    """One of the boxes that the machine proposes, or one of the office's own, in percent of the picture."""

    place = forms.ChoiceField(label=_("Where the name goes"), widget=forms.RadioSelect)
    left = _percent(_("From the left"), "part-left")
    right = _percent(_("To, from the left"), "part-right")
    top = _percent(_("From the top"), "part-top")
    bottom = _percent(_("To, from the top"), "part-bottom")

    def __init__(self, *args: Any, design: BlankDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.design = design
        boxes = [(str(number), number) for number in range(1, len(design.proposed) + 1)]
        self.fields["place"].choices = [*boxes, (DRAWN, _("Another place, said in numbers"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A place that is said in numbers begins before it ends."""
        said = super().clean() or self.cleaned_data
        if said.get("place") == DRAWN:
            for start, end in (("left", "right"), ("top", "bottom")):
                if not {start, end} & set(self.errors) and (said[end] or 0) <= (said[start] or 0):
                    self.add_error(end, _("This has to be more than the number before it."))
        return said

    def box(self) -> list[int]:
        """In pixels of the small copy."""
        chosen = self.cleaned_data["place"]
        if chosen != DRAWN:
            return list(self.design.proposed[int(chosen) - 1])
        width, height = self.design.width, self.design.height
        sides = (("left", width), ("top", height), ("right", width), ("bottom", height))
        return [round((self.cleaned_data[side] or 0) * length / 100) for side, length in sides]
