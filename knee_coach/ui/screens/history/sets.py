"""One set of the log in words: which one, planned against done, and what was said about it."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import Outcome, SetRecord
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.marks import Mark
from knee_coach.ui.words.times import counted, length


@dataclass(frozen=True)
class SetView:
    """One line: the mark, which set, what was done, and the rest (outcome, pain, an easier version).

    Of a set that was skipped there is nothing to tell but that, and pain if it was rated.
    """

    mark: Mark
    which: str
    done: str
    rest: str | None


def set_view(record: SetRecord) -> SetView:
    """The line of one set."""
    side = f", {record.side.value}" if record.side is not None else ""
    turn = f"Round {record.round}, set {record.set}" if record.round is not None else f"Set {record.set}"
    pain = [f"pain {record.pain}"] if record.pain is not None else []
    if record.outcome is Outcome.SKIPPED:
        return SetView(_mark(record.outcome), turn + side, "Skipped", " · ".join(pain) or None)
    notes = [_outcome_said(record.outcome), *pain]
    notes += [f"easier: {record.easier}"] if record.easier is not None else []
    notes += [record.load] if record.load is not None else []
    return SetView(
        _mark(record.outcome), turn + side, _done(record), " · ".join(note for note in notes if note) or None
    )


def _mark(outcome: Outcome) -> Mark:
    match outcome:
        case Outcome.DONE:
            return Mark.DONE
        case Outcome.PARTIAL:
            return Mark.PARTLY
        case Outcome.SKIPPED:
            return Mark.NONE
        case Outcome.STOPPED_FOR_PAIN:
            return Mark.STOPPED_FOR_PAIN
        case _:
            assert_never(outcome)


def _outcome_said(outcome: Outcome) -> str:
    """Nothing for a set that was done: its tick says it."""
    match outcome:
        case Outcome.DONE:
            return ""
        case Outcome.PARTIAL:
            return "partly done"
        case Outcome.SKIPPED:
            return "skipped"
        case Outcome.STOPPED_FOR_PAIN:
            return "stopped for pain"
        case _:
            assert_never(outcome)


def _done(record: SetRecord) -> str:
    if record.planned_duration is not None:
        return f"{_rounded(record.duration or 0.0)} of {length(record.planned_duration)}"
    if record.planned_reps is None or (record.planned_reps == 1 and record.planned_hold is not None):
        held = record.held[0] if record.held else 0.0
        wanted = "" if record.planned_hold is None else f" of {length(record.planned_hold)}"
        return capital(f"held {_rounded(held)}{wanted}")
    done = f"{record.reps or 0} of {counted(record.planned_reps, 'rep')}"
    return done + (f", held {_range(record.held)}" if record.held else "")


def _range(held: tuple[float, ...]) -> str:
    shortest, longest = _rounded(min(held)), _rounded(max(held))
    return longest if shortest == longest else f"{shortest} to {longest}"


def _rounded(seconds: float) -> str:
    """To the whole second from ten on, to the tenth below."""
    return length(round(seconds) if seconds >= 10 else round(seconds, 1))
