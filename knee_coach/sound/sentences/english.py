"""The sentences' pieces in English. The printed plan is in them, whatever the patient hears."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.model.sides import Side, SideMeaning
from knee_coach.sound.sentences.phrases import Phrases


class English(Phrases):
    """Plain English."""

    as_told = "As your therapist told you"
    press_when_ready = "Press when ready"
    press_when_done = "Press when done"
    into_position = "Into position"
    recorded_test = "This is how loud the words are."
    spoken_test = "This is the voice that tells you what comes next."
    up_to = "up to"
    hold = "hold"
    pieces = (hold, up_to, "reps", "on each side", "set", "of")
    units = (("hour", "hours"), ("minute", "minutes"), ("second", "seconds"))

    def next(self, exercise: str) -> str:
        """``Next: Bridge``."""
        return f"Next: {exercise}"

    def set_of(self, number: int, of: int) -> str:
        """``Set 2 of 3``."""
        return f"Set {number} of {of}"

    def switch(self, side: Side | None, means: SideMeaning) -> str:
        """``Switch to your left leg``, or ``Now to the left`` where the sides are directions."""
        named = "other" if side is None else side.value
        return f"Now to the {named}" if means is SideMeaning.DIRECTION else f"Switch to your {named} {means.value}"

    def side(self, side: Side, means: SideMeaning) -> str:
        """``Left leg``, ``To the left``."""
        if means is SideMeaning.DIRECTION:
            return f"To the {side.value}"
        return f"{side.value.capitalize()} {means.value}"

    def counted(self, reps: int) -> str:
        """``10 reps``."""
        return f"{reps} rep{'' if reps == 1 else 's'}"

    def on_each_side(self, reps: str) -> str:
        """``10 reps on each side``."""
        return f"{reps} on each side"

    def in_turn(self, movements: Sequence[str]) -> str:
        """``lower, then lift``."""
        return ", then ".join(movements)


ENGLISH = English()
