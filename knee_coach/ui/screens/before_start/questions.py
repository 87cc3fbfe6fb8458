"""The two questions before the start: which knee, and how much it hurts now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from knee_coach.model.sides import AffectedSide
from knee_coach.ui.screens.before_start.view import BeforeStartView, KneeOption, KneeQuestion
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card, Tone
from knee_coach.ui.widgets.layouts import column, emptied
from knee_coach.ui.widgets.options import Option, OptionRow
from knee_coach.ui.widgets.pain_scale import PainScale
from knee_coach.ui.widgets.text import Text, TextStyle


class Questions(Card):
    """The first is asked only where the routine does not say it; the second may be passed over."""

    knee_chosen = Signal(AffectedSide)
    pain_rated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[KneeOption, ...] = ()
        self._knees: OptionRow | None = None
        self._which = Text("Which knee is it for?", TextStyle.LEAD_STRONG)
        self._which_place = column()
        self._scale = PainScale("Pain now")
        self._scale.rated.connect(self.pain_rated)
        self._limit_text = Text("", TextStyle.ALARM_STRONG)
        self._limit = Card(Tone.ALARM, margin=2 * GRID)
        self._limit.column.addWidget(self._limit_text)
        self.column.addWidget(self._which)
        self.column.addLayout(self._which_place)
        self.column.addSpacing(GRID)
        self.column.addWidget(Text("How much does it hurt now?", TextStyle.LEAD_STRONG))
        self.column.addWidget(Text("You can leave this out.", TextStyle.SOFT))
        self.column.addWidget(self._scale)
        self.column.addWidget(self._limit)

    def show_questions(self, view: BeforeStartView) -> None:
        """Show them, with what was answered."""
        self._show_knee(view.knee)
        self._scale.set_score(view.pain_now)
        self._limit_text.show_text(view.limit)
        self._limit.setVisible(view.limit is not None)

    def wants_answer(self) -> bool:
        """Whether it must be said which knee, and nobody did."""
        return self._knees is not None and self._knees.chosen_place is None

    def focus_first(self) -> None:
        """Give the keyboard to the first question."""
        if self._knees is not None:
            self._knees.focus_current()
        else:
            self._scale.focus_numbers()

    def first_in_sight(self) -> QWidget:
        """What must be in sight for the first question to be answered."""
        return self._scale if self._knees is None else self._knees

    def _show_knee(self, question: KneeQuestion | None) -> None:
        options = question.options if question is not None else ()
        if options != self._options:
            self._options = options
            emptied(self._which_place)
            self._knees = None
            if options:
                self._knees = OptionRow(
                    [Option(entry.text, f"{entry.text} knee") for entry in options], wide=True, gap=GRID
                )
                self._knees.chosen.connect(lambda at: self.knee_chosen.emit(self._options[at].side))
                self._which_place.addWidget(self._knees)
        self._which.setVisible(question is not None)
        if self._knees is not None and question is not None:
            self._knees.set_chosen(question.chosen)
