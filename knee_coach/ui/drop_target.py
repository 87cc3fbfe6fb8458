"""Lets files be dropped anywhere on the window, while that is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.widgets.drop_cover import DropCover

_INVITED = ("Drop it here", "A routine file, several, or a folder of them: they are added to your routines.")
_REFUSED = ("Not during the exercises", "Finish first, then drop the file again.")


class DropTarget(QObject):
    """``dropped`` carries the paths of the files and folders, none when what was dropped was no file.

    It follows a moment after the drop: until then the program they came from waits.
    """

    dropped = Signal(object)

    def __init__(self, look: Look, window: QWidget, *, may_drop: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._may_drop = may_drop
        self._cover = DropCover(look, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._drop(event)
        elif isinstance(event, QDragMoveEvent):  # an enter is one too
            self._over(event)
        elif event.type() == QEvent.Type.DragLeave:
            self._cover.hide()
        else:
            return False
        return True

    def _over(self, event: QDragMoveEvent) -> None:
        if event.source() is not None or not event.possibleActions() & Qt.DropAction.CopyAction:
            event.ignore()  # a text of our own, or a file that would be gone where it came from
        elif self._may_drop():
            self._cover.invite(*_INVITED)
            _take(event, Qt.DropAction.CopyAction)
        else:
            # Ignored, no more would be heard of it, and what is said here could not be taken away again.
            self._cover.refuse(*_REFUSED)
            _take(event, Qt.DropAction.IgnoreAction)

    def _drop(self, event: QDropEvent) -> None:
        self._cover.hide()
        if not self._may_drop():
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.ignore()
            return
        _take(event, Qt.DropAction.CopyAction)
        paths = files_in(event.mimeData())
        self._window.activateWindow()
        QTimer.singleShot(0, self, lambda: self.dropped.emit(paths))


def files_in(data: QMimeData) -> tuple[str, ...]:
    """The paths of the files and folders of this computer among what was dropped."""
    return tuple(path for url in data.urls() if url.isLocalFile() and (path := url.toLocalFile()))


def _take(event: QDropEvent, action: Qt.DropAction) -> None:
    event.setDropAction(action)
    event.accept()
