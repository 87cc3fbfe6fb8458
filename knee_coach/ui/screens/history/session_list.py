"""The list of sessions. Its lines are painted and not widgets: years of sessions stay quick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from knee_coach.ui.look import Look
from knee_coach.ui.screens.history.view import SessionLine
from knee_coach.ui.theme import CORNER, GRID
from knee_coach.ui.widgets.mark_disc import disc_side, paint_mark

_LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_PAD = 2 * GRID
_LEAST_WIDTH_IN_BODY_SIZES = 15.5


class SessionList(QListWidget):
    """``chosen`` carries a session's id when the patient moves to it."""

    RING_CORNER = CORNER
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lines: tuple[SessionLine, ...] = ()
        self._delegate = _SessionDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSpacing(0)
        self.set_look(look)
        self.setAccessibleName("Sessions, the newest first")
        self.currentRowChanged.connect(self._row_chosen)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours and sizes."""
        self._delegate.set_look(look)
        self.setMinimumWidth(round(_LEAST_WIDTH_IN_BODY_SIZES * look.theme.type.body))
        self.scheduleDelayedItemsLayout()

    def show_sessions(self, lines: Sequence[SessionLine], chosen: str) -> None:
        """Show these sessions; nothing is emitted."""
        self.blockSignals(True)
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.clear()
            for line in lines:
                item = QListWidgetItem(line.spoken, self)
                item.setData(_LINE_ROLE, line)
                item.setToolTip(line.line)
        self.setCurrentRow(next((at for at, line in enumerate(lines) if line.id == chosen), 0))
        self.blockSignals(False)

    def _row_chosen(self, at: int) -> None:
        if 0 <= at < len(self._lines):
            self.chosen.emit(self._lines[at].id)


class _SessionDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: SessionList) -> None:
        super().__init__(parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        self._colours = look.theme.colours
        self._strong = QFont()
        self._strong.setPixelSize(look.theme.type.body)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._disc = disc_side(look)
        self._small = QFont()
        self._small.setPixelSize(look.theme.type.small)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = QFontMetrics(self._strong).height() + 3 * QFontMetrics(self._small).height()
        return QSize(200, lines + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(_LINE_ROLE)
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = None
        if state & QStyle.StateFlag.State_Selected:
            ground = self._colours.surface
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = self._colours.surface_hover
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(rect, CORNER, CORNER)
        disc = QRectF(rect.x() + _PAD, rect.y() + _PAD, self._disc, self._disc)
        paint_mark(painter, line.mark, disc, self._colours)
        words = rect.adjusted(_PAD + self._disc + _PAD, _PAD, -_PAD, -_PAD)
        self._paint_words(painter, line, words)
        painter.restore()

    def _paint_words(self, painter: QPainter, line: SessionLine, place: QRect) -> None:
        painter.setPen(QColor(self._colours.ink))
        top = place.y()
        for text, font in ((line.day, self._strong), (line.title, self._small)):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place.x(), top + metrics.ascent(), shown)
            top += metrics.height()
        # Qt shortens one line only; two lines hold a little less than twice the width.
        metrics = QFontMetrics(self._small)
        shown = metrics.elidedText(line.line, Qt.TextElideMode.ElideRight, int(1.75 * place.width()))
        painter.setPen(QColor(self._colours.ink_soft))
        wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        painter.drawText(place.adjusted(0, top - place.y(), 0, 0), wrapped, shown)
