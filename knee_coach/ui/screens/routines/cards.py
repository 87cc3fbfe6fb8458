"""The cards of Routines: a routine that can be done, and a file that is to be mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.screens.routines.view import BrokenRoutine, ReadableRoutine
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.problem_list import ProblemList
from knee_coach.ui.widgets.text import Text, TextStyle

CardView = ReadableRoutine | BrokenRoutine

Key = tuple[type, str, int]
"""What a card is known by while its file is edited: its kind, its name, and the how manieth of that name it is."""


def card_for(view: CardView, parent: QWidget) -> QWidget:
    """The widget for this; one that can be pressed is a :class:`CardButton`."""
    match view:
        case ReadableRoutine():
            return _readable(view, parent)
        case BrokenRoutine():
            return _broken(view, parent)
        case _:
            assert_never(view)


def keyed(views: Sequence[CardView]) -> Iterator[tuple[Key, CardView]]:
    """Each with its key, in their order."""
    seen: Counter[tuple[type, str]] = Counter()
    for view in views:
        known_by = (type(view), name_of(view))
        yield (*known_by, seen[known_by]), view
        seen[known_by] += 1


def name_of(view: CardView) -> str:
    """The routine's id, or the name of a broken file."""
    match view:
        case ReadableRoutine():
            return view.id
        case BrokenRoutine():
            return view.title
        case _:
            assert_never(view)


def _readable(view: ReadableRoutine, parent: QWidget) -> CardButton:
    card = CardButton(view.spoken, parent)
    card.column.addWidget(Text(view.title, TextStyle.LEAD_STRONG))
    card.column.addWidget(Text(view.facts, TextStyle.BODY))
    by = " · ".join(part for part in (view.author, view.origin) if part)
    card.column.addWidget(Text(by, TextStyle.SMALL))
    return card


def _broken(view: BrokenRoutine, parent: QWidget) -> Card:
    card = Card(parent=parent)
    problems = ProblemList()
    problems.show_problems(view.problems)
    card.column.addWidget(Text(view.title, TextStyle.LEAD_STRONG))
    card.column.addWidget(Text(view.line, TextStyle.ALARM_STRONG))
    card.column.addSpacing(GRID)
    card.column.addWidget(problems)
    return card
