"""What the office fills in about asking: the form's introduction, reminders, how a parent is reached."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from consents.contact import Contact
from consents.form_words import own_introductions
from consents.standard_form import STANDARD
from people.models import Guardian

SPOKEN = [("en", _("English")), ("cy", _("Welsh"))]


class FormWordsForm(forms.Form):
    """The words above the questions. The questions themselves come from what the school uses."""

    en = forms.CharField(
        label=_("In English"), max_length=6000, widget=forms.Textarea(attrs={"rows": 12, "lang": "en"})
    )
    cy = forms.CharField(
        label=_("In Welsh"),
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 12, "lang": "cy"}),
        help_text=_("Families see beside it that nobody has checked it, until somebody who reads Welsh has."),
    )
    en_pupil = forms.CharField(
        label=_("To pupils, in English"), max_length=6000, widget=forms.Textarea(attrs={"rows": 12, "lang": "en"})
    )
    cy_pupil = forms.CharField(
        label=_("To pupils, in Welsh"), max_length=6000, widget=forms.Textarea(attrs={"rows": 12, "lang": "cy"})
    )

    en_authority = forms.CharField(
        label=_("To an authority, in English"), max_length=6000, widget=forms.Textarea(attrs={"rows": 12, "lang": "en"})
    )
    cy_authority = forms.CharField(
        label=_("To an authority, in Welsh"), max_length=6000, widget=forms.Textarea(attrs={"rows": 12, "lang": "cy"})
    )

    def __init__(self, *args: Any, initial: dict[str, str], **kwargs: Any) -> None:
        """A version from before a reader had words of their own gets the standard's to begin with."""
        own = [own_introductions(words, spoken) for spoken, words in STANDARD.items()]
        super().__init__(*args, **{"initial": {**own[0], **own[1], **initial}, **kwargs})


class RemindersForm(forms.Form):
    days = forms.IntegerField(
        label=_("Remind by itself after how many days?"),
        required=False,
        min_value=7,
        max_value=90,
        help_text=_(
            "From 7 to 90; at most three times. Leave it empty, and nobody is reminded but by your pressing it."
        ),
    )


class ContactForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("A change makes every link dead that went to the old address."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=_("Telephone"), max_length=30, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    language = forms.ChoiceField(label=_("Language of letters"), choices=SPOKEN, widget=forms.RadioSelect)

    def __init__(self, *args: Any, guardian: Guardian, **kwargs: Any) -> None:
        language = guardian.language if guardian.language in dict(SPOKEN) else "en"
        initial = {"email": guardian.email, "phone": guardian.phone, "language": language}
        super().__init__(*args, **{"initial": initial, **kwargs})

    def contact(self) -> Contact:
        return Contact(**{name: self.cleaned_data[name] for name in ("email", "phone", "language")})


class PupilContactForm(forms.Form):
    email = forms.EmailField(
        label=_("The pupil's own e-mail address"),
        required=False,
        help_text=_("Not one that the family reads. A change makes every link dead that went to the old address."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Language of letters"), choices=SPOKEN, widget=forms.RadioSelect)


class NewLinkForm(forms.Form):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The one that the school has of you."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
