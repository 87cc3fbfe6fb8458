"""How even a session sounds, and how far the screen is from the sound."""

from __future__ import annotations

import statistics
from array import array
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from tools.soundtest.comparing import compared
from tools.soundtest.figures import Figures
from tools.soundtest.planned import planned_track
from tools.soundtest.programs import BUSY_LOOP, running
from tools.soundtest.recorder import recording
from tools.soundtest.screen import Watch, screen
from tools.soundtest.server import SETTLES, SoundServer, pause
from tools.soundtest.session import playing

SPREAD, WORST, DRIFT = 0.002, 0.010, 0.020
"""Seconds: limits of the sounds' standard deviation, of the worst deviation, and of the drift over a session."""

COUNT_WITHIN = 0.050
"""Seconds between a tick's audible start and the count's change, at most."""

SLIP = 0.005
"""Seconds: a recording that is less even than this says nothing about the sound."""

BEFORE, AFTER = 0.3, 0.6
"""Seconds round a tick's planned instant in which the count's change is looked for."""


@dataclass(frozen=True)
class Measured:
    """A session, measured from outside."""

    figures: Figures
    count_after_tick: tuple[float | None, ...]
    """Seconds from a tick's audible start to the count's change; None where the count did not change."""
    slips: float
    """Seconds by which the recording is not one even stretch."""
    samples: array[int]

    def faults(self) -> Iterator[str]:
        """What is not as it should be, in sentences."""
        figures = self.figures
        if self.slips > SLIP:
            yield f"the recorder lost samples: {1000 * self.slips:.1f} ms"
        for note in figures.lost:
            yield f"{note.tone} at {note.at:.2f} s was not heard"
        for start, end in figures.extra:
            yield f"from {start:.2f} s to {end:.2f} s something sounded that nobody planned"
        for name, value, limit in (
            ("sd", figures.spread, SPREAD),
            ("worst", figures.worst, WORST),
            ("drift", abs(figures.drift), DRIFT),
        ):
            if value > limit:
                yield f"{name} {1000 * value:.2f} ms: more than {1000 * limit:.0f} ms"
        for after in self.count_after_tick:
            if after is None or abs(after) > COUNT_WITHIN:
                yield f"a count came {'not at all' if after is None else f'{1000 * after:+.1f} ms after its tick'}"

    def __str__(self) -> str:
        seen = [after for after in self.count_after_tick if after is not None]
        screen = f"{len(self.count_after_tick)} counts, {len(self.count_after_tick) - len(seen)} not seen"
        if seen:
            screen += (
                f"; after the tick is heard: median {1000 * statistics.median(seen):+.1f} ms, "
                f"from {1000 * min(seen):+.1f} to {1000 * max(seen):+.1f} ms"
            )
        return f"sound:  {self.figures}\nscreen: {screen}\n(recorder's slip: {1000 * self.slips:.1f} ms)"


def measured(server: SoundServer, routine: str, load: int) -> Measured:
    """Play a routine in the real window with so many busy loops beside it, and compare what is heard and seen."""
    with recording(server.env) as heard, screen(server.env) as shown, ExitStack() as stack:
        pause(SETTLES)
        for _ in range(load):
            stack.enter_context(running(BUSY_LOOP, server.env))
        session = stack.enter_context(playing(shown, routine))
        track = planned_track(session.plan.phases)
        watch = Watch(shown, session.count)
        with watch.watching():
            session.wait_for_end()
        began = session.began()
    figures = compared(heard.samples, heard.starts_at() - began, track)
    late = {each.note.at: each.late for each in figures.notes if each.note.tone == "tick"}
    changes = [at - began for at in watch.changes]
    counts = tuple(
        _after(changes, at, at + (late[at] or 0.0)) for at in session.plan.counted_ticks if late.get(at) is not None
    )
    return Measured(figures, counts, heard.slips(), heard.samples)


def _after(changes: Sequence[float], planned: float, heard: float) -> float | None:
    change = next((at for at in changes if planned - BEFORE < at < planned + AFTER), None)
    return None if change is None else change - heard
