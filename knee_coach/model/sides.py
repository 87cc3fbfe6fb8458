"""Left and right, and the words a routine uses to choose between them."""

from __future__ import annotations

from enum import Enum


class Side(Enum):
    """One side of the body (or, for side-stepping, one direction)."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class AffectedSide(Enum):
    """Which knee is the sore one, as the routine file says it."""

    ASK = "ask"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    def answered(self, answer: AffectedSide | None) -> AffectedSide:
        """The side to work with: the file's own, or the patient's answer where the file says ``ask``."""
        if self is AffectedSide.ASK and answer is not None:
            return answer
        return self


class Sides(Enum):
    """Which sides one exercise works."""

    BOTH = "both"
    """Both at once: the timeline names no side."""
    EACH = "each"
    AFFECTED = "affected"
    UNAFFECTED = "unaffected"
    LEFT = "left"
    RIGHT = "right"


class SideOrder(Enum):
    """How two sides share an exercise; each always gets its whole dose."""

    BY_SET = "by_set"
    BY_SIDE = "by_side"
    BY_REP = "by_rep"


class FirstSide(Enum):
    """The side an exercise on each side begins with."""

    LEFT = "left"
    RIGHT = "right"
    AFFECTED = "affected"
    UNAFFECTED = "unaffected"


class SideMeaning(Enum):
    """What "left" and "right" are said of: "switch to your left leg", "now to the left"."""

    LEG = "leg"
    ARM = "arm"
    FOOT = "foot"
    DIRECTION = "direction"
