"""The icons: Lucide (ISC licence), all of one weight, drawn in whatever colour the theme says.

They are read through Qt's image plug-in for SVG, so that the module QtSvg is never imported.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QIcon, QImageReader, QPixmap

_SHARPNESSES = (1, 2, 3)
"""Device pixels a pixel, of the pictures in an icon; Qt takes the best for the screen it is on."""


class IconName(Enum):
    """The icons there are; the values are their files' names."""

    TODAY = "sun"
    ROUTINES = "text-align-start"
    HISTORY = "chart-no-axes-column"
    SETTINGS = "settings"
    PLAY = "play"
    PAUSE = "pause"
    STOP = "square"
    AGAIN = "skip-back"
    NEXT = "skip-forward"
    CHECK = "check"
    BACK = "arrow-left"
    CLOSE = "x"
    LESS = "minus"
    MORE = "plus"


_FILLED = frozenset({IconName.PLAY, IconName.PAUSE, IconName.STOP, IconName.AGAIN, IconName.NEXT})
"""Signs that are known as solid shapes."""


class Icons:
    """Draws the icons of one folder, each once a colour and size."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[IconName, str, int, str | None], QIcon] = {}

    def icon(self, name: IconName, colour: str, pixels: int, disabled: str | None = None) -> QIcon:
        """The icon in ``colour`` (``#RRGGBB``), sharp on every screen at ``pixels`` wide and high.

        On a button that is disabled it has the colour ``disabled``, by default the same one: a paler icon would not
        be readable.
        """
        key = (name, colour, pixels, disabled)
        if key not in self._drawn:
            icon = QIcon()
            self._draw(icon, name, colour, pixels, QIcon.Mode.Normal)
            self._draw(icon, name, disabled or colour, pixels, QIcon.Mode.Disabled)
            self._drawn[key] = icon
        return self._drawn[key]

    def _draw(self, icon: QIcon, name: IconName, colour: str, pixels: int, mode: QIcon.Mode) -> None:
        drawing = (self._folder / f"{name.value}.svg").read_text(encoding="utf-8")
        if name in _FILLED:
            drawing = drawing.replace('fill="none"', 'fill="currentColor"')
        source = QByteArray(drawing.replace("currentColor", colour).encode())
        for sharpness in _SHARPNESSES:
            pixmap = _read(source, pixels * sharpness)
            pixmap.setDevicePixelRatio(sharpness)
            icon.addPixmap(pixmap, mode)


def _read(source: QByteArray, pixels: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(source)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    image = reader.read()
    if image.isNull():
        empty = QPixmap(pixels, pixels)
        empty.fill(Qt.GlobalColor.transparent)
        return empty
    return QPixmap.fromImage(image)
