"""Answers of which one is chosen. Tab comes to them once; arrows move among them, Enter or Space chooses.

Left at the first answer and Right at the last one lead on to what stands before them and after them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave

_BACKWARDS = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORWARDS = (Qt.Key.Key_Right, Qt.Key.Key_Down)


def is_arrow(event: QKeyEvent) -> bool:
    """Whether an answer's button has to leave it to its row; Qt would walk on to any button of the window."""
    return event.key() in (*_BACKWARDS, *_FORWARDS)


class OneOf(QWidget):
    """``chosen`` carries the place of the answer that was chosen, from 0. Whoever makes it lays the buttons out."""

    chosen = Signal(int)

    def __init__(self, buttons: Sequence[QAbstractButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._current = 0
        self._chosen: int | None = None
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, at=place: self.choose(at))
        self._let_tab_reach_current()

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The answers' buttons, in their order."""
        return self._buttons

    @property
    def chosen_place(self) -> int | None:
        """The place of the chosen one, from 0."""
        return self._chosen

    def set_chosen(self, place: int | None) -> None:
        """Show which one is chosen; nothing is emitted."""
        self._chosen = place
        for at, button in enumerate(self._buttons):
            button.setChecked(at == place)
        if place is not None:
            self._current = place
            self._let_tab_reach_current()

    def choose(self, place: int) -> None:
        """Choose one as the patient does."""
        self.set_chosen(place)
        self.chosen.emit(place)

    def focus_current(self) -> None:
        """Give the keyboard to the answers."""
        self._buttons[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if goes_back(event) and self._current == 0:
            leave(self._buttons[0], onward=False)
        elif goes_on(event) and self._current == len(self._buttons) - 1:
            leave(self._buttons[-1], onward=True)
        elif event.key() in _BACKWARDS:
            self._move(-1)
        elif event.key() in _FORWARDS:
            self._move(+1)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        self._current = max(0, min(len(self._buttons) - 1, self._current + by))
        self._let_tab_reach_current()
        self._buttons[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_reach_current(self) -> None:
        for at, button in enumerate(self._buttons):
            reach = Qt.FocusPolicy.StrongFocus if at == self._current else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(reach)
