"""The count and the bar at one instant, and the seconds until either looks different."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.screens.player.words import clock_words

FRAMES_PER_SECOND = 30
"""The bar moves no oftener than this: more is not seen, and costs a weak machine its evenness."""

MOST_PLAIN_SECONDS = 99
"""Seconds: longer counts are in minutes and seconds."""

TICK_PAST_TARGET = 10
"""Seconds: past its target a hold or activity ticks this often, and the bar fills once from tick to tick."""

_HAIR = 1e-6
"""Seconds: what adding up floating point numbers may leave over. At 3.0000001 s left the count is 3, not 4."""


class CountForm(Enum):
    """How large the count can be."""

    NUMBER = "number"
    CLOCK = "clock"
    SENTENCE = "sentence"


@dataclass(frozen=True)
class Count:
    """What stands where the count stands."""

    text: str
    form: CountForm = CountForm.NUMBER


class BarForm(Enum):
    """The shape of the bar; each kind of phase has its own, so that colour is never alone."""

    SOLID = "solid"
    POINTED = "pointed"
    THIN = "thin"
    BLOCKS = "blocks"
    FROM_BOTH_ENDS = "from_both_ends"
    STRIPED = "striped"


@dataclass(frozen=True)
class Bar:
    """``share`` 0 to 1 is what is painted of it; ``seconds`` is its whole length in time."""

    form: BarForm
    share: float
    seconds: float


def count_of(snapshot: Snapshot) -> Count | None:
    """The count; None in an await, whose sentence the view makes, and when nothing runs."""
    phase = snapshot.phase
    if phase is None or phase.seconds is None:
        return None
    if phase.kind is PhaseKind.MOVE and phase.place.rep is not None:
        return Count(str(phase.place.rep))
    return _seconds(_whole_seconds(phase, snapshot.elapsed))


def bar_of(snapshot: Snapshot, *, smooth: bool) -> Bar | None:
    """The bar; None in an await. Without ``smooth`` it moves once a second, with the count."""
    phase = snapshot.phase
    if phase is None or phase.seconds is None:
        return None
    form = _form(phase.kind)
    over = snapshot.elapsed - phase.seconds
    if phase.goes_on and over >= 0:
        behind = over % TICK_PAST_TARGET
        return Bar(form, (behind if smooth else math.floor(behind)) / TICK_PAST_TARGET, TICK_PAST_TARGET)
    if phase.kind is PhaseKind.MOVE:
        shown = snapshot.elapsed if smooth else float(math.floor(snapshot.elapsed + _HAIR))
    else:
        left = phase.seconds - snapshot.elapsed
        shown = left if smooth else float(math.ceil(left - _HAIR))
    return Bar(form, min(1.0, max(0.0, shown / phase.seconds)), phase.seconds)


def past_target(snapshot: Snapshot) -> bool:
    """Whether a hold or activity counts up beyond what was planned."""
    phase = snapshot.phase
    return phase is not None and phase.goes_on and snapshot.elapsed >= (phase.seconds or 0)


def seconds_to_next_look(snapshot: Snapshot, bar_pixels: int, *, smooth: bool) -> float | None:
    """Seconds until the count or the bar looks different; None when nothing moves until something happens."""
    phase = snapshot.phase
    if snapshot.mode is not Mode.COUNTING or phase is None or phase.seconds is None:
        return None
    to_count = _to_whole_second(phase, snapshot.elapsed)
    if not smooth:
        return to_count
    bar_seconds = TICK_PAST_TARGET if phase.goes_on and snapshot.elapsed >= phase.seconds else phase.seconds
    return min(to_count, max(1 / FRAMES_PER_SECOND, bar_seconds / max(1, bar_pixels)))


def _whole_seconds(phase: Phase, elapsed: float) -> int:
    assert phase.seconds is not None
    if phase.goes_on and elapsed >= phase.seconds:
        return math.floor(elapsed + _HAIR)
    return max(1, math.ceil(phase.seconds - elapsed - _HAIR))


def _to_whole_second(phase: Phase, elapsed: float) -> float:
    """Seconds until what the count is made of crosses a whole number."""
    assert phase.seconds is not None
    if phase.kind is PhaseKind.MOVE or (phase.goes_on and elapsed >= phase.seconds):
        return math.floor(elapsed + _HAIR) + 1 - elapsed
    left = phase.seconds - elapsed
    return max(_HAIR, left - (math.ceil(left - _HAIR) - 1))


def _seconds(whole: int) -> Count:
    if whole > MOST_PLAIN_SECONDS:
        return Count(clock_words(whole), CountForm.CLOCK)
    return Count(str(whole))


def _form(kind: PhaseKind) -> BarForm:
    match kind:
        case PhaseKind.HOLD:
            return BarForm.SOLID
        case PhaseKind.MOVE:
            return BarForm.POINTED
        case PhaseKind.REST | PhaseKind.AWAIT:
            return BarForm.THIN
        case PhaseKind.GET_READY:
            return BarForm.BLOCKS
        case PhaseKind.SWITCH_SIDES:
            return BarForm.FROM_BOTH_ENDS
        case PhaseKind.ACTIVITY:
            return BarForm.STRIPED
        case _:
            assert_never(kind)
