"""A button of the player: large, painted, with the key that does the same shown on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from knee_coach.ui.fonts import ui_font
from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.ink import BOLD, REGULAR


@dataclass(frozen=True)
class ButtonColours:
    """Text on ground, and the ground under the mouse."""

    ground: str
    hover: str
    text: str


class StageButton(QAbstractButton):
    """Its text is ``height`` / 2.8 pixels large. The mouse never gives it the keyboard; Tab does."""

    RING_CORNER = None
    """It shows itself that the keyboard is on it; the window's ring keeps away."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look = look
        self._label = ""
        self._key: str | None = None
        self._icon: IconName | None = None
        palette = look.theme.colours
        self._colours = ButtonColours(palette.surface, palette.surface_hover, palette.ink)
        self._height = 48

    def dress(self, look: Look, colours: ButtonColours) -> None:
        """Look like this from now on."""
        self._look, self._colours = look, colours
        self.update()

    def say(self, label: str, name: str, key: str | None, icon: IconName | None) -> None:
        """Show ``label`` with its key and icon; a screen reader says ``name``."""
        self._label, self._key, self._icon = label, key, icon
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"Key: {key}" if key else "")
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Be this many pixels tall."""
        self._height = height
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = 2 * self._padding + QFontMetricsF(self._font).horizontalAdvance(self._label)
        if self._icon is not None:
            width += self._icon_side + self._gap
        if self._key is not None:
            width += self._key_width + self._gap
        return QSize(round(width), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        corner = self._height * 0.2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.hover if self.underMouse() or self.isDown() else self._colours.ground))
        painter.drawRoundedRect(rect, corner, corner)
        self._paint_inside(painter, rect)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.theme.colours.focus), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), corner, corner)
        painter.end()

    def _paint_inside(self, painter: QPainter, rect: QRectF) -> None:
        ink = QColor(self._colours.text)
        width = self.sizeHint().width() - 2 * self._padding
        left = rect.center().x() - width / 2
        if self._icon is not None:
            side = round(self._icon_side)
            icon = self._look.icons.icon(self._icon, self._colours.text, side)
            icon.paint(painter, round(left), round(rect.center().y() - side / 2), side, side)
            left += side + self._gap
        metrics = QFontMetricsF(self._font)
        baseline = rect.center().y() + metrics.capHeight() / 2
        painter.setFont(self._font)
        painter.setPen(ink)
        painter.drawText(round(left), round(baseline), self._label)
        if self._key is not None:
            self._paint_key(painter, left + metrics.horizontalAdvance(self._label) + self._gap, rect, ink)

    def _paint_key(self, painter: QPainter, left: float, rect: QRectF, ink: QColor) -> None:
        cap = QRectF(left, rect.center().y() - self._height * 0.23, self._key_width, self._height * 0.46)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, max(1.0, self._height / 34)))
        painter.drawRoundedRect(cap, cap.height() * 0.2, cap.height() * 0.2)
        painter.setFont(self._key_font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key or "")

    @property
    def _font(self) -> QFont:
        return ui_font(max(14, round(self._height / 2.8)), BOLD)

    @property
    def _key_font(self) -> QFont:
        return ui_font(max(12, round(self._height / 4.2)), REGULAR)

    @property
    def _key_width(self) -> float:
        return max(
            self._height * 0.46,
            QFontMetricsF(self._key_font).horizontalAdvance(self._key or "") + self._height * 0.28,
        )

    @property
    def _icon_side(self) -> float:
        return self._height * 0.34

    @property
    def _gap(self) -> float:
        return self._height * 0.17

    @property
    def _padding(self) -> float:
        return self._height * 0.32
