"""Before you start, as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from knee_coach.model.sides import AffectedSide
from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.exercise_row import ExerciseRow, shape_of
from knee_coach.ui.screens.before_start.items import SectionView
from knee_coach.ui.screens.before_start.questions import Questions
from knee_coach.ui.screens.before_start.view import BeforeStartView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.back_button import BackButton
from knee_coach.ui.widgets.bullets import BulletCard
from knee_coach.ui.widgets.buttons import PrimaryButton, SecondaryButton
from knee_coach.ui.widgets.card import Card, Rule, Tone
from knee_coach.ui.widgets.foot_bar import FootBar
from knee_coach.ui.widgets.layouts import column, emptied
from knee_coach.ui.widgets.page import Columns, Page
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.tab_order import let_tab_follow_reading
from knee_coach.ui.widgets.text import Text, TextStyle
from knee_coach.ui.widgets.tick_box import TickBox

_BESIDE_FROM = 900
"""Pixels: narrower, what to avoid and when to stop stand below the exercises."""


class BeforeStartScreen(QWidget):
    """Every answer is an intent of its own; the owner works out the next view and renders it.

    ``target_chosen`` carries item id, ``DoseKey`` and amount (a count, or seconds) or None.
    """

    back_asked = Signal()
    start_asked = Signal()
    not_today_asked = Signal()
    knee_chosen = Signal(AffectedSide)
    pain_rated = Signal(int)
    target_chosen = Signal(str, object, object)
    optional_ticked = Signal(str, bool)
    numbers_confirmed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shape: object = None
        self._rows: list[ExerciseRow] = []
        self._page = page = Page()
        back = BackButton(look)
        back.clicked.connect(self.back_asked)
        self._title = PlaceTitle()
        self._questions = Questions()
        self._questions.knee_chosen.connect(self._knee_was_chosen)
        self._questions.pain_rated.connect(self.pain_rated)
        head = column(gap=0)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._title)
        page.column.addLayout(head)
        page.column.addWidget(
            Columns(self._build_main(look), self._build_side(), shares=(19, 10), beside_from=_BESIDE_FROM)
        )
        page.column.addStretch(1)
        layout = column(self, gap=0)
        layout.addWidget(page, 1)
        layout.addWidget(self._build_foot(look))

    def render(self, view: BeforeStartView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        self._title.show_title(view.title, view.line)
        self._questions.show_questions(view)
        self._show_sections(view.sections, details_open=view.details_open)
        self._confirm.setVisible(view.confirm is not None)
        self._confirm.set_text(view.confirm or "")
        self._confirm.setChecked(view.confirmed)
        self._gather.show_lines(view.gather)
        self._avoid.show_lines(view.avoid)
        self._stop_if.show_lines(view.stop_if)
        self._see_someone.show_lines(view.see_someone_if)
        self._length.setText(view.length)
        self._why_not.show_text(view.why_not)
        self._not_today.setVisible(view.not_today_first)
        self._start.setVisible(not view.not_today_first)
        self._start_all_the_same.setVisible(view.not_today_first)
        for button in (self._start, self._start_all_the_same):
            button.setEnabled(view.may_start)

    def to_top(self) -> None:
        """Scroll to the questions."""
        self._page.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._page.scroll_by_key(event):  # Start has the keyboard and stands below the page
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """The first question that keeps Start from being pressed, else the primary button."""
        if self._not_today.isVisibleTo(self):
            self._not_today.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._start.isEnabled():
            self._start.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._questions.wants_answer():
            self.to_top()
            self._questions.focus_first()
            self._page.bring_into_sight(self._questions.first_in_sight())
        else:
            gap = next((empty for shown in self._rows if (empty := shown.empty_field()) is not None), self._confirm)
            gap.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.bring_into_sight(gap)

    def _knee_was_chosen(self, side: AffectedSide) -> None:
        could_start = self._start.isEnabled()
        self.knee_chosen.emit(side)
        if self._start.isEnabled() and not could_start:
            self._start.setFocus(Qt.FocusReason.OtherFocusReason)  # the one answer that was needed is there

    def _build_main(self, look: Look) -> QWidget:
        exercises = Card()
        self._sections = column(gap=2 * GRID)
        exercises.column.addLayout(self._sections)
        self._confirm = TickBox("", look)
        self._confirm.clicked.connect(self.numbers_confirmed)
        exercises.column.addWidget(self._confirm)
        main = QWidget()
        layout = column(main, gap=3 * GRID)
        layout.addWidget(self._questions)
        layout.addWidget(exercises)
        layout.addStretch(1)
        return main

    def _build_side(self) -> QWidget:
        self._gather = BulletCard("Have these at hand")
        self._avoid = BulletCard("Avoid")
        self._stop_if = BulletCard("Stop at once if", Tone.ALARM)
        self._see_someone = BulletCard("Not today if")
        side = QWidget()
        layout = column(side, gap=3 * GRID)
        for card in (self._gather, self._avoid, self._stop_if, self._see_someone):
            layout.addWidget(card)
        layout.addStretch(1)
        return side

    def _build_foot(self, look: Look) -> FootBar:
        self._length = Text("", TextStyle.BODY_STRONG)
        self._why_not = Text("", TextStyle.SOFT)
        self._not_today = PrimaryButton("Not today", look)
        self._not_today.clicked.connect(self.not_today_asked)
        self._start_all_the_same = SecondaryButton("Start all the same")
        self._start = PrimaryButton("Start", look, IconName.PLAY)
        for button in (self._start, self._start_all_the_same):
            button.clicked.connect(self.start_asked)
        words = column(gap=2)
        words.addStretch(1)
        words.addWidget(self._length)
        words.addWidget(self._why_not)
        words.addStretch(1)
        foot = FootBar()
        foot.line.addLayout(words, 1)
        for button in (self._start_all_the_same, self._not_today, self._start):
            foot.line.addWidget(button)
        return foot

    def _show_sections(self, sections: tuple[SectionView, ...], *, details_open: bool) -> None:
        items = [item for section in sections for item in section.items]
        shape = (details_open, [(section.heading, [shape_of(item) for item in section.items]) for section in sections])
        if shape == self._shape:
            for shown, item in zip(self._rows, items, strict=True):
                shown.show_item(item)
            return
        self._shape = shape
        self._rows = []
        emptied(self._sections)
        for at, section in enumerate(sections):
            if at:
                self._sections.addSpacing(2 * GRID)
            self._add_section(section, details_open=details_open)
        let_tab_follow_reading(self)

    def _add_section(self, section: SectionView, *, details_open: bool) -> None:
        if section.heading is not None:
            self._sections.addWidget(Text(section.heading, TextStyle.SOFT_STRONG))
        for at, item in enumerate(section.items):
            if at:
                self._sections.addWidget(Rule())
            exercise = ExerciseRow(item, self._look)
            exercise.target_chosen.connect(self.target_chosen)
            exercise.optional_ticked.connect(self.optional_ticked)
            exercise.open_details(details_open)
            self._rows.append(exercise)
            self._sections.addWidget(exercise)
