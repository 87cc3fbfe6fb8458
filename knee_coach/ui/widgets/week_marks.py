"""This week as seven marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.widgets.mark_disc import paint_mark
from knee_coach.ui.words.week import Day

_DISC = 44
_GAP = 12


class WeekMarks(QWidget):
    """A mark a day under its name; today has a ring."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: tuple[Day, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()

    def set_look(self, look: Look) -> None:
        """Take the theme's colours and sizes."""
        self._look = look
        self._fit()
        self.update()

    def show_days(self, days: Sequence[Day]) -> None:
        """Show these days from left to right."""
        self._days = tuple(days)
        self.setAccessibleName("This week")
        self.setAccessibleDescription(". ".join(day.spoken for day in days))
        self.setToolTip("\n".join(day.spoken for day in days))
        self.update()

    def _fit(self) -> None:
        self._words = self._look.theme.type.small + 2
        self.setMinimumSize(7 * 40, self._words + _GAP + _DISC + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(self._words)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = self.width() / 7
        disc = min(float(_DISC), width - 6)
        colours = self._look.theme.colours
        for at, day in enumerate(self._days):
            painter.setPen(QColor(colours.ink))
            name = QRectF(at * width, 0, width, self._words + 6)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, day.name)
            place = QRectF(at * width + (width - disc) / 2, self._words + _GAP + 3, disc, disc)
            paint_mark(painter, day.mark, place, colours)
            if day.is_today:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.accent), 3))
                painter.drawEllipse(place.adjusted(-1, -1, 1, 1))
