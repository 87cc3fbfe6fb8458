"""Before you start follows its file: what was answered stays, and a broken save takes nothing away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.app.catalogue import Catalogue
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.app.preparing import Preparing
from knee_coach.model.dose import DoseKey
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices, Target
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.library.shelves import Origin
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.settings import SettingsFile
from knee_coach.ui.widgets.disclosure import Disclosure
from knee_coach.ui.widgets.number_field import NumberField
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.picture import Picture
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.text import Text
from knee_coach.ui.widgets.tick_box import TickBox
from tests.ui.desk_samples import Heard, focused, light_look

GOOD = """\
format: knee-routine/1
id: week-1
title: Week 1
affected_side: ask
exercises:
  - name: Bridge
    reps: 10-15
    cues: [Press through your heels.]
  - name: Leg raise
    sides: affected
    reps: 8
    sets: 2-4
    cues: [Keep the knee straight.]
"""
ASKING = """\
format: knee-routine/1
title: After the operation
exercises:
  - {name: Quad set, dose: ask, asks: [sets, reps]}
  - {name: Walk, duration: 5 min}
"""
FROM_BEFORE = "Start plays the version from before."


class Prepared:
    """Before you start with its file, in a window that has the keyboard."""

    def __init__(self, folder: Path, text: str) -> None:
        self.path = folder / "week1.yaml"
        self.path.write_text(text, encoding="utf-8")
        library = RoutineLibrary(())
        self.settings = KeptSettings(SettingsFile(folder / "settings.json"))
        self.preparing = Preparing(light_look(), Catalogue(library, self.settings), self.settings)
        self.screen = self.preparing.screen
        self.started: list[tuple[ReadRoutine, Choices, int | None]] = []
        self.preparing.ready.connect(lambda *given: self.started.append(given))
        self.depends_on = Heard()
        self.preparing.depends_on.connect(self.depends_on.take)
        self.entry = library.at(self.path)

    def show(self, *, details_open: bool = False) -> None:
        """Open the page, as from a card."""
        self.preparing.show_routine(self.entry, self.entry.read(), side=AffectedSide.RIGHT, details_open=details_open)
        self.screen.focus_first()

    def save(self, text: str) -> None:
        """Somebody saves the file, and the program notices."""
        self.path.write_text(text, encoding="utf-8")
        self.preparing.look_again()

    def start(self) -> tuple[ReadRoutine, Choices, int | None]:
        """Press Start; what was started."""
        QTest.mouseClick(self.button("Start"), Qt.MouseButton.LeftButton)
        return self.started[-1]

    def button(self, name: str) -> QPushButton:
        buttons = self.screen.findChildren(QPushButton)
        return next(each for each in buttons if each.accessibleName() == name and each.isVisible())

    def texts(self) -> list[str]:
        """Every text in sight."""
        QApplication.processEvents()
        return [each.text() for each in self.screen.findChildren(Text) if each.isVisible() and each.text()]

    def dose_of(self, name: str) -> str:
        """What stands below the name of an exercise."""
        texts = self.texts()
        return texts[texts.index(name) + 1]

    def see(self, kind: type[QWidget]) -> list[QWidget]:
        """The visible widgets of a kind, from the top down."""
        QApplication.processEvents()
        found = [each for each in self.screen.findChildren(kind) if each.isVisible()]
        return sorted(found, key=lambda each: each.mapTo(self.screen, each.rect().topLeft()).y())


@pytest.fixture
def prepared(tmp_path: Path, qtbot: QtBot) -> Callable[..., Prepared]:
    def prepare(text: str = GOOD, *, details_open: bool = False) -> Prepared:
        made = Prepared(tmp_path, text)
        qtbot.addWidget(made.screen)
        made.screen.resize(800, 600)
        made.show(details_open=details_open)
        with qtbot.waitExposed(made.screen):
            made.screen.show()
        made.screen.activateWindow()
        qtbot.waitUntil(made.screen.isActiveWindow)
        return made

    return prepare


Prepare = Callable[..., Prepared]


def test_a_good_save_is_shown_with_every_answer_that_was_given(prepared: Prepare) -> None:
    """Pain 3 · 12 reps of 10 to 15 · saved with 4 to 8 reps: 8 is the nearest · saved as it was: 12 again."""
    page = prepared()
    QTest.mouseClick(page.button("Pain now: 3 of 10"), Qt.MouseButton.LeftButton)
    page.screen.target_chosen.emit("bridge", DoseKey.REPS, 12)
    assert page.dose_of("Bridge") == "12 reps"

    page.save(GOOD.replace("10-15", "4-8").replace("Week 1", "Week 2"))
    assert "Week 2 · 2 exercises" in page.texts()
    assert page.dose_of("Bridge") == "8 reps"
    assert page.dose_of("Leg raise") == "8 reps, 2 sets, right leg"

    page.save(GOOD)
    read, choices, pain = page.start()
    assert (read.text, choices.target("bridge"), choices.side, pain) == (
        GOOD,
        Target(reps=12),
        AffectedSide.RIGHT,
        3,
    )


def test_a_broken_save_is_told_and_the_version_before_it_is_played(prepared: Prepare) -> None:
    page = prepared()
    page.save(GOOD.replace("reps: 8", "reps: eight").replace("2-4", "many"))

    shown = page.texts()
    assert "week1.yaml cannot be played as it is now: 2 things to mend." in shown
    assert (
        "Below is the version from before. Nothing in it has changed, and you can start it. "
        "Once the file is mended and saved, this page shows it."
    ) in shown
    assert {
        "week1.yaml, line 11",
        '"eight" is not a count',
        "    reps: eight\n          ^^^^^",
        "week1.yaml, line 12",
        "One mistake can cause others: mend one, save, and look again.",
        "2 things to mend in week1.yaml. Start plays the version from before.",
    } <= set(shown)
    assert page.dose_of("Leg raise") == "8 reps, 2 sets, right leg"
    assert page.start()[0].text == GOOD


def test_a_mended_file_takes_the_panel_away(prepared: Prepare) -> None:
    page = prepared()
    page.save("nothing of it is left")
    page.save(GOOD.replace("reps: 8", "reps: 9"))

    assert not [text for text in page.texts() if "cannot be played" in text or FROM_BEFORE in text]
    assert page.dose_of("Leg raise") == "9 reps, 2 sets, right leg"


def test_a_file_that_is_gone_can_be_played_as_it_was(prepared: Prepare) -> None:
    page = prepared()
    page.path.unlink()
    page.preparing.look_again()
    shown = page.texts()
    assert "week1.yaml is gone." in shown
    assert (
        "It was deleted, moved or renamed. Below is the version from before. "
        "Nothing in it has changed, and you can start it."
    ) in shown
    assert "week1.yaml is gone. Start plays the version from before." in shown
    assert page.start()[0].text == GOOD

    page.save(GOOD)
    assert "week1.yaml is gone." not in page.texts()


NO_BRAND = GOOD.replace("    reps: 8\n", "    reps: 8\n    load: {band: red}\n")
WARNED = 'Line 12: this band has no brand, and each maker has other colours. Add its maker, like "brand: TheraBand".'


def test_warnings_are_shown_for_whoever_wrote_the_file_and_follow_it(prepared: Prepare) -> None:
    """no brand: a card at the end · mended: none · broken: the panel alone, as lines may have moved"""
    page = prepared(NO_BRAND)
    shown = page.texts()
    assert shown.index("For whoever wrote this file") > shown.index("Not today if")
    assert WARNED in shown

    page.save(GOOD)
    assert "For whoever wrote this file" not in page.texts()
    page.save(NO_BRAND)
    assert WARNED in page.texts()
    page.save(NO_BRAND.replace("reps: 8", "reps: eight"))
    assert "For whoever wrote this file" not in page.texts()


def test_a_bundled_file_has_no_warnings_for_the_patient(prepared: Prepare) -> None:
    """Whoever wrote it is not there."""
    page = prepared(NO_BRAND)
    page.entry = replace(page.entry, origin=Origin.BUNDLED)
    page.show()

    assert "For whoever wrote this file" not in page.texts()


def test_a_file_that_became_longer_than_a_day_is_one_to_mend(prepared: Prepare) -> None:
    page = prepared()
    many = "".join(f"  - {{name: E{n}, reps: 200, sets: 20}}\n" for n in range(20))
    page.save(GOOD[: GOOD.index("  - name")] + many)

    shown = page.texts()
    assert "week1.yaml cannot be played as it is now: 1 thing to mend." in shown
    assert "It has more steps than fit into a day" in shown
    assert page.start()[0].text == GOOD


def test_a_screen_reader_is_told_each_trouble_once(prepared: Prepare, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    module = "knee_coach.ui.screens.before_start.trouble_panel"
    monkeypatch.setattr(f"{module}.announce", lambda _source, text: said.append(text))
    page = prepared()
    broken = GOOD.replace("reps: 8", "reps: eight")
    page.save(broken)
    page.preparing.look_again()
    page.screen.pain_rated.emit(2)
    page.save(GOOD)

    assert [text.partition(":")[0] for text in said] == [
        "week1.yaml cannot be played as it is now",
        "The file can be played again. This page shows it as it is now.",
    ]


def test_the_keyboard_and_what_is_open_stay_while_the_exercise_is_edited(prepared: Prepare) -> None:
    """The keyboard is on the sets of the leg raise, whose instructions are open. Its cues change: both stay."""
    page = prepared()
    page.see(Disclosure)[1].set_open(True)  # type: ignore[attr-defined]  # a Disclosure
    page.see(Stepper)[1].setFocus()
    page.save(GOOD.replace("Keep the knee straight.", "Toes up."))

    assert focused().accessibleName() == "Sets (2 to 4): 2"
    assert "Toes up." in page.texts()
    assert "Press through your heels." not in page.texts()


def test_the_keyboard_goes_to_a_neighbour_when_its_exercise_goes(prepared: Prepare) -> None:
    page = prepared()
    page.see(Stepper)[1].setFocus()
    page.save(GOOD[: GOOD.index("  - name: Leg raise")])

    assert focused().accessibleName() == "Reps (10 to 15): 10"


def test_what_is_read_stays_in_its_place_when_the_panel_comes_and_goes(prepared: Prepare) -> None:
    page = prepared()
    page.screen.resize(700, 400)
    (scrolled,) = page.screen.findChildren(Page)
    bar = scrolled.verticalScrollBar()
    stepper = page.see(Stepper)[1]
    QApplication.processEvents()
    bar.setValue(bar.value() + stepper.mapTo(scrolled, stepper.rect().topLeft()).y() - 50)
    place = stepper.mapTo(page.screen, stepper.rect().topLeft())
    before = bar.value()
    assert before > 0

    page.save("no routine at all")
    assert stepper.mapTo(page.screen, stepper.rect().topLeft()) == place
    assert bar.value() > before
    page.save(GOOD)
    assert stepper.mapTo(page.screen, stepper.rect().topLeft()) == place


def test_a_knee_that_must_be_named_now_keeps_the_start_back(prepared: Prepare) -> None:
    page = prepared(GOOD.replace("affected_side: ask", "affected_side: left"))
    page.preparing.show_routine(page.entry, page.entry.read())
    assert page.button("Start").isEnabled()
    page.save(GOOD)

    assert "Say which knee it is for, then you can start." in page.texts()
    QTest.mouseClick(page.button("Left knee"), Qt.MouseButton.LeftButton)
    assert page.start()[1].side is AffectedSide.LEFT


def test_another_id_brings_the_targets_of_that_routine(prepared: Prepare) -> None:
    page = prepared()
    page.settings.remember("week-2", Choices({"bridge": Target(reps=15)}))
    page.save(GOOD.replace("id: week-1", "id: week-2"))

    assert page.dose_of("Bridge") == "15 reps"
    read, choices, _pain = page.start()
    assert (read.id, choices.side) == ("week-2", AffectedSide.RIGHT)


def paint(path: Path, width: int, height: int) -> None:
    """A picture of this size."""
    path.parent.mkdir(exist_ok=True)
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    assert picture.save(str(path))


PICTURED = GOOD.replace("name: Bridge", "name: Bridge\n    image: pictures/bridge.png")


def test_the_files_it_depends_on_are_told(prepared: Prepare, tmp_path: Path) -> None:
    paint(tmp_path / "pictures" / "bridge.png", 8, 6)
    page = prepared(PICTURED)

    assert page.depends_on.values == [frozenset([page.path, tmp_path, tmp_path / "pictures" / "bridge.png"])]


def test_a_picture_that_was_painted_anew_is_shown_anew(prepared: Prepare, tmp_path: Path) -> None:
    paint(tmp_path / "pictures" / "bridge.png", 80, 60)
    page = prepared(PICTURED, details_open=True)
    (picture,) = page.see(Picture)
    assert picture.sizeHint() == QSize(80, 60)
    paint(tmp_path / "pictures" / "bridge.png", 40, 90)
    page.preparing.look_again()

    assert picture.sizeHint() == QSize(40, 90)


def test_a_picture_that_went_is_told_until_it_is_there_again(prepared: Prepare, tmp_path: Path) -> None:
    paint(tmp_path / "pictures" / "bridge.png", 80, 60)
    page = prepared(PICTURED)
    (tmp_path / "pictures" / "bridge.png").unlink()
    page.preparing.look_again()
    assert "week1.yaml cannot be played as it is now: 1 thing to mend." in page.texts()
    paint(tmp_path / "pictures" / "bridge.png", 80, 60)
    page.preparing.look_again()

    assert not [text for text in page.texts() if FROM_BEFORE in text]


def fill_in(page: Prepared, *numbers: str) -> None:
    """Type these numbers, each followed by Enter, from the first field on."""
    page.see(NumberField)[0].edit.setFocus(Qt.FocusReason.TabFocusReason)  # type: ignore[attr-defined]  # a NumberField
    for number in numbers:
        QTest.keyClicks(focused(), number)
        QTest.keyClick(focused(), Qt.Key.Key_Return)


def test_numbers_are_given_with_enter_alone(prepared: Prepare) -> None:
    """3 Enter 8 Enter: on the tick. Space: on Start. Space: begun."""
    page = prepared(ASKING)
    fill_in(page, "3", "8")
    assert isinstance(focused(), TickBox)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Space)

    assert [choices.target("quad-set") for _read, choices, _pain in page.started] == [Target(sets=3, reps=8)]


def test_enter_in_the_last_field_leads_back_to_one_that_is_empty(prepared: Prepare) -> None:
    page = prepared(ASKING)
    fill_in(page, "", "8")

    assert focused().accessibleName() == "Sets"
    assert "Fill in the sets for Quad set, then you can start." in page.texts()


def test_ticking_an_exercise_that_asks_leads_to_its_fields(prepared: Prepare) -> None:
    """The keyboard is on "Do this today". Space: it stays there, and Tab leads to the numbers."""
    page = prepared(ASKING.replace("reps]}", "reps], optional: if you can}"))
    (tick,) = page.see(TickBox)
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert focused().accessibleName() == "Do this today (if you can)"
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Sets"
    QTest.keyClick(page.see(TickBox)[0], Qt.Key.Key_Space)

    assert page.see(NumberField) == []
    assert page.button("Start").isEnabled()


CHANGES: dict[str, tuple[Callable[[str], str], bool]] = {
    "another title": (lambda text: text.replace("After the operation", "Week 2"), True),
    "another exercise beside it": (lambda text: text.replace("5 min", "10 min"), True),
    "a suggestion": (lambda text: text.replace("reps]}", "reps], suggested: {reps: 5}}"), True),
    "a hold is asked for as well, which may stay empty": (lambda text: text.replace("reps]}", "reps, hold]}"), True),
    "a hold is asked for in place of reps": (lambda text: text.replace("reps]}", "hold]}"), False),
    "another exercise that asks": (lambda text: text.replace("duration: 5 min", "dose: ask, asks: [duration]"), False),
}


@pytest.mark.parametrize(("change", "holds"), CHANGES.values(), ids=CHANGES)
def test_the_tick_is_withdrawn_only_when_other_numbers_are_asked_for(
    prepared: Prepare, change: Callable[[str], str], holds: bool
) -> None:
    page = prepared(ASKING)
    fill_in(page, "3", "8")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)
    page.save(change(ASKING))

    assert page.button("Start").isEnabled() is holds


def test_a_number_changed_after_the_tick_is_to_be_ticked_again(prepared: Prepare) -> None:
    page = prepared(ASKING)
    fill_in(page, "3", "8")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)
    fill_in(page, "4")

    assert "Tick that your surgeon or therapist gave you these, then you can start." in page.texts()


@pytest.mark.parametrize("typed", ["1-2", "7.5", "1,5", "2 x", "ten"])
def test_what_is_no_whole_number_is_told_and_not_made_one(prepared: Prepare, typed: str) -> None:
    """A therapist said "1 to 2 sets": 12 would be another dose."""
    page = prepared(ASKING)
    fill_in(page, typed, "8")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)

    assert "Sets for Quad set: one whole number" in page.texts()
    assert not page.button("Start").isEnabled()


def test_a_number_of_an_earlier_version_that_no_field_can_show_is_asked_for_anew(prepared: Prepare) -> None:
    """1 min 30 s was chosen within 1-3 min; then the therapist asked for the minutes."""
    page = prepared(ASKING.replace("asks: [sets, reps]", "asks: [duration]"))
    page.settings.remember("week1", Choices({"quad-set": Target(duration=90.0)}))
    page.show()

    assert page.see(NumberField)[0].number() is None  # type: ignore[attr-defined]  # a NumberField
    assert "Fill in the time for Quad set, then you can start." in page.texts()


def test_numbers_for_the_other_knee_are_to_be_ticked_again(prepared: Prepare) -> None:
    page = prepared(ASKING.replace("asks: [sets, reps]", "sides: affected, asks: [sets, reps]"))
    fill_in(page, "3", "8")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)
    assert page.button("Start").isEnabled()
    page.screen.knee_chosen.emit(AffectedSide.LEFT)

    assert not page.button("Start").isEnabled()


def test_the_tick_is_remembered_with_its_numbers(prepared: Prepare) -> None:
    """The next day nothing has to be typed or ticked; another number has to be."""
    page = prepared(ASKING)
    fill_in(page, "3", "8")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)
    page.show()
    assert page.button("Start").isEnabled()
    assert SettingsFile(page.path.parent / "settings.json").load().settings.confirmed == {
        "week1": {"quad-set": Target(sets=3, reps=8)}
    }
    fill_in(page, "4")
    page.show()
    assert not page.button("Start").isEnabled()


def test_a_tick_that_is_taken_back_is_forgotten(prepared: Prepare) -> None:
    page = prepared(ASKING)
    fill_in(page, "3", "8")
    for _ in range(2):
        QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)
    page.show()
    assert not page.button("Start").isEnabled()


def test_a_number_that_nobody_can_do_is_told_at_its_field(prepared: Prepare) -> None:
    page = prepared(ASKING)
    fill_in(page, "25", "0")

    assert {"20 at most", "1 at least", "Sets for Quad set: 20 at most"} <= set(page.texts())


def test_a_number_that_nobody_can_do_is_not_passed_over_where_none_is_needed(prepared: Prepare) -> None:
    """A hold may stay empty; 999 s are no empty hold."""
    page = prepared(ASKING.replace("reps]}", "reps, hold]}"))
    fill_in(page, "3", "8", "999")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)

    assert not page.button("Start").isEnabled()
    assert "Hold for Quad set: 600 at most" in page.texts()
    page.see(NumberField)[2].edit.clear()  # type: ignore[attr-defined]  # a NumberField
    fill_in_again = page.see(NumberField)[2].edit  # type: ignore[attr-defined]  # a NumberField
    fill_in_again.setFocus()
    QTest.keyClicks(fill_in_again, "5")
    QTest.mouseClick(page.see(TickBox)[-1], Qt.MouseButton.LeftButton)
    assert page.button("Start").isEnabled()
