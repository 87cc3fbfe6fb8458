"""The ranges a therapist writes: ``10``, ``10-15``, ``up to 3``, ``30+ s``.

A range is the patient's choice before a session. It never changes the file: :meth:`at_first` is what is
played when nobody chose, :meth:`clamped` brings a remembered choice back into an edited range.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

MOST_SECONDS_IN_A_SESSION = 600.0
"""Seconds: an open hold or activity counts no further than ten minutes."""

MOST_REPS_IN_A_SESSION = 200
"""Reps: an open count goes no further."""

MOST_SETS = 20
"""Sets or rounds: the most a routine file may ask for."""

MOST_REPS = 200
"""Reps in a set: the most a routine file may ask for."""


class RangeForm(Enum):
    """How the amount was written."""

    EXACT = "exact"
    RANGE = "range"
    UP_TO = "up_to"
    OPEN = "open"


@dataclass(frozen=True)
class CountRange:
    """A number of sets, rounds or reps; ``low`` and ``high`` are whole and at least 1.

    Raises:
        ValueError: when ``low`` is under 1 or over ``high``.
    """

    form: RangeForm
    low: int
    high: int

    def __post_init__(self) -> None:
        if not 1 <= self.low <= self.high:
            raise ValueError(f"a count runs from at least 1 upwards, not {self.low} to {self.high}")

    @staticmethod
    def exactly(count: int) -> CountRange:
        """``10``: no choice."""
        return CountRange(RangeForm.EXACT, count, count)

    @staticmethod
    def between(low: int, high: int) -> CountRange:
        """``10-15``."""
        return CountRange(RangeForm.RANGE, low, high)

    @staticmethod
    def up_to(high: int) -> CountRange:
        """``up to 3``: anything from one."""
        return CountRange(RangeForm.UP_TO, 1, high)

    @staticmethod
    def at_least(low: int) -> CountRange:
        """``10+``: that many in the plan, more only when the patient asks for more."""
        return CountRange(RangeForm.OPEN, low, low)

    @property
    def at_first(self) -> int:
        """What is planned when nobody chose."""
        return self.low

    @property
    def at_most(self) -> int:
        """The most that may be chosen before the session."""
        return self.high

    def ceiling(self, open_ended: int) -> int:
        """The most the session itself may reach with "more"; ``open_ended`` is the bound of ``10+``."""
        return open_ended if self.form is RangeForm.OPEN else self.high

    def clamped(self, chosen: int) -> int:
        """The allowed count nearest to ``chosen``."""
        return max(self.low, min(self.high, chosen))


@dataclass(frozen=True)
class TimeRange:
    """A length of time in seconds, 0.5 to 10,800 (three hours).

    Raises:
        ValueError: when ``low`` is not positive or is over ``high``.
    """

    form: RangeForm
    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0 < self.low <= self.high:
            raise ValueError(f"a time runs from above 0 s upwards, not {self.low} to {self.high}")

    @staticmethod
    def exactly(seconds: float) -> TimeRange:
        """``30 s``: no choice."""
        return TimeRange(RangeForm.EXACT, seconds, seconds)

    @staticmethod
    def between(low: float, high: float) -> TimeRange:
        """``2-5 s``."""
        return TimeRange(RangeForm.RANGE, low, high)

    @staticmethod
    def up_to(high: float) -> TimeRange:
        """``up to 30 s``: stopping earlier is success, and the time held is recorded."""
        return TimeRange(RangeForm.UP_TO, min(0.5, high), high)

    @staticmethod
    def at_least(low: float) -> TimeRange:
        """``30+ s``: that long in the plan, longer only when the patient asks for more."""
        return TimeRange(RangeForm.OPEN, low, low)

    @property
    def at_first(self) -> float:
        """Seconds planned when nobody chose: the whole of an ``up to``, else the low end."""
        return self.high if self.form is RangeForm.UP_TO else self.low

    @property
    def at_most(self) -> float:
        """The most seconds that may be chosen before the session."""
        return self.high

    @property
    def may_end_early(self) -> bool:
        """Whether stopping before the end still counts as done."""
        return self.form is RangeForm.UP_TO

    @property
    def may_go_on(self) -> bool:
        """Whether "more" lets it count on past its end."""
        return self.form is RangeForm.OPEN

    def clamped(self, chosen: float) -> float:
        """The allowed length nearest to ``chosen`` seconds."""
        return max(self.low, min(self.high, chosen))
