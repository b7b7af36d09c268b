"""Engines that see what a test puts in."""

from typing import Any

import pytest

from screening import codes, ocr, pipeline, second_look


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Engines that see nothing; a test puts in what it wants seen, or an error."""
    seen: dict[str, Any] = {"lines": (), "closer": (), "codes": (), "faces": ()}

    def tell(what: str) -> Any:
        if isinstance(seen[what], Exception):
            raise seen[what]
        return seen[what]

    monkeypatch.setattr(ocr, "read_lines", lambda rgb, until, **_: tell("lines"))
    monkeypatch.setattr(second_look, "look_again", lambda rgb, known, look, until: (*known, *tell("closer")))
    monkeypatch.setattr(codes, "find_codes", lambda grey: tell("codes"))
    monkeypatch.setattr(pipeline, "find_faces", lambda rgb: tell("faces"))
    return seen
