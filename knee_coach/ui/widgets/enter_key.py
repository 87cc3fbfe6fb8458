"""Enter presses a button as Space does. Qt does so for push buttons alone, and only for those that may be default."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_enter(event: QKeyEvent) -> bool:
    """Whether it is a press of either Enter key; one that is held down presses once."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
