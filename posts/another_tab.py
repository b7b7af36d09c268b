"""What another tab or device saved meanwhile, beside a page whose own save was refused: nothing is lost silently."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from posts.compose_form import ComposeForm, by_counting_papers, data_of
from posts.declarations import NO_CHILD_IN
from posts.models import Post
from posts.people_in import Shown, by_counting_paper, people_of


@dataclass(frozen=True)
class Text:
    """What stands in one field; `language` is "" where it is the page's own."""

    label: str
    language: str
    text: str


def typed_texts(form: ComposeForm) -> list[Text]:
    """Every text that the page sent."""
    return _texts(form, form.sent)


def texts_there(form: ComposeForm, now: Post) -> list[Text]:
    """Every text that stands in the draft now where the page has another one."""
    typed = set(typed_texts(form))
    return [text for text in _texts(form, data_of(now)) if text not in typed]


def answers_there(form: ComposeForm, now: Post, people: Iterable[Shown] | None) -> list[str]:
    """The questions that are answered otherwise in the draft, by their labels."""
    saved = by_counting_papers(data_of(now), form.papers)
    differing = [
        str(field.label)
        for name, field in form.fields.items()
        if not _is_text(field) and {*saved.getlist(name), ""} != {*form.sent.getlist(name), ""}
    ]
    there = {by_counting_paper(shown, form.papers) for shown in people_of(now)}
    if people is not None and (there, _without(now)) != (set(people), form.pictures_without(people)):
        differing.append(_("Which children, and how they are shown"))
    return differing


def _without(now: Post) -> list[int]:
    return list(now.declarations.get(NO_CHILD_IN, []))


def _texts(form: ComposeForm, data: QueryDict) -> list[Text]:
    return [
        Text(str(field.label), str(field.widget.attrs.get("lang", "")), text)
        for name, field in _text_fields(form)
        if (text := str(data.get(name, "")).replace("\r\n", "\n")).strip()
    ]


def _text_fields(form: ComposeForm) -> Iterator[tuple[str, forms.Field]]:
    return ((name, field) for name, field in form.fields.items() if _is_text(field))


def _is_text(field: forms.Field) -> bool:
    return isinstance(field, forms.CharField)
