"""What the office fills in to bring in a roll: the files, and which column is which."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consents.file_answers import CHANNELS_OF, answer_key
from people.importers.csv_rows import AT_MOST_BYTES, too_large
from people.importers.headings import ANSWERS, PARENTS, WHOLE_NAME, Column, columns_of, has_names, parent_column, plain
from people.importers.packages import AT_MOST_FILES, SentFile
from people.importers.roll_csv import Table

AT_MOST_SENT = 2 * AT_MOST_BYTES
EXAMPLES = 3
NOT_READ: tuple[str, Promise] = ("", _("Not read"))
CHILD: list[tuple[str, Promise]] = [
    (Column.FIRST_NAME, _("First name")),
    (Column.LAST_NAME, _("Last name")),
    (WHOLE_NAME, _("First and last name in one column")),
    (Column.KNOWN_AS, _("The name the child goes by")),
    (Column.YEAR, _("Year")),
    (Column.GROUP, _("Class or registration group")),
    (Column.UPN, _("UPN")),
    (Column.BORN_ON, _("Date of birth")),
    (Column.NUMBER, _("The child's number in your system")),
    (Column.EMAIL, _("The pupil's own e-mail address")),
    (Column.STATUS, _("Status on roll (on roll, left, guest …)")),
    (Column.LEFT_ON, _("Date of leaving")),
]
PARENT: list[tuple[str, Promise]] = [
    ("name", _("Parent %(number)d: whole name")),
    ("first_name", _("Parent %(number)d: first name")),
    ("last_name", _("Parent %(number)d: last name")),
    ("email", _("Parent %(number)d: e-mail")),
    ("phone", _("Parent %(number)d: telephone")),
    ("relationship", _("Parent %(number)d: relationship to the child")),
    ("responsibility", _("Parent %(number)d: parental responsibility (yes or no)")),
]
PHOTO: dict[str, Promise] = {
    "everywhere": _("Photo permission: everywhere"),
    "social": _("Photo permission: all social media"),
    "website": _("Photo permission: website"),
    "facebook": _("Photo permission: Facebook"),
    "x": _("Photo permission: X"),
    "instagram": _("Photo permission: Instagram"),
}


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or several. Asked before it is read: what is too large never comes into memory."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[SentFile]:
        sent: list[UploadedFile] = [
            super(FilesField, self).clean(one, initial) for one in (data if isinstance(data, list) else [data])
        ]
        if len(sent) > AT_MOST_FILES or sum(file.size or 0 for file in sent) > AT_MOST_SENT:
            raise ValidationError(_("That is more than the lists of one school. Send only pupils and their contacts."))
        if any((file.size or 0) > AT_MOST_BYTES for file in sent):
            raise ValidationError(too_large())
        return [SentFile(file.name or "", file.read()) for file in sent]


class RollForm(forms.Form):
    file = FilesField(
        label=_("The file, or all files of one export"),
        help_text=_("A CSV file with headings, a zip, or several files together: choose them all at once."),
        widget=SeveralFiles(attrs={"accept": ".csv,.zip,text/csv,text/plain,application/zip"}),
    )
    choose_columns = forms.BooleanField(
        label=_("I want to say myself which column is which"),
        help_text=_("Only for a single CSV file. What you say is remembered for the next time."),
        required=False,
    )
    our_school = forms.CharField(
        label=_("If the files hold several schools: which one is yours?"),
        help_text=_("Its name or number as the files have it. Leave it empty if there is only your school in them."),
        max_length=200,
        required=False,
    )


class ColumnsForm(forms.Form):
    """One question for each column of a table. What is never read is not among them."""

    def __init__(self, *args: Any, table: Table, known: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table
        found = columns_of(table.headings, known)
        for place, heading in enumerate(table.headings):
            if not plain(heading):
                continue
            key = answer_key(heading) if place not in found and plain(heading) not in known else None
            examples = [cells[place] for _line, cells, _reason in table.rows if cells[place]][:EXAMPLES]
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=heading[:80],
                choices=_choices(),
                required=False,
                initial=found.get(place, f"{ANSWERS}{key}" if key else ""),
                help_text=" · ".join(cell[:40] for cell in examples),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen = [column for column in cleaned.values() if column and not column.startswith(ANSWERS)]
        if not has_names(chosen):
            raise ValidationError(_("Say which column is the first name and which is the last name."))
        if twice := {column for column in chosen if chosen.count(column) > 1 and column != Column.STATUS}:
            for name, column in list(cleaned.items()):
                if column in twice:
                    self.add_error(name, _("Two columns are this. Choose it for one of them."))
        return cleaned

    @property
    def columns(self) -> dict[str, str]:
        """What was said, by folded heading."""
        return {
            plain(self.table.headings[int(name.removeprefix("column-"))]): column
            for name, column in self.cleaned_data.items()
        }


def _choices() -> list[tuple[Any, Any]]:
    parents = [
        (parent_column(number, part), label % {"number": number}) for number in PARENTS for part, label in PARENT
    ]
    return [
        NOT_READ,
        (_("The child"), CHILD),
        (_("Photo permission"), [(f"{ANSWERS}{key}", PHOTO[key]) for key in CHANNELS_OF]),
        (_("Parents and carers"), parents),
    ]


def name_of_column(column: str) -> str:
    """What we call a column, on the screen."""
    return next((str(label) for _group, labels in _choices()[1:] for name, label in labels if name == column), column)
