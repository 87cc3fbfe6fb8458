"""Before you start, as widgets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from knee_coach.model.sides import AffectedSide
from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.exercise_list import ExerciseList
from knee_coach.ui.screens.before_start.questions import Questions
from knee_coach.ui.screens.before_start.start_bar import StartBar
from knee_coach.ui.screens.before_start.trouble_panel import TroublePanel
from knee_coach.ui.screens.before_start.view import BeforeStartView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.back_button import BackButton
from knee_coach.ui.widgets.bullets import BulletCard
from knee_coach.ui.widgets.card import Card, Rule, Tone
from knee_coach.ui.widgets.layouts import column, stacked
from knee_coach.ui.widgets.page import Columns, Page
from knee_coach.ui.widgets.picture import Picture
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.staying import staying
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
    item_ticked = Signal(str, bool)
    numbers_confirmed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._ready_to_confirm = False
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
        self._trouble = TroublePanel()
        page.column.addLayout(head)
        page.column.addWidget(self._trouble)
        self._main = stacked(self._questions, self._build_exercises(look))
        self._needed_first = self._build_needed_first()
        self._side = stacked(self._needed_first, *self._build_others())
        columns = Columns(self._main, self._side, shares=(19, 10), beside_from=_BESIDE_FROM)
        columns.turned.connect(self._place_needed_first)
        page.column.addWidget(columns)
        page.column.addStretch(1)
        layout = column(self, gap=0)
        layout.addWidget(page, 1)
        self._start = StartBar(look)
        self._start.start_asked.connect(self.start_asked)
        self._start.not_today_asked.connect(self.not_today_asked)
        layout.addWidget(self._start)

    def render(self, view: BeforeStartView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this. What is read or answered just now stays where it is."""
        with staying(self._page, self._parts):
            self._show_page(view)
        self._start.show_start(view, self._exercises.wrong_number())

    def begin_anew(self) -> None:
        """Another routine, or the same one another time: what was open is closed, and nothing is wrong any more."""
        self._exercises.clear()
        self._trouble.forget()
        self.to_top()

    def look_at_pictures_again(self) -> None:
        """Their files may have changed."""
        for picture in self.findChildren(Picture):
            picture.look_again()

    def _parts(self) -> dict[str, QWidget]:
        """From the top down; an exercise is known by its id, which has no space."""
        head = {" title": self._title, " questions": self._questions}
        before = {" gather": self._gather, " not today": self._see_someone, " stop": self._stop_if}
        after = {" avoid": self._avoid, " about": self._about, " for the writer": self._for_writer}
        return {**head, **before, **self._exercises.rows, **after}

    def _show_page(self, view: BeforeStartView) -> None:
        self._title.show_title(view.title, view.line)
        self._trouble.show_trouble(view.trouble)
        self._questions.show_questions(view)
        if self._exercises.show_sections(view.sections, details_open=view.details_open):
            let_tab_follow_reading(self)
        self._numbers.setVisible(view.confirm is not None)
        self._confirm.set_text(view.confirm or "")
        self._confirm.setChecked(view.confirmed)
        self._ready_to_confirm = view.ready_to_confirm
        self._gather.show_lines(view.gather)
        self._avoid.show_lines(view.avoid)
        self._stop_if.show_lines(view.stop_if)
        self._see_someone.show_lines(view.see_someone_if)
        self._about.show_lines(view.about)
        self._for_writer.show_lines(view.for_writer)

    def to_top(self) -> None:
        """Scroll to the questions."""
        self._page.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._page.scroll_by_key(event):  # Start has the keyboard and stands below the page
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """The first question that keeps Start from being pressed, else the primary button."""
        if self._start.primary.isEnabled():
            self._start.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:  # the page is read from its top; what is still needed stands beside Start
            self.to_top()
            gap = self._gap() or self._confirm
            if not self._questions.wants_answer() and self._page.is_in_sight_at_the_top(gap):
                gap.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._questions.focus_first()
                self._page.bring_into_sight(self._questions.first_in_sight())

    def _knee_was_chosen(self, side: AffectedSide) -> None:
        with self._going_to_start():
            self.knee_chosen.emit(side)

    def _numbers_were_confirmed(self, confirmed: bool) -> None:
        with self._going_to_start():
            self.numbers_confirmed.emit(confirmed)

    @contextmanager
    def _going_to_start(self) -> Iterator[None]:
        """Start has the keyboard once the one answer that was needed is there."""
        could_start = self._start.may_start
        yield
        if self._start.may_start and not could_start:
            self._start.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on_from_numbers(self) -> None:
        """Enter in the last field: to one that was passed over, else to the tick; where that is set, to Start."""
        done = self._start.primary if self._start.may_start else self._confirm
        (self._gap() or done).setFocus(Qt.FocusReason.TabFocusReason)

    def _gap(self) -> QWidget | None:
        """The first field that keeps Start from being pressed."""
        return None if self._ready_to_confirm else self._exercises.first_gap()

    def _build_exercises(self, look: Look) -> QWidget:
        exercises = Card()
        self._exercises = ExerciseList(look)
        self._exercises.target_chosen.connect(self.target_chosen)
        self._exercises.item_ticked.connect(self.item_ticked)
        self._exercises.all_entered.connect(self._go_on_from_numbers)
        exercises.column.addWidget(self._exercises)
        self._confirm = TickBox("", look)
        self._confirm.clicked.connect(self._numbers_were_confirmed)
        self._numbers = QWidget()
        numbers = column(self._numbers, gap=GRID)
        numbers.addWidget(Rule())
        numbers.addWidget(Text("The numbers you filled in", TextStyle.SOFT_STRONG))
        numbers.addWidget(self._confirm)
        exercises.column.addWidget(self._numbers)
        return exercises

    def _build_needed_first(self) -> QWidget:
        self._see_someone = BulletCard("Not today if")
        self._stop_if = BulletCard("Stop at once if", Tone.ALARM)
        self._gather = BulletCard("Have these at hand")
        return stacked(self._see_someone, self._stop_if, self._gather)

    def _place_needed_first(self, beside: bool) -> None:
        """In a narrow window the side column comes last; what speaks against starting stands before the exercises."""
        column_of, at = (self._side, 0) if beside else (self._main, 1)
        layout = column_of.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(at, self._needed_first)
        let_tab_follow_reading(self)

    def _build_others(self) -> tuple[QWidget, ...]:
        self._avoid = BulletCard("Avoid")
        self._about = BulletCard("About this routine")
        self._for_writer = BulletCard("For whoever wrote this file")
        return self._avoid, self._about, self._for_writer
