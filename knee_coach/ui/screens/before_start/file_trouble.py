"""What is wrong with a routine's file since the version that is shown: in words, and what must be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.file_problems import FileProblem, ProblemLine, problem_lines
from knee_coach.ui.words.times import counted


@dataclass(frozen=True)
class FileBroken:
    """As it is now it cannot be played. ``file`` is its name without its folder."""

    file: str
    problems: Sequence[FileProblem]


@dataclass(frozen=True)
class FileGone:
    """There is no such file any more."""

    file: str


FileTrouble = FileBroken | FileGone


@dataclass(frozen=True)
class TroubleView:
    """The panel above the page. ``spoken`` is what a screen reader says when it comes up."""

    title: str
    line: str
    problems: tuple[ProblemLine, ...] = ()

    @property
    def spoken(self) -> str:
        """Title, line and the first thing to mend."""
        first = [f"{problem.where}: {problem.message}." for problem in self.problems[:1]]
        return " ".join((self.title, *first, self.line))


MENDED = "The file can be played again. This page shows it as it is now."
"""What a screen reader says when the panel goes."""

_FROM_BEFORE = "Start plays the version from before."

_STILL_HERE = "Below is the version from before. Nothing in it has changed, and you can start it."


def from_before_said(trouble: FileTrouble | None) -> str | None:
    """What stands beside Start, where the panel may have been scrolled out of sight; None without a trouble."""
    match trouble:
        case None:
            return None
        case FileBroken():
            return f"{counted(len(problem_lines(trouble.problems)), 'thing')} to mend in {trouble.file}. {_FROM_BEFORE}"
        case FileGone():
            return f"{trouble.file} is gone. {_FROM_BEFORE}"
        case _:
            assert_never(trouble)


def trouble_said(trouble: FileTrouble | None) -> TroubleView | None:
    """The panel for this trouble, None while there is none."""
    match trouble:
        case None:
            return None
        case FileBroken():
            lines = problem_lines(trouble.problems)
            title = f"{trouble.file} cannot be played as it is now: {counted(len(lines), 'thing')} to mend."
            return TroubleView(title, f"{_STILL_HERE} Once the file is mended and saved, this page shows it.", lines)
        case FileGone():
            return TroubleView(f"{trouble.file} is gone.", f"It was deleted, moved or renamed. {_STILL_HERE}")
        case _:
            assert_never(trouble)
