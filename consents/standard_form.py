"""The words of the form to begin with, in English and Welsh, as each of its readers reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from channels.models import ConsentChannel
from consents.models import Material


class Reader(StrEnum):
    """In which capacity somebody reads the form. All but parents have words of their own beside it."""

    PARENT = "parent"
    PUPIL = "pupil"
    AUTHORITY = "authority"


WITH_OWN_WORDS = (Reader.PUPIL, Reader.AUTHORITY)


@dataclass(frozen=True)
class OwnWords:
    """What is said otherwise to a reader who is no parent."""

    introduction: str
    materials: Mapping[str, str]


@dataclass(frozen=True)
class FormWords:
    """One language of the form. `question` has {what} and {where}, which `materials` and `channels` fill.

    `pupil` and `authority` are what is said otherwise to a pupil who answers for themselves, and to a local authority
    that decides for a child. They are None in a version that is older than such words: none of them is asked with it.
    """

    introduction: str
    question: str
    channels: Mapping[str, str]
    materials: Mapping[str, str]
    pupil: OwnWords | None = None
    authority: OwnWords | None = None

    def asked(self, channel: str, material: str) -> str:
        """One question, whole: May we use a photo in a group on Facebook?"""
        return self.question.replace("{what}", self.materials[material]).replace("{where}", self.channels[channel])

    def own_words(self, reader: Reader) -> OwnWords | None:
        return {Reader.PUPIL: self.pupil, Reader.AUTHORITY: self.authority}.get(reader)

    def read_by(self, reader: Reader) -> "FormWords | None":
        """The same form in the words for this reader; None where it has none."""
        if reader == Reader.PARENT:
            return self
        own = self.own_words(reader)
        return replace(self, introduction=own.introduction, materials=own.materials) if own else None


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
        pupil=OwnWords(
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
        authority=OwnWords(
            introduction=(
                "We like to show what the children do and make. Before we show, name or tell about the child for whom "
                "you hold parental responsibility anywhere that others can see, we ask you. Say yes or no to each "
                "question. No is as good an answer as yes: it makes no difference to how the child is treated, and "
                "nobody asks why. What you do not answer counts as no.\n\n"
                "You may change your mind at any time. We then stop using it and take down what is still up. What is "
                "printed, or what others have copied or shared, we cannot call back.\n\n"
                "Facebook and Instagram are run by Meta, X by X Corp. What is put there is kept by them as well, "
                "outside the United Kingdom too."
            ),
            materials={
                Material.PHOTO_GROUP: "a photo of the child in a group",
                Material.PHOTO_INDIVIDUAL: "a photo of the child alone",
                Material.VIDEO: "video of the child",
                Material.VOICE: "the child's voice",
                Material.FIRST_NAME: "the child's first name",
                Material.WORK: "the child's work",
                Material.ACHIEVEMENT: "something the child has achieved",
                Material.INFORMATION: "something told about the child, without name or picture,",
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
        pupil=OwnWords(
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
        authority=OwnWords(
            introduction=(
                "Rydym yn hoffi dangos yr hyn y mae'r plant yn ei wneud ac yn ei greu. Cyn i ni ddangos y plentyn y "
                "mae gennych gyfrifoldeb rhiant drosto, ei enwi neu sôn amdano yn unrhyw le y gall eraill ei weld, "
                "rydym yn gofyn i chi. Atebwch bob cwestiwn gydag ie neu na. Mae na yn ateb cystal ag ie: nid yw'n "
                "gwneud dim gwahaniaeth i'r ffordd y caiff y plentyn ei drin, ac nid oes neb yn gofyn pam. Mae'r hyn "
                "nad ydych yn ei ateb yn cyfrif fel na.\n\n"
                "Cewch newid eich meddwl ar unrhyw adeg. Byddwn wedyn yn rhoi'r gorau i'w ddefnyddio ac yn tynnu i "
                "lawr yr hyn sydd yno o hyd. Ni allwn alw'n ôl yr hyn sydd wedi'i argraffu, na'r hyn y mae eraill "
                "wedi'i gopïo neu ei rannu.\n\n"
                "Meta sy'n rhedeg Facebook ac Instagram, ac X Corp. sy'n rhedeg X. Mae'r hyn a roddir yno yn cael ei "
                "gadw ganddyn nhw hefyd, a hynny y tu allan i'r Deyrnas Unedig hefyd."
            ),
            materials={
                Material.PHOTO_GROUP: "llun o'r plentyn mewn grŵp",
                Material.PHOTO_INDIVIDUAL: "llun o'r plentyn ar ei ben ei hun",
                Material.VIDEO: "fideo o'r plentyn",
                Material.VOICE: "llais y plentyn",
                Material.FIRST_NAME: "enw cyntaf y plentyn",
                Material.WORK: "gwaith y plentyn",
                Material.ACHIEVEMENT: "rhywbeth y mae'r plentyn wedi'i gyflawni",
                Material.INFORMATION: "rhywbeth a ddywedir am y plentyn, heb enw na llun,",
            },
        ),
    ),
}
