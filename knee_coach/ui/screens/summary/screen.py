"""How did it go, as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.summary.view import AfterView, RowView, SummaryView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.buttons import PrimaryButton
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.foot_bar import FootBar
from knee_coach.ui.widgets.layouts import column, emptied, row
from knee_coach.ui.widgets.mark_disc import MarkDisc
from knee_coach.ui.widgets.note_field import NoteField
from knee_coach.ui.widgets.page import Columns, Page
from knee_coach.ui.widgets.pain_scale import PainScale, ScoreScale
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.text import Text, TextStyle

_BESIDE_FROM = 820
_NOTE_LINES = 3


class SummaryScreen(QWidget):
    """Every answer is an intent at once, the note at every letter: closing the window here loses nothing."""

    pain_rated = Signal(int)
    effort_rated = Signal(int)
    note_changed = Signal(str)
    done_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[RowView, ...] | None = None
        self._page = page = Page()
        self._title = PlaceTitle()
        page.column.addWidget(self._title)
        page.column.addWidget(
            Columns(self._build_questions(), self._build_done(), shares=(11, 10), beside_from=_BESIDE_FROM)
        )
        page.column.addStretch(1)
        self._done = PrimaryButton("Done", look)
        self._done.clicked.connect(self.done_asked)
        foot = FootBar()
        foot.line.addStretch(1)
        foot.line.addWidget(self._done)
        layout = column(self, gap=0)
        layout.addWidget(page, 1)
        layout.addWidget(foot)

    def render(self, view: SummaryView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        self._title.show_title(view.title, view.line)
        self._pain.set_score(view.pain_after)
        self._effort.set_score(view.effort)
        if self._note.toPlainText() != view.note:
            self._note.blockSignals(True)
            self._note.setPlainText(view.note)
            self._note.blockSignals(False)
        self._show_rows(view.rows)
        self._show_after(view.after)

    def focus_first(self) -> None:
        """Done is one key away; the questions come before it."""
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._page.scroll_by_key(event):  # Done has the keyboard and stands below the page
            super().keyPressEvent(event)

    def _build_questions(self) -> QWidget:
        self._pain = PainScale("Pain now")
        self._pain.rated.connect(self.pain_rated)
        self._effort = ScoreScale("Effort", "no effort", "as hard as it gets")
        self._effort.rated.connect(self.effort_rated)
        self._note = NoteField("A note", "For you and your therapist")
        self._note.setFixedHeight(self._note.fontMetrics().lineSpacing() * _NOTE_LINES + 4 * GRID)
        self._note.textChanged.connect(lambda: self.note_changed.emit(self._note.toPlainText()))
        questions = Card()
        for at, (question, answer) in enumerate(
            (
                ("How much does it hurt now?", self._pain),
                ("How hard was it?", self._effort),
                ("A note", self._note),
            )
        ):
            if at:
                questions.column.addSpacing(2 * GRID)
            questions.column.addWidget(Text(question, TextStyle.LEAD_STRONG))
            questions.column.addWidget(answer)
        questions.column.addStretch(1)
        return questions

    def _build_done(self) -> QWidget:
        self._after = Card()
        self._after_column = column()
        self._after.column.addLayout(self._after_column)
        done = Card()
        self._rows_column = column(gap=2 * GRID)
        done.column.addWidget(Text("What you did", TextStyle.SOFT_STRONG))
        done.column.addLayout(self._rows_column)
        side = QWidget()
        layout = column(side, gap=3 * GRID)
        layout.addWidget(self._after)
        layout.addWidget(done)
        layout.addStretch(1)
        return side

    def _show_rows(self, rows: tuple[RowView, ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        emptied(self._rows_column)
        for shown in rows:
            words = column(gap=0)
            words.addWidget(Text(shown.name, TextStyle.BODY_STRONG))
            words.addWidget(Text(shown.words, TextStyle.SOFT))
            line = row(gap=2 * GRID)
            line.addWidget(MarkDisc(shown.mark, self._look), 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            self._rows_column.addLayout(line)

    def _show_after(self, after: AfterView | None) -> None:
        self._after.setVisible(after is not None)
        emptied(self._after_column)
        if after is not None:
            self._after_column.addWidget(Text(after.heading, TextStyle.LEAD_STRONG))
            for offer in after.offers:
                self._after_column.addWidget(Text(offer, TextStyle.BODY))
            self._after_column.addWidget(Text(after.rule, TextStyle.BODY))
