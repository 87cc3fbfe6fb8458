"""A routine file that came by mail becomes a routine in the program, with its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from knee_coach.paths import data_folder
from knee_coach.ui.widgets.disclosure import DisclosureButton
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.picture import Picture
from knee_coach.ui.widgets.rail import Place
from tests.scenarios.opened import Opened
from tests.ui.dragging import Hand
from tests.ui.test_picture import encoded, painted

WEEK1 = """\
format: knee-routine/1
title: Bridges
exercises:
  - {name: Bridge, reps: 10, image: bridge.png}
"""
WEEK1_NEWER = WEEK1.replace("Bridges", "More bridges").replace("10", "12")
STRETCHES = "format: knee-routine/1\ntitle: Stretches\nexercises:\n  - {name: Stretch, hold: 30 s}\n"
BROKEN = STRETCHES.replace("30 s", "30 sexonds")


class Patient:
    """Has a folder with files that came by mail, and the program open beside it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.inbox = folder / "mail"
        self.inbox.mkdir()
        (self.inbox / "bridge.png").write_bytes(encoded(painted(80, 60), "PNG"))
        self.opened = Opened()
        self.window = self.opened.program.window
        self._qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def gets(self, name: str, text: str) -> Path:
        path = self.inbox / name
        path.write_text(text, encoding="utf-8")
        return path

    def drops(self, *paths: Path) -> None:
        hand = Hand(self.window, *(QUrl.fromLocalFile(str(path)).toString() for path in paths))
        hand.enter()
        with self._qtbot.waitSignal(self.window.files_dropped):
            hand.drop()

    def presses(self, name: str) -> None:
        QApplication.processEvents()
        buttons = [button for button in self.window.findChildren(QPushButton) if button.isVisible()]
        QTest.mouseClick(next(each for each in buttons if each.accessibleName() == name), Qt.MouseButton.LeftButton)

    def sees(self, *texts: str) -> bool:
        seen = self.opened.texts().replace("\u200b", "")
        return all(text in seen for text in texts)

    @staticmethod
    def own(name: str) -> Path:
        return data_folder().routines_dir / name


@pytest.fixture
def patient(qtbot: QtBot, tmp_path: Path) -> Iterator[Patient]:
    who = Patient(qtbot, tmp_path)
    yield who
    who.opened.close()


def test_a_good_file_is_dropped_looked_through_and_one_of_the_routines(patient: Patient) -> None:
    """drop: Before you start · Esc: Routines, with its card"""
    patient.drops(patient.gets("week1.yaml", WEEK1))
    assert patient.sees("Before you start", "Added: a copy is now in your routines folder")
    assert patient.own("week1.yaml").read_text(encoding="utf-8") == WEEK1
    assert patient.own("bridge.png").exists()

    QTest.keyClick(patient.window, Qt.Key.Key_Escape)
    assert patient.window.place is Place.ROUTINES
    assert patient.sees("Routines", "Bridges", "Your file week1.yaml")
    assert not patient.sees("Added: a copy is now in your routines folder")


def test_the_same_file_again_is_opened_and_said_to_be_there(patient: Patient) -> None:
    path = patient.gets("week1.yaml", WEEK1)
    patient.drops(path)
    patient.drops(path)

    assert patient.sees("Before you start", "You have it already: Bridges")


def test_what_would_be_replaced_is_kept_with_one_key(patient: Patient) -> None:
    """drop · drop a newer one: a page asks · Enter: kept, and back at Routines"""
    patient.drops(patient.gets("week1.yaml", WEEK1))
    patient.drops(patient.gets("week1.yaml", WEEK1_NEWER))
    assert patient.sees("You have another version", "Bridges", "More bridges")
    assert patient.sees("What is different", "Bridge: before 10 reps; now 12 reps")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)

    assert patient.window.place is Place.ROUTINES
    assert patient.own("week1.yaml").read_text(encoding="utf-8") == WEEK1


def test_what_is_to_be_replaced_is_replaced_and_looked_through(patient: Patient) -> None:
    patient.drops(patient.gets("week1.yaml", WEEK1))
    patient.drops(patient.gets("week1.yaml", WEEK1_NEWER))
    patient.presses("Replace")

    assert patient.sees("Before you start", "Replaced: a copy of the new one is now in your routines folder")
    assert patient.own("week1.yaml").read_text(encoding="utf-8") == WEEK1_NEWER


