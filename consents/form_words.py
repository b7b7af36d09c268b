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
class PupilWords:
    """What is said otherwise to a pupil who answers for themselves."""

    introduction: str
    materials: Mapping[str, str]


@dataclass(frozen=True)
class FormWords:
    """One language of the form. `question` has {what} and {where}, which `materials` and `channels` fill.

    `pupil` is None in a version that is older than the words for pupils: no pupil is asked with it.
    """

    introduction: str
    question: str
    channels: Mapping[str, str]
    materials: Mapping[str, str]
    pupil: PupilWords | None = None

    def asked(self, channel: str, material: str) -> str:
        """One question, whole: May we use a photo in a group on Facebook?"""
        return self.question.replace("{what}", self.materials[material]).replace("{where}", self.channels[channel])

    def to_pupils(self) -> "FormWords | None":
        """The same form as a pupil reads it."""
        if self.pupil is None:
            return None
        return replace(self, introduction=self.pupil.introduction, materials=self.pupil.materials)


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
        pupil=PupilWords(
            introduction=(
                "We like to show what you do and make at school. Before we show you, name you or tell about you "
                "anywhere that others can see, we ask you. Say yes or no to each question. No is as good an answer as "
                "yes: it makes no difference to how you are treated, and nobody asks why. What you do not answer "
                "counts as no.\n\n"
                "Your no counts by itself, whatever anybody else says. Until you are 18 your yes counts only together "
                "with the yes of a parent.\n\n"
                "You may change your mind at any time. We then stop using it and take down what is still up. What is "
                "printed, or what others have copied or shared, we cannot call back.\n\n"
                "Facebook and Instagram are run by Meta, X by X Corp. What is put there is kept by them as well, "
                "outside the United Kingdom too."
            ),
            materials={
                Material.PHOTO_GROUP: "a photo of you in a group",
                Material.PHOTO_INDIVIDUAL: "a photo of you alone",
                Material.VIDEO: "video of you",
                Material.VOICE: "your voice",
                Material.FIRST_NAME: "your first name",
                Material.WORK: "your work",
                Material.ACHIEVEMENT: "something you have achieved",
                Material.INFORMATION: "something told about you, without name or picture,",
            },
        ),
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
        pupil=PupilWords(
            introduction=(
                "Rydym yn hoffi dangos yr hyn rydych chi'n ei wneud ac yn ei greu yn yr ysgol. Cyn i ni eich dangos, "
                "eich enwi neu sôn amdanoch yn unrhyw le y gall eraill ei weld, rydym yn gofyn i chi. Atebwch bob "
                "cwestiwn gydag ie neu na. Mae na yn ateb cystal ag ie: nid yw'n gwneud dim gwahaniaeth i'r ffordd y "
                "cewch eich trin, ac nid oes neb yn gofyn pam. Mae'r hyn nad ydych yn ei ateb yn cyfrif fel na.\n\n"
                "Mae eich na yn cyfrif ar ei ben ei hun, beth bynnag y mae unrhyw un arall yn ei ddweud. Nes eich bod "
                "yn 18 oed, nid yw eich ie yn cyfrif heb ie rhiant hefyd.\n\n"
                "Cewch newid eich meddwl ar unrhyw adeg. Byddwn wedyn yn rhoi'r gorau i'w ddefnyddio ac yn tynnu i "
                "lawr yr hyn sydd yno o hyd. Ni allwn alw'n ôl yr hyn sydd wedi'i argraffu, na'r hyn y mae eraill "
                "wedi'i gopïo neu ei rannu.\n\n"
                "Meta sy'n rhedeg Facebook ac Instagram, ac X Corp. sy'n rhedeg X. Mae'r hyn a roddir yno yn cael ei "
                "gadw ganddyn nhw hefyd, a hynny y tu allan i'r Deyrnas Unedig hefyd."
            ),
            materials={
                Material.PHOTO_GROUP: "llun ohonoch mewn grŵp",
                Material.PHOTO_INDIVIDUAL: "llun ohonoch ar eich pen eich hun",
                Material.VIDEO: "fideo ohonoch",
                Material.VOICE: "eich llais",
                Material.FIRST_NAME: "eich enw cyntaf",
                Material.WORK: "eich gwaith",
                Material.ACHIEVEMENT: "rhywbeth yr ydych wedi'i gyflawni",
                Material.INFORMATION: "rhywbeth a ddywedir amdanoch, heb enw na llun,",
            },
        ),
    ),
}


def form_in_force(school: School, language: str) -> Wording | None:
    """The newest form in this language, else in English; None where the school has adopted none."""
    return newest_wording(school, KEY, language)


def has_words_for_pupils(school: School) -> bool:
    """Whether the form in force can be put to a pupil: a version from before there were such words cannot."""
    in_force = form_in_force(school, "en")
    return in_force is not None and words_of(in_force).pupil is not None


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
    if pupil := said.get("pupil"):
        materials = {**standard["pupil"]["materials"], **pupil["materials"]}
        said["pupil"] = PupilWords(pupil["introduction"], materials)
    return FormWords(**said)


@transaction.atomic
def adopt_form(school: School, introductions: Mapping[str, str], *, by: Staff) -> int:
    """Put a new version of the form in force, in English and Welsh; returns its number.

    `introductions` by language; what pupils are told by f"{language}_pupil", else it is the standard's.

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
def add_words_for_pupils(school: School, *, by: Staff) -> bool:
    """Put the form that is in force in force once more, with the standard's words for pupils beside its own. False
    where there is none, or it has such words: twice is once."""
    _ask(school, by=by)
    # Locked before it is read: a version that is put in force meanwhile is seen, and two presses are one.
    School.objects.select_for_update(no_key=True).get(pk=school.pk)
    in_force = {language: form_in_force(school, language) for language in LANGUAGES}
    said = {language: words_of(kept) for language, kept in in_force.items() if kept and kept.language == language}
    if "en" not in said or said["en"].pupil is not None:
        return False
    introductions = {language: said.get(language, STANDARD[language]).introduction for language in LANGUAGES}
    adopt_form(school, introductions, by=by)
    return True


def _with(words: FormWords, introductions: Mapping[str, str], language: str) -> FormWords:
    if words.pupil is None:
        msg = "The standard has words for pupils."
        raise ValueError(msg)
    to_pupils = introductions.get(f"{language}_pupil", words.pupil.introduction).strip()
    return replace(
        words,
        introduction=introductions[language].strip(),
        pupil=replace(words.pupil, introduction=to_pupils),
    )


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
