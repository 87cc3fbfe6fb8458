"""A page: a column of things that scrolls when the window is low, and stays narrow enough to read when it is wide."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QScrollBar, QSizePolicy, QWidget

from knee_coach.ui.theme import CORNER, GRID, TypeScale
from knee_coach.ui.widgets.layouts import column

MOST_WIDE = 1180
"""Pixels: wider than this, lines get too long and the eye travels too far."""


def margins_for(size: QSize) -> QMargins:
    """The margins of a page of this size; what is wider than the eye likes becomes margin too."""
    least = 3 * GRID if size.width() < 900 else 7 * GRID
    side = max(least, (size.width() - MOST_WIDE) // 2)
    top = 3 * GRID if size.height() < 640 else 6 * GRID
    return QMargins(side, top, side, 4 * GRID)


class PageBody(QWidget):
    """What scrolls."""


class Page(QScrollArea):
    """Add things to :attr:`column`. The margins follow the width. It comes up at its top.

    PageUp, PageDown, Home and End scroll it while the keyboard is on anything in it. With ``takes_keyboard`` Tab
    comes to the page itself as long as there is something to scroll: for what is only there to be read.
    """

    def __init__(
        self, parent: QWidget | None = None, *, has_margins: bool = True, takes_keyboard: bool = False
    ) -> None:
        super().__init__(parent)
        self._has_margins = has_margins
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = PageBody()
        self.column = column(self._body, gap=3 * GRID)
        self.setWidget(self._body)
        self._set_margins()
        self._takes_keyboard = takes_keyboard
        self.verticalScrollBar().rangeChanged.connect(self._let_tab_reach)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    @property
    def RING_CORNER(self) -> int | None:  # what the focus ring asks every widget for
        """No ring where there is nothing to scroll."""
        return CORNER if self.verticalScrollBar().maximum() > 0 else None

    def let_keyboard_scroll(self, *, takes_keyboard: bool) -> None:
        """Whether Tab comes to the page itself when there is something to scroll."""
        self._takes_keyboard = takes_keyboard
        self._let_tab_reach()

    def to_top(self) -> None:
        """Scroll to where the page begins."""
        self.verticalScrollBar().setValue(0)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll as little as needed for all of this part of the page to be seen; Qt looks after a cursor alone."""
        place = QRect(part.mapTo(self._body, QPoint(0, 0)), part.size())
        self.ensureVisible(place.right(), place.bottom(), 0, GRID)
        self.ensureVisible(place.left(), place.top(), 0, GRID)

    def is_in_sight_at_the_top(self, part: QWidget) -> bool:
        """Whether all of this part is seen while nothing is scrolled."""
        return part.mapTo(self._body, QPoint(0, 0)).y() + part.height() <= self.viewport().height()

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll as PageUp, PageDown, Home and End do; whether it was one of them."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageUp:
            bar.triggerAction(QScrollBar.SliderAction.SliderPageStepSub)
        elif event.key() == Qt.Key.Key_PageDown:
            bar.triggerAction(QScrollBar.SliderAction.SliderPageStepAdd)
        elif event.key() == Qt.Key.Key_Home:
            bar.triggerAction(QScrollBar.SliderAction.SliderToMinimum)
        elif event.key() == Qt.Key.Key_End:
            bar.triggerAction(QScrollBar.SliderAction.SliderToMaximum)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.scroll_by_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.to_top()

    def _focus_went(self, old: QWidget | None, new: QWidget | None) -> None:
        """Qt brings into sight what Tab leads to from inside the page, but not from the bar below it or the rail."""
        if old is None or new is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self._body.isAncestorOf(new):
            self.bring_into_sight(new)

    def _let_tab_reach(self) -> None:
        reach = self._takes_keyboard and self.verticalScrollBar().maximum() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reach else Qt.FocusPolicy.NoFocus)

    def _set_margins(self) -> None:
        if self._has_margins:
            self.column.setContentsMargins(margins_for(QSize(self.viewport().width(), self.height())))


class Columns(QWidget):
    """Two things beside each other where there is room for both, else the second below the first.

    ``beside_from`` is a width in pixels at the usual size of text. ``turned`` follows when that changes: whether they
    stand beside each other now.
    """

    turned = Signal(bool)

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int],
        beside_from: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._beside_from = beside_from
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3 * GRID)
        for part, share in zip((first, second), shares, strict=True):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, part.sizePolicy().verticalPolicy())
            self._box.addWidget(part, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        larger = self.fontInfo().pixelSize() / TypeScale().body
        beside = event.size().width() >= self._beside_from * larger
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._box.direction():
            self._box.setDirection(direction)
            self.turned.emit(beside)
