"""Problems of a file on a screen: a few of them, and none wider than its card."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knee_coach.ui.file_problems import problem_lines
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import derive_routines_view
from knee_coach.ui.screens.today.screen import TodayScreen
from knee_coach.ui.screens.today.view import TodayFacts, derive_today_view
from knee_coach.ui.widgets.excerpt import cut_to
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.problem_list import ProblemList
from knee_coach.ui.widgets.rail import Place
from knee_coach.ui.widgets.text import Text
from tests.ui.desk_samples import FRIDAY, Fault, broken, entry, light_look

NO_TEXT = "\x00\x7fELF" + "Z" * 4000
BINARY = broken(
    "photo" * 20,
    Fault(
        file="photo" * 20 + ".yaml",
        message=f'"{NO_TEXT}" is no routine',
        hint=f"write it like {NO_TEXT}",
        excerpt=NO_TEXT,
        caret_at=3900,
        caret_width=200,
    ),
)


@pytest.mark.parametrize(
    ("problems", "shown", "more"), [(2, 2, []), (3, 3, []), (4, 3, ["and 1 more"]), (15, 3, ["and 12 more"])]
)
def test_only_the_first_problems_are_shown(qtbot: QtBot, problems: int, shown: int, more: list[str]) -> None:
    found = ProblemList()
    qtbot.addWidget(found)
    found.show_problems(problem_lines([Fault(line=number) for number in range(problems)]))
    texts = [text.text() for text in found.findChildren(Text)]

    assert len([text for text in texts if text.startswith("week1.yaml, ")]) == shown
    assert [text for text in texts if text.startswith("and ")] == more
    assert texts[-1] == "One mistake can cause others: mend one, save, and look again."


def test_one_problem_alone_has_no_others_to_cause(qtbot: QtBot) -> None:
    found = ProblemList()
    qtbot.addWidget(found)
    found.show_problems(problem_lines([Fault()]))

    assert [text.text() for text in found.findChildren(Text)] == [
        "week1.yaml, line 5",
        '"30 sexonds" is not a time',
        "    hold: 30 sexonds\n          ^^^^^^^^^^",
        'Write it like "30 s"',
    ]


CUTS: dict[str, tuple[str, int, str]] = {
    "it fits": ("hold: 30\n      ^^", 8, "hold: 30\n      ^^"),
    "cut at its end": ("hold: 30 sexonds\n^^^^", 10, "hold: 30 …\n^^^^"),
    "cut at its beginning": ("hold: 30 sexonds\n         ^^^^^^^", 10, "…0 sexonds\n   ^^^^^^^"),
    "cut at both ends": ("abcdefghijklmnopqrst\n          ^", 6, "…jklm…\n  ^"),
    "more carets than room": ("abcdefghij\n^^^^^^^^^^", 4, "abc…\n^^^^"),
    "carets behind the end": ("abc\n   ^", 4, "abc\n   ^"),
    "no carets": ("abcdef", 4, "abc…"),
    "not a text": ("a\x00b\tc\n ^", 9, "a·b·c\n ^"),
}


@pytest.mark.parametrize(("excerpt", "most", "cut"), CUTS.values(), ids=CUTS)
def test_a_line_of_a_file_is_cut_and_its_carets_stay_under_the_fault(excerpt: str, most: int, cut: str) -> None:
    assert cut_to(excerpt, most) == cut


def test_a_message_that_quotes_what_is_no_text_is_cut(qtbot: QtBot) -> None:
    found = ProblemList()
    qtbot.addWidget(found)
    found.show_problems(problem_lines([Fault(message='"\x00\x7f' + "a b " * 500, hint="")]))
    (message,) = (text.text() for text in found.findChildren(Text) if text.text().startswith('"'))

    assert message.startswith('"··a b a b')
    assert (len(message), message[-1]) == (240, "…")


def test_a_long_name_may_break_anywhere_and_a_word_may_not(qtbot: QtBot) -> None:
    text = Text("Strengthening " + "x" * 25)
    qtbot.addWidget(text)

    assert text.text() == "Strengthening " + "\u200b".join(["x" * 8, "x" * 8, "x" * 8, "x"])


def routines() -> Page:
    screen = RoutinesScreen(light_look())
    screen.render(derive_routines_view((BINARY, entry())))
    return screen


def today() -> Page:
    screen = TodayScreen(light_look())
    screen.render(derive_today_view(TodayFacts(FRIDAY, (BINARY,))))
    return screen


@pytest.mark.parametrize("screen_of", [routines, today])
def test_a_file_that_is_no_text_pushes_nothing_out_of_the_window(qtbot: QtBot, screen_of: object) -> None:
    assert callable(screen_of)
    window = MainWindow(light_look())
    qtbot.addWidget(window)
    screen = screen_of()
    assert isinstance(screen, Page)
    window.add_place(Place.TODAY, screen)
    window.resize(800, 560)
    window.show_place(Place.TODAY)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()

    assert screen.horizontalScrollBar().maximum() == 0
    assert screen.column.sizeHint().height() < 4000
