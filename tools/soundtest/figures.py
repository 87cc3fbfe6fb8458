"""What a comparison of a recording with its plan found, in numbers."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from knee_coach.sound.track import Note


@dataclass(frozen=True)
class HeardNote:
    """A planned sound. ``late``: seconds after its planned instant at which it was heard, None when it was lost."""

    note: Note
    late: float | None


@dataclass(frozen=True)
class Figures:
    """How a recording compares with its plan."""

    notes: tuple[HeardNote, ...]
    extra: tuple[tuple[float, float], ...]
    """When there is sound that nobody planned: from, to, in seconds of the plan's axis."""

    @property
    def lost(self) -> tuple[Note, ...]:
        """The planned sounds that were not heard."""
        return tuple(heard.note for heard in self.notes if heard.late is None)

    @property
    def late(self) -> tuple[float, ...]:
        """Seconds after its planned instant, for each sound that was heard."""
        return tuple(heard.late for heard in self.notes if heard.late is not None)

    @property
    def delay(self) -> float:
        """The median of all that: seconds; what is constant about it."""
        return statistics.median(self.late) if self.late else 0.0

    @property
    def spread(self) -> float:
        """Standard deviation, in seconds."""
        return statistics.pstdev(self.late) if self.late else 0.0

    @property
    def worst(self) -> float:
        """Seconds by which one sound was farthest from the constant delay."""
        return max((abs(late - self.delay) for late in self.late), default=0.0)

    @property
    def drift(self) -> float:
        """Seconds by which the last minute's sounds are later than the first minute's; halves of what is shorter."""
        heard = [(each.note.at, each.late) for each in self.notes if each.late is not None]
        if not heard:
            return 0.0
        first, last = heard[0][0], heard[-1][0]
        span = min(60.0, (last - first) / 2)
        early = [late for at, late in heard if at <= first + span]
        later = [late for at, late in heard if at >= last - span]
        return statistics.median(later) - statistics.median(early)

    def __str__(self) -> str:
        milliseconds = 1000
        return (
            f"{len(self.notes)} cues, {len(self.lost)} lost, {len(self.extra)} in no plan; "
            f"sd {self.spread * milliseconds:.2f} ms, worst {self.worst * milliseconds:.2f} ms, "
            f"drift {self.drift * milliseconds:+.2f} ms, delay {self.delay * milliseconds:+.1f} ms"
        )
