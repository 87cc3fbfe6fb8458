"""Eleven numbers, 0 to 10, large enough to be read from the floor and worked with two keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from knee_coach.model.pain import HIGHEST_SCORE, LOWEST_SCORE
from knee_coach.ui.fonts import ui_font
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.hover_button import HoverButton

_SAFE_UP_TO, _ACCEPTABLE_UP_TO = 2, 5
"""The bands of the pain-monitoring model (NEMEX-TJR, BMC Musculoskeletal Disorders 2010;11:126)."""


class ScoreCell(HoverButton):
    """One number."""

    RING_CORNER = None
    """It shows itself that the keyboard is on it; the window's ring keeps away."""

    def __init__(self, score: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(str(score))
        self.setAccessibleName(f"Pain {score} of {HIGHEST_SCORE}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._score = score
        self._look = look
        self._selected = False
        self._rated = False

    def show_as(self, look: Look, *, selected: bool, rated: bool) -> None:
        """Show whether the keyboard is on it and whether it is the answer."""
        self._look, self._selected, self._rated = look, selected, rated
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, paused = self._look.theme.colours, self._look.theme.phases.paused
        ground, ink = self._band(), palette.ink
        if self._rated or self._selected:
            ground, ink = paused.ink, paused.ground
        rect = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        corner = min(rect.width(), rect.height()) * 0.18
        painter.drawRoundedRect(rect, corner, corner)
        if self.is_pointed_at:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner)
        painter.setPen(QColor(ink))
        painter.setFont(ui_font(max(12, round(min(rect.height() * 0.5, rect.width() * 0.62))), QFont.Weight.Bold))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _band(self) -> str:
        palette = self._look.theme.colours
        if self._score <= _SAFE_UP_TO:
            return palette.pain_low
        return palette.pain_middle if self._score <= _ACCEPTABLE_UP_TO else palette.pain_high


class ScoreRow(QWidget):
    """``rated`` carries the number that was taken. Until a key is pressed none is selected: nothing is suggested."""

    rated = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._selected: int | None = None
        self._score: int | None = None
        self.cells = tuple(self._cell(score) for score in range(LOWEST_SCORE, HIGHEST_SCORE + 1))

    @property
    def selected(self) -> int | None:
        """The number the keyboard is on."""
        return self._selected

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
        self._look = look
        self._show()

    def show_score(self, score: int | None) -> None:
        """Show the answer that was given; the keyboard is on none."""
        self._score, self._selected = score, None
        self._show()

    def step(self, by: int) -> None:
        """Go ``by`` numbers on, round at both ends; the first step up lands on 0, the first one down on 10."""
        numbers = HIGHEST_SCORE + 1
        start = self._selected
        if start is None:
            start = -1 if by > 0 else numbers
        self.select((start + by) % numbers)

    def select(self, score: int) -> None:
        """Put the keyboard on a number."""
        self._selected = score
        self._show()
        self.cells[score].setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Answer with the selected number; without one nothing happens."""
        if self._selected is not None:
            self.rated.emit(self._selected)

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap = max(3.0, self.width() * 0.01)
        width = (self.width() - gap * (len(self.cells) - 1)) / len(self.cells)
        for number, cell in enumerate(self.cells):
            left = round(number * (width + gap))
            cell.setGeometry(QRect(left, 0, round(number * (width + gap) + width) - left, self.height()))

    def _show(self) -> None:
        for score, cell in enumerate(self.cells):
            cell.show_as(self._look, selected=score == self._selected, rated=score == self._score)

    def _cell(self, score: int) -> ScoreCell:
        cell = ScoreCell(score, self._look, self)
        cell.clicked.connect(lambda: self.rated.emit(score))
        return cell
