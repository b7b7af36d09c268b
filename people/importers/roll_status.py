"""Whether a row is of a child who is on the roll, who has left, or who is not here yet, as schools' systems say it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from people.importers.headings import plain, squashed


class Place(StrEnum):
    """A child's place at the school, by the word in a row. NOT_YET: whoever asked for a place, was offered one or comes
    later, and whoever asked and does not come."""

    HERE = "here"
    LEFT = "left"
    NOT_YET = "not_yet"


SAYS_HERE = (
    "on roll|on the roll|onroll|current|active|enrolled|registered|admitted|readmitted|re admitted|present|attending|"
    "returned|returning|full time|part time|suspended|"
    "guest|visitor|visiting|c|m|s|g|f|o|fe college|other provider|"
    "single|single registration|single registered|sole|sole registration|solely registered|"
    "current single registration|current single registration at this school|"
    "dual|dual registered|dual registration|dually registered|current dual registration|"
    "main|main registration|main dual|main dual registered|main dual registration|dual main|dual registered main|"
    "dual registration main|current main|current main dual registration|mn d|"
    "subsidiary|subsidiary registration|subsidiary dual|subsidiary dual registered|subsidiary dual registration|"
    "dual subsidiary|dual registered subsidiary|dual registration subsidiary|current subsidiary|"
    "current subsidiary dual registration|"
    "ar y gofrestr|cyfredol|presennol|ymwelydd|gwestai"
)
"""Guests and children of two schools are here, so they may be in a picture; a child who is suspended stays on the roll.
The letters are the enrolment codes of the school census."""
SAYS_LEFT = (
    "left|has left|left school|leaver|leavers|leaving|former|ex|previous|past|alumni|alumnus|alumna|"
    "off roll|off rolled|not on roll|no longer on roll|taken off roll|removed|removed from roll|not current|"
    "inactive|not active|withdrawn|transferred|transferred out|moved|graduated|deleted|to be deleted|tobedeleted|"
    "permanently excluded|deregistered|archived|p|wedi gadael|gadawodd|ymadawr|blaenorol"
)
SAYS_NOT_YET = (
    "applicant|applicants|applied|application|application received|application submitted|application made|"
    "offered|offer|offer made|offered place|place offered|accepted|offer accepted|accepted offer|place accepted|"
    "accepted place|reserved|reservation|reserve list|pre admission|preadmission|pre admissions|pre admit|"
    "pre enrolled|pre enrolment|pre registered|future|future starter|prospective|prospect|prospectus sent|"
    "waiting list|on waiting list|waitlist|waitlisted|wait list|wait listed|enquiry|enquirer|enquired|inquiry|"
    "registered interest|incoming|joining|due to start|awaiting arrival|awaiting admission|not started|"
    "not yet started|not yet on roll|not yet admitted|not here yet|yet to start|yet to join|deferred|deferred entry|"
    "deadline missed|declined|offer declined|declined offer|rejected|application rejected|unsuccessful|"
    "application withdrawn|withdrawal|cancelled|application cancelled|"
    "ymgeisydd|ymgeiswyr|rhestr aros|wedi gwneud cais|wedi cael cynnig|ymholiad|dyfodol|darpar"
)
MAY_BE_OF_ANYTHING = frozenset(["accepted", "declined", "rejected", "cancelled", "withdrawal", "pending", "offer"])
"""Words that stand in other columns called "Status" too, say of a letter home: they alone make no status on roll."""
PLACES = {
    word: place
    for place, words in ((Place.HERE, SAYS_HERE), (Place.LEFT, SAYS_LEFT), (Place.NOT_YET, SAYS_NOT_YET))
    for word in words.split("|")
}
YES, NO = frozenset(["y", "yes", "true"]), frozenset(["n", "no", "false"])
AROUND = re.compile(r"^[cmsgfop] (?=\w)| (?:pupil|student|child|disgybl)s?$|^disgybl ")
"""A census letter before the words, and whom they are about: "G - Guest pupil", "Former student"."""


def place_of(cell: str, *, asks_on_roll: bool = False) -> Place | None:
    """The place that this word tells; None for a word that we do not know, and for none. A yes or a no tells one only
    in a column that asks who is on the roll: under "Status" it may be about anything."""
    word = plain(cell)
    if asks_on_roll and word in YES | NO:
        return Place.HERE if word in YES else Place.LEFT
    return PLACES.get(word) or PLACES.get(AROUND.sub("", word))


class Asks(IntEnum):
    """What a column of places asks, the surest first: of a child with "Left" under "Status" and "Main" under
    "Registration type" the second only says how the first was meant."""

    PLACE = 0
    APPLICATION = 1
    KIND = 2


@dataclass(frozen=True)
class StatusColumn:
    """A column that may say who is on the roll. `on_roll`: a yes or a no in it is a status. `unclear`: words of
    which nobody can tell what they mean there."""

    asks: Asks
    on_roll: bool
    unclear: frozenset[str]
    is_about_the_roll: bool

    def place_of(self, cell: str) -> Place | None:
        return None if plain(cell) in self.unclear else place_of(cell, asks_on_roll=self.on_roll)


def status_column(heading: str, cells: Iterable[str], *, by_hand: bool) -> StatusColumn:
    """What the column is by its heading and its words. `by_hand`: the school said that it is the status.

    Among applicants who is "registered" may have paid a fee; and beside F for full time P is part time, not "previous".
    """
    words, name = set(cells), squashed(heading)
    is_of_applications = "applic" in name or "admission" in name
    asks = Asks.APPLICATION if is_of_applications else Asks.KIND if re.search("type|mode", name) else Asks.PLACE
    on_roll = by_hand or "onroll" in name
    places = {word: place for word in words if (place := place_of(word, asks_on_roll=on_roll))}
    unclear = {"registered"} if is_of_applications or Place.NOT_YET in places.values() else set()
    unclear |= {"p"} if asks is Asks.KIND and "f" in map(plain, words) else set()
    return StatusColumn(
        asks,
        on_roll,
        frozenset(unclear),
        is_about_the_roll=any(is_of_applications or plain(word) not in MAY_BE_OF_ANYTHING for word in places),
    )


def told_together(said: Iterable[tuple[StatusColumn, str]]) -> tuple[str, Place | None]:
    """The word that counts of all in one row, and the place it tells. Who has left in any column has left. Else what
    the surest column says counts, a word that nobody knows before any other; but "not here yet" gives way only to a
    column that asks for the place itself."""
    told = [(cell, column.place_of(cell), column.asks) for column, cell in said if cell]
    told.sort(key=_what_counts)
    return told[0][:2] if told else ("", None)


def _what_counts(each: tuple[str, Place | None, Asks]) -> tuple[bool, bool, bool, bool, Asks]:
    """The smallest counts."""
    _cell, place, asks = each
    is_surest = asks is Asks.PLACE
    return (
        place is not Place.LEFT,
        not (is_surest and place is None),
        not (is_surest and place is Place.HERE),
        place is not Place.NOT_YET,
        asks,
    )
