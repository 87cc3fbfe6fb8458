"""The score: which phases are already written down for the player, and the cues that go with them.

It covers the phases that follow one another with nobody pressing a key. When something else happens the score is
written anew from there on; what was already sounding stays in it, so that nothing breaks off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knee_coach.engine.ahead import Ahead
from knee_coach.engine.phases import Phase
from knee_coach.sound.cue import END_CUES
from knee_coach.sound.cue_sheet import cue_sheets
from knee_coach.sound.sentences import Phrases

_ROUNDING = 1e-6
"""Seconds: instants of the session's clock that should be equal differ by less."""

TimedCue = tuple[float, str]
"""The instant, in seconds of the session's clock, and the name of a cue."""

_ENDS = frozenset(END_CUES.values())

Span = tuple[float, float | None]
"""The start and the end of a phase, in seconds of the session's clock; an await's end is None."""


@dataclass(frozen=True)
class Score:
    """Cues in the order of time, the phases they come from with the instants at which those start, and the end."""

    cues: tuple[TimedCue, ...] = ()
    phases: tuple[tuple[float, Phase], ...] = ()
    end: float = float("-inf")
    """The instant at which the last of the phases ends; minus infinity when there is none."""
    is_open: bool = False
    """Whether phases may follow that are not written down yet."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """When its phases are."""
        return tuple((at, None if phase.length is None else at + phase.length) for at, phase in self.phases)

    def covers(self, phase: Phase, starts: float) -> bool:
        """Whether a phase that starts (or would have started, without a pause) then is written down."""
        return any(abs(at - starts) < _ROUNDING and known == phase for at, known in self.phases)

    def until(self, instant: float) -> tuple[TimedCue, ...]:
        """The cues before an instant, and at it those that tell an end: the others there belong to what follows."""
        return tuple(
            (at, name)
            for at, name in self.cues
            if at < instant - _ROUNDING or (at <= instant + _ROUNDING and name in _ENDS)
        )

    def since(self, instant: float) -> Score:
        """The score without the cues before an instant that belong to none of its phases."""
        oldest = min([instant, *(start for start, _ in self.phases[:1])])
        return replace(self, cues=tuple(cue for cue in self.cues if cue[0] > oldest - _ROUNDING))


def written(ahead: Ahead, phrases: Phrases, *, is_open: bool) -> Score:
    """The score of what lies ahead, its sentences in a language.

    What ends with an await is not in it: nobody knows when that is.
    """
    phases = tuple(_timed(ahead))
    sheets = cue_sheets([_without_unknown_end(phase) for phase in ahead.phases], phrases)
    cues = [(start + cue.at, cue.name) for (start, _), sheet in zip(phases, sheets, strict=True) for cue in sheet]
    end = phases[-1][0] + _seconds(phases[-1][1]) if phases else float("-inf")
    return Score(tuple(sorted(cues)), phases, end, is_open)


def joined(before: Iterable[TimedCue], score: Score, after: float) -> Score:
    """The score with the cues of ``before`` instead of its own ones that come before the instant ``after``."""
    own = (cue for cue in score.cues if cue[0] >= after - _ROUNDING)
    return replace(score, cues=tuple(sorted({*before, *own})))


def _timed(ahead: Ahead) -> Iterator[tuple[float, Phase]]:
    start = ahead.started
    for phase in ahead.phases:
        yield start, phase
        start += _seconds(phase)


def _seconds(phase: Phase) -> float:
    return phase.planned if phase.length is None else phase.length


def _without_unknown_end(phase: Phase) -> Phase:
    return replace(phase, ends=None) if phase.length is None else phase
