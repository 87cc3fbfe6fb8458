"""Scales from 0 to 10: pain, and effort. A click, arrows and Enter, or the digits: 1 and then 0 is 10."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from knee_coach.model.pain import HIGHEST_SCORE, LOWEST_SCORE
from knee_coach.ui.widgets.layouts import column, row
from knee_coach.ui.widgets.options import Option, OptionRow
from knee_coach.ui.widgets.text import Text, TextStyle

TEN_WITHIN_MS = 1000
"""Milliseconds: a 0 that follows a 1 no later makes 10."""

_SCORES = range(LOWEST_SCORE, HIGHEST_SCORE + 1)


class ScoreScale(QWidget):
    """Eleven numbers with a word at either end. ``rated`` carries the number, 0 to 10, each time one is chosen.

    A 1 counts at once, so ``rated`` may say 1 and then 10: the last one stands.
    """

    rated = Signal(int)

    def __init__(
        self,
        name: str,
        lowest: str,
        highest: str,
        *,
        bands: Sequence[str] = ("",) * len(_SCORES),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._one_at_ms: int | None = None
        options = [
            Option(str(score), f"{name}: {score} of {HIGHEST_SCORE}", band)
            for score, band in zip(_SCORES, bands, strict=True)
        ]
        self._numbers = OptionRow(options)
        self._numbers.chosen.connect(self.rated)
        self._ends = row()
        self._ends.addWidget(Text(lowest, TextStyle.SMALL, wraps=False))
        self._ends.addStretch(1)
        self._ends.addWidget(Text(highest, TextStyle.SMALL, wraps=False))
        layout = column(self, gap=6)
        layout.addWidget(self._numbers)
        layout.addLayout(self._ends)

    def set_score(self, score: int | None) -> None:
        """Show which number is chosen; nothing is emitted."""
        self._numbers.set_chosen(score)

    def focus_numbers(self) -> None:
        """Give the keyboard to the scale."""
        self._numbers.focus_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if not 0 <= digit <= 9 or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        pressed_at = event.timestamp()
        after_one = self._one_at_ms is not None and pressed_at - self._one_at_ms <= TEN_WITHIN_MS
        self._one_at_ms = pressed_at if digit == 1 else None
        self._numbers.choose(10 if digit == 0 and after_one else digit)
        self._numbers.focus_current()


class PainScale(ScoreScale):
    """Pain, 0 to 10 (NRS). The grounds follow the bands of the pain-monitoring model: 0-2, 3-5, above 5."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        bands = ("low",) * 3 + ("middle",) * 3 + ("high",) * 5
        super().__init__(name, "no pain", "worst", bands=bands, parent=parent)
