"""A face, drawn so that the detector takes it for one, is found where it is; and nothing is found where none is."""

import cv2
import numpy as np

from screening.faces import find_faces

HAIR, SKIN, SHADE, WHITE, LIPS, COAT = (
    (60, 40, 30),
    (222, 184, 158),
    (200, 155, 130),
    (250,) * 3,
    (170, 70, 70),
    (60, 70, 120),
)


def wall() -> np.ndarray:
    return np.full((900, 1400, 3), (150, 180, 200), np.uint8)


def draw_face(image: np.ndarray, x: int, y: int, r: int) -> None:
    def oval(dx: float, dy: float, across: float, down: float, colour: tuple[int, ...], end: int = 360) -> None:
        centre, axes = (x + int(dx * r), y + int(dy * r)), (max(1, int(across * r)), max(1, int(down * r)))
        cv2.ellipse(image, centre, axes, 0, 0, end, colour, -1)

    oval(0, 2.2, 1.6, 1.2, COAT)
    cv2.rectangle(image, (x - r // 3, y + r // 2), (x + r // 3, y + int(1.5 * r)), SHADE, -1)
    oval(0, -0.2, 0.95, 1.2, HAIR)
    oval(0, 0, 0.78, 1, SKIN)
    for side in (-1, 1):
        oval(side * 0.3, -0.15, 0.15, 0.08, WHITE)
        oval(side * 0.3, -0.15, 0.075, 0.075, HAIR)
        oval(side * 0.3, -0.32, 0.2, 0.05, HAIR)
    oval(0, 0.2, 0.1, 0.2, SHADE)
    oval(0, 0.52, 0.28, 0.1, LIPS, 180)


def test_a_face_is_found_where_it_is_in_a_picture_of_any_size() -> None:
    image = wall()
    draw_face(image, 1250, 250, 40)
    image = cv2.GaussianBlur(image, (0, 0), 2)
    for factor in (1, 2):
        larger = np.asarray(cv2.resize(image, None, fx=factor, fy=factor), dtype=np.uint8)
        (face,) = find_faces(larger)
        x0, y0, x1, y1 = (side / factor for side in face.box)
        assert 1200 < x0 < 1235
        assert 1265 < x1 < 1300
        assert 190 < y0 < 240
        assert 265 < y1 < 310
        assert 0.35 < face.confidence <= 1


def test_a_bare_wall_has_no_faces() -> None:
    assert find_faces(wall()) == ()
