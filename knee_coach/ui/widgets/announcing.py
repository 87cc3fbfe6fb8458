"""Tells a screen reader something without moving the keyboard. Qt can do that from 6.8 on; before, nothing is said."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible


def announce(source: QObject, text: str) -> None:
    """Say ``text`` when the reader has finished what it is saying."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(source, text))
