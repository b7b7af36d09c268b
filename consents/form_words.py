"""The form that families are asked with: its words in English and Welsh, kept as they were, version by version.

A version is one policies.Wording per language under the key "consent". Its words are JSON: the introduction and each
part of the questions, so that what was asked of whom can be read years later, whatever the software says by then.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from consents.standard_form import STANDARD, WITH_OWN_WORDS, FormWords, OwnWords, Reader
from people.models import School, Staff
from people.queries import person
from policies.authority import NotAllowed, require
from policies.models import Wording
from policies.rules import rules_in_force
from policies.wording import adopt_wording, newest_wording

KEY = "consent"
LANGUAGES = ("en", "cy")


def form_in_force(school: School, language: str) -> Wording | None:
    """The newest form in this language, else in English; None where the school has adopted none."""
    return newest_wording(school, KEY, language)


def has_words_for(school: School, reader: Reader) -> bool:
    """Whether the form in force can be put to this reader: a version from before there were such words cannot."""
    in_force = form_in_force(school, "en")
    return in_force is not None and words_of(in_force).read_by(reader) is not None


def form_of_the_day(school: School, day: datetime.date) -> Wording | None:
    """The form that was in force at the end of that day: an older paper was no answer to a newer form."""
    ends = datetime.datetime.combine(day, datetime.time.max, ZoneInfo(school.time_zone))
    until_then = Wording.objects.filter(school=school, key=KEY, language="en", created_at__lte=ends)
    return until_then.order_by("-version").first()


def kept(words: FormWords) -> str:
    """As a version of the form is kept."""
    return json.dumps(asdict(words), ensure_ascii=False, indent=1)


def words_of(wording: Wording) -> FormWords:
    """What a kept version says. A part that a later list knows and the version does not is the standard's."""
    said: dict[str, Any] = json.loads(wording.words)
    standard = asdict(STANDARD[wording.language])
    for part in ("channels", "materials"):
        said[part] = {**standard[part], **said[part]}
    for reader in WITH_OWN_WORDS:
        if own := said.get(reader):
            materials = {**standard[reader]["materials"], **own["materials"]}
            said[reader] = OwnWords(own["introduction"], materials)
    return FormWords(**said)


@transaction.atomic
def adopt_form(school: School, introductions: Mapping[str, str], *, by: Staff) -> int:
    """Put a new version of the form in force, in English and Welsh; returns its number.

    `introductions` by language; what a reader with words of their own is told by f"{language}_{reader}", else it is the
    standard's.

    Nobody who was asked with an older one is asked again for that: what they answered says which version it was.
    Welsh that is letter for letter what a reader has confirmed before stays confirmed.
    """
    _ask(school, by=by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    words = {language: kept(_with(STANDARD[language], introductions, language)) for language in LANGUAGES}
    was_read = Wording.objects.filter(school=school, key=KEY, language="cy", reviewed=True, words=words["cy"]).exists()
    adopt_wording(school, KEY, words)
    adopted = Wording.objects.filter(school=school, key=KEY, language="cy").latest("version")
    if was_read:
        Wording.objects.filter(pk=adopted.pk).update(reviewed=True)
    record(EventName.CONSENT_FORM_ADOPTED, by=by, school_id=school.pk, data={"version": adopted.version})
    return adopted.version


@transaction.atomic
def add_missing_words(school: School, *, by: Staff) -> bool:
    """Put the form that is in force in force once more, with the standard's words for those readers for whom it has
    none. False where there is no form, or nothing is missing: twice is once."""
    _ask(school, by=by)
    # Locked before it is read: a version that is put in force meanwhile is seen, and two presses are one.
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    in_force = {language: form_in_force(school, language) for language in LANGUAGES}
    said = {language: words_of(kept) for language, kept in in_force.items() if kept and kept.language == language}
    if "en" not in said or all(said["en"].own_words(reader) for reader in WITH_OWN_WORDS):
        return False
    introductions = {language: said.get(language, STANDARD[language]).introduction for language in LANGUAGES}
    for language, words in said.items():
        introductions |= own_introductions(words, language)
    adopt_form(school, introductions, by=by)
    return True


def own_introductions(words: FormWords, language: str) -> dict[str, str]:
    """What readers with words of their own are told, by f"{language}_{reader}"."""
    own = {reader: words.own_words(reader) for reader in WITH_OWN_WORDS}
    return {f"{language}_{reader}": each.introduction for reader, each in own.items() if each}


def _with(words: FormWords, introductions: Mapping[str, str], language: str) -> FormWords:
    said = {**own_introductions(words, language), **introductions}
    own = {
        reader: OwnWords(said[f"{language}_{reader}"].strip(), each.materials)
        for reader in WITH_OWN_WORDS
        if (each := words.own_words(reader))
    }
    introduction = introductions[language].strip()
    return replace(words, introduction=introduction, pupil=own[Reader.PUPIL], authority=own[Reader.AUTHORITY])


@transaction.atomic
def confirm_welsh(school: School, *, version: int, by: Staff) -> None:
    """Somebody who reads Welsh has read this version and says that it is right: the mark goes from the page."""
    _ask(school, by=by)
    unread = Wording.objects.filter(school=school, key=KEY, language="cy", version=version, reviewed=False)
    if unread.update(reviewed=True):
        record(EventName.CONSENT_FORM_READ, by=by, school_id=school.pk, data={"version": version})


def _ask(school: School, *, by: Staff) -> None:
    if by.school_id != school.pk:
        raise NotAllowed(_("This form belongs to another school."), school_id=by.school_id, by=by)
    require(person(by), "record_consent", rules=rules_in_force(school))
