"""The voices by name, one chosen. There may be hundreds: it scrolls, and letters lead to the names that begin so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from knee_coach.ui.theme import CORNER_SMALL
from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave

_MOST_IN_SIGHT = 5
_PADDING = 4
"""Pixels round the names, as in the style sheet."""


class VoiceList(QListWidget):
    """``chosen`` carries a name's place, from 0, when the patient moves to it. Left and Right lead out of it."""

    RING_CORNER = CORNER_SMALL
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setAccessibleName("Voice")
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.currentRowChanged.connect(self._moved_to)

    def show_names(self, names: Sequence[str], chosen: int) -> None:
        """Show these; nothing is emitted."""
        self.blockSignals(True)
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.clear()
            self.addItems(names)
            for at, name in enumerate(names):
                self.item(at).setToolTip(name)
        self.setCurrentRow(chosen)
        self.blockSignals(False)
        self._take_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if goes_back(event) or goes_on(event):
            leave(self, onward=goes_on(event))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # text may be larger in another theme
            self._take_room()

    def _take_room(self) -> None:
        lines = min(self.count(), _MOST_IN_SIGHT)
        self.setFixedHeight(lines * self.sizeHintForRow(0) + 2 * _PADDING if lines else 0)

    def _moved_to(self, at: int) -> None:
        if at >= 0:
            self.chosen.emit(at)
