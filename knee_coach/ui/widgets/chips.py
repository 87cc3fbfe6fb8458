"""Chips: short words in a row, such as the things to gather."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from knee_coach.ui.widgets.flow import FlowLayout
from knee_coach.ui.widgets.layouts import emptied


class Chip(QLabel):
    """One short word on a ground of its own."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(self.textFormat().PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Chips(QWidget):
    """Chips that flow into as many lines as they need; no chips, no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def show_chips(self, texts: Sequence[str]) -> None:
        """Show these and no others."""
        emptied(self._flow)
        for text in texts:
            self._flow.addWidget(Chip(text))
        self.setVisible(bool(texts))
