"""The words that people declare or agree to: versioned, so that the record can say exactly what was said."""

from django.db.models import QuerySet

from people.models import School
from policies.models import Wording
from prepared import first, prepared

DECLARATION = {
    "en": (
        "I have kept the school's protocol: every child shown, named or told about may be; nothing identifies a child; "
        "the post is positive and relevant. I have looked at every picture whole. "
        "I stay responsible for having kept the policy."
    ),
    "cy": (
        "Rwyf wedi cadw at brotocol yr ysgol: mae caniatâd ar gyfer pob plentyn a ddangosir, a enwir neu y sonnir "
        "amdano; nid oes dim yn datgelu pwy yw plentyn; mae'r neges yn gadarnhaol ac yn berthnasol. Rwyf wedi edrych "
        "ar bob llun yn gyfan. Rwy'n parhau'n gyfrifol am gadw at y polisi."
    ),
}


class NoWording(Exception):
    """The school has no such wording, so nobody can declare it: fail closed."""


def wording_in_force(school: School, key: str, language: str) -> Wording:
    """The newest wording in this language, else in English. Raises NoWording where there is none."""
    wording = newest_wording(school, key, language)
    if wording is None:
        raise NoWording(key)
    return wording


def newest_wording(school: School, key: str, language: str) -> Wording | None:
    """The newest wording in this language, else in English, or None."""
    return first(_newest_in(school, key, language) or _newest_in(school, key, "en"))


@prepared
def _newest_in(school: School, key: str, language: str) -> QuerySet[Wording]:
    return Wording.objects.filter(school=school, key=key, language=language).order_by("-version")[:1]


def adopt_wording(school: School, key: str, words: dict[str, str]) -> None:
    """Keep a new version in each language. Welsh counts as unreviewed until a reader has confirmed it."""
    newest = Wording.objects.filter(school=school, key=key).order_by("-version").first()
    version = newest.version + 1 if newest else 1
    for language, text in words.items():
        Wording.objects.create(
            school=school, key=key, language=language, version=version, words=text, reviewed=language == "en"
        )
