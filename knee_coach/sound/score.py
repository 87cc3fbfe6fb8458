"""The score: which phases are already written down for the player, and the cues that go with them.

It covers the phases that follow one another with nobody pressing a key. When something else happens the score is
written anew from there on; what was already sounding stays in it, so that nothing breaks off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knee_coach.engine.ahead import Ahead
from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.sound.cue import END_CUES, SAY, Cue
from knee_coach.sound.cue_sheet import WORD_AFTER_START, cue_sheets
from knee_coach.sound.sentences import Phrases, planned_seconds

SAID_AGAIN_AFTER = 0.4
"""Seconds from the resume tone to a sentence that is said again: the tone is over by then."""

WORTH_A_WORD = 1.0
"""Seconds left of a hold that goes on, from which on it is said that it does."""

_ROUNDING = 1e-6
"""Seconds: instants of the session's clock that should be equal differ by less."""

TimedCue = tuple[float, str]
"""The instant, in seconds of the session's clock, and the name of a cue."""

_ENDS = frozenset(END_CUES.values())

Span = tuple[float, float | None]
"""The start and the end of a phase, in seconds of the session's clock; an await's end is None."""


@dataclass(frozen=True)
class PhaseInTime:
    """A phase that begins at an instant, or goes on from there with ``lived`` seconds of it behind."""

    begins: float
    phase: Phase
    lived: float = 0.0

    @property
    def started(self) -> float:
        """When it would have begun had it run through without a pause: its cues lie on this axis."""
        return self.begins - self.lived

    @property
    def span(self) -> Span:
        """From when to when it runs."""
        return self.begins, None if self.phase.length is None else self.started + self.phase.length

    @property
    def ends(self) -> float:
        """When it ends; of an await, when it would after its estimate."""
        return self.started + (self.phase.planned if self.phase.length is None else self.phase.length)


@dataclass(frozen=True)
class Score:
    """Cues in the order of time, and the phases they come from."""

    cues: tuple[TimedCue, ...] = ()
    phases: tuple[PhaseInTime, ...] = ()
    is_open: bool = False
    """Whether phases may follow that are not written down yet."""

    @property
    def end(self) -> float:
        """The instant at which the last of the phases ends; minus infinity when there is none."""
        return self.phases[-1].ends if self.phases else float("-inf")

    @property
    def spans(self) -> tuple[Span, ...]:
        """When its phases are."""
        return tuple(one.span for one in self.phases)

    def covers(self, phase: Phase, started: float) -> bool:
        """Whether a phase that starts (or would have started, without a pause) then is written down."""
        return any(abs(one.started - started) < _ROUNDING and one.phase == phase for one in self.phases)

    def until(self, instant: float) -> tuple[TimedCue, ...]:
        """The cues before an instant, and at it those that tell an end: the others there belong to what follows."""
        return tuple(
            (at, name)
            for at, name in self.cues
            if at < instant - _ROUNDING or (at <= instant + _ROUNDING and name in _ENDS)
        )

    def since(self, instant: float) -> Score:
        """The score without the cues before an instant that belong to none of its phases."""
        oldest = min([instant, *(one.begins for one in self.phases[:1])])
        return replace(self, cues=tuple(cue for cue in self.cues if cue[0] > oldest - _ROUNDING))


def written(ahead: Ahead, phrases: Phrases, *, is_open: bool) -> Score:
    """The score of what lies ahead, its sentences in a language.

    What ends with an await is not in it: nobody knows when that is.
    """
    phases = tuple(_in_time(ahead))
    sheets = cue_sheets([_without_unknown_end(one.phase) for one in phases], phrases)
    cues = [cue for one, sheet in zip(phases, sheets, strict=True) for cue in _timed(one, sheet)]
    return Score(tuple(sorted(cues)), phases, is_open)


def joined(before: Iterable[TimedCue], score: Score, after: float) -> Score:
    """The score with the cues of ``before`` instead of its own ones that come before the instant ``after``."""
    own = (cue for cue in score.cues if cue[0] >= after - _ROUNDING)
    return replace(score, cues=tuple(sorted({*before, *own})))


def _in_time(ahead: Ahead) -> Iterator[PhaseInTime]:
    begins = ahead.since
    for one in ahead.phases:
        yield (placed := PhaseInTime(begins, one.phase, one.lived))
        begins = placed.ends


def _timed(one: PhaseInTime, sheet: Iterable[Cue]) -> Iterator[TimedCue]:
    """The cues of a phase that are still to come when it begins or goes on."""
    if one.lived > _ROUNDING and one.phase.opens and one.phase.kind in (PhaseKind.HOLD, PhaseKind.ACTIVITY):
        yield one.begins, "start"
        if one.phase.kind is PhaseKind.HOLD and one.ends - one.begins >= WORTH_A_WORD:
            yield one.begins + WORD_AFTER_START, "word:hold"
    for cue in sheet:
        if cue.at >= one.lived - _ROUNDING:
            yield one.started + cue.at, cue.name
        elif cue.name.startswith(SAY) and _may_be_said_again(one, cue.name.removeprefix(SAY)):
            yield one.begins + SAID_AGAIN_AFTER, cue.name


def _may_be_said_again(one: PhaseInTime, sentence: str) -> bool:
    """Whether a sentence from before a pause has time again: nobody remembers it who was away."""
    begins, end = one.span
    return end is None or begins + SAID_AGAIN_AFTER + planned_seconds(sentence) <= end + _ROUNDING


def _without_unknown_end(phase: Phase) -> Phase:
    return replace(phase, ends=None) if phase.length is None else phase
