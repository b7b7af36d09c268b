"""Where the list of consequences is found: by a settings path, so that the record imports nothing above it."""

from functools import cache
from importlib import import_module

from django.conf import settings

from audit.names import EventName


@cache
def consequences(name: EventName) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The handlers (dotted paths) of an event: those in the same transaction, and those that hear of it afterwards."""
    wiring = import_module(settings.AUDIT_WIRING)
    return tuple(wiring.AT_ONCE.get(name, ())), tuple(wiring.AFTERWARDS.get(name, ()))


@cache
def together_of(handler: str) -> str:
    """The form of a handler that takes many events of one name and school at once; empty where it has none."""
    return str(import_module(settings.AUDIT_WIRING).TOGETHER.get(handler, ""))
