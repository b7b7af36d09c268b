"""Pictures to try the demonstration with: drawn, not taken. There is no photograph of a child in this project."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (2400, 1600)
INK, GREEN, GOLD, SKY, PAPER = "#14231D", "#0F4537", "#F7BC3D", "#BFE0F2", "#FFFDF5"


def draw_demo_pictures(folder: Path, *, pupil_name: str) -> list[Path]:
    """Write four JPEG files into `folder`: a garden, a certificate with this pupil's name, a blank one, a classroom."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {
        "garden.jpg": _garden(),
        "certificate-with-a-name.jpg": _certificate(pupil_name),
        "certificate-blank.jpg": _certificate(""),
        "classroom.jpg": _classroom(),
    }
    for name, picture in pictures.items():
        picture.save(folder / name, quality=88)
    return [folder / name for name in pictures]


def _text(draw: ImageDraw.ImageDraw, at: tuple[int, int], words: str, size: int, fill: str = INK) -> None:
    draw.text(at, words, font=ImageFont.load_default(size), fill=fill, anchor="mm")


def _garden() -> Image.Image:
    """Beds, leeks, a shed and a scarecrow; nobody in it."""
    picture = Image.new("RGB", SIZE, SKY)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((1950, 120, 2200, 370), fill=GOLD)
    draw.rectangle((0, 900, 2400, 1600), fill="#6FA65A")
    draw.rectangle((180, 420, 820, 960), fill="#A4552F")
    draw.polygon([(120, 440), (500, 170), (880, 440)], fill="#5D2D20")
    draw.rectangle((420, 640, 580, 960), fill="#3A2318")
    for row in range(4):
        top = 1020 + row * 140
        draw.rectangle((100, top, 2300, top + 70), fill="#5B4030")
        for plant in range(18):
            x = 160 + plant * 120
            draw.polygon([(x, top + 20), (x - 26, top - 70), (x + 4, top - 20), (x + 26, top - 76)], fill="#2E7D3B")
    draw.line((1500, 500, 1500, 1000), fill="#6B4A2B", width=26)
    draw.line((1300, 640, 1700, 640), fill="#6B4A2B", width=22)
    draw.rectangle((1400, 620, 1600, 860), fill=GREEN)
    draw.rectangle((1430, 440, 1570, 480), fill=GOLD)
    draw.rectangle((1380, 470, 1620, 490), fill=GOLD)
    return picture


def _certificate(name: str) -> Image.Image:
    """A certificate on a table; the line for the name is filled or blank."""
    picture = Image.new("RGB", SIZE, "#7A5A3C")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((300, 130, 2100, 1470), fill=PAPER)
    draw.rectangle((350, 180, 2050, 1420), outline=GREEN, width=14)
    draw.rectangle((376, 206, 2024, 1394), outline=GOLD, width=6)
    _text(draw, (1200, 380), "Certificate of Achievement", 120, GREEN)
    _text(draw, (1200, 540), "This certificate is awarded to", 58)
    draw.line((640, 780, 1760, 780), fill=INK, width=5)
    if name:
        _text(draw, (1200, 715), name, 110)
    _text(draw, (1200, 900), "for kindness in the school garden", 58)
    _text(draw, (1200, 1200), "Ysgol Oakfield", 70, GREEN)
    return picture


def _classroom() -> Image.Image:
    """A wall with pictures and a board with a sum; nobody in it."""
    picture = Image.new("RGB", SIZE, "#F3E8D2")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((500, 250, 1900, 950), fill="#24443A", outline="#8A6239", width=30)
    _text(draw, (1200, 600), "7 x 8 = 56", 190, "#F4F7F2")
    for place, colour in enumerate(("#C0392B", "#1B4C8C", GOLD, "#2E7D3B")):
        left = 180 + place * 540
        draw.rectangle((left, 1080, left + 420, 1440), fill="white", outline=INK, width=6)
        draw.ellipse((left + 110, 1150, left + 310, 1350), fill=colour)
    return picture
