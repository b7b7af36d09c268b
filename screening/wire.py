"""Protobuf's wire format, as far as the models' files need it: the fields of a message, found and put together."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Field(NamedTuple):
    """One field of a message: its number, and where in the bytes it begins, its value begins, and it ends."""

    number: int
    begins: int
    start: int
    end: int


def fields(data: bytes | bytearray, start: int = 0, end: int | None = None) -> Iterator[Field]:
    """Each field of the message that lies between these places. Raises ValueError for what is no message."""
    place, end = start, len(data) if end is None else end
    while place < end:
        begins = place
        key, place = varint(data, place)
        match key & 7:
            case 0:
                first, (_, place) = place, varint(data, place)
            case 1:
                first, place = place, place + 8
            case 2:
                length, first = varint(data, place)
                place = first + length
            case 5:
                first, place = place, place + 4
            case _:
                raise ValueError("not an ONNX model")
        if place > end:
            raise ValueError("not an ONNX model")
        yield Field(key >> 3, begins, first, place)


def varint(data: bytes | bytearray, place: int) -> tuple[int, int]:
    """The whole number that begins at this place, and where it ends."""
    value = shift = 0
    while place < len(data):
        byte = data[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if not byte & 0x80:
            return value, place
    raise ValueError("not an ONNX model")


def values(message: bytes, number: int) -> list[bytes]:
    """What the fields of this number hold."""
    return [message[each.start : each.end] for each in fields(message) if each.number == number]


def number_field(number: int, value: int) -> bytes:
    """A field that is a whole number."""
    return _as_varint(number << 3) + _as_varint(value)


def field(number: int, *parts: bytes) -> bytes:
    """A field that is text, bytes or a message."""
    return _as_varint(number << 3 | 2) + _as_varint(sum(map(len, parts))) + b"".join(parts)


def fields_with(message: bytes, number: int, changed: Iterable[bytes]) -> bytes:
    """The message with other fields in place of those of this number."""
    kept = [message[each.begins : each.end] for each in fields(message) if each.number != number]
    return b"".join([*kept, *changed])


def _as_varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])
