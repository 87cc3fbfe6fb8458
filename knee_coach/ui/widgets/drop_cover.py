"""What lies over the window while something is dragged over it, and says what would become of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.theme import CORNER, GRID
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.layouts import column, row
from knee_coach.ui.widgets.text import Text, TextStyle

_WIDTH = 520
_RING = 4
_PALE = 215
"""Of 255: what lies below is still seen, and not read."""


class DropCover(QWidget):
    """Covers ``window``; a frame of dashes and a sentence invite, a sentence alone, lower down, refuses."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._invites = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._heading = Text("", TextStyle.LEAD_STRONG)
        self._line = Text("", TextStyle.BODY)
        card = Card()
        card.setFixedWidth(_WIDTH)
        for text in (self._heading, self._line):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            card.column.addWidget(text)
        self._layout = layout = column(self)
        layout.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        layout.addStretch(1)
        middle = row()  # an alignment would take the height of one line for a text of two
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(1)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        self._look = look
        self.update()

    def invite(self, heading: str, line: str) -> None:
        """Say that it can be dropped."""
        self._cover(heading, line, invites=True)

    def refuse(self, heading: str, line: str) -> None:
        """Say why it cannot; what lies below stays clear."""
        self._cover(heading, line, invites=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._invites:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._look.theme.colours.paper)
        ground.setAlpha(_PALE)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(self._look.theme.colours.accent), _RING, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        painter.drawRoundedRect(inside, CORNER, CORNER)

    def _cover(self, heading: str, line: str, *, invites: bool) -> None:
        self._invites = invites
        self._layout.setStretch(self._layout.count() - 1, 1 if invites else 0)  # the player's count stays in sight
        self._heading.setText(heading)
        self._line.setText(line)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.update()
