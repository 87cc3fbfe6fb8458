"""Where things stand on Before you start, in a wide and in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.screens.before_start.exercise_list import ExerciseList
from knee_coach.ui.screens.before_start.questions import Questions
from knee_coach.ui.screens.before_start.screen import BeforeStartScreen
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, derive_before_start_view
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.text import Text
from tests.ui.desk_samples import ROUTINE, light_look


def place(screen: QWidget, part: QWidget) -> tuple[int, int]:
    at = part.mapTo(screen, QPoint(0, 0))
    return at.x(), at.y()


def card_with(screen: QWidget, heading: str) -> QWidget:
    text = next(each for each in screen.findChildren(Text) if each.text() == heading)
    card: QWidget | None = text.parentWidget()
    while card is not None and not isinstance(card, Card):
        card = card.parentWidget()
    assert card is not None
    return card


@pytest.mark.parametrize("widths", [(500, 1100), (1100, 500), (1100, 500, 1100), (500, 1100, 500)])
def test_what_speaks_against_starting_is_read_before_the_exercises(widths: tuple[int, ...], qtbot: QtBot) -> None:
    """Beside the questions where there is room, else between them and the exercises; also after a change of size."""
    screen = BeforeStartScreen(light_look())
    qtbot.addWidget(screen)
    screen.resize(widths[0], 600)
    screen.render(derive_before_start_view(BeforeStartFacts(ROUTINE, Choices(side=AffectedSide.LEFT))))
    screen.show()
    for width in widths:
        screen.resize(width, 600)
        QApplication.processEvents()
    questions, exercises = screen.findChildren(Questions)[0], screen.findChildren(ExerciseList)[0]
    headings = ("Not today if", "Stop at once if", "Have these at hand")

    def is_laid_out() -> None:
        beside, down = place(screen, questions)
        cards = [place(screen, card_with(screen, heading)) for heading in headings]
        assert [y for _, y in cards] == sorted({y for _, y in cards})
        if widths[-1] > 1000:
            assert all(x > beside + questions.width() for x, _ in cards)
        else:
            assert all(down < y < place(screen, exercises)[1] for _, y in cards)

    qtbot.waitUntil(is_laid_out)
