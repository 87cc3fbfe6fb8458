"""A list of large entries of which one is selected: the pause panel's, the stop panel's, and what to do about pain."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.fonts import ui_font
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.hover_button import HoverButton
from knee_coach.ui.screens.player.ink import BOLD, REGULAR, bound, fitted, paint_lines
from knee_coach.ui.screens.player.panel_views import Entry

_INKS = (0.044, 0.040, 0.036, 0.032, 0.028, 0.025)
"""Of the window's height: how tall the words of the entries may be."""

_LEADING = 1.18
"""Line to line, as a share of the font's size; entries of two lines are tight, so that they read as one."""

_TALLEST = 0.135
"""Of the window's height: an entry; two or three do not swell to fill the panel."""


class ChoiceButton(HoverButton):
    """One entry. Selected, it is filled and carries an arrow; pointed at, it has a thin frame."""

    RING_CORNER = None
    """It shows itself that the keyboard is on it; the window's ring keeps away."""

    def __init__(self, text: str, key: str | None, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._key = key
        self._look = look
        self._selected = False
        self._window_height = 600
        self._ink = 20.0

    def show_as(self, *, selected: bool, window_height: int, ink: float) -> None:
        """Show whether it is selected, in a window so tall, its words ``ink`` pixels tall."""
        self._selected, self._window_height, self._ink = selected, window_height, ink
        self.update()

    def fits(self, ink: float) -> bool:
        """Whether all its words can be read at this size."""
        shown = fitted(self.text(), self._words_area(), (ink,), BOLD, _LEADING)
        return " ".join(shown.lines) == bound(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, paused = self._look.theme.colours, self._look.theme.phases.paused
        ground, ink = palette.surface_soft if self._look.theme.is_dark else palette.surface, palette.ink
        if self._selected:
            ground, ink = paused.ink, paused.ground
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        corner = min(0.026 * self._window_height, self.height() * 0.2)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        if self.is_pointed_at and not self._selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
            painter.setPen(Qt.PenStyle.NoPen)
        self._paint_inside(painter, QColor(ink))
        painter.end()

    def _paint_inside(self, painter: QPainter, ink: QColor) -> None:
        area, side = self._words_area(), self._side
        if self._selected:
            arrow = [QPointF(0, -side / 2), QPointF(side * 0.8, 0), QPointF(0, side / 2)]
            at = QPointF(1.1 * side, self.height() / 2)
            painter.setBrush(ink)
            painter.drawPolygon(QPolygonF([point + at for point in arrow]))
        if self._key is not None:
            self._paint_key(painter, self._key, ink)
        text = fitted(self.text(), area, (self._ink,), BOLD, _LEADING)
        painter.setPen(ink)
        top = area.center().y() - text.height / 2
        paint_lines(painter, text, QRectF(area.left(), top, area.width(), text.height))

    def _words_area(self) -> QRectF:
        right = 3.2 * self._side if self._key is not None else self._side
        return QRectF(self.rect()).adjusted(2.5 * self._side, 0.2 * self._side, -right, -0.2 * self._side)

    @property
    def _side(self) -> float:
        """Pixels: the size of the arrow, which the distances follow."""
        return 0.028 * self._window_height

    def _paint_key(self, painter: QPainter, key: str, ink: QColor) -> None:
        font = ui_font(max(12, round(0.024 * self._window_height)), REGULAR)
        height = 1.55 * self._side
        width = max(height, QFontMetricsF(font).horizontalAdvance(key) + 0.6 * height)
        cap = QRectF(self.width() - self._side - width, (self.height() - height) / 2, width, height)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, max(1.0, height / 18)))
        painter.drawRoundedRect(cap, height * 0.2, height * 0.2)
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


class ChoiceList(QWidget):
    """``chosen`` carries the value of the entry that was taken, ``selected_changed`` its place, from 0."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[Entry[object], ...] = ()
        self._buttons: list[ChoiceButton] = []
        self._selected = 0
        self._window_height = 600

    @property
    def buttons(self) -> tuple[ChoiceButton, ...]:
        """The entries' buttons, in their order."""
        return tuple(self._buttons)

    @property
    def selected(self) -> int:
        """The place of the selected entry, from 0."""
        return self._selected

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
        self._look = look
        self._entries = ()

    def show_entries(self, entries: Sequence[Entry[object]], selected: int, window_height: int) -> bool:
        """Show these entries; returns whether they are others than before."""
        others = tuple(entries) != self._entries
        if others:
            self._entries = tuple(entries)
            for button in self._buttons:
                button.setParent(None)
                button.deleteLater()
            self._buttons = [self._button(entry) for entry in entries]
        self._window_height = window_height
        self._selected = selected
        self._place()
        return others

    def select(self, place: int) -> None:
        """Select the entry at ``place``, going round at both ends."""
        if self._buttons:
            self._selected = place % len(self._buttons)
        self._show()

    def take(self) -> None:
        """Take the selected entry."""
        if self._buttons:
            self.chosen.emit(self._entries[self._selected].value)

    def focus_selected(self) -> None:
        """Give the keyboard to the selected entry, so that a screen reader says it."""
        if self._buttons:
            self._buttons[self._selected].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        if not self._buttons:
            return
        gap = 0.018 * self._window_height
        many = len(self._buttons)
        height = min(_TALLEST * self._window_height, (self.height() - gap * (many - 1)) / many)
        for number, button in enumerate(self._buttons):
            button.setGeometry(QRect(0, round(number * (height + gap)), self.width(), round(height)))
        self._show()

    def _show(self) -> None:
        """All entries in one size: the largest at which every one of them fits."""
        inks = [share * self._window_height for share in _INKS]
        fitting = (ink for ink in inks if all(button.fits(ink) for button in self._buttons))
        ink = next(fitting, inks[-1])
        for number, button in enumerate(self._buttons):
            button.show_as(selected=number == self._selected, window_height=self._window_height, ink=ink)

    def _button(self, entry: Entry[object]) -> ChoiceButton:
        button = ChoiceButton(entry.text, entry.key, self._look, self)
        button.clicked.connect(lambda: self.chosen.emit(entry.value))
        button.show()
        return button
