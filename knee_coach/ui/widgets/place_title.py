"""The title of a place, always at the same spot, with a line below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.text import Text, TextStyle


class PlaceTitle(QWidget):
    """A title and, where there is something to say, a line below it."""

    def __init__(self, title: str = "", line: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(title, TextStyle.DISPLAY)
        self._line = Text("", TextStyle.SOFT)
        layout = column(self, gap=6)
        layout.addWidget(self._title)
        layout.addWidget(self._line)
        self.show_title(title, line)

    def show_title(self, title: str, line: str | None = None) -> None:
        """Show this title and line."""
        self._title.setText(title)
        self._line.show_text(line)
