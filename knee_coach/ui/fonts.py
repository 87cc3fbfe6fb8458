"""The typeface: Atkinson Hyperlegible Next, made by the Braille Institute for people with low vision (OFL-1.1).

Four files, one a weight, and not the one variable file: of that Qt knows the weight 400 alone and makes a bold by
smearing it. The web packages part the letters over two files of one family, of which Qt loses the second, so
``tools/make_fonts.py`` joins them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Atkinson Hyperlegible Next"
_FILES = tuple(f"AtkinsonHyperlegibleNext-{weight}.woff2" for weight in ("Regular", "SemiBold", "Bold", "ExtraBold"))


def load_fonts(folder: Path) -> bool:
    """Load the typeface from ``folder``; False when it cannot be, and the system's face will serve."""
    loaded = [QFontDatabase.addApplicationFont(str(folder / name)) for name in _FILES]
    return all(font_id >= 0 for font_id in loaded)


def ui_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font, with figures that are all equally wide; the system's face where it was not loaded."""
    font = QFont()
    if FAMILY in QFontDatabase.families():
        font.setFamily(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
