"""What is wrong in a routine file, each problem with its place and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from knee_coach.ui.file_problems import ProblemLine
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.layouts import column, emptied
from knee_coach.ui.widgets.text import Text, TextStyle


class ProblemList(QWidget):
    """Lines of problems; the text of a place can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(self, gap=2 * GRID)

    def show_problems(self, problems: Sequence[ProblemLine]) -> None:
        """Show these and no others."""
        emptied(self._lines)
        for problem in problems:
            self._lines.addWidget(_Problem(problem))


class _Problem(QWidget):
    def __init__(self, problem: ProblemLine) -> None:
        super().__init__()
        layout = column(self, gap=2)
        layout.addWidget(Text(problem.where, TextStyle.SMALL))
        layout.addWidget(Text(problem.message, TextStyle.BODY_STRONG))
        if problem.excerpt is not None:
            layout.addWidget(Text(problem.excerpt, TextStyle.CODE, wraps=False))
        if problem.hint is not None:
            layout.addWidget(Text(problem.hint, TextStyle.BODY))
