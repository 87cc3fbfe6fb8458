"""A picture from a routine, no larger than it is and no wider than its place."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHideEvent, QImage, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from knee_coach.ui.picture_file import fitted, read_picture
from knee_coach.ui.widgets.text import Text, TextStyle

MOST_HIGH = 320
MOST_WIDE = 640
"""Pixels: the instructions beside it must stay in sight."""


class Picture(Text):
    """The picture in the file ``path``; ``name`` is what a screen reader says for it.

    The file is looked at each time the picture comes up, and decoded when it is first painted: a page of fifty
    pictures opens as fast as one. Where there is none any more, a line says so.
    """

    def __init__(self, path: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.SOFT, parent)
        self._path = path
        self._looked = False
        self._natural: QSize | None = None
        self._image: QImage | None = None
        self._sharpness = 1.0
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._look_at_file()
        return super().heightForWidth(width) if self._natural is None else self._fit(width).height()

    def sizeHint(self) -> QSize:
        self._look_at_file()
        return super().sizeHint() if self._natural is None else self._fit(MOST_WIDE)

    def minimumSizeHint(self) -> QSize:
        self._look_at_file()
        return super().minimumSizeHint() if self._natural is None else QSize(1, 1)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._looked = False

    def paintEvent(self, event: QPaintEvent) -> None:
        self._look_at_file()
        if self._natural is not None and (self._image is None or self.devicePixelRatioF() > self._sharpness):
            self._decode()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def look_again(self) -> None:
        """The file may have changed while the picture is in sight."""
        self._looked = False
        if self.isVisible():
            self._look_at_file()
            self.updateGeometry()
            self.update()

    def _look_at_file(self) -> None:
        """Once each time it comes up: a layout asks for the size of what is about to be seen, before it is."""
        if self._looked:
            return
        self._looked = True
        file = read_picture(self._path)
        self._natural = None if file is None else file.size()
        self._image = None
        self.setText("" if self._natural is not None else self._gone())

    def _decode(self) -> None:
        assert self._natural is not None
        self._sharpness = self.devicePixelRatioF()
        file = read_picture(self._path)
        most = fitted(self._natural, self._in_device_pixels(self._fit(MOST_WIDE)))
        self._image = None if file is None else file.image(most)
        if self._image is None:
            self._natural = None
            self.setText(self._gone())
            self.updateGeometry()
        self._draw()

    def _draw(self) -> None:
        if self._image is None or self.width() < 1:
            return
        wanted = self._in_device_pixels(self._fit(self.width()))
        smooth = Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(pixmap)

    def _fit(self, width: int) -> QSize:
        assert self._natural is not None
        return fitted(self._natural, QSize(max(1, min(width, MOST_WIDE)), MOST_HIGH))

    def _in_device_pixels(self, size: QSize) -> QSize:
        return (size.toSizeF() * self.devicePixelRatioF()).toSize()

    def _gone(self) -> str:
        return f"The picture {PurePath(self._path).name} cannot be shown."
