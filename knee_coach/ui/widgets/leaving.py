"""Out of a control with the arrows: a two-key clicker has nothing but Left, Right and Space."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def goes_back(event: QKeyEvent) -> bool:
    """Whether it is a press of Left alone; a key that is held down stays inside."""
    return _is_press_of(Qt.Key.Key_Left, event)


def goes_on(event: QKeyEvent) -> bool:
    """Whether it is a press of Right alone; a key that is held down stays inside."""
    return _is_press_of(Qt.Key.Key_Right, event)


def leave(control: QWidget, *, onward: bool) -> None:
    """Give the keyboard to the control that Tab would lead to, or Shift Tab."""
    control.focusNextPrevChild(onward)


def _is_press_of(key: Qt.Key, event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.key() == key and plain and not event.isAutoRepeat()
