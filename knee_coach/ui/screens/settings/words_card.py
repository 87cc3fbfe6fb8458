"""How it is spoken: the language, and the sentences that a voice of this computer says."""

from __future__ import annotations

from PySide6.QtCore import Signal

from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.sentences import Sentences
from knee_coach.ui.screens.settings.sound_view import SoundOption, SoundView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.options import Option, OptionRow
from knee_coach.ui.widgets.text import Text, TextStyle


class WordsCard(Card):
    """``chosen`` carries the new ``SoundSettings``."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._languages: tuple[SoundOption, ...] = ()
        self._row: OptionRow | None = None
        self._unheard = Text("", TextStyle.SOFT)
        self._language_place = column()
        self.column.addWidget(Text("How it is spoken", TextStyle.LEAD_STRONG))
        self.column.addWidget(self._unheard)
        self.column.addLayout(self._language_place)
        self.column.addWidget(Text("What stands on the screen stays English.", TextStyle.SOFT))
        self.column.addSpacing(GRID)
        self._sentences = Sentences(look)
        self._sentences.chosen.connect(self.chosen)
        self.column.addWidget(self._sentences)

    def show_words(self, view: SoundView) -> None:
        """Show what is chosen."""
        self._unheard.show_text(view.unheard)
        self._show_languages(view.languages)
        self._sentences.show_sentences(view.sentences)

    def _show_languages(self, options: tuple[SoundOption, ...]) -> None:
        self._languages = options
        if self._row is None:
            self._row = OptionRow([Option(entry.text, entry.text) for entry in options], wide=True, gap=GRID)
            self._row.chosen.connect(lambda at: self.chosen.emit(self._languages[at].gives))
            self._language_place.addWidget(self._row)
        self._row.set_chosen(next(at for at, option in enumerate(options) if option.is_chosen))
