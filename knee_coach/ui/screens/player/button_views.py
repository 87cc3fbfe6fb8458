"""Which buttons the player offers, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.ui.screens.player.counting import past_target
from knee_coach.ui.screens.player.guide import introduces, leads_on
from knee_coach.ui.words.times import length


class Act(Enum):
    """What a button of the player does."""

    AGAIN = "again"
    PLAY = "play"
    PAUSE = "pause"
    NEXT = "next"
    SKIP = "skip"
    MORE = "more"
    HURTS = "hurts"
    LEAVE = "leave"


@dataclass(frozen=True)
class ButtonView:
    """A button; ``name`` is what a screen reader says, ``key`` the key that does the same."""

    act: Act
    text: str
    name: str
    key: str | None = None


_HURTS = ButtonView(Act.HURTS, "It hurts", "It hurts", "H")
_AGAIN = ButtonView(Act.AGAIN, "Again", "Again: this set from its start")
_NEXT = ButtonView(Act.NEXT, "Next", "Next")
_ENOUGH = ButtonView(Act.NEXT, "Enough", "Enough: end this hold", "Right")


def buttons_in_phase(snapshot: Snapshot, phase: Phase) -> tuple[ButtonView, ...]:
    """The buttons while a phase runs. Play says what it does now; Skip and More are there only when they apply."""
    play, following = _play(snapshot, phase), _NEXT
    if phase.kind is PhaseKind.AWAIT:
        # Next would do the same as Play here, and nothing else would pause.
        following = ButtonView(Act.PAUSE, "Pause", "Pause", "Esc")
    elif phase.kind is PhaseKind.HOLD and phase.range is not None and phase.range.may_end_early:
        following = _ENOUGH
    skip = (ButtonView(Act.SKIP, "Skip", "Skip this exercise", "S"),)
    tolerated = introduces(phase) and phase.place.exercise.if_tolerated
    more = (ButtonView(Act.MORE, "More", _more_name(phase)),) if snapshot.may_add else ()
    return (_AGAIN, play, following, *(skip if tolerated else ()), *more, _HURTS)


def buttons_at_end(snapshot: Snapshot) -> tuple[ButtonView, ...]:
    """The buttons when no phase runs."""
    if snapshot.mode is Mode.NEW:
        return ()
    more = (ButtonView(Act.MORE, "One more set", "One more set"),) if snapshot.may_add else ()
    return (ButtonView(Act.LEAVE, "How did it go?", "How did it go?", "Space"), *more)


def _play(snapshot: Snapshot, phase: Phase) -> ButtonView:
    if phase.kind is PhaseKind.AWAIT:
        text = "Ready" if phase.await_kind is AwaitKind.READY else "Done"
    elif past_target(snapshot):
        text = "Done"
    elif phase.leads and snapshot.then is not None and snapshot.then.await_kind is AwaitKind.READY:
        text = "Ready"
    else:
        text = "Pause"
    return ButtonView(Act.PLAY, text, text, "Space")


def _more_name(phase: Phase) -> str:
    if phase.may_go_on:
        return f"Go on past {length(phase.seconds or 0)}"
    return "One more rep" if not leads_on(phase) else "One more set"
