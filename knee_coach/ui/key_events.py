"""What Qt's key events say, in the words of :mod:`knee_coach.ui.keys`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from knee_coach.ui.keys import Press


def press_of(event: QKeyEvent) -> Press:
    """The press that an event tells of."""
    return Press(event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))


def is_plain(event: QKeyEvent) -> bool:
    """Whether the key is meant alone or with Shift: Ctrl, Alt and the system's key make something else of it."""
    modifiers = Qt.KeyboardModifier
    return not event.modifiers() & (modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier)


def stamp_of(event: QKeyEvent) -> float:
    """When the system saw the key, in seconds of the system's own; a program that was busy gets it later."""
    return event.timestamp() / 1000
