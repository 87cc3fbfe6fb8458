"""What Routines shows, worked out from the routine files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knee_coach.ui.file_problems import ProblemLine, problem_lines
from knee_coach.ui.views import Origin, RoutineEntry, not_used_said, origin_said, size_said
from knee_coach.ui.words.times import counted


@dataclass(frozen=True)
class ReadableRoutine:
    """A routine that can be done. ``spoken`` is the whole card for a screen reader."""

    id: str
    title: str
    author: str | None
    facts: str
    origin: str

    @property
    def spoken(self) -> str:
        """Everything on the card in one line."""
        return ", ".join(part for part in (self.title, self.author, self.facts, self.origin) if part)


@dataclass(frozen=True)
class BrokenRoutine:
    """A file that cannot be played, with what to mend in it."""

    title: str
    line: str
    problems: tuple[ProblemLine, ...]


@dataclass(frozen=True)
class RoutinesView:
    """Everything on the screen; ``empty`` is what is said when there are no cards."""

    title: str
    line: str
    cards: tuple[ReadableRoutine | BrokenRoutine, ...]
    empty: str | None


def derive_routines_view(entries: Sequence[RoutineEntry]) -> RoutinesView:
    """The screen for these files, each kind in its order: somebody's own, those of them to mend, the bundled ones."""
    in_order = sorted(entries, key=_place)
    cards = tuple(_card(entry) for entry in in_order)
    return RoutinesView(
        title="Routines",
        line="Choose one to look through it and start.",
        cards=cards,
        empty=None if cards else "There is no routine yet. Open a routine file, or drop one here.",
    )


def _place(entry: RoutineEntry) -> tuple[bool, bool, bool]:
    """What somebody has to fill in first comes last of its kind: it is for those who were given numbers."""
    outline = entry.outline
    return entry.origin is Origin.BUNDLED, outline is None, outline is not None and outline.asks


def _card(entry: RoutineEntry) -> ReadableRoutine | BrokenRoutine:
    if entry.outline is None:
        problems = problem_lines(entry.problems)
        line = f"Cannot be played yet: {counted(len(problems), 'thing')} to mend in the file."
        return BrokenRoutine(entry.file, " ".join(filter(None, (line, not_used_said(entry)))), problems)
    return ReadableRoutine(
        entry.id,
        entry.outline.title,
        f"By {entry.outline.author}" if entry.outline.author else None,
        " · ".join(size_said(entry.outline.exercises, entry.seconds)),
        origin_said(entry),
    )
