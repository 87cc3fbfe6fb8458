"""What the panels over the stage say and offer: paused, it hurts, stop for today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from knee_coach.engine.commands import AfterPain, PainChoice, PauseChoice, StopAnswer
from knee_coach.engine.events import PauseReason
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.pain import PainLimits

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Entry(Generic[T_co]):
    """One line to choose; ``key`` is the key that does the same, for showing only."""

    value: T_co
    text: str
    key: str | None = None


@dataclass(frozen=True)
class PausePanelView:
    """The pause panel. Which entry is selected lives in the engine, so that a two-key clicker works it."""

    heading: str
    text: str
    entries: tuple[Entry[PauseChoice], ...]
    selected: PauseChoice
    detail: str = ""
    """Where the session stands."""


@dataclass(frozen=True)
class HurtPanelView:
    """When it hurts: first the score; with it, what to do. The first choice is the one to begin with."""

    heading: str
    text: str
    score: int | None
    choices: tuple[Entry[AfterPain], ...]


@dataclass(frozen=True)
class StopPanelView:
    """The question before anything is ended."""

    heading: str
    text: str
    entries: tuple[Entry[StopAnswer], ...]


PanelView = PausePanelView | HurtPanelView | StopPanelView

_PAUSE_ENTRIES = (
    Entry(PauseChoice.RESUME, "Resume"),
    Entry(PauseChoice.IT_HURTS, "It hurts", "H"),
    Entry(PauseChoice.AGAIN, "Again"),
    Entry(PauseChoice.SKIP_EXERCISE, "Skip this exercise", "S"),
    Entry(PauseChoice.STOP_FOR_TODAY, "Stop for today"),
)
_CARRY_ON = Entry(AfterPain(PainChoice.CARRY_ON), "Carry on")
_SKIP = Entry(AfterPain(PainChoice.SKIP_EXERCISE), "Skip this exercise")
_STOP = Entry(AfterPain(PainChoice.STOP_FOR_TODAY), "Stop for today")


def pause_panel(reason: PauseReason | None, selected: PauseChoice, detail: str = "") -> PausePanelView:
    """The pause panel, with why it is there and where the session stands."""
    return PausePanelView("Paused", _why_paused(reason), _PAUSE_ENTRIES, selected, detail)


def hurt_panel(score: int | None, limits: PainLimits, easier: Sequence[str]) -> HurtPanelView:
    """What is asked and offered when it hurts; ``easier`` are the exercise's easier versions."""
    if score is None:
        return HurtPanelView("How much does it hurt?", "Nothing is lost. Take your time.", None, ())
    versions = tuple(Entry(AfterPain(PainChoice.EASIER, text), f"Easier: {_lower_first(text)}") for text in easier)
    heading = f"{score} out of 10"
    if score > limits.stop_above:
        text = f"This routine's limit is {limits.stop_above}. It is better to leave this exercise out today."
        return HurtPanelView(heading, text, score, (_SKIP, _STOP, *versions, _CARRY_ON))
    if score > limits.ease_above:
        how = "take an easier version" if versions else "make the movement smaller or slower"
        text = f"Above {limits.ease_above}, {how}, or leave this exercise out. Above {limits.stop_above}, stop it."
        return HurtPanelView(heading, text, score, (*versions, _CARRY_ON, _SKIP, _STOP))
    text = f"Up to {limits.ease_above} is fine in this routine. Go on when you are ready."
    return HurtPanelView(heading, text, score, (_CARRY_ON, *versions, _SKIP, _STOP))


def stop_panel(*, may_discard: bool) -> StopPanelView:
    """The question before a session is ended early; throwing away is offered only while no set is done."""
    entries = [
        Entry(StopAnswer.KEEP, "Stop and keep what I did"),
        Entry(StopAnswer.CARRY_ON, "Carry on"),
    ]
    text = "What you have done so far counts, and it is kept."
    if may_discard:
        entries.append(Entry(StopAnswer.DISCARD, "Stop and delete this session"))
        text = "No set is finished yet. You can keep this session or delete it."
    return StopPanelView("Stop for today?", text, tuple(entries))


def _why_paused(reason: PauseReason | None) -> str:
    match reason:
        case PauseReason.GAP:
            return "The computer slept. The count stopped where it was."
        case PauseReason.ASKED | PauseReason.PAIN | PauseReason.STOPPING | None:
            return "Take your time. Nothing is lost."
        case _:
            assert_never(reason)


def _lower_first(text: str) -> str:
    """A sentence's beginning inside another one; left alone where it begins with an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
