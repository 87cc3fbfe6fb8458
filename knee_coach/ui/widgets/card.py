"""A card: a surface that holds what belongs together, told apart by its ground and not by a border."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from knee_coach.ui.theme import GRID


class Tone(Enum):
    """The ground of a card; the values are the style sheet's names."""

    PLAIN = "plain"
    ALARM = "alarm"


class Card(QFrame):
    """A column of things on one surface; add them to :attr:`column`."""

    def __init__(self, tone: Tone = Tone.PLAIN, *, margin: int = 3 * GRID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone.value)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(GRID)


class Rule(QFrame):
    """A thin line between the rows of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
