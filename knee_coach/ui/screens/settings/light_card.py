"""What lights up with the sounds in a session. Some people cannot bear flashes; others hear nothing and need them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from knee_coach.ui.look import Look
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.text import Text, TextStyle
from knee_coach.ui.widgets.tick_box import TickBox

_WHAT_FOR = (
    "The edge of the screen lights up when a set begins or ends, and in a movement a mark on the bar with each tick. "
    "It is never more than three times a second. Without flashes, words and numbers tell you the same."
)


class LightCard(Card):
    """``chosen`` carries whether anything shall light up."""

    chosen = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._flashes = TickBox("Flashes of light", look)
        self._flashes.clicked.connect(self.chosen)
        self.column.addWidget(Text("What you see", TextStyle.LEAD_STRONG))
        self.column.addWidget(self._flashes)
        self.column.addWidget(Text(_WHAT_FOR, TextStyle.SOFT))

    def show_flashes(self, *, are_on: bool) -> None:
        """Show whether they are chosen."""
        self._flashes.setChecked(are_on)
