"""The cards of Today: the routine, what is wrong with it, the morning after, this week."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.screens.today.view import BrokenCard, EmptyCard, MorningCard, RoutineCard
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.buttons import PrimaryButton, SecondaryButton
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.chips import Chips
from knee_coach.ui.widgets.flow import FlowLayout
from knee_coach.ui.widgets.pain_scale import PainScale
from knee_coach.ui.widgets.problem_list import ProblemList
from knee_coach.ui.widgets.text import Text, TextStyle

_MARGIN = 4 * GRID


class RoutinePanel(Card):
    """The routine to do, with Start."""

    start_asked = Signal(str)
    look_asked = Signal(str)

    def __init__(self, view: RoutineCard, look: Look) -> None:
        super().__init__(margin=_MARGIN)
        facts = QWidget()
        flow = FlowLayout(facts, gap=GRID)
        for at, fact in enumerate(view.facts):
            is_last = at == len(view.facts) - 1 and view.knee is None
            flow.addWidget(Text(fact if is_last else f"{fact} ·", TextStyle.LEAD, wraps=False))
        if view.knee is not None:
            flow.addWidget(Text(view.knee, TextStyle.LEAD_STRONG, wraps=False))
        chips = Chips(self)
        chips.show_chips(view.gather)
        self.start = PrimaryButton("Start", look, IconName.PLAY)
        self.start.clicked.connect(lambda: self.start_asked.emit(view.routine_id))
        look_through = SecondaryButton("Look through it")
        look_through.clicked.connect(lambda: self.look_asked.emit(view.routine_id))
        buttons = FlowLayout(gap=2 * GRID)
        buttons.addWidget(self.start)
        buttons.addWidget(look_through)
        self.column.addWidget(Text(view.why, TextStyle.SOFT_STRONG))
        self.column.addSpacing(GRID // 2)
        self.column.addWidget(Text(view.title, TextStyle.TITLE))
        self.column.addWidget(facts)
        if view.instead_of is not None:
            self.column.addWidget(Text(view.instead_of, TextStyle.SOFT))
        if view.gather:
            self.column.addSpacing(GRID)
            self.column.addWidget(chips)
        self.column.addSpacing(3 * GRID)
        self.column.addStretch(1)
        self.column.addLayout(buttons)


class BrokenPanel(Card):
    """A routine that cannot be read, with what to mend."""

    def __init__(self, view: BrokenCard) -> None:
        super().__init__(margin=_MARGIN)
        problems = ProblemList()
        problems.show_problems(view.problems)
        self.column.addWidget(Text(view.why, TextStyle.SOFT_STRONG))
        self.column.addWidget(Text(view.title, TextStyle.TITLE))
        self.column.addWidget(Text(view.advice, TextStyle.BODY))
        self.column.addSpacing(GRID)
        self.column.addWidget(problems)
        self.column.addStretch(1)


class EmptyPanel(Card):
    """No routine at all."""

    def __init__(self, view: EmptyCard) -> None:
        super().__init__(margin=_MARGIN)
        self.column.addWidget(Text(view.title, TextStyle.TITLE))
        self.column.addWidget(Text(view.advice, TextStyle.BODY))
        self.column.addStretch(1)


class MorningPanel(Card):
    """The question about the morning after."""

    rated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._heading = Text("", TextStyle.SOFT_STRONG)
        self._question = Text("", TextStyle.LEAD_STRONG)
        self._scale = PainScale("Pain this morning")
        self._scale.rated.connect(self.rated)
        self._thanks = Text("", TextStyle.ACCENT)
        for part in (self._heading, self._question, self._scale, self._thanks):
            self.column.addWidget(part)

    def render(self, view: MorningCard | None) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show the question, or nothing."""
        self.setVisible(view is not None)
        if view is not None:
            self._heading.setText(view.heading)
            self._question.setText(view.question)
            self._scale.set_score(view.answer)
            self._thanks.show_text(view.thanks)
