"""The pictures of exercises: as large as they are, as small as they must be, and never in the way."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.routine_files.rules.picture_files import MOST_BYTES
from knee_coach.ui.picture_file import fitted, read_picture
from knee_coach.ui.screens.before_start.exercise_row import ExerciseRow
from knee_coach.ui.screens.before_start.items import ItemView
from knee_coach.ui.widgets.disclosure import DisclosureButton
from knee_coach.ui.widgets.picture import Picture
from tests.ui.desk_samples import light_look

RED, BLUE = QColor("#CC0000"), QColor("#0000CC")


def painted(width: int, height: int) -> QImage:
    """A picture whose upper half is red and whose lower half is blue."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    for y in range(height // 2):
        for x in range(width):
            image.setPixelColor(x, y, RED)
    return image


def encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]  # the format may be a str
    return bytes(buffer.data().data())


def lying(image: QImage, orientation: int) -> bytes:
    """A JPEG as a camera writes it that was not held upright: the pixels lie, and a note says how to turn them."""
    tiff = struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    note = b"Exif\0\0" + tiff
    data = encoded(image, "JPEG")
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + data[2:]


def huge_png(width: int, height: int) -> bytes:
    """A small file that says it is a very large picture."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = b"IHDR" + header
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + b"\0" * 64


class Shown:
    """One picture in a window ``width`` pixels wide."""

    def __init__(self, qtbot: QtBot, path: Path, width: int = 900) -> None:
        self.picture = Picture(str(path), "Bridge")
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture)
        layout.addStretch(1)
        qtbot.addWidget(self.window)
        self.window.resize(width, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.repaint()
        QApplication.processEvents()

    @property
    def size(self) -> tuple[int, int] | None:
        """How large the picture is drawn; None where there is none."""
        size = self.picture.pixmap().deviceIndependentSize()
        return None if self.picture.pixmap().isNull() else (round(size.width()), round(size.height()))

    def colour(self, x: int, y: int) -> str:
        return self.window.grab().toImage().pixelColor(x, y).name()


@pytest.mark.parametrize(
    ("name", "natural", "width", "drawn"),
    [
        ("small: as it is", (200, 150), 900, (200, 150)),
        ("high: down to 320", (600, 800), 900, (240, 320)),
        ("wide: down to 640", (1280, 400), 900, (640, 200)),
        ("wider than the window", (400, 200), 300, (300, 150)),
        ("a thread", (5000, 2), 900, (640, 1)),
    ],
)
def test_a_picture_is_never_made_larger_and_keeps_its_proportions(
    qtbot: QtBot, tmp_path: Path, name: str, natural: tuple[int, int], width: int, drawn: tuple[int, int]
) -> None:
    path = tmp_path / "bridge.png"
    path.write_bytes(encoded(painted(*natural), "PNG"))
    shown = Shown(qtbot, path, width)

    assert shown.size == drawn, name
    assert shown.picture.height() == drawn[1]
    assert shown.picture.text() == ""


def test_a_picture_follows_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bridge.png"
    path.write_bytes(encoded(painted(400, 200), "PNG"))
    shown = Shown(qtbot, path)
    sizes = []
    for width in (200, 1200):
        shown.window.resize(width, 600)
        QApplication.processEvents()
        sizes.append(shown.size)

    assert sizes == [(200, 100), (400, 200)]


SHARP_SCREEN = """
import sys
from PySide6.QtWidgets import QApplication
from knee_coach.ui.widgets.picture import Picture
application = QApplication([])
picture = Picture(sys.argv[1], "Bridge")
picture.resize(500, 400)
picture.show()
seen = picture.grab().toImage()
print(picture.heightForWidth(500), [seen.pixelColor(x, 100).red() for x in range(6)])
"""


def test_a_picture_is_sharp_where_a_pixel_of_ours_is_four_of_the_screen(tmp_path: Path) -> None:
    """1,000 pixels, black and white in turn, in 500 of ours: each is still there."""
    stripes = QImage(1000, 500, QImage.Format.Format_RGB32)
    stripes.fill(QColor("white"))
    for x in range(0, 1000, 2):
        for y in range(500):
            stripes.setPixelColor(x, y, QColor("black"))
    path = tmp_path / "stripes.png"
    path.write_bytes(encoded(stripes, "PNG"))
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SHARP_SCREEN, str(path)]
    printed = subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout

    assert printed == "250 [0, 255, 0, 255, 0, 255]\n"


def test_a_picture_that_is_saved_anew_while_it_is_in_sight_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    """80 x 60 · saved as 40 x 90 · gone"""
    path = tmp_path / "bridge.png"
    path.write_bytes(encoded(painted(80, 60), "PNG"))
    shown = Shown(qtbot, path)
    path.write_bytes(encoded(painted(40, 90), "PNG"))
    shown.picture.look_again()
    qtbot.waitUntil(lambda: shown.size == (40, 90) and shown.picture.height() == 90)
    path.unlink()
    shown.picture.look_again()

    assert shown.picture.text() == "The picture bridge.png cannot be shown."


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_every_usual_kind_is_shown(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "bridge"
    path.write_bytes(encoded(painted(80, 60), kind))

    assert Shown(qtbot, path).size == (80, 60)


@pytest.mark.parametrize(
    ("orientation", "size", "top_left"),
    [(1, (80, 60), RED), (3, (80, 60), BLUE), (6, (60, 80), BLUE), (8, (60, 80), RED)],
)
def test_a_photograph_stands_upright(
    qtbot: QtBot, tmp_path: Path, orientation: int, size: tuple[int, int], top_left: QColor
) -> None:
    path = tmp_path / "bridge.jpg"
    path.write_bytes(lying(painted(80, 60), orientation))
    shown = Shown(qtbot, path)

    assert shown.size == size
    colour = QColor(shown.colour(4, 4))
    assert (colour.red() > colour.blue()) == (top_left is RED)


def test_a_screen_reader_hears_the_name_of_the_exercise(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bridge.png"
    path.write_bytes(encoded(painted(80, 60), "PNG"))
    shown = Shown(qtbot, path)
    told = QAccessible.queryAccessibleInterface(shown.picture)

    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Graphic, "Bridge")


def no_file(path: Path) -> None:
    assert not path.exists()


def fifo(path: Path) -> None:
    if sys.platform == "win32":
        path.mkdir()
    else:
        os.mkfifo(path)


def device(path: Path) -> None:
    if sys.platform == "win32":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")


def too_many_bytes(path: Path) -> None:
    with path.open("wb") as file:
        file.write(encoded(painted(80, 60), "PNG"))
        file.truncate(MOST_BYTES + 1)


NOT_SHOWN: dict[str, Callable[[Path], object]] = {
    "gone": no_file,
    "a folder": Path.mkdir,
    "a pipe that nobody writes into": fifo,
    "a device without an end": device,
    "empty": lambda path: path.write_bytes(b""),
    "no picture": lambda path: path.write_bytes(b"format: knee-routine/1\n" * 40),
    "over 20 MiB": too_many_bytes,
    "60,000 x 60,000 pixels": lambda path: path.write_bytes(huge_png(60_000, 60_000)),
    "over 50 million pixels": lambda path: path.write_bytes(huge_png(10_001, 5_000)),
    "cut off": lambda path: path.write_bytes(encoded(painted(80, 60), "PNG")[:50]),
    "of another kind": lambda path: path.write_bytes(encoded(painted(80, 60), "BMP")),
    "a drawing that is a program": lambda path: path.write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    ),
}


@pytest.mark.parametrize("make", NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_what_cannot_be_shown_is_said_in_one_calm_line(
    qtbot: QtBot, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    path = tmp_path / "bridge.png"
    make(path)
    shown = Shown(qtbot, path)

    assert (shown.picture.text(), shown.size) == ("The picture bridge.png cannot be shown.", None)


def test_a_name_that_no_file_can_have_is_no_picture() -> None:
    assert read_picture("bridge\0.png") is None


def test_nothing_is_decoded_before_how_to_do_it_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    """Closed: nothing read · opened: shown · closed, the file goes, opened: said · the file is back: shown"""
    path = tmp_path / "bridge.png"
    row = ExerciseRow(ItemView("bridge", "Bridge", "10 lifts", picture=str(path)), light_look())
    qtbot.addWidget(row)
    row.resize(900, 600)
    with qtbot.waitExposed(row):
        row.show()
    (picture,) = row.findChildren(Picture)
    (how,) = row.findChildren(DisclosureButton)

    def toggle() -> None:
        QTest.mouseClick(how, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        row.grab()

    seen = [(picture.isVisible(), picture.text(), picture.pixmap().isNull())]
    path.write_bytes(encoded(painted(80, 60), "PNG"))
    toggle()
    seen.append((picture.isVisible(), picture.text(), picture.pixmap().isNull()))
    toggle()
    path.unlink()
    toggle()
    seen.append((picture.isVisible(), picture.text(), picture.pixmap().isNull()))
    toggle()
    path.write_bytes(encoded(painted(80, 60), "PNG"))
    toggle()
    seen.append((picture.isVisible(), picture.text(), picture.pixmap().isNull()))

    assert seen == [
        (False, "", True),
        (True, "", False),
        (True, "The picture bridge.png cannot be shown.", True),
        (True, "", False),
    ]


@pytest.mark.parametrize(
    ("size", "room", "fits"),
    [((100, 50), (640, 320), (100, 50)), ((1000, 500), (640, 320), (640, 320)), ((300, 600), (640, 320), (160, 320))],
)
def test_fitting(size: tuple[int, int], room: tuple[int, int], fits: tuple[int, int]) -> None:
    assert fitted(QSize(*size), QSize(*room)) == QSize(*fits)
