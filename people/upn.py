"""The unique pupil number: 13 characters whose first is worked out from the other twelve (DfE UPN guide 1.2)."""

import re

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
SHAPE = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]")
AUTHORITIES = (
    *range(201, 214),
    *range(301, 321),
    *range(330, 337),
    *range(340, 345),
    *range(350, 360),
    *range(370, 374),
    *range(380, 385),
    *range(390, 395),
    420,
    *range(660, 682),
    *range(800, 944),
)


def tidy(written: str) -> str:
    """As typed, without spaces, hyphens and quotation marks, and in capitals."""
    return re.sub(r"[\s'’\"‐-―-]", "", written).upper()


def is_valid(upn: str) -> bool:
    """Whether shape and check letter are right. A temporary number has a letter in the last place."""
    return bool(SHAPE.fullmatch(upn)) and upn[0] == check_letter(upn[1:])


def check_letter(twelve: str) -> str:
    """The sum of each character times its place (2 to 13), modulo 23, as a letter without I, O and S."""
    values = [int(sign) if sign.isdigit() else LETTERS.index(sign) for sign in twelve]
    return LETTERS[sum(place * value for place, value in enumerate(values, start=2)) % 23]


def authority_is_known(upn: str) -> bool:
    """Whether the local authority's number is one that we know of, Welsh ones included. A doubt, never an error."""
    return int(upn[1:4]) in AUTHORITIES
