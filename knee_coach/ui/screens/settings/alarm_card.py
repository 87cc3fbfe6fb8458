"""What is wrong and how to mend it; nothing at all while nothing is."""

from __future__ import annotations

from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.announcing import announce
from knee_coach.ui.widgets.card import Card, Tone
from knee_coach.ui.widgets.text import Text, TextStyle


class AlarmCard(Card):
    """Takes no room while there is nothing to say. A screen reader says what is new."""

    def __init__(self) -> None:
        super().__init__(Tone.ALARM, margin=2 * GRID)
        self._said: str | None = None
        self._text = Text("", TextStyle.ALARM)
        self.column.addWidget(self._text)

    def say(self, sentences: str | None) -> None:
        """Show these, or nothing for None."""
        if sentences is not None and sentences != self._said:
            announce(self, sentences)
        self._said = sentences
        self._text.setText(sentences or "")
        self.setVisible(sentences is not None)
