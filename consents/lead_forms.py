"""What the safeguarding lead fills in: who decides for a child in care, what was found of a pupil."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consents.asking_forms import SPOKEN
from consents.care import Care
from consents.forms import ROUTES, DatedAnswers
from consents.models import Answer, Route, WhoDecides
from consents.queries import authority_on, care_of
from people.models import Pupil
from people.queries import today_in

NOT_BY_PHONE = {route: label for route, label in ROUTES if route != Route.PHONE}
"""How somebody says that a no stands no longer: by phone nobody knows who it was."""


class CareForm(forms.Form):
    """Who may say yes for a child who is looked after."""

    decides = forms.ChoiceField(label=_("Who decides"), choices=WhoDecides.choices, widget=forms.RadioSelect)
    carer = forms.ChoiceField(
        label=_("The foster carer who has the authority's decision"),
        required=False,
        help_text=_("Only where the delegation says so in writing. They must be on the child's record."),
    )
    words = forms.CharField(
        label=_("The arrangement, whom to ask, where the evidence is"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Kept encrypted. Only a safeguarding lead can read it."),
    )

    same_authority = forms.BooleanField(
        label=_("It is the same authority as now"),
        required=False,
        help_text=_(
            "Then what it answered goes on counting. Otherwise its yes counts no more, and its no stands until whoever "
            "decides takes it back."
        ),
    )

    in_force = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """The record that stood on the page: the same authority is the one that somebody read there."""

    def __init__(self, *args: Any, pupil: Pupil, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        care = care_of(pupil)
        self.fields["in_force"].initial = care.pk if care else 0
        if (care is None or care.decides != WhoDecides.AUTHORITY) and "same_authority" not in self.data:
            del self.fields["same_authority"]
        self.guardians = {str(guardian.pk): guardian for guardian in pupil.guardians.order_by("name", "pk")}
        named = [(key, guardian.name) for key, guardian in self.guardians.items()]
        self.fields["carer"].choices = [("", _("Nobody")), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        decides = cleaned.get("decides")
        if cleaned.get("carer") and decides and decides != WhoDecides.AUTHORITY:
            self.add_error("carer", _("A carer has the decision only where it is the authority's to give."))
        if decides in (WhoDecides.AUTHORITY, WhoDecides.PARENTS) and not cleaned.get("words", "").strip():
            self.add_error("words", _("Say where that is written: without evidence nobody decides."))
        return cleaned

    def care(self) -> Care:
        said = self.cleaned_data
        same_as = (said.get("in_force") or 0) if said.get("same_authority") else None
        return Care(WhoDecides(said["decides"]), said["words"], self.guardians.get(said["carer"]), same_as=same_as)


class CompetenceForm(forms.Form):
    """Whether this pupil understands enough to answer for themselves."""

    is_able = forms.ChoiceField(
        label=_("Does this pupil understand enough to answer for themselves?"),
        choices=[("yes", _("Yes: the pupil is asked too")), ("no", _("No: the pupil is not asked before they are 18"))],
        widget=forms.RadioSelect,
        help_text=_("It goes before the age that the school sets. The pupil may say no in any case."),
    )
    assessed_on = forms.DateField(label=_("Found on"), widget=forms.DateInput(attrs={"type": "date"}))
    basis = forms.CharField(
        label=_("How it was found"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kept encrypted. Only a safeguarding lead can read it."),
    )

    def clean_assessed_on(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["assessed_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day has not come yet."))
        return day


class AuthorityContactForm(forms.Form):
    """Where the authority that decides for a child is written to."""

    email = forms.EmailField(
        label=_("E-mail address of the authority's social worker"),
        required=False,
        help_text=_(
            "Kept encrypted, and deleted when this authority decides no more. A change makes every link dead that went "
            "to the old address."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Language of letters"), choices=SPOKEN, widget=forms.RadioSelect)


class AuthorityAnswerForm(DatedAnswers):
    """What the local authority answered about a child for whom it decides. By phone only its no is taken."""

    route = forms.ChoiceField(label=_("How"), choices=ROUTES, widget=forms.RadioSelect, initial=Route.EMAIL)

    def __init__(self, *args: Any, pupil: Pupil, **kwargs: Any) -> None:
        self.pupil = pupil
        super().__init__(*args, **kwargs)
        self.fields["decided_on"].initial = today_in(pupil.school)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        says_yes, day = Answer.GIVEN in self.answers_of(cleaned).values(), cleaned.get("decided_on")
        if says_yes and day and self._is_formers(day):
            self.add_error(
                "decided_on",
                _(
                    "On that day another authority was written down as deciding, and its yes counts no more. Write "
                    "down only what that sheet says no to. For a yes, ask the authority that decides now."
                ),
            )
        if cleaned.get("route") == Route.PHONE and says_yes:
            self.add_error("route", _("By phone nobody knows who said it: a yes is taken in writing, a no is enough."))
        return cleaned

    def _is_formers(self, day: datetime.date) -> bool:
        """Whether a paper of that day is a former authority's."""
        said_it, present = authority_on(self.pupil, day), care_of(self.pupil)
        return said_it is not None and present is not None and said_it.authority != present.authority
