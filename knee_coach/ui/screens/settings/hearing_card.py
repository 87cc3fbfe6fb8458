"""What is heard: words and tones, one of them, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal

from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.sound_view import SoundOption
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.option_list import ExplainedOption, OptionList
from knee_coach.ui.widgets.text import Text, TextStyle


class HearingCard(Card):
    """``chosen`` carries the new ``SoundSettings``."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._options: tuple[SoundOption, ...] = ()
        self._list: OptionList | None = None
        self.column.addWidget(Text("What you hear", TextStyle.LEAD_STRONG))

    def show_choices(self, options: tuple[SoundOption, ...]) -> None:
        """Show them, with the chosen one."""
        self._options = options
        if self._list is None:
            explained = [ExplainedOption(option.text, option.sentence) for option in options]
            self._list = OptionList("What you hear", explained, self._look)
            self._list.chosen.connect(lambda at: self.chosen.emit(self._options[at].gives))
            self.column.addWidget(self._list)
        self._list.set_chosen(next(at for at, option in enumerate(options) if option.is_chosen))
