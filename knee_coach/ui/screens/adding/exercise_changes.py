"""What is different in one exercise: its dose before and now, else what else it is."""

from __future__ import annotations

from collections.abc import Mapping

from knee_coach.model.routine import Exercise
from knee_coach.model.sides import AffectedSide
from knee_coach.ui.screens.adding.dose_parts import dose_parts

_OTHER_THINGS = {
    "its rests": ("rest",),
    "its times": ("movement", "prepare", "switch_sides", "wait"),
    "who sets the pace": ("pace",),
    "which side comes first": ("order", "first_side", "side_means"),
    "when it is done": ("section",),
    "whether it may be left out": ("optional", "if_tolerated"),
}
"""What is said of the fields that are no text and no part of the dose."""

_TEXTS = ("name", "position", "safety", "note", "cues", "equipment", "muscles", "easier", "harder", "figure", "image")


def change_said(old: Exercise, new: Exercise, knee: AffectedSide, *, in_other_turn: bool = False) -> str | None:
    """``Bridge: before 10 reps, 2 sets; now 12 reps, 3 sets``; None where nothing but texts is different.

    What is the same in both is left out. ``knee`` is the sore one in the new version; ``in_other_turn`` says that the
    exercise came into a circuit, or out of one.
    """
    dose = _dose_change_said(dose_parts(old, knee), dose_parts(new, knee))
    others = [what for what, fields in _OTHER_THINGS.items() if _differ(old, new, fields)]
    if dose is None and old.dose != new.dose:
        others.insert(0, "its numbers")
    if in_other_turn:
        others.append("which exercises it takes turns with")
    if dose is not None and others:
        return f"{new.name}: {dose}; also {', '.join(others)}"
    said = dose or ", ".join(others)
    return f"{new.name}: {said}" if said else None


def with_other_texts(old: Exercise, new: Exercise) -> bool:
    """Whether a text about it is different, or a picture."""
    return _differ(old, new, _TEXTS)


def _differ(old: Exercise, new: Exercise, fields: tuple[str, ...]) -> bool:
    return any(getattr(old, field) != getattr(new, field) for field in fields)


def _dose_change_said(before: Mapping[str, str], now: Mapping[str, str]) -> str | None:
    gone = ", ".join(said for part, said in before.items() if now.get(part) != said)
    new = ", ".join(said for part, said in now.items() if before.get(part) != said)
    if gone and new:
        return f"before {gone}; now {new}"
    if new:
        return f"now also {new}"
    return f"no longer {gone}" if gone else None
