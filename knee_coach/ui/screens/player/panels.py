"""The three panels, of which at most one is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.keys import Press
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.hurt_panel import HurtPanel
from knee_coach.ui.screens.player.panel import Panel
from knee_coach.ui.screens.player.panel_views import HurtPanelView, PanelView, PausePanelView, StopPanelView
from knee_coach.ui.screens.player.pause_panel import PausePanel
from knee_coach.ui.screens.player.stop_panel import StopPanel
from knee_coach.ui.session_driver import Clock


class Panels(QObject):
    """Keeps the panels over the stage, all children of ``parent``.

    ``asked`` carries a :data:`Command`.
    """

    asked = Signal(object)
    opened = Signal(object)
    """The widgets in the panel that can have the keyboard now."""

    def __init__(self, look: Look, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self.pause = PausePanel(look, parent)
        self.hurt = HurtPanel(look, clock, parent)
        self.stop = StopPanel(look, parent)
        self._all: tuple[Panel, ...] = (self.pause, self.hurt, self.stop)
        self._shown: PanelView | None = None
        for panel in self._all:
            panel.asked.connect(self.asked)

    @property
    def open(self) -> Panel | None:
        """The panel that is shown."""
        return next((panel for panel in self._all if not panel.isHidden()), None)

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
        for panel in self._all:
            panel.set_look(look)
        self._shown = None

    def place(self, area: QRect) -> None:
        """Keep to the stage."""
        for panel in self._all:
            panel.setGeometry(area)
        if self._shown is not None:
            self._render(self._shown)

    def show_panel(self, view: PanelView | None) -> None:
        """Show this panel, or none, and let the keyboard follow its selection."""
        if view == self._shown:
            return
        self._shown = view
        wanted = None if view is None else self._render(view)
        for panel in self._all:
            panel.setVisible(panel is wanted)
        if wanted is None:
            return
        wanted.raise_()
        self.opened.emit(wanted.watched())
        wanted.focus_first()

    def pressed(self, press: Press) -> bool:
        """Give a key to the open panel; says whether it had a use for it."""
        return self.open is not None and self.open.pressed(press)

    def _render(self, view: PanelView) -> Panel:
        match view:
            case PausePanelView():
                self.pause.show_view(view)
                return self.pause
            case HurtPanelView():
                self.hurt.show_view(view)
                return self.hurt
            case StopPanelView():
                self.stop.show_view(view)
                return self.stop
            case _:
                assert_never(view)
