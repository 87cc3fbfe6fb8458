"""What is wrong in a routine file, each problem with its place and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from knee_coach.ui.file_problems import MEND_ONE, ProblemLine
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.excerpt import Excerpt, printable
from knee_coach.ui.widgets.layouts import column, emptied
from knee_coach.ui.widgets.text import Text, TextStyle

MOST_PROBLEMS = 3
"""More would push what else there is out of the window, and the first are mended first."""

_MOST_LETTERS = 240
"""Of one message: a file that is no text at all can be quoted at any length."""


class ProblemList(QWidget):
    """The first few problems, at most ``most``, how many more there are, and how to go about several."""

    def __init__(self, parent: QWidget | None = None, *, most: int = MOST_PROBLEMS) -> None:
        super().__init__(parent)
        self._most = most
        self._lines = column(self, gap=2 * GRID)

    def show_problems(self, problems: Sequence[ProblemLine]) -> None:
        """Show these and no others."""
        emptied(self._lines)
        for problem in problems[: self._most]:
            self._lines.addWidget(_Problem(problem))
        if len(problems) > self._most:
            self._lines.addWidget(Text(f"and {len(problems) - self._most} more", TextStyle.BODY))
        if len(problems) > 1:
            self._lines.addWidget(Text(MEND_ONE, TextStyle.BODY))


class _Problem(QWidget):
    def __init__(self, problem: ProblemLine) -> None:
        super().__init__()
        layout = column(self, gap=2)
        layout.addWidget(Text(_cut(problem.where), TextStyle.SMALL))
        layout.addWidget(Text(_cut(problem.message), TextStyle.BODY_STRONG))
        if problem.excerpt is not None:
            layout.addWidget(Excerpt(problem.excerpt))
        if problem.hint is not None:
            layout.addWidget(Text(_cut(problem.hint), TextStyle.BODY))


def _cut(text: str) -> str:
    shown = text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"
    return "\n".join(printable(line) for line in shown.split("\n"))
