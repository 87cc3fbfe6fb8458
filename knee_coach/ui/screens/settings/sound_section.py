"""The section about sound: how loud, the test, what is heard, how it is spoken, and what lights up with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.hearing_card import HearingCard
from knee_coach.ui.screens.settings.light_card import LightCard
from knee_coach.ui.screens.settings.listening_card import ListeningCard
from knee_coach.ui.screens.settings.listening_keys import ListeningKeys
from knee_coach.ui.screens.settings.loudness_card import LoudnessCard
from knee_coach.ui.screens.settings.sound_view import SoundView
from knee_coach.ui.screens.settings.words_card import WordsCard
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.layouts import column, stacked
from knee_coach.ui.widgets.page import Columns
from knee_coach.ui.widgets.text import Text, TextStyle

_BESIDE_FROM = 900
"""Pixels: narrower, how it is spoken stands below what is heard."""


class SoundSection(QWidget):
    """``volume_chosen`` carries a ``Volume``, ``sound_chosen`` the new ``SoundSettings``.

    ``flashes_chosen`` carries whether the player shall light up with its cues.
    """

    volume_chosen = Signal(object)
    sound_chosen = Signal(object)
    flashes_chosen = Signal(bool)
    play_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._loudness = LoudnessCard(look)
        self._loudness.chosen.connect(self.volume_chosen)
        self._listening = ListeningCard(look)
        self._listening.play_asked.connect(self.play_asked)
        self._listening.stop_asked.connect(self.stop_asked)
        self._keys = ListeningKeys(self)
        self._keys.volume_chosen.connect(self.volume_chosen)
        self._keys.stop_asked.connect(self.stop_asked)
        self._hearing = HearingCard(look)
        self._hearing.chosen.connect(self.sound_chosen)
        self._words = WordsCard(look)
        self._words.chosen.connect(self.sound_chosen)
        self._light = LightCard(look)
        self._light.chosen.connect(self.flashes_chosen)
        first = stacked(self._loudness, self._listening, self._hearing)
        second = stacked(self._words, self._light)
        layout = column(self, gap=2 * GRID)
        layout.addWidget(Text("Sound", TextStyle.TITLE))
        layout.addWidget(Columns(first, second, shares=(1, 1), beside_from=_BESIDE_FROM))

    @property
    def parts(self) -> dict[str, QWidget]:
        """Its cards from the top down, each under a name."""
        return {
            "loudness": self._loudness,
            "listening": self._listening,
            "hearing": self._hearing,
            "words": self._words,
            "light": self._light,
        }

    def show_sound(self, view: SoundView) -> None:
        """Show this."""
        self._loudness.show_loudness(view.loudness)
        self._listening.show_listening(view.listening)
        self._keys.show_sound(view)
        self._hearing.show_choices(view.choices)
        self._words.show_words(view)
        self._light.show_flashes(are_on=view.flashes)

    def focus_first(self) -> None:
        """Give the keyboard to the volume."""
        self._loudness.focus_first()
