"""The forms of the people page."""

import datetime
from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from people.models import Staff
from people.queries import roles_to_stand_in_for, who_can_stand_in_for
from people.roles import WHO_STANDS_IN, Role
from people.services import PeopleProblem


def tried(form: forms.Form, act: Callable[[], Any]) -> bool:
    """Carry it out; a problem is shown beside its field."""
    try:
        act()
    except PeopleProblem as problem:
        form.add_error(problem.field or None, problem.message)
        return False
    return True


WHAT_A_GOVERNOR_SEES = _("A governor sees one page of counts: no post, and no name of a child or a colleague.")


class DateInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class InviteForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("As the school says it: Mrs Hughes"))
    email = forms.EmailField(label=_("E-mail address"), help_text=_("The link for setting up an account goes there."))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, help_text=WHAT_A_GOVERNOR_SEES)
    starts_on = forms.DateField(label=_("First day"), widget=DateInput, initial=datetime.date.today)
    ends_on = forms.DateField(
        label=_("Last day"), widget=DateInput, required=False, help_text=_("Leave empty if it has no end.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(settings.LANGUAGES) == 1:
            del self.fields["language"]


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, help_text=WHAT_A_GOVERNOR_SEES)
    starts_on = forms.DateField(label=_("First day"), widget=DateInput, initial=datetime.date.today)
    ends_on = forms.DateField(
        label=_("Last day"), widget=DateInput, required=False, help_text=_("Leave empty if it has no end.")
    )


class StandInForm(forms.Form):
    delegate = forms.ModelChoiceField(
        label=_("Who stands in"), queryset=Staff.objects.none(), error_messages={"invalid_choice": WHO_STANDS_IN}
    )
    role = forms.ChoiceField(label=_("For which role"))
    starts_on = forms.DateField(label=_("First day"), widget=DateInput, initial=datetime.date.today)
    ends_on = forms.DateField(label=_("Last day"), widget=DateInput, help_text=_("At most 30 days later."))
    reason = forms.CharField(label=_("Why"), max_length=200)

    def __init__(self, *args: object, staff: Staff, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["delegate"].queryset = who_can_stand_in_for(staff)  # type: ignore[attr-defined]
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (role.value, role.label) for role in roles_to_stand_in_for(staff)
        ]
