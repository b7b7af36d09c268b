"""Who may be shown, where, until when: answers that are never changed, and holds that nobody has to explain.

The tables are in a module for each theme; whoever needs one asks here.
"""

from consents.models.adults import UNDONE, AdultPermission, every_channel, every_material
from consents.models.asking import AskingRestriction, AskingSettings, ConsentRequest, Letter, LetterKind, ParentLink
from consents.models.care import CareStatus, PublicationHold, PupilCompetence, WhoDecides
from consents.models.day_one import DecidesAs, FormsDecision, FormsOnFile
from consents.models.decisions import (
    BY_WORD_OF_MOUTH,
    STANDING,
    Answer,
    ConsentDecision,
    Material,
    Mistake,
    Respondent,
    Route,
)
from consents.models.keeping import RecordLook, RetentionPeriod
from consents.models.own_voice import Change, Outcome, PupilContact, YesToReview
from consents.models.rolls import RollUpload

__all__ = [
    "BY_WORD_OF_MOUTH",
    "STANDING",
    "UNDONE",
    "AdultPermission",
    "Answer",
    "AskingRestriction",
    "AskingSettings",
    "CareStatus",
    "Change",
    "ConsentDecision",
    "ConsentRequest",
    "DecidesAs",
    "FormsDecision",
    "FormsOnFile",
    "Letter",
    "LetterKind",
    "Material",
    "Mistake",
    "Outcome",
    "ParentLink",
    "PublicationHold",
    "PupilCompetence",
    "PupilContact",
    "RecordLook",
    "Respondent",
    "RetentionPeriod",
    "RollUpload",
    "Route",
    "WhoDecides",
    "YesToReview",
    "every_channel",
    "every_material",
]
