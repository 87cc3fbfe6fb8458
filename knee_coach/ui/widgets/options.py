"""A row of answers of which one is chosen. Tab comes to the row once; arrows move in it, Enter or Space chooses.

Left at the first answer and Right at the last one lead on to what stands before the row and after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from knee_coach.ui.theme import CORNER_SMALL
from knee_coach.ui.widgets.buttons import Button
from knee_coach.ui.widgets.layouts import row
from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave

_TO_THE_LEFT = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_TO_THE_RIGHT = (Qt.Key.Key_Right, Qt.Key.Key_Down)


LEAST_WIDTH = 24
"""Pixels: the least a pointer hits (WCAG 2.2, 2.5.8)."""


@dataclass(frozen=True)
class Option:
    """One answer: what stands on it, what a screen reader says, and which ground it has (see the style sheet)."""

    text: str
    spoken: str
    band: str = ""


class OptionButton(Button):
    """One answer of a row."""

    RING_CORNER = CORNER_SMALL

    def __init__(self, option: Option, *, wide: bool) -> None:
        super().__init__(option.text)
        self.setAccessibleName(option.spoken)
        self.setCheckable(True)
        self.setProperty("band", option.band)
        self.setProperty("wide", wide)
        if not wide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.setMinimumWidth(LEAST_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_TO_THE_LEFT, *_TO_THE_RIGHT):
            event.ignore()  # Qt would walk on to any button of the window
        else:
            super().keyPressEvent(event)


class OptionRow(QWidget):
    """Answers beside each other. ``chosen`` carries the place of the one that was chosen, from 0."""

    chosen = Signal(int)

    def __init__(
        self,
        options: Sequence[Option],
        *,
        gap: int = 4,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = row(self, gap=gap)
        self._current = 0
        self._chosen: int | None = None
        self._buttons: list[OptionButton] = []
        for place, option in enumerate(options):
            button = OptionButton(option, wide=wide)
            button.clicked.connect(lambda _checked=False, at=place: self.choose(at))
            self._buttons.append(button)
            layout.addWidget(button, 0 if wide else 1)
        if wide:
            layout.addStretch(1)
        self._let_tab_reach_current()

    @property
    def buttons(self) -> tuple[OptionButton, ...]:
        """The answers' buttons, in their order."""
        return tuple(self._buttons)

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
        """Give the keyboard to the row."""
        self._buttons[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if goes_back(event) and self._current == 0:
            leave(self._buttons[0], onward=False)
        elif goes_on(event) and self._current == len(self._buttons) - 1:
            leave(self._buttons[-1], onward=True)
        elif event.key() in _TO_THE_LEFT:
            self._move(-1)
        elif event.key() in _TO_THE_RIGHT:
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
