"""The window: the rail, the place that is shown, and the way back. It knows no routine and no session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QMoveEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from knee_coach.settings import WindowPlace
from knee_coach.ui.desk_keys import DESK_KEYS
from knee_coach.ui.drop_target import DropTarget
from knee_coach.ui.look import Dressed, Look
from knee_coach.ui.stylesheet import stylesheet
from knee_coach.ui.widgets.focus_ring import FocusRing
from knee_coach.ui.widgets.keys_panel import KeysPanel
from knee_coach.ui.widgets.layouts import column, row
from knee_coach.ui.widgets.notice import Notice
from knee_coach.ui.widgets.rail import Place, Rail

LEAST_WIDTH = 800
LEAST_HEIGHT = 560

ROOM_FOR_A_TITLE_BAR = 40
"""Pixels: the window's frame is not known before it is shown."""


@runtime_checkable
class TakesFocus(Protocol):
    """A screen that knows where the keyboard should be when it comes up."""

    def focus_first(self) -> None:
        """Give the keyboard to what is most likely wanted."""


class Stack(QStackedWidget):
    """What is shown beside the rail."""


class MainWindow(QWidget):
    """Shows one place, one page over it, or the player alone.

    ``place_shown`` follows each time a place comes up, by rail, key or way back: whoever fills it renders it then.
    ``files_dropped`` carries the paths of what was dropped, none when it was no file; ``open_asked`` follows Ctrl O.
    """

    place_shown = Signal(Place)
    files_dropped = Signal(object)
    open_asked = Signal()

    def __init__(
        self,
        look: Look,
        *,
        remembered: WindowPlace | None = None,
        remember: Callable[[WindowPlace], None] = lambda _place: None,
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._remember = remember
        self._may_close = may_close
        self._places: dict[Place, QWidget] = {}
        self._place = Place.TODAY
        self._player: QWidget | None = None
        self._frame = QPoint()
        """From the corner of the window's frame to the corner of what is inside it."""
        self.setWindowTitle("Knee Coach")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._rail = Rail(look)
        self._rail.asked.connect(self.show_place)
        self._stack = Stack()
        layout = row(self, gap=0)
        layout.addWidget(self._rail)
        self._notice = Notice(look)
        beside = column(gap=0)
        beside.addWidget(self._notice)
        beside.addWidget(self._stack, 1)
        layout.addLayout(beside, 1)
        self._keys = KeysPanel(look, self)
        self._keys.closed.connect(self._focus_first)
        self._ring = FocusRing(look, self)
        self._drops = DropTarget(look, self, may_drop=lambda: self._player is None)
        self._drops.dropped.connect(self.files_dropped)
        self._shortcuts = self._make_shortcuts()
        self.setStyleSheet(stylesheet(look.theme))
        self._restore(remembered)

    @property
    def place(self) -> Place:
        """The place that is shown, or that lies under a page or the player."""
        return self._place

    @property
    def shown(self) -> QWidget | None:
        """The screen that is shown; None before the first."""
        return self._stack.currentWidget()

    def add_place(self, place: Place, screen: QWidget) -> None:
        """Give a place of the rail its screen."""
        self._places[place] = screen
        self._stack.addWidget(screen)

    def show_place(self, place: Place) -> None:
        """Go to a place of the rail."""
        self._place = place
        self._rail.show_place(place)
        self.place_shown.emit(place)
        self._show(self._places[place])

    def show_page(self, screen: QWidget) -> None:
        """Show a screen over the present place; the way back leads to that place."""
        self._show(screen)

    def say(self, text: str) -> None:
        """Say something above what is shown, until the next screen comes up."""
        self._notice.say(text)

    def go_back(self) -> None:
        """Close the keys; else leave a page for its place; else a place for Today."""
        if self._keys.isVisible():
            self._keys.put_away()
        elif self.shown is not self._places.get(self._place):
            self.show_place(self._place)
        elif self._place is not Place.TODAY:
            self.show_place(Place.TODAY)

    def enter_player(self, player: QWidget) -> None:
        """Show the player and nothing else; the window's own keys rest, all keys are the player's."""
        self._player = player
        self._keys.hide()
        self._rail.hide()
        self._let_shortcuts(act=False)
        self._show(player)

    def leave_player(self) -> None:
        """Bring the rail back; the caller shows the next screen. The player is taken out, not deleted."""
        if self._player is None:
            return
        self._stack.removeWidget(self._player)
        self._player.hide()
        self._player = None
        self._rail.show()
        self._let_shortcuts(act=True)

    def set_look(self, look: Look) -> None:
        """Change the theme of everything in the window."""
        self.setStyleSheet(stylesheet(look.theme))
        for widget in self.findChildren(QWidget):
            if isinstance(widget, Dressed):
                widget.set_look(look)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._remember(self._place_on_the_desktop())
        super().closeEvent(event)

    def _place_on_the_desktop(self) -> WindowPlace:
        # move() sets the place of the frame, geometry() tells that of what is inside it: a title bar lies between.
        if self.isMaximized() or self.isFullScreen():
            inside = self.normalGeometry()
            frame = self._frame
            return WindowPlace(
                inside.x() - frame.x(), inside.y() - frame.y(), inside.width(), inside.height(), self.isMaximized()
            )
        return WindowPlace(self.x(), self.y(), self.width(), self.height())

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        if not (self.isMaximized() or self.isFullScreen()):
            self._frame = self.geometry().topLeft() - self.pos()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.place()

    def _show(self, screen: QWidget) -> None:
        self._notice.say(None)
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self._focus_first()

    def _focus_first(self) -> None:
        shown: object = self.shown
        if isinstance(shown, TakesFocus):
            shown.focus_first()

    def _toggle_keys(self) -> None:
        if self._keys.isVisible():
            self._keys.put_away()
        else:
            self._keys.show_keys(DESK_KEYS)

    def _make_shortcuts(self) -> list[QShortcut]:
        actions: list[tuple[str, Callable[[], None]]] = [
            ("Esc", self.go_back),
            ("Alt+Left", self.go_back),
            ("F1", self._toggle_keys),
            ("?", self._toggle_keys),
            ("F11", self.toggle_full_screen),
            ("Ctrl+O", self.open_asked.emit),
        ]
        actions += [(f"Ctrl+{at}", partial(self.show_place, place)) for at, place in enumerate(Place, 1)]
        shortcuts = []
        for keys, action in actions:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)
            shortcuts.append(shortcut)
        return shortcuts

    def _let_shortcuts(self, *, act: bool) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(act)

    def _restore(self, remembered: WindowPlace | None) -> None:
        wanted = remembered or WindowPlace(-1, -1, 1180, 800)
        middle = QRect(wanted.x, wanted.y, wanted.width, wanted.height).center()
        there = None if remembered is None else QGuiApplication.screenAt(middle)
        room = (there or self.screen()).availableGeometry()
        self.resize(
            max(LEAST_WIDTH, min(wanted.width, room.width())),
            max(LEAST_HEIGHT, min(wanted.height, room.height() - ROOM_FOR_A_TITLE_BAR)),
        )
        if there is not None:
            self.move(self._kept_on(room, wanted))
        if wanted.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _kept_on(self, room: QRect, wanted: WindowPlace) -> QPoint:
        """The place that was remembered, moved as little as needed for all of the window to be on the screen."""
        right, bottom = room.right() - self.width(), room.bottom() - self.height() - ROOM_FOR_A_TITLE_BAR
        return QPoint(
            max(room.left(), min(wanted.x, right)),
            max(room.top(), min(wanted.y, bottom)),
        )
