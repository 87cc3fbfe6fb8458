"""A field for one whole number that the patient was given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.widgets.layouts import column, row
from knee_coach.ui.widgets.leaving import goes_back, goes_on, leave
from knee_coach.ui.widgets.text import Text, TextStyle


class NumberEdit(QLineEdit):
    """Left at its beginning and Right at its end leave it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if goes_back(event) and self.cursorPosition() == 0 and not self.hasSelectedText():
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
        self._edit.setValidator(QIntValidator(0, highest, self._edit))
        self._edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._edit.setFixedWidth(5 * look.theme.type.body)
        self._edit.setAccessibleName(f"{label} {unit}".strip())
        self._edit.textEdited.connect(lambda _text: self.entered.emit(self.number()))
        line = row()
        line.addWidget(self._edit)
        if unit:
            line.addWidget(Text(unit, TextStyle.SOFT, wraps=False))
        layout = column(self, gap=2)
        layout.addWidget(Text(label, TextStyle.SMALL, wraps=False))
        layout.addLayout(line)

    @property
    def edit(self) -> QLineEdit:
        """What takes the keyboard."""
        return self._edit

    def number(self) -> int | None:
        """What stands in it: a number from 1, or None."""
        text = self._edit.text()
        return int(text) if text.isdigit() and int(text) > 0 else None

    def set_number(self, number: int | None) -> None:
        """Show this number; nothing is emitted, and what the patient is typing stays."""
        if number != self.number():
            self._edit.setText("" if number is None else str(number))
