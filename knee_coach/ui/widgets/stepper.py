"""A value within a range, with a button for less and one for more. What it shows, its screen says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.widgets.buttons import RoundButton
from knee_coach.ui.widgets.layouts import column, row
from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave
from knee_coach.ui.widgets.text import Text, TextStyle

_LESS = (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus)
_MORE = (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class Stepper(QWidget):
    """Tab comes to it once; arrows, plus and minus change it, and so does a click on its buttons.

    Left at the lowest value and Right at the highest lead on to what stands before it and after it.
    """

    less = Signal()
    more = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label = Text("", TextStyle.SMALL, wraps=False)
        self._value = Text("", TextStyle.BODY_STRONG, wraps=False)
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._value.setMinimumWidth(4 * look.theme.type.body)
        self._less = RoundButton("Less", IconName.LESS, look)
        self._more = RoundButton("More", IconName.MORE, look)
        for button, signal in ((self._less, self.less), (self._more, self.more)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(signal)
        line = row(gap=0)
        for part in (self._less, self._value, self._more):
            line.addWidget(part)
        layout = column(self, gap=2)
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(line)

    def show_value(self, label: str, value: str, *, has_less: bool, has_more: bool) -> None:
        """Show what is chosen, and whether there is less and more of it."""
        self._label.setText(label)
        self._value.setText(value)
        self._less.setEnabled(has_less)
        self._more.setEnabled(has_more)
        self.setAccessibleName(f"{label}: {value}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if goes_back(event) and not self._less.isEnabled():
            leave(self, onward=False)
        elif goes_on(event) and not self._more.isEnabled():
            leave(self, onward=True)
        elif event.key() in _LESS:
            self._less.click()
        elif event.key() in _MORE:
            self._more.click()
        else:
            super().keyPressEvent(event)