def test_leaving_the_question_keeps_what_is_there(patient: Patient) -> None:
    patient.drops(patient.gets("week1.yaml", WEEK1))
    patient.drops(patient.gets("week1.yaml", WEEK1_NEWER))
    QTest.keyClick(patient.window, Qt.Key.Key_Escape)

    assert patient.window.place is Place.ROUTINES
    assert patient.own("week1.yaml").read_text(encoding="utf-8") == WEEK1


def test_errors_are_shown_with_their_lines_and_go_with_try_again(patient: Patient) -> None:
    """drop: line, column and excerpt, nothing copied · mended · Try again: Before you start"""
    patient.drops(patient.gets("week1.yaml", BROKEN))
    assert patient.sees(
        "This file cannot be added yet", "week1.yaml, line 4", "hold: 30 sexonds", "Nothing was copied."
    )
    assert not patient.own("week1.yaml").exists()

    patient.presses("Copy these words")
    assert QGuiApplication.clipboard().text().startswith('week1.yaml:4:27: error: "30 sexonds" is not a time')
    patient.gets("week1.yaml", STRETCHES)
    patient.presses("Try again")
    assert patient.sees("Before you start", "Added: a copy is now in your routines folder")


def test_a_file_that_is_mended_while_its_page_is_shown_is_followed(patient: Patient, qtbot: QtBot) -> None:
    patient.drops(patient.gets("week1.yaml", BROKEN))
    patient.gets("week1.yaml", STRETCHES)

    qtbot.waitUntil(lambda: patient.sees("Added: a copy is now in your routines folder"))


def test_several_files_are_a_list_and_all_questions_are_one_press(patient: Patient) -> None:
    """two are there · newer ones, a new one and a broken one: a list · Replace all 2: done, and the list says so"""
    week1, week2 = patient.gets("week1.yaml", WEEK1), patient.gets("week2.yaml", STRETCHES)
    patient.drops(week1, week2)
    assert patient.sees("Adding 2 files", "2 added")

    patient.gets("week1.yaml", WEEK1_NEWER)
    patient.gets("week2.yaml", STRETCHES.replace("30", "20"))
    patient.drops(week1, week2, patient.gets("week3.yaml", STRETCHES), patient.gets("week4.yaml", BROKEN))
    assert patient.sees("Adding 4 files", "1 added · 2 to decide · 1 not added")
    patient.presses("Replace all 2")
    assert patient.sees("3 added · 1 not added")
    patient.presses("Look at it: week1.yaml")
    assert patient.sees("Before you start", "More bridges")


def test_something_else_is_answered_with_what_is_needed(patient: Patient) -> None:
    patient.drops(patient.inbox / "bridge.png")
    assert patient.sees("That is not a routine file", "Knee Coach needs the file that your therapist made for you.")

    patient.drops()
    assert patient.sees("That is not a file")


def test_a_file_that_cannot_be_copied_is_one_clear_sentence(patient: Patient) -> None:
    data_folder().routines_dir.rmdir()
    data_folder().routines_dir.write_text("in the way", encoding="utf-8")
    patient.drops(patient.gets("week1.yaml", STRETCHES))

    assert patient.sees("It could not be added", f"Cannot copy week1.yaml into {data_folder().routines_dir}: ")


def test_ctrl_o_chooses_files_and_remembers_their_folder(patient: Patient, qtbot: QtBot) -> None:
    """Ctrl O · the file's name · Enter: Before you start · Ctrl O again: the same folder"""
    path = patient.gets("week1.yaml", WEEK1)

    def dialog() -> QFileDialog:
        QTest.keyClick(patient.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        (found,) = [each for each in patient.window.findChildren(QFileDialog) if each.isVisible()]
        return found

    first = dialog()
    (name,) = first.findChildren(QLineEdit, "fileNameEdit")
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: patient.sees("Before you start", "Added: a copy is now in your routines folder"))
    second = dialog()
    assert Path(second.directory().absolutePath()) == patient.inbox
    second.reject()


def test_the_picture_of_an_exercise_is_shown_with_how_to_do_it(patient: Patient, qtbot: QtBot) -> None:
    patient.drops(patient.gets("week1.yaml", WEEK1))
    (how,) = [each for each in patient.window.findChildren(DisclosureButton) if each.isVisible()]
    QTest.mouseClick(how, Qt.MouseButton.LeftButton)
    (picture,) = patient.window.findChildren(Picture)
    page = next(each for each in patient.window.findChildren(Page) if each.isAncestorOf(picture))
    page.bring_into_sight(picture)  # it is decoded when it is painted first, and in a small window it is further down

    qtbot.waitUntil(lambda: not picture.pixmap().isNull())
    assert picture.accessibleName() == "Bridge"
