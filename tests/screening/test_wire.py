"""Messages of protobuf's wire format are put together as they are taken apart."""

import pytest

from screening.wire import field, fields, fields_with, number_field, values, varint

EIGHT, FOUR = b"\x21" + b"12345678", b"\x2d" + b"1234"


def test_what_is_put_together_is_found_again_and_the_rest_is_left_as_it_was() -> None:
    long = b"x" * 300
    message = number_field(1, 18_710) + field(2, b"a", b"b") + EIGHT + field(16, long) + FOUR + number_field(1, 7)
    assert [each.number for each in fields(message)] == [1, 2, 4, 16, 5, 1]
    assert [varint(value, 0)[0] for value in values(message, 1)] == [18_710, 7]
    assert values(message, 16) == [long]
    assert b"".join(message[each.begins : each.end] for each in fields(message)) == message
    changed = fields_with(message, 1, [number_field(1, 544)])
    assert changed == field(2, b"ab") + EIGHT + field(16, long) + FOUR + b"\x08\xa0\x04"


@pytest.mark.parametrize("junk", [b"\x80", b"\x0a\x05abcd", EIGHT[:-1], FOUR[:-1], b"\x0b", b"\x08\xff"])
def test_what_ends_too_soon_is_no_message(junk: bytes) -> None:
    with pytest.raises(ValueError, match="not an ONNX model"):
        list(fields(junk))
