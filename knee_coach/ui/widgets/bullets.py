"""Short sentences, one below the other, each with its bullet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card, Tone
from knee_coach.ui.widgets.layouts import column, emptied, row
from knee_coach.ui.widgets.text import Text, TextStyle


class Bullets(QWidget):
    """A list of sentences in one style."""

    def __init__(self, style: TextStyle = TextStyle.BODY, *, gap: int = GRID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._shown: tuple[str, ...] = ()
        self._lines = column(self, gap=gap)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these and no others."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        emptied(self._lines)
        for line in lines:
            bullet = row(gap=GRID)
            bullet.addWidget(Text("•", self._style, wraps=False), 0, Qt.AlignmentFlag.AlignTop)
            bullet.addWidget(Text(line, self._style), 1)
            self._lines.addLayout(bullet)


class BulletCard(Card):
    """A card with a heading and its sentences; without sentences there is no card."""

    def __init__(self, heading: str, tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(tone, parent=parent)
        alarm = tone is Tone.ALARM
        self._bullets = Bullets(TextStyle.ALARM if alarm else TextStyle.BODY)
        self.column.addWidget(Text(heading, TextStyle.ALARM_STRONG if alarm else TextStyle.SOFT_STRONG))
        self.column.addWidget(self._bullets)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these and no others."""
        self._bullets.show_lines(lines)
        self.setVisible(bool(lines))
