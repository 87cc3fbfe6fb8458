"""The dose of an exercise: sets of reps, of a hold, or of a continuous activity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from knee_coach.model.ranges import CountRange, TimeRange


class Pace(Enum):
    """Who sets the speed of the movements."""

    APP = "app"
    SELF = "self"


@dataclass(frozen=True)
class TempoMove:
    """A movement of a rep; ``seconds`` is None where the file gives no time (the exercise's ``movement``)."""

    word: str
    seconds: float | None


@dataclass(frozen=True)
class TempoHold:
    """The isometric part of a rep."""

    time: TimeRange


@dataclass(frozen=True)
class TempoPause:
    """A pause inside a rep; ``word`` is ``rest`` or ``relax``."""

    word: str
    seconds: float


TempoItem = TempoMove | TempoHold | TempoPause


@dataclass(frozen=True)
class RepsDose:
    """``sets`` sets of ``reps`` reps. ``items`` is one rep, in order, at most one of them a hold."""

    sets: CountRange
    reps: CountRange
    items: tuple[TempoItem, ...]
    tempo_written: bool = False
    """Whether the file spelt the tempo out (it is then shown word by word)."""

    @property
    def hold(self) -> TimeRange | None:
        """The hold inside each rep, if there is one."""
        return next((item.time for item in self.items if isinstance(item, TempoHold)), None)


@dataclass(frozen=True)
class HoldDose:
    """``sets`` sets, each one hold and nothing else."""

    sets: CountRange
    hold: TimeRange


@dataclass(frozen=True)
class DurationDose:
    """``sets`` spans of a continuous activity."""

    sets: CountRange
    duration: TimeRange


class DoseKey(Enum):
    """What a patient can be asked to fill in."""

    SETS = "sets"
    REPS = "reps"
    HOLD = "hold"
    DURATION = "duration"


@dataclass(frozen=True)
class SuggestedDose:
    """Numbers a file offers beside an empty dose, and where they come from."""

    sets: CountRange | None = None
    reps: CountRange | None = None
    hold: TimeRange | None = None
    duration: TimeRange | None = None
    come_from: str | None = None


@dataclass(frozen=True)
class AskDose:
    """``dose: ask``: nobody published a number; the patient fills in what the therapist said.

    ``sets`` is there when the file gives the sets and asks only for the rest.
    """

    asks: tuple[DoseKey, ...] = (DoseKey.SETS, DoseKey.REPS, DoseKey.HOLD)
    suggested: SuggestedDose | None = None
    sets: CountRange | None = None


Dose = RepsDose | HoldDose | DurationDose | AskDose


def plain_rep(hold: TimeRange | None) -> tuple[TempoItem, ...]:
    """The rep of an exercise without a tempo: go, (hold,) back."""
    middle = () if hold is None else (TempoHold(hold),)
    return (TempoMove("go", None), *middle, TempoMove("back", None))
