"""One session in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from knee_coach.ui.look import Look
from knee_coach.ui.screens.history.sets import SetView
from knee_coach.ui.screens.history.view import SessionDetail
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.layouts import emptied
from knee_coach.ui.widgets.mark_disc import MarkDisc
from knee_coach.ui.widgets.text import Text, TextStyle

_TOP = Qt.AlignmentFlag.AlignTop


class SessionCard(Card):
    """The session's day and answers, then each exercise with its sets: planned against done."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: SessionDetail | None = None

    def show_session(self, detail: SessionDetail) -> bool:
        """Show this session; whether it is another one than before."""
        if detail == self._shown:
            return False
        is_other = self._shown is None or self._shown.id != detail.id
        self._shown = detail
        emptied(self.column)
        self._add(detail.title, TextStyle.TITLE)
        self._add(detail.day, TextStyle.BODY)
        self._add(detail.line, TextStyle.SOFT)
        for answer in detail.answers:
            self._add(answer, TextStyle.SOFT)
        if detail.note is not None:
            self._add(f"“{detail.note}”", TextStyle.BODY)
        if detail.nothing is not None:
            self._add(detail.nothing, TextStyle.BODY)
        for exercise in detail.exercises:
            self.column.addSpacing(2 * GRID)
            self._add(exercise.name, TextStyle.BODY_STRONG)
            self.column.addLayout(self._sets(exercise.sets))
        if detail.left_out is not None:
            self.column.addSpacing(2 * GRID)
            self._add(detail.left_out, TextStyle.SOFT)
        return is_other

    def _add(self, text: str, style: TextStyle) -> None:
        if text:
            self.column.addWidget(Text(text, style))

    def _sets(self, sets: tuple[SetView, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for at, shown in enumerate(sets):
            said = shown.done if shown.rest is None else f"{shown.done} · {shown.rest}"
            grid.addWidget(MarkDisc(shown.mark, self._look), at, 0, _TOP)
            grid.addWidget(Text(shown.which, wraps=False), at, 1, _TOP)
            grid.addWidget(Text(said), at, 2, _TOP)
        return grid
