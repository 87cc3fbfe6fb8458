"""The pictures by which tones and words are judged show what is there."""

from __future__ import annotations

import math
from array import array

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from knee_coach.sound.wav import RATE
from tools.sound_pictures import COURSE, GAP, HIGHEST, PIXELS_A_SECOND, SPECTRUM, TITLE, WIDEST, pictures

SECONDS = 0.3


def sine(frequency: float) -> array[int]:
    return array(
        "h", (round(9000 * math.sin(2 * math.pi * frequency * at / RATE)) for at in range(int(SECONDS * RATE)))
    )


def brightness(image: QImage, x: int, y: int) -> int:
    colour = image.pixelColor(x, y)
    return colour.red() + colour.green() + colour.blue()


def test_a_sine_of_1_khz_is_one_bright_line_at_its_height(qapp: QApplication) -> None:
    (sheet,) = pictures({"sine": sine(1000)})
    column = GAP + round(SECONDS / 2 * PIXELS_A_SECOND)
    top = GAP + TITLE + COURSE
    rows = [brightness(sheet, column, top + row) for row in range(SPECTRUM)]
    assert abs(rows.index(max(rows)) - SPECTRUM * (1 - 1000 / HIGHEST)) <= 2
    assert sum(row > 300 for row in rows) < 8


def test_what_does_not_fit_into_a_row_stands_in_the_next_one(qapp: QApplication) -> None:
    """Ten sounds of 190 pixels and a gap: eight in the first row, two in the second; sheets of six rows."""
    sounds = {str(number): sine(500) for number in range(10)}
    (sheet,) = pictures(sounds)
    assert (sheet.width(), sheet.height()) == (WIDEST, GAP + 2 * (TITLE + COURSE + SPECTRUM + GAP))
