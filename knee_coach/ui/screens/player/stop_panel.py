"""The question "Stop for today?". Nothing is ended or thrown away before it is answered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from knee_coach.engine.commands import AnswerStop, Pause, StopAnswer
from knee_coach.ui.keys import Press
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.list_keys import ListMove, list_move
from knee_coach.ui.screens.player.panel import Panel
from knee_coach.ui.screens.player.panel_views import StopPanelView


class StopPanel(Panel):
    """Keep what I did · carry on · discard."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.choices.chosen.connect(self._choose)

    def show_view(self, view: StopPanelView) -> None:
        """Show the panel so; opened anew, it begins with its first entry."""
        selected = 0 if self.isHidden() else self.choices.selected
        self._say(view.heading, view.text)
        self.choices.show_entries(view.entries, selected, self.height())

    def pressed(self, press: Press) -> bool:
        move = list_move(press)
        if move is ListMove.CLOSE:
            self.asked.emit(Pause())
        elif move is not None:
            move.work(self.choices)
        return move is not None

    def _choose(self, answer: StopAnswer) -> None:
        self.asked.emit(AnswerStop(answer))
