"""Lists of pupils: in every format that we read, with headings that we know, and with headings that nobody knows."""

from tests.people.roster_sets import ONEROSTER_11, ONEROSTER_12, SDS_21, SDS_UK

EVERY = {"sds_uk": SDS_UK, "sds_21": SDS_21, "oneroster 1.1": ONEROSTER_11, "oneroster 1.2": ONEROSTER_12}
HEAD = "First name,Last name,Registration group,Photo consent\n"

STRANGE = (
    "Enw,Teulu,Grŵp,Rhif,Llun?,Mam,Cyfrinair password\nSiân,Llŷr,7B,5001,Na,Mair Llŷr,hunter2\nHuw,Prys,7C,5002,,,x\n"
)
