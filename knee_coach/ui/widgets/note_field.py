"""A few lines of free text that nobody is caught in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave


class NoteField(QPlainTextEdit):
    """Tab leaves it, and so do Left at the text's beginning and Right at its end. A note begins with no blank."""

    def __init__(self, name: str, invitation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file that is dropped here is meant for the window
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if goes_back(event) and cursor.atStart() and not cursor.hasSelection():
            leave(self, onward=False)
        elif goes_on(event) and cursor.atEnd() and not cursor.hasSelection():
            leave(self, onward=True)
        elif event.key() != Qt.Key.Key_Space or self.toPlainText():
            super().keyPressEvent(event)
