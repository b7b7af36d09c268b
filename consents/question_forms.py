"""The questions of the form: each channel at once, or one by one; nothing is ticked beforehand."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from channels.models import ConsentChannel
from consents.models import Answer, Material
from consents.standard_form import FormWords
from people.models import Pupil

ONE_BY_ONE, YES, NO = "one_by_one", "yes", "no"
EACH: list[tuple[str, Promise]] = [(YES, _("Yes")), (NO, _("No")), ("", _("Not answered"))]
AT_ONCE: list[tuple[str, Promise]] = [
    ("", _("Not answered")),
    (YES, _("Yes to everything")),
    (NO, _("No to everything")),
    (ONE_BY_ONE, _("Answered one by one")),
]


def purpose_field(channel: str, material: str) -> str:
    return f"{channel}-{material}"


class QuestionsForm(forms.Form):
    """One question per channel and material, and one for each channel as a whole. "Not answered" is an answer."""

    at_once: list[tuple[str, Promise]] = AT_ONCE
    each: list[tuple[str, Promise]] = EACH

    def __init__(
        self, *args: Any, channels: list[str], not_asked: Collection[tuple[str, str]] = (), **kwargs: Any
    ) -> None:
        """`not_asked`: a channel and a material each that there is no question about."""
        super().__init__(*args, **kwargs)
        self.channels, self.not_asked = channels, not_asked
        for channel in channels:
            self.fields[channel] = self._field(self.label_of(channel), self.at_once)
            for material in self.materials_on(channel):
                name = purpose_field(channel, material)
                self.fields[name] = self._field(self.label_of(channel, material), self.each)

    def materials_on(self, channel: str) -> list[str]:
        """What is asked about there."""
        return [material for material in Material.values if (channel, material) not in self.not_asked]

    def label_of(self, channel: str, material: str = "") -> Promise | str:
        return Material(material).label if material else ConsentChannel(channel).label

    @staticmethod
    def _field(label: Any, choices: list[tuple[str, Promise]]) -> forms.ChoiceField:
        return forms.ChoiceField(label=label, choices=choices, required=False, widget=forms.RadioSelect, initial="")

    @property
    def sections(self) -> list[dict[str, Any]]:
        """For the page: each channel with its question and the questions one by one, open once one is answered."""
        return [self._section(channel) for channel in self.channels]

    def _section(self, channel: str) -> dict[str, Any]:
        by_material = [(material, self[purpose_field(channel, material)]) for material in self.materials_on(channel)]
        each = [question for _material, question in by_material]
        return {
            "channel": channel,
            "all": self[channel],
            "each": each,
            "by_material": by_material,
            "is_open": any(question.value() for question in each),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for channel in self.channels:
            if self._contradicts_itself(channel, cleaned):
                self.add_error(
                    channel, _("That does not fit what is answered one by one below. Which of the two is it?")
                )
        return cleaned

    def _contradicts_itself(self, channel: str, cleaned: dict[str, Any]) -> bool:
        """An answer to everything, and another one to one of its parts: a no must not get lost between them."""
        each = {cleaned.get(purpose_field(channel, material), "") for material in self.materials_on(channel)} - {""}
        return cleaned.get(channel, "") in (YES, NO) and bool(each - {cleaned[channel]})

    def answers_of(self, cleaned: dict[str, Any]) -> dict[tuple[str, str], Answer]:
        """The yeses and noes: an answer to everything is written as one for each."""
        found: dict[tuple[str, str], Answer] = {}
        for channel in self.channels:
            for material in self.materials_on(channel):
                at_once = cleaned.get(channel, "")
                said = cleaned.get(purpose_field(channel, material), "") if at_once in ("", ONE_BY_ONE) else at_once
                if said in (YES, NO):
                    found[channel, material] = Answer.GIVEN if said == YES else Answer.REFUSED
        return found


class ChildQuestionsForm(QuestionsForm):
    """The questions about one child, in the words of the form, as a parent sees them, or the pupil: only a yes and a no
    to press. What the school shows of nobody is not asked about.

    Nothing is ticked, whatever was answered before; what is left alone changes nothing.
    """

    at_once = [(YES, _("Yes to all of these")), (NO, _("No to all of these"))]
    each = [(YES, pgettext_lazy("May we?", "Yes")), (NO, pgettext_lazy("May we?", "No"))]

    def __init__(self, *args: Any, pupil: Pupil, words: FormWords, **kwargs: Any) -> None:
        self.pupil, self.words = pupil, words
        super().__init__(*args, prefix=pupil.public_id.hex, **kwargs)

    def label_of(self, channel: str, material: str = "") -> str:
        return self.words.asked(channel, material) if material else capfirst(self.words.channels[channel])


class RequiredAnswers(QuestionsForm):
    """The office writes down at least one."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not self.answers_of(cleaned):
            self.add_error(None, _("Write down at least one yes or no."))
        return cleaned
