"""Every component in every state on one page, for whoever draws the screens: in a demonstration or debugging only."""

import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from policies.requests import everybody

NAV = [
    {"label": _("Home"), "url": "#", "icon": "house", "count": 0, "current": True},
    {"label": _("To confirm"), "url": "#", "icon": "eye", "count": 3, "current": False},
    {"label": _("To publish"), "url": "#", "icon": "calendar-days", "count": "99+", "current": False},
    {"label": _("Permission"), "url": "#", "icon": "shield-check", "count": 0, "current": False},
    {"label": _("People"), "url": "#", "icon": "users", "count": 0, "current": False},
]
PICTURE = {"width": 1600, "height": 1200, "alt": _("A garden with three scarecrows"), "caption": _("Picture 1 of 2")}
BOX = {"number": 1, "x": 780, "y": 840, "width": 180, "height": 120, "url": "#box-1", "label": _("Box 1: a name")}
STEPS = [
    {"title": _("Permission"), "words": _("declared by Mrs Hughes"), "state": "said"},
    {"title": _("Nothing identifying"), "words": _("declared by Mrs Hughes"), "state": "said"},
    {"title": _("Positive and relevant"), "words": _("an achievement, says Mrs Hughes"), "state": "said"},
    {"title": _("Not a reminder"), "words": "", "state": "said"},
    {"title": _("Go-live"), "words": _("with Mr Okafor since Tuesday"), "state": "now"},
    {"title": _("Posting"), "words": "", "state": ""},
]


class StyleForm(forms.Form):
    title = forms.CharField(label=_("Title"), help_text=_("Without a name."), max_length=80)
    words = forms.CharField(label=_("Words"), widget=forms.Textarea, required=False)
    account = forms.ChoiceField(label=_("Account"), choices=[("", "…"), ("w", "Website"), ("f", "Facebook")])
    kind = forms.ChoiceField(label=_("Kind"), widget=forms.RadioSelect, choices=[("n", "News"), ("r", "Reminder")])
    channels = forms.MultipleChoiceField(
        label=_("Channels"), widget=forms.CheckboxSelectMultiple, choices=[("w", "Website"), ("f", "Facebook")]
    )
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}))
    at = forms.TimeField(label=_("Time"), widget=forms.TimeInput(attrs={"type": "time"}))
    sure = forms.BooleanField(label=_("I have looked at picture 2 of 4"))


def pieces() -> dict[str, Any]:
    """What the components on the page are given: the shapes that docs/design.md names."""
    today = datetime.date(2026, 11, 20)
    at_noon = datetime.datetime(2026, 11, 20, 12, 5, tzinfo=datetime.UTC)
    picture = PICTURE | {"src": static("icons/sample.svg"), "boxes": [BOX]}
    preview = {"account": "Ysgol Oakfield", "when": _("Today at 15:45"), "pictures": [picture]}
    words = "Mae gardd Dosbarth 3 ar agor! Carrots, leeks and one very proud scarecrow."
    item = {"title": _("Class 3 garden opens"), "url": "#"}
    return {
        "nav": NAV,
        "bell_url": "#",
        "bell_count": 2,
        "previews": [
            preview | {"slug": "facebook", "label": "Facebook", "words": words, "note": _("74 of 63,206 letters")},
            preview | {"slug": "website", "label": _("Website"), "words": words, "pictures": []},
            preview | {"slug": "x", "label": "X", "words": words},
        ],
        "look": [{"title": _("A name can be read in picture 1"), "text": _("Box 1"), "url": "#box-1"}],
        "not_checked": [{"title": _("picture 2")}],
        "found_nothing": [{"title": _("Codes that can be scanned")}, {"title": _("Names in the words")}],
        "steps": STEPS,
        "days": [
            {"date": today, "today": True, "items": [item | {"status": _("15:45"), "pen": "planned", "icon": "clock"}]},
            {"date": today + datetime.timedelta(days=1), "today": False, "items": []},
        ],
        "entries": [
            {"pen": "changes", "icon": "undo-2", "words": _("Mr Okafor asked for changes"), "when": at_noon,
             "said": _("Take the winner’s surname out, and it’s ready."), "speaker": "Mr Okafor"},
            {"pen": "planned", "icon": "send", "words": _("Mrs Hughes sent it in"), "when": at_noon},
        ],
    }  # fmt: skip


@everybody
def style_page(request: HttpRequest) -> HttpResponse:
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    return render(
        request,
        "style_page.html",
        pieces() | {"blank": StyleForm(auto_id="blank_%s"), "form": StyleForm({}), "demo": True},
    )
