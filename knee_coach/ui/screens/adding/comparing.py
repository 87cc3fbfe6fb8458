"""What there is against what is new, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.routine_files.library.outline import Outline
from knee_coach.ui.screens.adding.outcomes import WouldReplace
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.times import about, counted


@dataclass(frozen=True)
class ComparedRow:
    """One thing about both. ``name`` is what it is called where a difference is told, None for a file's name."""

    yours: str
    new: str
    name: str | None = None

    @property
    def differs(self) -> bool:
        """Whether it is not the same in both."""
        return self.yours != self.new


def compared(question: WouldReplace) -> tuple[ComparedRow, ...]:
    """Title, author, exercises, length and file of both; nothing where no routine would be replaced."""
    if question.old_file is None:
        return ()
    file = ComparedRow(f"File {question.old_file}", f"File {question.file}")
    if question.old is None:
        return (ComparedRow("It has errors and cannot be played.", question.new.title), file)
    pairs = zip(_NAMES, _lines(question.old), _lines(question.new), strict=True)
    return (*(ComparedRow(yours, new, name) for name, yours, new in pairs), file)


_NAMES = ("the title", "who wrote it", "how many exercises there are", "how long it takes")


def _lines(outline: Outline) -> tuple[str, ...]:
    return (
        outline.title,
        f"By {outline.author}" if outline.author else "It does not say who wrote it",
        counted(outline.exercises, "exercise"),
        "As long as your numbers say" if outline.asks else capital(about(outline.seconds)),
    )


def difference_said(rows: tuple[ComparedRow, ...]) -> str | None:
    """What differs of these, in one sentence; None where nothing does."""
    names = [row.name for row in rows if row.differs and row.name is not None]
    if not names:
        return None
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Different: {listed}."
