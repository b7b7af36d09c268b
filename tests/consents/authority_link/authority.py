"""The local authority that decides for a child: its address, a link of its own, what it says."""

import datetime

from consents.links import make_links
from consents.models import Answer, CareStatus, ParentLink
from consents.own_answers import answer_by_link
from consents.queries import EVERY_PURPOSE
from people.models import Pupil

WORKER = "worker@council.example"


def days(count: float) -> datetime.timedelta:
    return datetime.timedelta(days=count)


def link_of(care: CareStatus) -> ParentLink:
    (link,) = make_links([care])
    return link


def says(care: CareStatus, pupil: Pupil, answer: Answer = Answer.GIVEN) -> None:
    answer_by_link(link_of(care), {pupil: dict.fromkeys(EVERY_PURPOSE, answer)}, wording=None)
