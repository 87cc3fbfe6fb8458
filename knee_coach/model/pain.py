"""Pain scores and the limits a therapist sets.

The scale is the numeric rating scale (NRS), whole numbers 0 to 10. The bands behind the default limits are
those of the pain-monitoring model: 0-2 safe, 3-5 acceptable, above 5 too much (NEMEX-TJR, BMC
Musculoskeletal Disorders 2010;11:126).
"""

from __future__ import annotations

from dataclasses import dataclass

LOWEST_SCORE = 0
HIGHEST_SCORE = 10


def checked_score(score: int) -> int:
    """The score itself.

    Raises:
        ValueError: when it is not a whole number from 0 to 10.
    """
    if type(score) is not int or not LOWEST_SCORE <= score <= HIGHEST_SCORE:
        raise ValueError(f"a score is a whole number from 0 to 10, not {score!r}")
    return score


@dataclass(frozen=True)
class PainLimits:
    """Above ``ease_above`` an easier version is offered first, above ``stop_above`` skipping is.

    Raises:
        ValueError: when a limit is not 0-10 or ``ease_above`` is over ``stop_above``.
    """

    ease_above: int = 2
    stop_above: int = 5

    def __post_init__(self) -> None:
        if checked_score(self.ease_above) > checked_score(self.stop_above):
            raise ValueError("ease_above is at most stop_above")
