"""The player's words: sides, phases, lengths of time, doses. Plain values in, plain English out."""

from __future__ import annotations

import math
from dataclasses import dataclass

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, PlannedSet, RestKind
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.sides import Side, SideMeaning
from knee_coach.model.targets import filled_in
from knee_coach.sound.sentences import ENGLISH, await_sentence
from knee_coach.ui.words.doses import set_said
from knee_coach.ui.words.sides import side_said
from knee_coach.ui.words.times import length


@dataclass(frozen=True)
class Wording:
    """The same said at length and, for where that does not fit, in brief."""

    long: str
    short: str

    @staticmethod
    def plain(text: str) -> Wording:
        """Words that have no shorter form."""
        return Wording(text, text)


def side_wording(side: Side, means: SideMeaning) -> Wording:
    """``LEFT LEG``; ``TO THE LEFT`` where the sides are directions."""
    return Wording(side_said(side, means).upper(), side.value.upper())


def switch_phrase(side: Side, means: SideMeaning) -> str:
    """``switch to your right leg``; ``now to the right`` where the sides are directions."""
    if means is SideMeaning.DIRECTION:
        return f"now to the {side.value}"
    return f"switch to your {side_said(side, means)}"


def phase_wording(phase: Phase) -> Wording:
    """The one word that says what to do in a phase."""
    match phase.kind:
        case PhaseKind.GET_READY:
            return Wording("GET READY", "READY")
        case PhaseKind.MOVE:
            return Wording.plain((phase.word or "go").upper())
        case PhaseKind.HOLD:
            return Wording.plain("HOLD")
        case PhaseKind.REST:
            return Wording.plain((phase.word or "rest").upper())
        case PhaseKind.SWITCH_SIDES:
            return Wording.plain("SWITCH")
        case PhaseKind.ACTIVITY:
            return Wording("KEEP GOING", "GO")
        case PhaseKind.AWAIT:
            return Wording("PRESS SPACE", "SPACE")
        case _:
            assert_never(phase.kind)


def press_when(phase: Phase, planned: PlannedSet, then: Phase | None) -> str:
    """When to press in an await: it ends the sentence that ``PRESS SPACE`` begins, or is one of its own."""
    match phase.await_kind:
        case AwaitKind.READY:
            return "when you are ready"
        case AwaitKind.WHOLE_SET:
            return f"when you have done {dose_words(planned)}"
        case AwaitKind.UNKNOWN_DOSE:
            return "when you have done what your therapist told you"
        case AwaitKind.MOVEMENT:
            holds = then is not None and then.kind is PhaseKind.HOLD
            return f"{_movement_words(phase)}, then press{' to start the hold' if holds else ''}"
        case None:
            return "when you are done"
        case _:
            assert_never(phase.await_kind)


def _movement_words(phase: Phase) -> str:
    """What is done before the key is pressed, as the voice says it: ``Lower, then lift``."""
    return await_sentence(phase).removesuffix(f". {ENGLISH.press_when_done}")


def clock_words(seconds: int) -> str:
    """``1:40``."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def time_left_words(seconds: float) -> str:
    """What is left of a session, in whole minutes, never fewer than are needed."""
    if seconds <= 60:
        return "1 min left" if seconds > 30 else "less than a minute left"
    return f"{math.ceil(seconds / 60)} min left"


def dose_words(planned: PlannedSet) -> str:
    """What one set asks for: ``10 lifts, hold 2 s``, ``hold up to 30 s``, ``2 min``."""
    dose = filled_in(planned.place.exercise.dose, planned.place.target)
    amounts = set_said(dose, reps=planned.reps, hold=planned.hold, duration=planned.duration)
    if not amounts:
        return "what your therapist told you"
    on_each = " on each side" if len(planned.sides) > 1 else ""
    return ", ".join((amounts[0] + on_each, *amounts[1:]))


def then_words(then: Phase, planned: PlannedSet, *, new_exercise: bool) -> str:
    """What follows, for the line "Then: ..."; ``planned`` is the set that ``then`` belongs or leads to."""
    place = then.place
    match then.kind:
        case PhaseKind.GET_READY:
            return "get ready"
        case PhaseKind.SWITCH_SIDES if place.side is not None:
            return switch_phrase(place.side, place.exercise.side_means)
        case PhaseKind.REST if then.rest_kind is not RestKind.IN_REP:
            after = place.exercise.name if new_exercise else f"set {place.set} of {place.sets}"
            if then.rest_kind is RestKind.BETWEEN_REPS:
                after = f"rep {place.rep}"
            return f"rest {length(then.seconds or 0)}, then {after}"
        case PhaseKind.AWAIT if then.await_kind is AwaitKind.READY:
            return f"{place.exercise.name}, when you are ready"
        case _:
            return dose_words(planned)
