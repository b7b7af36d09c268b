"""What a password must not be made of: the words that everybody at the school knows."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from people.models import User
from people.names import folded

ENOUGH = 8
SHORTEST_WORD = 4


class SchoolWordsValidator:
    """Without the school's name, the person's own and ours, eight characters are left (ASVS V6.2.11)."""

    def validate(self, password: str, user: User | None = None) -> None:
        rest = password.casefold()
        for word in sorted(_words_known_to_all(user), key=len, reverse=True):
            rest = rest.replace(word, "")
        if len(rest) < ENOUGH:
            raise ValidationError(_("Do not make it from the name of the school or your own."), code="school_words")

    def get_help_text(self) -> str:
        return _("It is not made from the name of the school or your own.")


def _words_known_to_all(user: User | None) -> set[str]:
    staff = user.staff if user else None
    named = f"{staff.school.name} {staff.school.slug.replace('-', ' ')} {staff.name}" if staff else ""
    return {word for word in folded(f"schoolsocial school {named}").split() if len(word) >= SHORTEST_WORD}
