"""What others made and we serve is exactly what was fetched, and its licence lies beside it."""

import hashlib
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "static"


def sums() -> dict[str, str]:
    lines = (STATIC / "vendor" / "SHA256SUMS").read_text().splitlines()
    return {path: digest for digest, path in (line.split("  ") for line in lines)}


def test_no_vendored_file_was_changed_by_hand() -> None:
    expected = sums()
    assert len(expected) > 8
    assert {path: hashlib.sha256((STATIC / path).read_bytes()).hexdigest() for path in expected} == expected


def test_every_vendored_file_is_listed_with_its_licence() -> None:
    ours = {"vendor/SHA256SUMS", "icons/crest.svg", "icons/chevron.svg", "icons/sample.svg"}
    served = {
        str(path.relative_to(STATIC))
        for folder in ("vendor", "fonts", "icons")
        for path in (STATIC / folder).rglob("*")
        if path.is_file()
    }
    assert served - ours == set(sums())
    for folder in {Path(path).parent for path in sums()}:
        assert list((STATIC / folder).glob("*LICENSE*")) + list((STATIC / folder).glob("*OFL*")), folder
