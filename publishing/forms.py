"""What the media officer's pages ask for."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from people.models import School
from posts.errors import Blocked
from publishing.models import LookedAt, Proof
from publishing.times import school_time

NOW, LATER = "now", "later"


class WhenForm(forms.Form):
    """Now, or at a time on the school's own wall."""

    when = forms.ChoiceField(
        label=_("When does it go out?"),
        choices=[(NOW, _("Now")), (LATER, _("At a time"))],
        widget=forms.RadioSelect,
        initial=NOW,
    )
    day = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
    )
    time = forms.TimeField(
        label=_("Time"),
        required=False,
        help_text=_("On the school's clock, for example 08:30."),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        input_formats=["%H:%M", "%H.%M"],
    )

    def __init__(self, *args: Any, school: School, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.school = school

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["at"] = None
        if cleaned.get("when") == NOW and (self["day"].data or self["time"].data):
            words = _("You gave a day or a time. Choose “At a time” too, or take them away to post it at once.")
            self.add_error("when", words)
        if cleaned.get("when") != LATER:
            return cleaned
        for name in ("day", "time"):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, _("Say the day.") if name == "day" else _("Say the time."))
        if cleaned.get("day") and cleaned.get("time"):
            try:
                on_the_wall = datetime.combine(cleaned["day"], cleaned["time"])
                cleaned["at"] = school_time(self.school, on_the_wall, field="time")
            except Blocked as blocked:
                say_why(self, blocked)
        return cleaned


class PostedForm(forms.Form):
    """The link of what was posted by hand."""

    url = forms.CharField(
        label=_("Link to the post"),
        max_length=500,
        error_messages={"required": _("Paste the link of the post.")},
        help_text=_("Open the post there, copy its link and paste it here."),
        widget=forms.URLInput(attrs={"autocomplete": "off", "inputmode": "url"}),
    )
    tagging_off = forms.BooleanField(
        label=_("Nobody is tagged in it, and tagging is off"),
        error_messages={"required": _("Look whether anybody is tagged, and say so.")},
    )
    audience_checked = forms.BooleanField(
        label=_("It is on the school's account, and I checked who can see it"),
        error_messages={"required": _("Look at who can see it, and say so.")},
    )


class LinkForm(forms.Form):
    """The link of what turned out to be up after all."""

    url = PostedForm.base_fields["url"]


class ProofForm(forms.Form):
    """What shows that a post is down."""

    proof = forms.ChoiceField(
        label=_("How do you know?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how you know that it is down.")},
    )
    looked_at = forms.ChoiceField(
        label=_("If something else shows it: where did you look?"),
        required=False,
        choices=[(value, capfirst(label)) for value, label in LookedAt.choices],
        widget=forms.RadioSelect,
    )
    evidence = forms.CharField(
        label=_("And what did you see there?"),
        required=False,
        max_length=500,
        help_text=_("A sentence, for example: I deleted it at noon and it is gone from our page. No child's name."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, has_link: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["proof"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = (
            [
                (Proof.SEEN_GONE, _("I deleted it, opened the link again, and it is gone")),
                (Proof.SAID_SO, _("Something else shows it")),
            ]
            if has_link
            else [
                (Proof.NEVER_POSTED, _("I looked at the account: it was never posted")),
                (Proof.SAID_SO, _("I found it and deleted it, or something else shows it")),
            ]
        )


class WordsForm(forms.Form):
    """A sentence for the author."""

    words = forms.CharField(
        label=_("Why does it go back?"),
        max_length=1000,
        help_text=_("The author reads this. Please write no child's name."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Say in a sentence why it goes back.")},
    )


def say_why(form: forms.Form, blocked: Blocked) -> None:
    """Put each blocker beside the field that it is about, or above the form."""
    for blocker in blocked.blockers:
        form.add_error(blocker.fix_at if blocker.fix_at in form.fields else None, str(blocker.message))
