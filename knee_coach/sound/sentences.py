"""The sentences a session says: what comes next, which side, how much. Short, plain, and our own."""

from __future__ import annotations

from collections.abc import Iterable

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, Place
from knee_coach.model.dose import (
    AskDose,
    Dose,
    DurationDose,
    HoldDose,
    RepsDose,
    TempoHold,
    TempoItem,
    TempoMove,
)
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import RangeForm
from knee_coach.model.sides import SideMeaning, Sides
from knee_coach.model.targets import filled_in

SECONDS_A_WORD = 0.4
"""At about 150 words a minute, a calm voice's pace."""

_AS_TOLD = "As your therapist told you"


def spoken_seconds(sentence: str) -> float:
    """About how long the system's voice takes for it, in seconds."""
    return SECONDS_A_WORD * len(sentence.split())


def get_ready_sentence(place: Place, coming: Phase | None) -> str:
    """Like ``Bridge. Left leg. 10 reps, hold 2 seconds.``; ``coming`` is the set's first hold or activity, if any."""
    return _joined(place.exercise.name, side_words(place), _dose_words(place, coming)) + "."


def next_exercise_sentence(to: Place) -> str:
    """Like ``Next: Bridge. Left leg. On your back``."""
    return "Next: " + _joined(to.exercise.name, side_words(to), to.exercise.position)


def next_set_sentence(to: Place) -> str:
    """Like ``Set 2 of 3``."""
    return f"Set {to.set} of {to.sets}"


def switch_sentence(to: Place) -> str:
    """Like ``Switch to your left leg``, or ``Now to the left`` where the sides are directions."""
    side = "other" if to.side is None else to.side.value
    if to.exercise.side_means is SideMeaning.DIRECTION:
        return f"Now to the {side}"
    return f"Switch to your {side} {to.exercise.side_means.value}"


def await_sentence(phase: Phase) -> str:
    """What to do, and that the program waits for a key."""
    place = phase.place
    match phase.await_kind:
        case AwaitKind.READY:
            return _joined(place.exercise.name, side_words(place), "Press when ready")
        case AwaitKind.WHOLE_SET:
            return _joined(_whole_set_words(place), "Press when done")
        case AwaitKind.MOVEMENT:
            return _joined(_movement_words(phase), "Press when done")
        case AwaitKind.UNKNOWN_DOSE | None:
            return _joined(place.exercise.name, _AS_TOLD, "Press when done")
        case _:
            assert_never(phase.await_kind)


def side_words(place: Place) -> str | None:
    """Like ``Left leg`` or ``To the left``; None where both sides work at once."""
    if place.side is None:
        return None
    if place.exercise.side_means is SideMeaning.DIRECTION:
        return f"To the {place.side.value}"
    return f"{place.side.value.capitalize()} {place.exercise.side_means.value}"


def time_words(seconds: float) -> str:
    """Like ``30 seconds``, ``1 minute 30 seconds``, ``2 hours``."""
    whole, rest = divmod(seconds, 60.0)
    hours, minutes = divmod(int(whole), 60)
    parts = [(hours, "hour"), (minutes, "minute"), (rest, "second")]
    return " ".join(f"{count:g} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count)


def _dose_words(place: Place, coming: Phase | None) -> str:
    length = None if coming is None or coming.seconds is None else _length_words(coming, coming.seconds)
    if coming is not None and length is not None and coming.kind is PhaseKind.ACTIVITY:
        return length[0].upper() + length[1:]
    if place.reps is None:
        return _target_reps(place) or _AS_TOLD
    if coming is not None and length is not None and place.reps == 1 and coming.first_of_rep:
        return f"Hold {length}"
    return _counted(place.reps) + ("" if length is None else f", hold {length}")


def _length_words(phase: Phase, seconds: float) -> str:
    up_to = phase.range is not None and phase.range.form is RangeForm.UP_TO
    return ("up to " if up_to else "") + time_words(seconds)


def _whole_set_words(place: Place) -> str:
    reps = _target_reps(place) or _AS_TOLD
    takes_turns = place.side is None and place.exercise.sides is not Sides.BOTH
    return f"{reps} on each side" if takes_turns else reps


def _target_reps(place: Place) -> str | None:
    """The reps of an exercise that is done in one await."""
    return None if place.target.reps is None else _counted(place.target.reps)


def _counted(reps: int) -> str:
    return f"{reps} rep{'' if reps == 1 else 's'}"


def _movement_words(phase: Phase) -> str:
    """The movements an await stands for: out, back and out again, or the last one back."""
    place = phase.place
    items = _rep_items(filled_in(place.exercise.dose, place.target))
    middle = next((index for index, item in enumerate(items) if isinstance(item, TempoHold)), 1)
    moves = [(index < middle, item.word) for index, item in enumerate(items) if isinstance(item, TempoMove)]
    out = [word for before, word in moves if before]
    back = [word for before, word in moves if not before]
    if not phase.first_of_rep:
        words = back
    elif phase.second_side or (place.rep or 1) > 1:
        words = [*back, *out]
    else:
        words = out
    return ", then ".join(words).capitalize() or "Into position"


def _rep_items(dose: Dose) -> tuple[TempoItem, ...]:
    match dose:
        case RepsDose():
            return dose.items
        case HoldDose() | DurationDose() | AskDose():
            return ()
        case _:
            assert_never(dose)


def _joined(*parts: str | None) -> str:
    return ". ".join(_without_stop(parts))


def _without_stop(parts: Iterable[str | None]) -> list[str]:
    return [part.strip().rstrip(".") for part in parts if part and part.strip()]
