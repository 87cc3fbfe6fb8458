"""Keeps spoken cues from talking over one another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from knee_coach.engine.phases import Phase
from knee_coach.sound.cue import Cue, spoken_rank

SPOKEN_APART = 0.7
"""Seconds from the start of one recorded word to the next: English recordings are shorter than that, and for
longer ones there is :mod:`.talking_over`."""

_ROUNDING = 1e-9
"""Seconds: sums of offsets that should be equal differ by less."""


def well_spaced(phases: Sequence[Phase], sheets: Sequence[Sequence[Cue]]) -> tuple[tuple[Cue, ...], ...]:
    """The sheets without the spoken cues that would start less than 0.7 s from a more important one.

    At equal rank the earlier stays. It holds across the borders of phases, as far as it is known when they come: not
    across the end of an await or of a phase that goes on past its target.
    """
    dropped = {place for run in _runs(phases, sheets) for place in _too_close(run)}
    return tuple(
        tuple(cue for number, cue in enumerate(sheet) if (index, number) not in dropped)
        for index, sheet in enumerate(sheets)
    )


_Place = tuple[int, int]
"""The index of a sheet and of a cue on it."""

_Spoken = tuple[int, float, _Place]
"""Rank, instant in seconds, and place of a spoken cue."""


def _runs(phases: Sequence[Phase], sheets: Sequence[Sequence[Cue]]) -> Iterator[list[_Spoken]]:
    """The spoken cues of each run of phases whose instants are known relative to one another."""
    run: list[_Spoken] = []
    start = 0.0
    for index, (phase, sheet) in enumerate(zip(phases, sheets, strict=True)):
        for number, cue in enumerate(sheet):
            rank = spoken_rank(cue.name)
            if rank is not None:
                run.append((rank, start + cue.at, (index, number)))
        if phase.seconds is None or phase.goes_on:
            yield run
            run, start = [], 0.0
        else:
            start += phase.seconds
    yield run


def _too_close(run: list[_Spoken]) -> Iterator[_Place]:
    kept: list[float] = []
    for _, at, place in sorted(run):
        after = bisect_left(kept, at)
        neighbours = kept[max(0, after - 1) : after + 1]
        if any(abs(at - other) < SPOKEN_APART - _ROUNDING for other in neighbours):
            yield place
        else:
            insort(kept, at)
