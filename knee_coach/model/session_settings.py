"""Settings of the patient's that shape the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

SLOWEST_PACE = 0.5
FASTEST_PACE = 2.0


class WaitForMe(Enum):
    """Before what the program waits until the patient says "ready"."""

    NEVER = "never"
    EACH_EXERCISE = "each_exercise"
    EACH_SET = "each_set"


@dataclass(frozen=True)
class SessionSettings:
    """``pace`` 0.5 to 2.0 divides the time of every movement (2.0: twice as fast); holds and rests never change.

    Raises:
        ValueError: when ``pace`` is outside its range.
    """

    pace: float = 1.0
    wait_for_me: WaitForMe = WaitForMe.NEVER

    def __post_init__(self) -> None:
        if not SLOWEST_PACE <= self.pace <= FASTEST_PACE:
            raise ValueError(f"pace is 0.5 to 2.0, not {self.pace}")
