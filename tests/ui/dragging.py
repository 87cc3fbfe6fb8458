"""A hand that drags something over a window and drops it."""

from __future__ import annotations

import warnings

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


class Hand:
    """Drags things over a window, as another program's mouse does."""

    def __init__(self, window: QWidget, *urls: str) -> None:
        self._window = window
        self._data = QMimeData()
        self._data.setUrls([QUrl(url) for url in urls])

    def enter(self, actions: Qt.DropAction = COPY) -> QDragEnterEvent:
        with warnings.catch_warnings():
            # Deprecated since Qt 6.12; before that there is no other.
            warnings.simplefilter("ignore", DeprecationWarning)
            event = QDragEnterEvent(
                QPoint(300, 300), actions, self._data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            )
        event.ignore()
        QApplication.sendEvent(self._window, event)
        return event

    def leave(self) -> None:
        QApplication.sendEvent(self._window, QDragLeaveEvent())

    def drop(self) -> QDropEvent:
        event = QDropEvent(
            QPointF(300, 300), COPY | MOVE, self._data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        QApplication.sendEvent(self._window, event)
        return event
