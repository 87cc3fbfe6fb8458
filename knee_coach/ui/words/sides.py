"""Knees, legs and directions in words."""

from __future__ import annotations

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import AffectedSide, Side, SideMeaning, Sides

_NOUNS = {SideMeaning.LEG: "leg", SideMeaning.ARM: "arm", SideMeaning.FOOT: "foot"}


def knee_said(side: AffectedSide) -> str | None:
    """``right knee``, ``both knees``; None while nobody said which."""
    match side:
        case AffectedSide.LEFT | AffectedSide.RIGHT:
            return f"{side.value} knee"
        case AffectedSide.BOTH:
            return "both knees"
        case AffectedSide.ASK:
            return None
        case _:
            assert_never(side)


def knee_said_of(side: str | None) -> str | None:
    """The same for a side as the log keeps it; None where it kept none."""
    return None if side is None else knee_said(AffectedSide(side))


def side_said(side: Side, means: SideMeaning) -> str:
    """``right leg``, ``to the right``."""
    if means is SideMeaning.DIRECTION:
        return f"to the {side.value}"
    return f"{side.value} {_NOUNS[means]}"


def worked_side_said(exercise: Exercise, affected: AffectedSide) -> str | None:
    """Which side an exercise works: ``each leg``, ``right leg``, ``your sore leg`` while nobody said which knee.

    None where both work at once.
    """
    means = exercise.side_means
    match exercise.sides:
        case Sides.BOTH:
            return None
        case Sides.EACH:
            return _each(means)
        case Sides.LEFT:
            return side_said(Side.LEFT, means)
        case Sides.RIGHT:
            return side_said(Side.RIGHT, means)
        case Sides.AFFECTED | Sides.UNAFFECTED:
            return _by_knee(affected, means, sore=exercise.sides is Sides.AFFECTED)
        case _:
            assert_never(exercise.sides)


def _each(means: SideMeaning) -> str:
    return "to each side" if means is SideMeaning.DIRECTION else f"each {_NOUNS[means]}"


def _by_knee(affected: AffectedSide, means: SideMeaning, *, sore: bool) -> str:
    if affected is AffectedSide.BOTH:
        return _each(means)
    if affected is AffectedSide.ASK:
        what = "sore" if sore else "other"
        return f"to your {what} side" if means is SideMeaning.DIRECTION else f"your {what} {_NOUNS[means]}"
    knee = Side.LEFT if affected is AffectedSide.LEFT else Side.RIGHT
    return side_said(knee if sore else knee.other, means)
