"""The words with which a post is handed back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class WordsForm(forms.Form):
    words = forms.CharField(
        label=_("What should change?"),
        help_text=_("In a sentence or two. The author sees exactly these words. Leave children's names out."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say in a sentence what should change.")},
    )
    digest = forms.CharField(widget=forms.HiddenInput)


class DeclineForm(WordsForm):
    """The same words, asked as what they answer: nothing is to change, it will not go out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Why not?")
        self.fields["words"].error_messages["required"] = _("Say in a sentence why not.")
