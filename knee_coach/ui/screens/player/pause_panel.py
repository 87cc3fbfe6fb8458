"""The pause panel. The engine holds its selection, so Next, Back and Play work it as they work everything."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from knee_coach.engine.commands import Back, Choose, Command, ItHurts, Next, Pause, PauseChoice, Play, SkipExercise
from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.keys import PanelKey, PlayerKey, Press, panel_key, stage_key
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.panel import Panel
from knee_coach.ui.screens.player.panel_views import PausePanelView


class PausePanel(Panel):
    """Resume · It hurts · Again · Skip this exercise · Stop for today."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._walked = False
        self.choices.chosen.connect(self._choose)

    def show_view(self, view: PausePanelView) -> None:
        """Show the panel so."""
        if self.isHidden():
            self._walked = False
        self._say(view.heading, view.text, view.detail)
        places = [entry.value for entry in view.entries]
        self.choices.show_entries(view.entries, places.index(view.selected), self.height())

    def pressed(self, press: Press) -> bool:
        key = panel_key(press)
        command = _letter(press) if key is None else self._command(key)
        if key is not None:
            self._walked = key in (PanelKey.WALK_ON, PanelKey.WALK_BACK)
        if command is None:
            return False
        self.asked.emit(command)
        return True

    def _choose(self, choice: PauseChoice) -> None:
        self.asked.emit(Choose(choice))

    def _command(self, key: PanelKey) -> Command | None:
        match key:
            case PanelKey.TAKE:
                return Play()
            case PanelKey.ENTER:
                # Enter is a clicker's Next. To someone who came here with Tab or an arrow it is what takes an entry.
                return Play() if self._walked else Next()
            case PanelKey.ON | PanelKey.WALK_ON:
                return Next()
            case PanelKey.BACK | PanelKey.WALK_BACK:
                return Back()
            case PanelKey.CLOSE:
                return Pause()
            case PanelKey.FIRST | PanelKey.LAST:
                return None
            case _:
                assert_never(key)


def _letter(press: Press) -> Command | None:
    match stage_key(press):
        case PlayerKey.SKIP:
            return SkipExercise()
        case PlayerKey.HURTS:
            return ItHurts()
        case _:
            return None
