"""E-mail addresses, telephone numbers, postcodes, pupil numbers, handles and class names in a text."""

import re
from collections.abc import Iterator
from typing import Final

EMAIL: Final = re.compile(r"[\w.+'-]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
# A national number has 9 or 10 digits after 0 or +44, in any grouping that people type.
PHONE: Final = re.compile(r"(?<![\w+])(?:(?:\+|00)44[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)(?:[\s().-]{0,2}\d){9,10}(?!\d)")
POSTCODE: Final = re.compile(
    r"(?<!\w)(?:GIR\s?0AA|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]))"
    r"\s{0,2}\d[ABD-HJLNP-UW-Z]{2})(?!\w)",
    re.IGNORECASE,
)
UPN: Final = re.compile(r"(?<!\w)([A-HJ-NP-RT-Z])(\d{11})(\d|[A-HJ-NP-RT-Z])(?!\w)", re.IGNORECASE)
HANDLE: Final = re.compile(r"(?<![\w.@])@[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?")
CLASS: Final = re.compile(
    r"(?<!\w)(?:(?:year|yr|class|form|blwyddyn|bl|dosbarth)[\s.]?(?:\d{1,2}|one|two|three|four|five|six|un|dau|tri|"
    r"pedwar|pump|chwech)[A-Z]?|y(?:r)?\s?\d{1,2}[A-Z]?|reception|nursery|derbyn|meithrin|"
    r"\d{1,2}[A-Z]{1,2})(?!\w)",
    re.IGNORECASE,
)
# The check letter of a unique pupil number: the sum of the digits, weighted 2 to 13, modulo 23.
UPN_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"


def find(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (code, start, end) for email, phone, postcode, upn and handle, each place once."""
    taken: list[tuple[int, int]] = []
    for code, pattern in (("email", EMAIL), ("upn", UPN), ("phone", PHONE), ("postcode", POSTCODE), ("handle", HANDLE)):
        for found in pattern.finditer(text):
            start, end = found.span()
            if code == "upn" and not is_upn(found.group()):
                continue
            if not any(start < other_end and other_start < end for other_start, other_end in taken):
                taken.append((start, end))
                yield code, start, end


def is_upn(text: str) -> bool:
    """Say whether a unique pupil number is well formed and its check letter right; a temporary one ends in a letter."""
    found = UPN.fullmatch(text)
    if not found:
        return False
    check, digits, last = found.group(1).upper(), found.group(2), found.group(3).upper()
    values = [int(digit) for digit in digits]
    values.append(UPN_LETTERS.index(last) if last.isalpha() else int(last))
    return UPN_LETTERS[sum(value * weight for weight, value in enumerate(values, start=2)) % 23] == check
