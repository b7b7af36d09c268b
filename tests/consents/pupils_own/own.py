"""A pupil's own answer: how old they are, a link of theirs, everything answered by it."""

import datetime

from django.utils import timezone

from consents.asking_queries import purposes_in_use
from consents.form_words import form_in_force
from consents.links import make_links
from consents.models import Answer, ParentLink
from consents.own_answers import answer_by_link
from consents.whose_answer import years_before
from people.models import Guardian, Pupil
from policies.rules import rules_in_force


def aged(years: int, *, days: int = 100) -> datetime.date:
    """Born so many years and days ago."""
    return years_before(timezone.localdate() - datetime.timedelta(days=days), years)


def link_of(asked: Guardian | Pupil) -> ParentLink:
    (link,) = make_links([asked])
    return link


def answers(pupil: Pupil, answer: Answer = Answer.GIVEN) -> None:
    """To every question, by the pupil's own link."""
    said = dict.fromkeys(purposes_in_use(pupil.school, rules_in_force(pupil.school)), answer)
    answer_by_link(link_of(pupil), {pupil: said}, wording=form_in_force(pupil.school, "en"))
