"""What there is beside what is new, as a table; what differs is strong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from knee_coach.ui.screens.adding.comparing import ComparedRow
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.text import Text, TextStyle


class Comparison(QWidget):
    """Two columns: yours, the new one."""

    def __init__(self, rows: Sequence[ComparedRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._add(0, TextStyle.SOFT_STRONG, "What you have", "The new one")
        for at, compared in enumerate(rows, 1):
            self._add(at, TextStyle.BODY_STRONG if compared.differs else TextStyle.SOFT, compared.yours, compared.new)

    def _add(self, at: int, style: TextStyle, *cells: str) -> None:
        for place, text in enumerate(cells):
            self._grid.addWidget(Text(text, style), at, place, Qt.AlignmentFlag.AlignTop)
