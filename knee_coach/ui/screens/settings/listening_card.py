"""The test: what to listen for, the button that plays it, and what is wrong with the sound."""

from __future__ import annotations

from PySide6.QtCore import Signal

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.alarm_card import AlarmCard
from knee_coach.ui.screens.settings.sound_view import ListeningView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.buttons import PrimaryButton
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.text import Text, TextStyle


class PlayButton(PrimaryButton):
    """Plays the test, or ends it. It is as wide as its card, whatever it says: a second click hits it too."""

    _PLAY, _STOP = "Play the test sound", "Stop"

    def __init__(self, look: Look) -> None:
        self._look = look
        super().__init__(self._PLAY, look, IconName.PLAY)

    def set_look(self, look: Look) -> None:
        self._look = look
        super().set_look(look)

    def show_playing(self, *, is_playing: bool) -> None:
        """Show what a click does now."""
        self._sign = IconName.STOP if is_playing else IconName.PLAY
        self.set_look(self._look)
        self.set_label(self._STOP if is_playing else self._PLAY)


class ListeningCard(Card):
    """``play_asked`` and ``stop_asked`` follow the one button, by what it says."""

    play_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._is_testing = False
        self._what_to_do = Text("", TextStyle.BODY)
        self._play = PlayButton(look)
        self._play.clicked.connect(self._pressed)
        self._silent = Text("", TextStyle.SOFT)
        self._trouble = AlarmCard()
        self.column.addWidget(self._what_to_do)
        self.column.addSpacing(GRID)
        self.column.addWidget(self._play)
        self.column.addWidget(self._silent)
        self.column.addWidget(self._trouble)

    def show_listening(self, view: ListeningView) -> None:
        """Show what the button does now, and what keeps the test from being heard."""
        self._is_testing = view.is_testing
        self._what_to_do.setText(view.what_to_do)
        self._play.show_playing(is_playing=view.is_testing)
        self._play.setEnabled(view.is_testing or view.silent is None)
        self._silent.show_text(view.silent)
        self._trouble.say(view.trouble)

    def _pressed(self) -> None:
        (self.stop_asked if self._is_testing else self.play_asked).emit()
