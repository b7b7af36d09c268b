"""The form that families are asked with: its words in English and Welsh, kept as they were, version by version.

A version is one policies.Wording per language under the key "consent". Its words are JSON: the introduction and each
part of the questions, so that what was asked of whom can be read years later, whatever the software says by then.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from channels.models import ConsentChannel
from consents.models import Material
from people.models import School, Staff
from people.queries import person
from policies.authority import NotAllowed, require
from policies.models import Wording
from policies.rules import rules_in_force
from policies.wording import adopt_wording, newest_wording

KEY = "consent"
LANGUAGES = ("en", "cy")


@dataclass(frozen=True)
class FormWords:
    """One language of the form. `question` has {what} and {where}, which `materials` and `channels` fill."""

    introduction: str
    question: str
    channels: Mapping[str, str]
    materials: Mapping[str, str]

    def asked(self, channel: str, material: str) -> str:
        """One question, whole: May we use a photo in a group on Facebook?"""
        return self.question.replace("{what}", self.materials[material]).replace("{where}", self.channels[channel])


STANDARD: dict[str, FormWords] = {
    "en": FormWords(
        introduction=(
            "We like to show what the children do and make. Before we show, name or tell about your child anywhere "
            "that others can see, we ask you. Say yes or no to each question. No is as good an answer as yes: it makes "
            "no difference to how your child is treated, and nobody asks why. What you do not answer counts as no.\n\n"
            "You may change your mind at any time. We then stop using it and take down what is still up. What is "
            "printed, or what others have copied or shared, we cannot call back.\n\n"
            "Facebook and Instagram are run by Meta, X by X Corp. What is put there is kept by them as well, outside "
            "the United Kingdom too."
        ),
        question="May we use {what} {where}?",
        channels={
            ConsentChannel.WEBSITE: "on the school's website",
            ConsentChannel.FACEBOOK: "on Facebook",
            ConsentChannel.X: "on X",
            ConsentChannel.INSTAGRAM: "on Instagram",
            ConsentChannel.OTHER_SOCIAL: "on other social media",
        },
        materials={
            Material.PHOTO_GROUP: "a photo of your child in a group",
            Material.PHOTO_INDIVIDUAL: "a photo of your child alone",
            Material.VIDEO: "video of your child",
            Material.VOICE: "your child's voice",
            Material.FIRST_NAME: "your child's first name",
            Material.WORK: "your child's work",
            Material.ACHIEVEMENT: "something your child has achieved",
            Material.INFORMATION: "something told about your child, without name or picture,",
        },
    ),
    "cy": FormWords(
        introduction=(
            "Rydym yn hoffi dangos yr hyn y mae'r plant yn ei wneud ac yn ei greu. Cyn i ni ddangos eich plentyn, ei "
            "enwi neu sôn amdano yn unrhyw le y gall eraill ei weld, rydym yn gofyn i chi. Atebwch bob cwestiwn gydag "
            "ie neu na. Mae na yn ateb cystal ag ie: nid yw'n gwneud dim gwahaniaeth i'r ffordd y caiff eich plentyn "
            "ei drin, ac nid oes neb yn gofyn pam. Mae'r hyn nad ydych yn ei ateb yn cyfrif fel na.\n\n"
            "Cewch newid eich meddwl ar unrhyw adeg. Byddwn wedyn yn rhoi'r gorau i'w ddefnyddio ac yn tynnu i lawr yr "
            "hyn sydd yno o hyd. Ni allwn alw'n ôl yr hyn sydd wedi'i argraffu, na'r hyn y mae eraill wedi'i gopïo neu "
            "ei rannu.\n\n"
            "Meta sy'n rhedeg Facebook ac Instagram, ac X Corp. sy'n rhedeg X. Mae'r hyn a roddir yno yn cael ei gadw "
            "ganddyn nhw hefyd, a hynny y tu allan i'r Deyrnas Unedig hefyd."
        ),
        question="A gawn ni ddefnyddio {what} {where}?",
        channels={
            ConsentChannel.WEBSITE: "ar wefan yr ysgol",
            ConsentChannel.FACEBOOK: "ar Facebook",
            ConsentChannel.X: "ar X",
            ConsentChannel.INSTAGRAM: "ar Instagram",
            ConsentChannel.OTHER_SOCIAL: "ar gyfryngau cymdeithasol eraill",
        },
        materials={
            Material.PHOTO_GROUP: "llun o'ch plentyn mewn grŵp",
            Material.PHOTO_INDIVIDUAL: "llun o'ch plentyn ar ei ben ei hun",
            Material.VIDEO: "fideo o'ch plentyn",
            Material.VOICE: "llais eich plentyn",
            Material.FIRST_NAME: "enw cyntaf eich plentyn",
            Material.WORK: "gwaith eich plentyn",
            Material.ACHIEVEMENT: "rhywbeth y mae eich plentyn wedi'i gyflawni",
            Material.INFORMATION: "rhywbeth a ddywedir am eich plentyn, heb enw na llun,",
        },
    ),
}


def form_in_force(school: School, language: str) -> Wording | None:
    """The newest form in this language, else in English; None where the school has adopted none."""
    return newest_wording(school, KEY, language)


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
    return FormWords(**said)


@transaction.atomic
def adopt_form(school: School, introductions: Mapping[str, str], *, by: Staff) -> int:
    """Put a new version of the form in force, in English and Welsh; returns its number.

    Nobody who was asked with an older one is asked again for that: what they answered says which version it was.
    Welsh that is letter for letter what a reader has confirmed before stays confirmed.
    """
    _ask(school, by=by)
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    words = {
        language: kept(replace(STANDARD[language], introduction=introductions[language].strip()))
        for language in LANGUAGES
    }
    was_read = Wording.objects.filter(school=school, key=KEY, language="cy", reviewed=True, words=words["cy"]).exists()
    adopt_wording(school, KEY, words)
    adopted = Wording.objects.filter(school=school, key=KEY, language="cy").latest("version")
    if was_read:
        Wording.objects.filter(pk=adopted.pk).update(reviewed=True)
    record(EventName.CONSENT_FORM_ADOPTED, by=by, school_id=school.pk, data={"version": adopted.version})
    return adopted.version


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
