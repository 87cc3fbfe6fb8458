"""The sentences that a voice of this computer says: whether, by whom, and how fast."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.sentences_view import SentencesView, SpeedView, VoicesView
from knee_coach.ui.screens.settings.voice_list import VoiceList
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.text import Text, TextStyle
from knee_coach.ui.widgets.tick_box import TickBox

_WHAT_FOR = (
    "Before an exercise and in rests, a voice of this computer says what comes: which exercise, which side, how much."
)


class Sentences(QWidget):
    """``chosen`` carries the new ``SoundSettings``."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: SentencesView | None = None
        self._spoken = TickBox("Say sentences too", look)
        self._spoken.clicked.connect(self._toggle)
        self._note = Text("", TextStyle.SOFT)
        self._which = Text("Voice", TextStyle.SMALL)
        self._voices = VoiceList()
        self._voices.chosen.connect(self._choose_voice)
        self._speed = Stepper(look)
        self._speed.less.connect(lambda: self._choose_speed(slower=True))
        self._speed.more.connect(lambda: self._choose_speed(slower=False))
        layout = column(self, gap=GRID)
        layout.addWidget(self._spoken)
        layout.addWidget(Text(_WHAT_FOR, TextStyle.SOFT))
        layout.addWidget(self._note)
        layout.addWidget(self._which)
        layout.addWidget(self._voices)
        layout.addSpacing(GRID)
        layout.addWidget(self._speed, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sentences(self, view: SentencesView) -> None:
        """Show what is chosen."""
        self._view = view
        self._spoken.setChecked(view.are_spoken)
        self._note.show_text(view.note)
        self._show_voices(view.voices)
        self._show_speed(view.speed)

    def _show_voices(self, view: VoicesView | None) -> None:
        self._which.setVisible(view is not None)
        self._voices.setVisible(view is not None)
        if view is not None:
            self._voices.show_names([option.name for option in view.options], view.chosen)

    def _show_speed(self, view: SpeedView | None) -> None:
        self._speed.setVisible(view is not None)
        if view is not None:
            self._speed.show_value(
                "Speed", view.value, has_less=view.slower is not None, has_more=view.faster is not None
            )

    def _toggle(self) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.toggled)

    def _choose_voice(self, at: int) -> None:
        if self._view is not None and self._view.voices is not None:
            self._choose(self._view.voices.options[at].gives)

    def _choose_speed(self, *, slower: bool) -> None:
        if self._view is not None and self._view.speed is not None:
            self._choose(self._view.speed.slower if slower else self._view.speed.faster)

    def _choose(self, sound: SoundSettings | None) -> None:
        if sound is not None:
            self.chosen.emit(sound)
