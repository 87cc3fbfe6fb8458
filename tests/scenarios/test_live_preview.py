"""A therapist edits a routine in a text editor while the program is open: what is in sight follows each save."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from knee_coach.paths import data_folder
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.rail import Place
from tests.scenarios.opened import Opened
from tests.scenarios.running import BROKEN, LONG_LAST_SET

WEEK_1 = LONG_LAST_SET.replace("title: Long last set", "title: Week 1")
WEEK_2 = LONG_LAST_SET.replace("title: Long last set", "title: Week 2\nid: week1")


class Edited:
    """The program, and a file that somebody edits."""

    def __init__(self, path: Path, qtbot: QtBot, *, opened_at: bool) -> None:
        self._qtbot = qtbot
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WEEK_1, encoding="utf-8")
        self.opened = Opened(str(path) if opened_at else None)
        self.window = self.opened.program.window
        qtbot.addWidget(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def save(self, text: str) -> None:
        """As most editors do: a new file takes the place of the old one."""
        new = self.path.with_name(f"{self.path.name}.new")
        new.write_text(text, encoding="utf-8")
        new.replace(self.path)

    def wait_for(self, words: str) -> None:
        """Until the window says this."""
        self._qtbot.waitUntil(lambda: words in self.opened.texts(), timeout=10_000)

    def press(self, name: str) -> None:
        """Click the button that a screen reader calls so."""
        buttons = self.window.findChildren(QPushButton)
        found = next(each for each in buttons if each.accessibleName() == name and each.isVisible())
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.fixture
def own(qtbot: QtBot) -> Iterator[Edited]:
    """A file in the person's own folder; the program is open at Today."""
    data_folder().make()
    edited = Edited(data_folder().routines_dir / "week1.yaml", qtbot, opened_at=False)
    yield edited
    edited.opened.close()


@pytest.fixture
def elsewhere(tmp_path: Path, qtbot: QtBot) -> Iterator[Edited]:
    """A file somewhere else; the program was opened with it and shows Before you start."""
    edited = Edited(tmp_path / "desk" / "week1.yaml", qtbot, opened_at=True)
    yield edited
    edited.opened.close()


def test_a_saved_routine_is_shown_and_a_broken_save_leaves_the_one_before_to_be_played(elsewhere: Edited) -> None:
    """Saved · shown · saved with a fault · told · Start: what is played and logged is the version before it."""
    elsewhere.save(WEEK_2)
    elsewhere.wait_for("Week 2 · 2 exercises")
    elsewhere.save(BROKEN)
    elsewhere.wait_for("week1.yaml cannot be played as it is now: 1 thing to mend.")
    elsewhere.press("Start")

    (session,) = elsewhere.opened.log.sessions()
    assert (session.routine_title, session.routine_text) == ("Week 2", WEEK_2)


def test_a_file_that_went_comes_back(elsewhere: Edited) -> None:
    elsewhere.path.unlink()
    elsewhere.wait_for("week1.yaml is gone.")
    elsewhere.save(WEEK_2)
    elsewhere.wait_for("Week 2 · 2 exercises")

    assert "is gone" not in elsewhere.opened.texts()


def test_a_nearer_file_with_the_same_id_does_not_change_what_is_looked_through(elsewhere: Edited) -> None:
    (data_folder().routines_dir / "other.yaml").write_text(WEEK_2.replace("Week 2", "Another"), encoding="utf-8")
    elsewhere.save(WEEK_2)
    elsewhere.wait_for("Week 2 · 2 exercises")

    assert "Another" not in elsewhere.opened.texts()


def test_a_broken_file_that_the_program_was_opened_with_is_shown_once_it_is_mended(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "week1.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    opened = Opened(str(path))
    qtbot.addWidget(opened.program.window)
    assert "week1.yaml, line 5" in opened.texts()
    path.write_text(WEEK_1, encoding="utf-8")
    qtbot.waitUntil(lambda: "Week 1" in opened.texts(), timeout=10_000)
    opened.close()


def test_routines_follows_its_files_and_keeps_the_keyboard_on_its_card(own: Edited) -> None:
    """The keyboard is on the last card. Week 1 breaks, and becomes a card with its problem; the keyboard stays."""
    own.window.show_place(Place.ROUTINES)
    own.wait_for("Week 1")
    card = own.window.findChildren(CardButton)[-1]
    card.setFocus()
    own.save(BROKEN)
    own.wait_for('"repps" is not a key of an exercise')
    assert own.window.focusWidget() is card

    own.save(WEEK_2)
    own.wait_for("Week 2")
    assert own.window.focusWidget() is card


def test_today_follows_its_routine_and_start_keeps_the_keyboard(own: Edited) -> None:
    own.save(f"{WEEK_1}schedule: {{until: 2999-01-01}}\n")
    own.wait_for("Week 1")
    own.save(f"{WEEK_2}schedule: {{until: 2999-01-01}}\n")
    own.wait_for("Week 2")

    focused = own.window.focusWidget()
    assert (focused.accessibleName(), focused.isVisible()) == ("Start", True)


def test_what_was_saved_during_a_session_is_there_after_it(own: Edited) -> None:
    """Nothing looks at files while somebody exercises."""
    own.window.show_place(Place.ROUTINES)
    own.wait_for("Week 1")
    own.press(own.window.findChildren(CardButton)[0].accessibleName())
    own.press("Start")
    own.save(WEEK_2)
    own.opened.program.window.leave_player()
    own.opened.program._session_left(None)
    own.window.show_place(Place.ROUTINES)
    own.wait_for("Week 2")
