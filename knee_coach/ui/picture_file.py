"""Reads a picture that a routine names: no hang, no crash and no flood, whatever the file has become since."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from knee_coach.routine_files.files import CannotReadError, open_regular
from knee_coach.routine_files.rules.picture_files import MOST_BYTES, MOST_PIXELS

_FORMATS = frozenset({"png", "jpeg", "gif", "webp"})
"""Those a routine file may name. A drawing in SVG is a program of its own, and may take any time."""


class PictureFile:
    """The bytes of one picture, and what they say about its size; nothing is decoded before :meth:`image`."""

    def __init__(self, data: QByteArray) -> None:
        self._data = data
        self._buffer = QBuffer()
        """What a reader reads from; it must stay as long as the reader."""

    def size(self) -> QSize | None:
        """How large it is when it stands upright, in its own pixels; None where it is no picture that can be shown."""
        reader = self._reader()
        size = reader.size()
        if reader.format().toStdString() not in _FORMATS or not 0 < size.width() * size.height() <= MOST_PIXELS:
            return None
        return size.transposed() if _lies_on_its_side(reader) else size

    def image(self, size: QSize) -> QImage | None:
        """The picture at ``size``, in pixels of the screen; None where it cannot be decoded."""
        if self.size() is None:
            return None
        reader = self._reader()
        reader.setScaledSize(size.transposed() if _lies_on_its_side(reader) else size)
        image = reader.read()
        return None if image.isNull() else image

    def _reader(self) -> QImageReader:
        self._buffer = QBuffer()
        self._buffer.setData(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(self._buffer)
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        return reader


def read_picture(path: str) -> PictureFile | None:
    """The file's bytes; None where there is no regular file, or a larger one than a routine may name."""
    try:
        with open_regular(Path(path)) as file:
            data = file.read(MOST_BYTES + 1)
    except (CannotReadError, OSError):
        return None
    return PictureFile(QByteArray(data)) if 0 < len(data) <= MOST_BYTES else None


def fitted(size: QSize, room: QSize) -> QSize:
    """The size at which it fits into the room: as it is, or smaller in the same proportions, never larger."""
    if size.width() <= room.width() and size.height() <= room.height():
        return size
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _lies_on_its_side(reader: QImageReader) -> bool:
    """Whether the camera was: then it is turned only after it was scaled."""
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
