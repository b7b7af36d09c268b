"""The form on paper: a sheet for each child and each of its readers, in the languages in which the school writes."""

from typing import Any

from django.utils import timezone

from consents.asking_queries import children_of, purposes_in_use
from consents.endings import last_moment
from consents.form_words import LANGUAGES, form_in_force, words_of
from consents.resolver import asks_the_pupil, is_of_age
from consents.standard_form import STANDARD, Reader
from people.models import Pupil, School
from people.queries import today_in
from policies.rules import Rules

Sheet = dict[str, Any]


def sheets_of(school: School, rules: Rules, pupils: list[Pupil]) -> list[Sheet]:
    """For each child one to the parents, unless the pupil is 18, and one to the pupil whose own answer is needed."""
    on, children = today_in(school), children_of(pupils)
    to_parents, to_pupils = (_forms(school, rules, reader) for reader in (Reader.PARENT, Reader.PUPIL))
    sheets: list[Sheet] = []
    for pupil in pupils:
        if not is_of_age(children[pupil.pk], on=on):
            sheets.append(_sheet(school, rules, pupil, to_parents))
        if asks_the_pupil(children[pupil.pk], rules, on=on) and to_pupils:
            sheets.append({**_sheet(school, rules, pupil, to_pupils), "themselves": True})
    return sheets


def sheet_for_authority(school: School, rules: Rules, pupil: Pupil) -> Sheet | None:
    """The one to the authority that decides for this child; None where the form has no words for it."""
    forms = _forms(school, rules, Reader.AUTHORITY)
    return _sheet(school, rules, pupil, forms) if forms else None


def _sheet(school: School, rules: Rules, pupil: Pupil, forms: list[dict[str, Any]]) -> Sheet:
    ends_with = last_moment(pupil, rules, school=school, given_at=timezone.now())
    return {"pupil": pupil, "ends_with": ends_with, "forms": forms}


def _forms(school: School, rules: Rules, reader: Reader) -> list[dict[str, Any]]:
    """Each language of a sheet; none where the form has no words for this reader."""
    forms = []
    for language in (each for each in LANGUAGES if each in (school.languages or ["en"])):
        kept = form_in_force(school, language)
        words = (words_of(kept) if kept else STANDARD[language]).read_by(reader)
        if words is None:
            return []
        forms.append(
            {
                "language": language,
                "introduction": words.introduction,
                "unread": kept is not None and not kept.reviewed,
                "questions": [words.asked(*each) for each in purposes_in_use(school, rules)],
            }
        )
    return forms
