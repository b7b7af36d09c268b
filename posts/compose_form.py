"""The compose page as a form: everything about a post but its pictures and the children in them.

Nothing is required here, because a draft may be as unfinished as its author likes; what is missing is said by
posts.checks. A field that the page did not send is left as it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from channels.models import Account
from consents.models import AdultPermission, Material
from consents.queries import Papers, adults_in, counting_id, papers_that_count
from people.models import Staff
from policies.models import Device
from policies.requests import number_in
from policies.rules import Rules
from posts.children_form import pictures_without
from posts.declarations import NO, NO_CHILD_IN, NONE, PERSONAL, SCHOOL, SOME, YES
from posts.drafts import DraftWords
from posts.how_shown import PHOTO_MATERIALS
from posts.models import Post, Variant
from posts.names_checks import answered_beside
from posts.people_in import ADULT_MATERIALS, Shown
from posts.picture_checks import words_for_language
from posts.titles import own_title
from posts.words_checks import CATEGORIES

FORM_ID = "compose"
MOST_ADULTS = 200


class ComposeForm(forms.Form):
    """One draft. `data` comes from the page, or from the draft itself by `data_of`, so that both render alike."""

    title = forms.CharField(
        label=_("What shall we call it?"),
        max_length=120,
        required=False,
        help_text=_("For staff; it is never posted. Without a title it is called by its first words."),
    )
    accounts = forms.MultipleChoiceField(
        label=_("Where should it go?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    category = forms.ChoiceField(label=_("What is it about?"), required=False, widget=forms.RadioSelect)
    expires_on = forms.DateField(
        label=_("Until when does it matter?"),
        required=False,
        help_text=_("After that day it is listed to be taken down."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    children_shown = forms.ChoiceField(
        label=_("Are children shown, named or told about?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[(SOME, _("Yes")), (NONE, _("None"))],
    )
    adults_shown = forms.ChoiceField(
        label=_("Are adults shown, named or told about?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[(SOME, _("Yes, and each has agreed in writing")), (NONE, _("None"))],
    )
    adults = forms.MultipleChoiceField(
        label=_("Which adults?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only adults whose written permission is on file. The office can record another."),
        error_messages={
            "invalid_choice": _("The permission of an adult who was ticked counts no more. Tick here who is in it now.")
        },
    )
    adults_how = forms.MultipleChoiceField(
        label=_("How are they in it?"),
        required=False,
        choices=[
            (Material.PHOTO_GROUP.value, _("in the pictures")),
            (Material.INFORMATION.value, _("named or told about in the words")),
        ],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Each is asked for what you tick; in a post without pictures, for being named."),
    )
    where_now = forms.ChoiceField(
        label=_("Does it show where children are now, or will be?"),
        required=False,
        help_text=_("For example a trip that is still on. The approver sees your answer."),
        widget=forms.RadioSelect,
        choices=[(NO, _("No")), (YES, _("Yes"))],
    )
    device = forms.ChoiceField(
        label=_("On which device were the pictures taken?"), required=False, widget=forms.RadioSelect
    )
    third_party = forms.ChoiceField(
        label=_("Is anything in it made by somebody outside the school?"),
        required=False,
        help_text=_("A photo, a logo, music, a drawing, a long quotation."),
        widget=forms.RadioSelect,
        choices=[(NONE, _("No")), (SOME, _("Yes"))],
    )
    third_party_source = forms.CharField(
        label=_("Whose is it, and where is their permission or licence?"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    positive_relevant = forms.BooleanField(
        label=_(
            "It is positive and relevant: about the children, the good work of staff, the school or an achievement."
        ),
        required=False,
    )

    def __init__(self, data: QueryDict, *, post: Post, accounts: list[Account], rules: Rules) -> None:
        self.papers = papers_that_count(post.school_id)
        data = by_counting_papers(data, self.papers)
        super().__init__(data, auto_id="%s")
        self.sent = data
        self.post = post
        self.open_accounts = accounts
        self._choices(rules)
        for name, label, language in self._word_fields():
            self.fields[name] = forms.CharField(
                label=label, required=False, strip=False, widget=forms.Textarea(attrs={"rows": 6, "lang": language})
            )
        for field in self.fields.values():
            field.widget.attrs["form"] = FORM_ID

    def _choices(self, rules: Rules) -> None:
        self._set("accounts", [(str(account.pk), account.name) for account in self.open_accounts])
        self._set("category", [(key, CATEGORIES.get(key, key)) for key in rules.categories])
        devices = Device.objects.filter(school=self.post.school, retired_at=None).order_by("name")
        own = (PERSONAL, _("On a personal phone or camera"))
        self._set("device", [*((str(device.pk), device.name) for device in devices), own])
        ticked, on_file = set(self.sent.getlist("adults")), adults_in(self.papers)
        adults = [adult for n, adult in enumerate(on_file) if n < MOST_ADULTS or str(adult.pk) in ticked]
        self._set("adults", [(str(adult.pk), self._agreed_to(adult)) for adult in adults])
        if self.post.is_reminder or not adults:
            del self.fields["adults_how"]

    def _agreed_to(self, adult: AdultPermission) -> str:
        """The adult, with what the papers that count are for."""
        return f"{adult.name} ({'; '.join(dict.fromkeys(paper.covers for paper in self.papers[adult.pk]))})"

    def _set(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def _word_fields(self) -> Iterator[tuple[str, Any, str]]:
        for language in self.post.school.languages:
            yield (
                f"words_{language}",
                _("Words in %(language)s") % {"language": words_for_language(language)},
                language,
            )
            for account in self.open_accounts:
                label = _("Other words in %(language)s for %(account)s")
                yield (
                    f"words_{account.pk}_{language}",
                    label % {"language": words_for_language(language), "account": account.name},
                    language,
                )

    def words(self) -> dict[tuple[int | None, str], str]:
        """The words by (account or None for all, language), as far as the page had a field for them."""
        found: dict[tuple[int | None, str], str] = {}
        for language in self.post.school.languages:
            for account_id in (None, *(account.pk for account in self.open_accounts)):
                name = words_field(account_id, language)
                if name in self.sent:
                    found[account_id, language] = str(self.sent[name]).replace("\r\n", "\n")
        return found

    def draft(self, people: tuple[Shown, ...] | None) -> DraftWords:
        """What is to be kept. Values that no choice has are left out, never guessed."""
        self.is_valid()
        clean = self.cleaned_data
        device = clean.get("device") or ""
        return DraftWords(
            title=clean.get("title") or self.sent.get("title", "")[:120],
            category=clean.get("category") or "",
            words=self.words(),
            account_ids=frozenset(int(pk) for pk in clean.get("accounts") or ()),
            declarations=self._declarations(clean, device, people),
            device_id=number_in(device) or None,
            expires_on=clean.get("expires_on"),
            people=people,
        )

    def _declarations(self, clean: Mapping[str, Any], device: str, people: tuple[Shown, ...] | None) -> dict[str, Any]:
        """Ticking somebody answers whether anybody is shown; not ticking anybody answers nothing."""
        children = SOME if any(shown.pupil_id or shown.other_school for shown in people or ()) else ""
        adults = SOME if any(shown.adult_id for shown in people or ()) else ""
        without = self.pictures_without(people)
        taken_on = PERSONAL if device == PERSONAL else SCHOOL if device else ""
        not_pupils = sorted(set(self.sent.getlist("not_pupils")))
        return {
            "positive_relevant": bool(clean.get("positive_relevant")),
            "children": clean.get("children_shown") or children,
            "adults": clean.get("adults_shown") or adults,
            "where_now": clean.get("where_now") or "",
            "taken_on": taken_on,
            "third_party": clean.get("third_party") or "",
            "third_party_source": (clean.get("third_party_source") or "").strip(),
            "not_pupils": not_pupils,
            "namesakes": answered_beside(self.post, self.sent.get("namesakes", ""), not_pupils),
            **({NO_CHILD_IN: without} if without else {}),
        }

    def pictures_without(self, people: Iterable[Shown] | None) -> list[int]:
        """The pictures that are said to be without the post's children; as it was where the page did not ask."""
        if people is None:
            return list(self.post.declarations.get(NO_CHILD_IN, []))
        return pictures_without(self.sent, self.post, people)


