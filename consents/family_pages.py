"""What a parent's page shows: their own children, their own answers, in the words of the form and in their language.

A pupil who answers for themselves sees the same page about themselves alone, a local authority about the one child.
"""

from collections import defaultdict
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _lazy

from consents.asking_queries import Given, own_answers, purposes_in_use
from consents.endings import last_moment
from consents.form_words import LANGUAGES, form_in_force, words_of
from consents.links import asked_about
from consents.models import Answer, ParentLink
from consents.own_answers import answered_by, is_here, sending_of
from consents.queries import EVERY_PURPOSE
from consents.question_forms import ChildQuestionsForm
from consents.services import Purpose
from consents.standard_form import FormWords, Reader
from people.models import Pupil, School
from people.queries import today_in
from policies.models import Wording
from policies.rules import Rules, rules_in_force


class ShownForm(NamedTuple):
    """The form as the page shows it: which version, and its words."""

    kept: Wording
    words: FormWords


def language_asked_for(request: HttpRequest, *, otherwise: str) -> str:
    """English or Welsh: what the address says, else what the school knows of the parent."""
    asked = request.GET.get("language", otherwise)
    return asked if asked in LANGUAGES else "en"


def around(request: HttpRequest, school: School | None, language: str) -> dict[str, Any]:
    """What stands on every page: the school, the other language, the way to a new link. The language is always said: a
    reader whose letters are Welsh may read the page in English."""
    suffix = f"?language={language}"
    return {
        "school": school,
        "language": language,
        "here": f"{request.path}{suffix}",
        "in_english": f"{request.path}?language=en",
        "in_welsh": f"{request.path}?language=cy",
        "new_link_url": f"{reverse('family:new_link', args=[school.slug])}{suffix}" if school else "",
    }


def form_for(link: ParentLink, language: str) -> ShownForm | None:
    """The form in force as this person reads it; None where there is none, or none with words for this reader.

    An authority that was asked before there were words for it reads the parents', and the page says so: a link that is
    out stays good, and what was said can be taken back by it."""
    kept = form_in_force(link.school, language)
    if kept is None:
        return None
    said, reader = words_of(kept), reader_of(link)
    words = said.read_by(reader) or (said if reader == Reader.AUTHORITY else None)
    return ShownForm(kept, words) if words else None


def reader_of(link: ParentLink) -> Reader:
    if link.pupil_id is not None:
        return Reader.PUPIL
    return Reader.PARENT if link.care_id is None else Reader.AUTHORITY


def forms_of(request: HttpRequest, link: ParentLink, form: ShownForm) -> list[ChildQuestionsForm]:
    """The questions about each child on the roll; of one who left, only what was said before can be taken back."""
    asked = purposes_in_use(link.school, rules_in_force(link.school_id))
    channels, on = list(dict.fromkeys(channel for channel, _material in asked)), today_in(link.school)
    sent = request.POST if request.method == "POST" else None
    return [
        ChildQuestionsForm(
            sent,
            pupil=pupil,
            words=form.words,
            channels=channels if is_here(pupil, on) else [],
            not_asked=set(EVERY_PURPOSE).difference(asked),
        )
        for pupil in asked_about(link.whose)
    ]


def children_of(link: ParentLink, forms: list[ChildQuestionsForm]) -> list[dict[str, Any]]:
    """Each child with the questions and, beside each, what this person said before."""
    before = own_answers(link.school_id, [each.pupil.pk for each in forms], of=link.whose)
    rules = rules_in_force(link.school_id)
    said = SAID_BY_AUTHORITY if link.care_id else SAID
    return [_child(each, before.get((link.guardian_id, each.pupil.pk), {}), link.school, rules, said) for each in forms]


def _child(
    form: ChildQuestionsForm, before: dict[Purpose, Given], school: School, rules: Rules, said: "Said"
) -> dict[str, Any]:
    return {
        "ends_with": last_moment(form.pupil, rules, school=school, given_at=timezone.now()) if form.channels else None,
        "form": form,
        "name": first_name(form.pupil),
        "key": form.prefix,
        "sections": [_section(section, before, said) for section in form.sections],
        "has_given": any(given.answer == Answer.GIVEN for given in before.values()),
    }


def _section(section: dict[str, Any], before: dict[Purpose, Given], said: "Said") -> dict[str, Any]:
    """What was said before stands as a hint to the question: once for the whole channel where it is all the same."""
    hints = [
        (field, _said(before.get((section["channel"], material)), said)) for material, field in section["by_material"]
    ]
    differs = len({words for _field, words in hints}) > 1
    if differs:
        for field, words in hints:
            field.help_text = words
    else:
        section["all"].help_text = hints[0][1]
    return {**section, "differs": differs}


class Said(NamedTuple):
    """What was said before, in the words of one kind of reader."""

    no: Promise
    yes: Promise
    ended: Promise


SAID = Said(
    _lazy("You said no on %(day)s."),
    _lazy("You said yes on %(day)s."),
    _lazy("You said yes on %(day)s. That has ended."),
)
SAID_BY_AUTHORITY = Said(
    _lazy("The authority said no on %(day)s."),
    _lazy("The authority said yes on %(day)s."),
    _lazy("The authority said yes on %(day)s. That has ended."),
)
"""Perhaps another person there said it."""


def _said(given: Given | None, said: Said) -> str:
    """What this person said before to one question, in words."""
    if given is None:
        return ""
    day = {"day": date_format(timezone.localtime(given.decided_at), "j F Y")}
    if given.answer != Answer.GIVEN:
        return str(said.no) % day
    if given.expires_at is not None and given.expires_at <= timezone.now():
        return str(said.ended) % day
    return str(said.yes) % day


def errors_of(forms: list[ChildQuestionsForm]) -> list[dict[str, str]]:
    """For the summary: where the first field with a problem is, and what it is."""
    return [
        {"id": f"{each[name].auto_id}_0", "words": f"{first_name(each.pupil)}: {error}"}
        for each in forms
        for name, errors in each.errors.items()
        if name in each.fields
        for error in errors
    ]


def receipt_of(link: ParentLink, form: ShownForm) -> list[dict[str, Any]]:
    """What was answered by this link, child by child: the questions with a yes, those with a no, and those that were
    left alone: without an answer, or with the one from before."""
    said: dict[int, dict[str, list[Any]]] = defaultdict(lambda: {"yes": [], "no": [], "open": [], "as_before": []})
    answered, left = sending_of(link)
    for row in answered:
        kind = "yes" if row.answer == Answer.GIVEN else "no"
        said[row.pupil_id][kind].append(form.words.asked(row.channel, row.material))
    before = SAID_BY_AUTHORITY if link.care_id else SAID
    for child, purpose, given in left:
        question = form.words.asked(*purpose)
        if given is None:
            said[child.pk]["open"].append(question)
        else:
            said[child.pk]["as_before"].append((question, _said(given, before)))
    children = asked_about(link.whose).filter(pk__in=said)
    return [{"name": first_name(child), **said[child.pk]} for child in children]


def who_is_missing(link: ParentLink, failed: list[Pupil]) -> dict[str, list[str]]:
    """Where not all of a sending could be kept: about which children the answers are with the school, and about which
    not."""
    kept = {row.pupil_id for row in answered_by(link)}.difference(each.pk for each in failed)
    return {
        "missing": [first_name(each) for each in failed],
        "with_us": [first_name(each) for each in asked_about(link.whose).filter(pk__in=kept)],
    }


def first_name(pupil: Pupil) -> str:
    return pupil.known_as or pupil.first_name
