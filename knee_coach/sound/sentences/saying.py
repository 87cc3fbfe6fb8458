"""What is said of a place or a phase, in whichever language."""

from __future__ import annotations

from knee_coach.engine.phases import AwaitKind, Phase, Place
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
from knee_coach.model.ranges import RangeForm, TimeRange
from knee_coach.model.sides import Sides
from knee_coach.model.targets import filled_in
from knee_coach.sound.sentences.english import ENGLISH
from knee_coach.sound.sentences.phrases import Phrases

SECONDS_A_WORD = 0.4
"""At about 150 words a minute, a calm voice's pace."""


def planned_seconds(sentence: str) -> float:
    """How many seconds a plan keeps for it, whatever voice speaks it and how fast.

    How long a voice takes at its speed is :func:`knee_coach.sound.speech.rates.spoken_seconds`.
    """
    return SECONDS_A_WORD * len(sentence.split())


def get_ready_sentences(place: Place, phrases: Phrases = ENGLISH) -> tuple[str, ...]:
    """Like ``Bridge. Left leg. 10 reps, hold 2 seconds.``: what comes, which side, how much; then shorter ones."""
    side = side_words(place, phrases)
    whole = _joined(place.exercise.name, side, _dose_words(place, phrases)) + "."
    return (whole, *_shorter(place.exercise.name, side))


def next_exercise_sentences(to: Place, phrases: Phrases = ENGLISH) -> tuple[str, ...]:
    """Like ``Next: Bridge. Left leg. On your back. 10 reps``: the most that may be said; then shorter ones."""
    name, side, position = to.exercise.name, side_words(to, phrases), to.exercise.position
    whole = _joined(name, side, position, _dose_words(to, phrases))
    without_dose = _joined(name, side, position)
    return (phrases.next(whole), phrases.next(without_dose), *_shorter(phrases.next(name), side))


def next_set_sentence(rest: Phase, phrases: Phrases = ENGLISH) -> str:
    """Like ``Set 2 of 3``, ``Set 2 of 3. Left leg``, or ``Set 2 of 3. Switch to your left leg`` after the other."""
    to = rest.place
    side = switch_sentence(to, phrases) if rest.changes_side else side_words(to, phrases)
    return _joined(phrases.set_of(to.set, to.sets), side)


def switch_sentence(to: Place, phrases: Phrases = ENGLISH) -> str:
    """Like ``Switch to your left leg``, or ``Now to the left`` where the sides are directions."""
    return phrases.switch(to.side, to.exercise.side_means)


def await_sentence(phase: Phase, phrases: Phrases = ENGLISH) -> str:
    """What to do, and that the program waits for a key."""
    place = phase.place
    match phase.await_kind:
        case AwaitKind.READY:
            dose = _dose_words(place, phrases)
            return _joined(place.exercise.name, side_words(place, phrases), dose, phrases.press_when_ready)
        case AwaitKind.WHOLE_SET:
            return _joined(_whole_set_words(place, phrases), phrases.press_when_done)
        case AwaitKind.MOVEMENT:
            return _joined(_movement_words(phase, phrases), phrases.press_when_done)
        case AwaitKind.UNKNOWN_DOSE | None:
            return _joined(place.exercise.name, phrases.as_told, phrases.press_when_done)
        case _:
            assert_never(phase.await_kind)


def side_words(place: Place, phrases: Phrases = ENGLISH) -> str | None:
    """Like ``Left leg`` or ``To the left``; None where both sides work at once."""
    return None if place.side is None else phrases.side(place.side, place.exercise.side_means)


def _shorter(name: str, side: str | None) -> tuple[str, ...]:
    """Where there is no time for more: with a side the side is what must be said."""
    return () if side is None else (_joined(name, side), side)


def _dose_words(place: Place, phrases: Phrases) -> str:
    target, dose = place.target, filled_in(place.exercise.dose, place.target)
    match dose:
        case RepsDose():
            reps = _reps(dose, place, phrases)
            return reps if dose.hold is None else f"{reps}, {_held(dose.hold, target.hold, phrases)}"
        case HoldDose():
            return _capital(_held(dose.hold, target.hold, phrases))
        case DurationDose():
            return _capital(_length(dose.duration, target.duration, phrases))
        case AskDose():
            return phrases.as_told
        case _:
            assert_never(dose)


def _held(wanted: TimeRange, seconds: float | None, phrases: Phrases) -> str:
    return f"{phrases.hold} {_length(wanted, seconds, phrases)}"


def _length(wanted: TimeRange, seconds: float | None, phrases: Phrases) -> str:
    said = phrases.time(wanted.at_first if seconds is None else seconds)
    return f"{phrases.up_to} {said}" if wanted.form is RangeForm.UP_TO else said


def _reps(dose: RepsDose, place: Place, phrases: Phrases) -> str:
    """The reps of a set; an added one counts."""
    return phrases.counted(place.reps or place.target.reps or dose.reps.at_first)


def _whole_set_words(place: Place, phrases: Phrases) -> str:
    dose = filled_in(place.exercise.dose, place.target)
    if not isinstance(dose, RepsDose):
        return phrases.as_told
    reps = _reps(dose, place, phrases)
    takes_turns = place.side is None and place.exercise.sides is not Sides.BOTH
    return phrases.on_each_side(reps) if takes_turns else reps


def _movement_words(phase: Phase, phrases: Phrases) -> str:
    """The movements an await stands for: out, back and out again, or the last one back."""
    place = phase.place
    items = _rep_items(filled_in(place.exercise.dose, place.target))
    middle = next((index for index, item in enumerate(items) if isinstance(item, TempoHold)), 1)
    moves = [
        (index < middle, phrases.word(item.word)) for index, item in enumerate(items) if isinstance(item, TempoMove)
    ]
    out = [word for before, word in moves if before]
    back = [word for before, word in moves if not before]
    if not phase.first_of_rep:
        words = back
    elif phase.second_side or (place.rep or 1) > 1:
        words = [*back, *out]
    else:
        words = out
    return phrases.in_turn(words).capitalize() if words else phrases.into_position


def _rep_items(dose: Dose) -> tuple[TempoItem, ...]:
    match dose:
        case RepsDose():
            return dose.items
        case HoldDose() | DurationDose() | AskDose():
            return ()
        case _:
            assert_never(dose)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(*parts: str | None) -> str:
    return ". ".join(part.strip().rstrip(".") for part in parts if part and part.strip())
