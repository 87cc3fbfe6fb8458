"""Commands: everything a patient can ask of a running session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PauseChoice(Enum):
    """The entries of the pause panel, in their order."""

    RESUME = "resume"
    IT_HURTS = "it_hurts"
    AGAIN = "again"
    SKIP_EXERCISE = "skip_exercise"
    STOP_FOR_TODAY = "stop_for_today"


class PainChoice(Enum):
    """What a patient can do after rating pain."""

    CARRY_ON = "carry_on"
    EASIER = "easier"
    SKIP_EXERCISE = "skip_exercise"
    STOP_FOR_TODAY = "stop_for_today"


class StopAnswer(Enum):
    """Answers to "stop for today?"."""

    KEEP = "keep"
    CARRY_ON = "carry_on"
    DISCARD = "discard"
    """Allowed only while no set is done."""


@dataclass(frozen=True)
class Play:
    """Space: pause; done in an await or past a target; on the pause panel: take what is selected."""


@dataclass(frozen=True)
class Next:
    """Right: end this rest; done where ending early is fine; else leave the rest of the set."""


@dataclass(frozen=True)
class Back:
    """Left: this set anew, or the one before."""


@dataclass(frozen=True)
class SkipExercise:
    """S: leave this exercise (in a rest: the one that is coming)."""


@dataclass(frozen=True)
class ItHurts:
    """H: pause and ask how much."""


@dataclass(frozen=True)
class More:
    """Plus: one more rep, one more set, or on past the target."""


@dataclass(frozen=True)
class StopForToday:
    """Ask whether to stop."""


@dataclass(frozen=True)
class Pause:
    """Esc: pause; on a panel above the pause panel: back to the pause panel; on the pause panel: resume."""


@dataclass(frozen=True)
class Choose:
    """A click on an entry of the pause panel."""

    choice: PauseChoice


@dataclass(frozen=True)
class RatePain:
    """How much it hurts, whole 0-10."""

    score: int


@dataclass(frozen=True)
class AfterPain:
    """What to do after "it hurts"; ``version`` is the easier version's text with ``EASIER``."""

    choice: PainChoice
    version: str | None = None


@dataclass(frozen=True)
class AnswerStop:
    """The answer to "stop for today?"."""

    answer: StopAnswer


Command = (
    Play
    | Next
    | Back
    | SkipExercise
    | ItHurts
    | More
    | StopForToday
    | Pause
    | Choose
    | RatePain
    | AfterPain
    | AnswerStop
)
