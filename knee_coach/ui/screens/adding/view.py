"""What the page about adding files shows, worked out from what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knee_coach.ui.file_problems import ProblemLine
from knee_coach.ui.screens.adding.actions import (
    Action,
    ButtonView,
    ChooseFile,
    CopyWords,
    Keep,
    Leave,
    LookAt,
    Replace,
    TryAgain,
)
from knee_coach.ui.screens.adding.comparing import ComparedRow
from knee_coach.ui.screens.adding.outcomes import (
    Added,
    AlreadyThere,
    Broken,
    Kept,
    NotCopied,
    Outcome,
    Unreadable,
    WouldReplace,
)
from knee_coach.ui.screens.adding.telling import NEEDED, told

_DONE = ButtonView("Done", Leave())
_AGAIN = ButtonView("Try again", TryAgain())
_CHOOSE = ButtonView("Open a routine file…", ChooseFile())
_KEEP_ALL = ButtonView("Keep what I have", Keep())


@dataclass(frozen=True)
class CardView:
    """One file of several, or what there is to see of the only one, which has its heading on the page."""

    name: str | None = None
    heading: str | None = None
    line: str | None = None
    rows: tuple[ComparedRow, ...] = ()
    changes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[ProblemLine, ...] = ()
    buttons: tuple[ButtonView, ...] = ()


@dataclass(frozen=True)
class AddingView:
    """Everything on the page. ``primary`` is the safe way on, and takes nothing away; ``others`` stand before it."""

    title: str
    line: str
    cards: tuple[CardView, ...]
    others: tuple[ButtonView, ...]
    primary: ButtonView


def derive_adding_view(outcomes: Sequence[Outcome]) -> AddingView:
    """The page for these outcomes; without any, what was dropped was no file at all."""
    if not outcomes:
        line = f"{NEEDED} Save it on this computer first, then drop the file here."
        return AddingView("That is not a file", line, (), (), _CHOOSE)
    if len(outcomes) == 1:
        return _one(outcomes[0])
    others, primary = _buttons_for_several(outcomes)
    return AddingView(
        f"Adding {len(outcomes)} files",
        _counted(outcomes),
        tuple(_card(at, outcome) for at, outcome in enumerate(outcomes)),
        others,
        primary,
    )


def _one(outcome: Outcome) -> AddingView:
    said = told(outcome)
    card = CardView(rows=said.rows, changes=said.changes, notes=said.notes, problems=said.problems)
    others, primary = _buttons_for_one(outcome)
    cards = (card,) if card != CardView() else ()
    return AddingView(said.heading, said.line, cards, others, primary)


def _buttons_for_one(outcome: Outcome) -> tuple[tuple[ButtonView, ...], ButtonView]:
    match outcome:
        case WouldReplace():
            return (ButtonView("Replace", Replace()),), _KEEP_ALL
        case Broken():
            return (ButtonView("Copy these words", CopyWords(outcome.words)),), _AGAIN
        case Unreadable() | NotCopied():
            return (), _AGAIN
        case Added() | AlreadyThere():
            return (), ButtonView("Look at it", LookAt(outcome.id))
        case Kept():
            return (), _DONE
        case _:
            return (), _CHOOSE


def _card(at: int, outcome: Outcome) -> CardView:
    said = told(outcome)
    buttons = _own_buttons(at, outcome)
    return CardView(said.name, said.heading, said.line, said.rows, said.changes, said.notes, said.problems, buttons)


def _own_buttons(at: int, outcome: Outcome) -> tuple[ButtonView, ...]:
    buttons: dict[str, Action] = {}
    match outcome:
        case WouldReplace():
            buttons = {"Keep what I have": Keep(at), "Replace": Replace(at)}
        case Broken():
            buttons = {"Copy these words": CopyWords(outcome.words)}
        case Added() | AlreadyThere():
            buttons = {"Look at it": LookAt(outcome.id)}
        case _:
            return ()
    return tuple(ButtonView(text, action, f"{text}: {outcome.file}") for text, action in buttons.items())


def _buttons_for_several(outcomes: Sequence[Outcome]) -> tuple[tuple[ButtonView, ...], ButtonView]:
    questions = sum(isinstance(outcome, WouldReplace) for outcome in outcomes)
    again = (_AGAIN,) if any(isinstance(outcome, Broken | Unreadable | NotCopied) for outcome in outcomes) else ()
    if questions == 0:
        return again, _DONE
    everything = (ButtonView(f"Replace all {questions}", Replace()),) if questions > 1 else ()
    return (*again, *everything), replace(_KEEP_ALL, text="Keep all I have") if questions > 1 else _KEEP_ALL


def _counted(outcomes: Sequence[Outcome]) -> str:
    """``2 added · 1 you had already · 1 to decide · 3 not added``."""
    added = sum(isinstance(outcome, Added) for outcome in outcomes)
    there = sum(isinstance(outcome, AlreadyThere) for outcome in outcomes)
    asked = sum(isinstance(outcome, WouldReplace) for outcome in outcomes)
    rest = len(outcomes) - added - there - asked
    parts = ((added, "added"), (there, "you had already"), (asked, "to decide"), (rest, "not added"))
    return " · ".join(f"{number} {what}" for number, what in parts if number)
