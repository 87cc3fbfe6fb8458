"""Something more to read, opened and closed with one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.bullets import Bullets
from knee_coach.ui.widgets.buttons import QuietButton
from knee_coach.ui.widgets.layouts import column


class DisclosureButton(QuietButton):
    """Opens and closes what is below it; it stands at the left edge, like a line of text."""


class Disclosure(QWidget):
    """A button with ``closed_text`` that opens a few lines below it and then says ``open_text``.

    ``above`` is something to see that comes before the lines.
    """

    def __init__(
        self, closed_text: str, open_text: str, parent: QWidget | None = None, *, above: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = (closed_text, open_text)
        self._button = DisclosureButton(closed_text)
        self._button.clicked.connect(self._toggle)
        self._lines = Bullets(gap=4)
        self._has_above = above is not None
        self._inside = QWidget(self)
        inside = column(self._inside, gap=GRID)
        if above is not None:
            inside.addWidget(above)
        inside.addWidget(self._lines)
        layout = column(self, gap=4)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._inside)
        self._inside.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Have these lines to show; without any, and nothing above them, there is no button either."""
        self._lines.show_lines(lines)
        self._lines.setVisible(bool(lines))
        self.setVisible(bool(lines) or self._has_above)

    @property
    def is_open(self) -> bool:
        """Whether what is below the button is shown."""
        return not self._inside.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self._inside.setVisible(is_open)
        self._button.set_label(self._texts[is_open])

    def _toggle(self) -> None:
        self.set_open(self._inside.isHidden())
