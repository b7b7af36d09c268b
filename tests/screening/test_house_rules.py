"""Faces are counted, never recognised; and screening imports nothing of the other rooms."""

import ast
import re
from pathlib import Path

import pytest

import screening
from screening import engines

ROOM = Path(screening.__file__).parent
PROJECT = ROOM.parent
RECOGNISERS = {
    "face_recognition", "face_recognition_models", "insightface", "deepface", "facenet_pytorch", "dlib", "arcface",
    "retinaface", "mtcnn", "openface", "keras_vggface", "compreface", "rekognition", "sface",
}  # fmt: skip
FROM_OPENCV = re.compile(r".*FaceRecogni[sz]er")
OTHER_ROOMS = {"posts", "people", "consents", "policies", "channels", "audit", "approvals", "publishing",
               "notifications", "incidents", "schoolsocial"}  # fmt: skip


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def by_name(path: Path) -> set[str]:
    """What an import that is made while the program runs would be told: import_module("dlib"), and OpenCV's own."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    said = {
        node.value.split(".")[0] for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    asked = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return (said & RECOGNISERS) | {name for name in asked if FROM_OPENCV.match(name)}


@pytest.mark.slow
def test_nothing_that_could_recognise_a_face_is_imported_or_asked_for() -> None:
    for path in PROJECT.rglob("*.py"):
        if not {".venv", "var"} & set(path.relative_to(PROJECT).parts):
            assert not imported(path) & RECOGNISERS, f"{path} imports a library that recognises people: take it out"
            if path != Path(__file__):
                assert not by_name(path), f"{path} asks by name for what recognises people: take it out"
    wanted = (PROJECT / "pyproject.toml").read_text() + (PROJECT / "requirements" / "run.txt").read_text()
    assert not {name for name in RECOGNISERS if re.search(rf"^\s*\"?{name}\b", wanted.replace("-", "_"), re.MULTILINE)}


@pytest.mark.parametrize(
    "code", ["cv2.FaceRecognizerSF.create('a', '')", "cv2.face.LBPHFaceRecognizer_create()", "import_module('dlib.x')"]
)
def test_what_recognises_a_face_is_seen_without_an_import_too(tmp_path: Path, code: str) -> None:
    (tmp_path / "a.py").write_text(code)
    assert by_name(tmp_path / "a.py")


def test_the_models_kept_here_give_places_and_no_embedding() -> None:
    kept = {
        # Score, size, offset and five points, each a map over the picture; an embedding would be one long vector.
        "centerface.onnx": ("CENTERFACE_LICENSE", engines.face_finder, [1, 2, 2, 10]),
        # One map of where there is text.
        "pp-ocrv6-tiny-det.onnx": ("PP_OCR_LICENSE", engines.text_finder, [1]),
    }
    # Shares of letters, at each step along a line of writing; and one number: how much it looks written by hand.
    reads = "pp-ocrv6-small-rec-taught.onnx"
    assert reads in (ROOM / "models" / "PP_OCR_LICENSE").read_text()
    letters, by_hand = engines.text_reader().model.get_outputs()
    assert (len(letters.shape), letters.shape[-1]) == (3, len(engines.text_reader().characters))
    assert (len(by_hand.shape), by_hand.shape[-1]) == (2, 1)
    assert {model.name for model in ROOM.rglob("*.onnx")} == {*kept, reads}
    for name, (licence, finder, shapes) in kept.items():
        assert name in (ROOM / "models" / licence).read_text()
        outputs = finder().get_outputs()
        assert [output.shape[1] for output in outputs] == shapes
        assert all(len(output.shape) == 4 for output in outputs)
    for path in ROOM.rglob("*.py"):
        assert not re.search(r"FaceRecogni|FaceNet|recogni[sz]e_face|face_embedding", path.read_text()), path


def test_screening_imports_none_of_the_other_rooms() -> None:
    for path in ROOM.rglob("*.py"):
        assert not imported(path) & OTHER_ROOMS, path
