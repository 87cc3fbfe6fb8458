"""A field for one whole number that the patient was given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.widgets.enter_key import is_enter
from knee_coach.ui.widgets.layouts import column, row
from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave
from knee_coach.ui.widgets.text import Text, TextStyle

_LONGEST_TYPED = 8
"""Characters: more than any number here needs. What cannot be is told, not kept from being typed."""


class NumberEdit(QLineEdit):
    """Left at its beginning and Right at its end leave it. ``done`` follows Enter, also where no number stands."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.done.emit()
        elif goes_back(event) and self.cursorPosition() == 0 and not self.hasSelectedText():
            leave(self, onward=False)
        elif goes_on(event) and self.cursorPosition() == len(self.text()) and not self.hasSelectedText():
            leave(self, onward=True)
        else:
            super().keyPressEvent(event)


class NumberField(QWidget):
    """``entered`` carries the number at every change, or None while the field holds none."""

    entered = Signal(object)

    def __init__(self, label: str, unit: str, highest: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = NumberEdit()
        self._edit.setPlaceholderText("–")
        self._edit.setAcceptDrops(False)  # a file that is dropped here is meant for the window
        # No validator: it would make 12 of "1-2" and 75 of "7.5" without a word. What is no number is told instead.
        self._edit.setMaxLength(_LONGEST_TYPED)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._edit.setFixedWidth(5 * look.theme.type.body)
        self._edit.setAccessibleName(f"{label} {unit}".strip())
        self._edit.textEdited.connect(lambda _text: self._take())
        self._highest = highest
        self._wrong = Text("", TextStyle.ALARM, wraps=False)
        self._wrong.hide()
        line = row()
        line.addWidget(self._edit)
        if unit:
            line.addWidget(Text(unit, TextStyle.SOFT, wraps=False))
        layout = column(self, gap=2)
        layout.addWidget(Text(label, TextStyle.SMALL, wraps=False))
        line.addWidget(self._wrong)  # beside it: below, it could be out of sight
        layout.addLayout(line)

    @property
    def edit(self) -> NumberEdit:
        """What takes the keyboard."""
        return self._edit

    @property
    def wrong(self) -> str | None:
        """What is wrong with the number that stands in it; None where it can be, or where none stands."""
        return self._wrong.text() or None

    def number(self) -> int | None:
        """What stands in it: a number from 1 up to the highest, or None."""
        text = self._edit.text()
        return int(text) if _is_whole(text) and 1 <= int(text) <= self._highest else None

    def set_number(self, number: int | None) -> None:
        """Show this number; nothing is emitted, and what the patient is typing stays."""
        if number != self.number():
            self._edit.setText("" if number is None else str(number))
            self._say_what_is_wrong()

    def _take(self) -> None:
        self._say_what_is_wrong()
        self.entered.emit(self.number())

    def _say_what_is_wrong(self) -> None:
        typed = self._edit.text()
        wrong = None
        if typed.strip() and not _is_whole(typed):
            wrong = "one whole number"
        elif typed.strip() and self.number() is None:
            wrong = f"{self._highest} at most" if int(typed) > self._highest else "1 at least"
        self._wrong.show_text(wrong)
        self._edit.setAccessibleDescription(wrong or "")


def _is_whole(text: str) -> bool:
    return text.isascii() and text.strip().isdigit()