def words_field(account_id: int | None, language: str) -> str:
    return f"words_{language}" if account_id is None else f"words_{account_id}_{language}"


def data_of(post: Post, *, remembered_device: int | None = None) -> QueryDict:
    """The draft as the page would send it. A device that this browser remembers is proposed, not declared."""
    declared = post.declarations
    data = QueryDict(mutable=True)
    variants = list(Variant.objects.filter(post=post))
    data["title"] = own_title(post, variants)
    data["category"] = post.category
    data["expires_on"] = post.expires_on.isoformat() if post.expires_on else ""
    data["children_shown"] = declared.get("children", "")
    data["adults_shown"] = declared.get("adults", "")
    data["where_now"] = declared.get("where_now", "")
    data["third_party"] = declared.get("third_party", "")
    data["third_party_source"] = declared.get("third_party_source", "")
    data["device"] = _device(post, remembered_device)
    if declared.get("positive_relevant"):
        data["positive_relevant"] = "on"
    data.setlist("not_pupils", declared.get("not_pupils", []))
    data.setlist("accounts", [str(account.pk) for account in post.accounts.all()])
    adults = set(post.appearances.filter(adult__isnull=False).values_list("adult_id", "material"))
    data.setlist("adults", [str(pk) for pk in sorted({pk for pk, _material in adults})])
    data.setlist("adults_how", adults_how(material for _pk, material in adults))
    for variant in variants:
        data[words_field(variant.account_id, variant.language)] = variant.words
    return data


def by_counting_papers(data: QueryDict, papers: Papers) -> QueryDict:
    """Whoever is ticked by an earlier paper, as somebody with that page open may, is ticked by the one that counts."""
    sent = data.getlist("adults")
    ticked = list(dict.fromkeys(str(counting_id(papers, pk)) if (pk := number_in(each)) else each for each in sent))
    if ticked == sent:
        return data
    changed = data.copy()
    changed.setlist("adults", ticked)
    return changed


def adults_how(materials: Iterable[str]) -> list[str]:
    """How the adults of a draft are in it, as the page ticks it: until there are any, both."""
    ways = {Material.PHOTO_GROUP if each in PHOTO_MATERIALS else each for each in materials} or set(ADULT_MATERIALS)
    return [way.value for way in ADULT_MATERIALS if way in ways]


def _device(post: Post, remembered: int | None) -> str:
    if post.declarations.get("taken_on") == PERSONAL:
        return PERSONAL
    device_id = post.device_id or (None if post.declarations.get("taken_on") else remembered)
    return str(device_id or "")


def accounts_for(staff: Staff) -> list[Account]:
    """The open accounts of the school, by name: nothing can go anywhere else."""
    return list(Account.objects.open().filter(school_id=staff.school_id).order_by("name", "pk"))
