"""Draws how tones and recorded words look, for people to judge: the course of each over time, and its spectrum.

Run it as ``python tools/sound_pictures.py [--words en|es [CUE ...]] [--into FOLDER]``; without ``--words`` it draws the
tones. A display is not needed. Each picture carries its length and how loud it is to ears of seventy
(``tools/hearing.py``). Thin lines are at 500 Hz, 1 kHz and 2 kHz; below, a mark stands every tenth of a second.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, qRgb

from knee_coach.model.sound_settings import Language
from knee_coach.resources import assets_dir
from knee_coach.sound.bank import load_bank
from knee_coach.sound.wav import RATE
from knee_coach.ui.fonts import load_fonts, ui_font
from tools.hearing import hertz, loudness_level, spectra

FOLDER = Path(__file__).resolve().parents[1] / "out" / "sounds"
WIDEST, TALLEST = 1800, 1500
"""Pixels of one sheet."""
PIXELS_A_SECOND = 500
COURSE, SPECTRUM, TITLE, GAP = 60, 120, 22, 16
"""Pixels: the heights of a picture's parts, and what lies between two pictures."""
EVERY = 0.004
"""Seconds from one look at the spectrum to the next."""
HIGHEST = 4000.0
"""Hz at the top of a spectrum."""
DEEPEST = 60.0
"""dB below the loudest line at which a spectrum turns black."""

_PAPER, _INK, _COURSE, _LINE = QColor("#FFFFFF"), QColor("#1C2B33"), QColor("#0B5D63"), QColor(255, 255, 255, 90)


def pictures(sounds: Mapping[str, array[int]]) -> Iterator[QImage]:
    """Sheets with the pictures of all these sounds, in rows, in their order."""
    places: list[tuple[str, int, int]] = []
    left = top = GAP
    for name, samples in sounds.items():
        width = max(190, round(len(samples) / RATE * PIXELS_A_SECOND))
        if left > GAP and left + width > WIDEST:
            left, top = GAP, top + TITLE + COURSE + SPECTRUM + GAP
        if top + TITLE + COURSE + SPECTRUM > TALLEST:
            yield _sheet(sounds, places)
            places, left, top = [], GAP, GAP
        places.append((name, left, top))
        left += width + GAP
    yield _sheet(sounds, places)


def _sheet(sounds: Mapping[str, array[int]], places: list[tuple[str, int, int]]) -> QImage:
    width = max(left + round(len(sounds[name]) / RATE * PIXELS_A_SECOND) for name, left, _ in places)
    bottom = max(top for _, _, top in places) + TITLE + COURSE + SPECTRUM + GAP
    sheet = QImage(max(WIDEST, width + GAP), bottom, QImage.Format.Format_RGB32)
    sheet.fill(_PAPER)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(ui_font(14))
    for name, left, top in places:
        samples = sounds[name]
        seconds = len(samples) / RATE
        painter.setPen(_INK)
        said = f"{name}  {seconds:.2f} s  {loudness_level(samples):.1f} dB"
        painter.drawText(QPointF(left, top + TITLE - 7), said)
        _paint_course(painter, samples, left, top + TITLE + COURSE / 2)
        _paint_spectrum(painter, samples, QRectF(left, top + TITLE + COURSE, seconds * PIXELS_A_SECOND, SPECTRUM))
    painter.end()
    return sheet


def _paint_course(painter: QPainter, samples: array[int], left: float, middle: float) -> None:
    """The lowest and the highest sample of every pixel."""
    painter.setPen(_COURSE)
    step = RATE // PIXELS_A_SECOND
    for column, first in enumerate(range(0, len(samples), step)):
        some = samples[first : first + step]
        high, low = max(some) / 32768 * COURSE / 2, min(some) / 32768 * COURSE / 2
        painter.drawLine(QPointF(left + column, middle - high), QPointF(left + column, middle - low))


def _paint_spectrum(painter: QPainter, samples: array[int], area: QRectF) -> None:
    looks = [look[: round(HIGHEST / hertz(1))] for look in spectra(samples, EVERY)]
    loudest = max(max(look) for look in looks) or 1.0
    image = QImage(len(looks), len(looks[0]), QImage.Format.Format_RGB32)
    for column, look in enumerate(looks):
        for line, power in enumerate(look):
            depth = 10 * math.log10(power / loudest) if power > 0 else -DEEPEST
            image.setPixel(column, len(look) - 1 - line, _heat(max(0.0, 1 + depth / DEEPEST)))
    painter.drawImage(area, image)
    painter.setPen(_LINE)
    for frequency in (500, 1000, 2000):
        height = area.bottom() - area.height() * frequency / HIGHEST
        painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
    painter.setPen(_INK)
    for tenth in range(int(area.width() / PIXELS_A_SECOND * 10) + 1):
        at = area.left() + tenth * PIXELS_A_SECOND / 10
        painter.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + 4))


def _heat(share: float) -> int:
    """From black over red and yellow to white."""
    return qRgb(*(round(255 * min(1.0, max(0.0, 3 * share - step))) for step in range(3)))


def main() -> None:
    """Draw, and print where the pictures are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", choices=[language.value for language in Language])
    parser.add_argument("--into", type=Path, default=FOLDER)
    parser.add_argument("cues", metavar="CUE", nargs="*", help="only these")
    given = parser.parse_args()
    samples = load_bank(assets_dir(), Language(given.words or "en")).samples
    before = f"{given.words}/" if given.words else ""
    named = [name for name in samples if (name.startswith(before) if before else "/" not in name)]
    sounds = {name: samples[name] for name in named if name.removeprefix(before) in given.cues or not given.cues}
    if not sounds:
        parser.error("none of these sounds is there")
    folder: Path = given.into
    folder.mkdir(parents=True, exist_ok=True)
    _application = QGuiApplication([])
    load_fonts(assets_dir() / "fonts")
    for number, sheet in enumerate(pictures(sounds), start=1):
        file = folder / f"{given.words or 'tones'}-{number}.png"
        sheet.save(str(file))
        print(file)


if __name__ == "__main__":
    main()
