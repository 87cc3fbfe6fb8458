"""The panel that shows which key does what. It lies over the screen and takes nothing away from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.buttons import RoundButton
from knee_coach.ui.widgets.layouts import column, emptied, row
from knee_coach.ui.widgets.text import Text, TextStyle

_WIDTH = 420


@dataclass(frozen=True)
class KeyLine:
    """One line of the panel: the keys as they are printed on the keyboard, and what they do."""

    keys: str
    does: str


class KeysPanel(QFrame):
    """Lies at the right edge of ``window``; ``closed`` follows when it is put away."""

    closed = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._close = RoundButton("Close", IconName.CLOSE, look)
        self._close.clicked.connect(self.put_away)
        head = row()
        head.addWidget(Text("Keys", TextStyle.LEAD_STRONG), 1)
        head.addWidget(self._close)
        layout = column(self, gap=2 * GRID)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self.hide()

    def show_keys(self, lines: Sequence[KeyLine]) -> None:
        """Show these keys, and the panel."""
        emptied(self._grid)
        for at, line in enumerate(lines):
            self._grid.addWidget(Text(line.keys, TextStyle.BODY_STRONG, wraps=False), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Text(line.does, TextStyle.BODY), at, 1)
        self.place()
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close the panel."""
        self.hide()
        self.closed.emit()

    def place(self) -> None:
        """Keep to the window's right edge."""
        width = min(_WIDTH, self._window.width() - 2 * GRID)
        self.setGeometry(self._window.width() - width, 0, width, self._window.height())
