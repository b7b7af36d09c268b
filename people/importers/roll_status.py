"""Whether a row is of a child who is on the roll or of one who has left, as schools' systems say it."""

from people.importers.headings import plain

SAYS_HERE = (
    "on roll|on the roll|onroll|current|current pupil|current student|active|enrolled|registered|present|returned|"
    "guest|guest pupil|dual|dual registered|dual registration|dually registered|main|main dual|main registration|"
    "subsidiary|subsidiary dual|subsidiary registration|single|single registration|sole|sole registration|"
    "c|m|s|g|c current|c single registration|m main dual registration|s subsidiary dual registration|g guest|"
    "current single registration|current main dual registration|current subsidiary dual registration|"
    "ar y gofrestr|cyfredol|presennol|ymwelydd"
)
"""Guests and children of two schools are here, so they may be in a picture. The letters are the enrolment codes of the
school census."""
SAYS_LEFT = (
    "left|has left|leaver|leavers|leaving|former|former pupil|former student|ex pupil|ex student|previous|past|"
    "off roll|not on roll|no longer on roll|inactive|withdrawn|transferred|transferred out|moved|graduated|deleted|"
    "archived|p|p previous|wedi gadael|gadawodd|ymadawr|blaenorol"
)
ON_ROLL, LEFT = frozenset(SAYS_HERE.split("|")), frozenset(SAYS_LEFT.split("|"))
YES, NO = frozenset(["y", "yes", "true"]), frozenset(["n", "no", "false"])


def has_left(cell: str, *, asks_on_roll: bool = False) -> bool | None:
    """Whether this word says that the child has left; None for a word that we do not know, and for none. A yes or a no
    says it only in a column that asks who is on the roll: under "Status" it may be about anything."""
    word = plain(cell)
    if asks_on_roll and word in YES | NO:
        return word in NO
    return True if word in LEFT else False if word in ON_ROLL else None
