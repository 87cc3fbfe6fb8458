"""Settings, as widgets: what is pressed becomes an intent, and what is rendered is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.resources import assets_dir
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.settings.screen import SettingsScreen
from knee_coach.ui.screens.settings.sound_view import SoundSectionFacts
from knee_coach.ui.screens.settings.view import SettingsFacts, derive_settings_view
from knee_coach.ui.screens.settings.voice_list import VoiceList
from knee_coach.ui.screens.settings.voices import VoicesKnown
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.volume import Volume
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.rail import Place
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.text import Text
from tests.ui.desk_samples import Heard, focused, light_look

K = Qt.Key
FACTS = SoundSectionFacts(voices=VoicesKnown(("Amy", "Jenny")))


class Shown:
    """The place in a window of the smallest size, with what its intents carried."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = MainWindow(light_look())
        self.screen = SettingsScreen(light_look())
        self.heard = {name: Heard() for name in ("volume", "sound", "flashes", "play", "stop", "left")}
        section = self.screen.sound
        section.volume_chosen.connect(self.heard["volume"].take)
        section.sound_chosen.connect(self.heard["sound"].take)
        section.flashes_chosen.connect(self.heard["flashes"].take)
        section.play_asked.connect(lambda: self.heard["play"].take("play"))
        section.stop_asked.connect(lambda: self.heard["stop"].take("stop"))
        self.screen.left.connect(lambda: self.heard["left"].take("left"))
        self.other = QWidget()
        self.window.add_place(Place.TODAY, self.other)
        self.window.add_place(Place.SETTINGS, self.screen)
        self.render(FACTS)
        self.window.resize(800, 560)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.show_place(Place.SETTINGS)

    def render(self, facts: SoundSectionFacts, unsaved: str | None = None) -> None:
        self.screen.render(derive_settings_view(SettingsFacts(facts, unsaved)))

    def button(self, name: str) -> QAbstractButton:
        """The visible button that a screen reader calls so."""
        found = self.screen.findChildren(QAbstractButton)
        return next(each for each in found if each.accessibleName() == name and each.isVisible())

    def texts(self) -> list[str]:
        """Every text in sight."""
        QApplication.processEvents()
        return [each.text() for each in self.screen.findChildren(Text) if each.isVisible() and each.text()]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def press(*keys: Qt.Key) -> None:
    """Each goes to what has the keyboard then."""
    for key in keys:
        QTest.keyClick(focused(), key)


def test_tab_goes_through_the_place_as_it_is_read(shown: Shown) -> None:
    names = [focused().accessibleName()]
    for _ in range(8):
        press(K.Key_Tab)
        names.append(focused().accessibleName())

    assert names == [
        "Volume: 80 %",
        "Sound off",
        "Play the test sound",
        "Words and tones",
        "English",
        "Say sentences too",
        "Voice",
        "Speed: Calm",
        "Flashes of light",
    ]


def test_whatever_tab_leads_to_is_in_sight(shown: Shown) -> None:
    """The window is low: the page follows the keyboard down to the flashes."""
    press(*[K.Key_Tab] * 8)
    area = shown.screen.viewport()
    last = focused()
    top = last.mapTo(area, last.rect().topLeft()).y()

    assert last.accessibleName() == "Flashes of light"
    assert top >= 0
    assert top + last.height() <= area.height()


KEYS: dict[str, tuple[int, tuple[Qt.Key, ...], str, object]] = {
    "quieter": (0, (K.Key_Minus,), "volume", Volume(0.7)),
    "louder": (0, (K.Key_Up,), "volume", Volume(0.9)),
    "off": (1, (K.Key_Space,), "volume", Volume(0.8, muted=True)),
    "the test": (2, (K.Key_Return,), "play", "play"),
    "tones only": (3, (K.Key_Down, K.Key_Space), "sound", SoundSettings(SoundChoice.TONES_ONLY)),
    "nothing, by Enter": (3, (*[K.Key_Down] * 3, K.Key_Return), "sound", SoundSettings(SoundChoice.OFF)),
    "Spanish": (4, (K.Key_Right, K.Key_Space), "sound", SoundSettings(language=Language.SPANISH)),
    "no sentences": (5, (K.Key_Space,), "sound", SoundSettings(speaks=False)),
    "a voice": (6, (K.Key_Down,), "sound", SoundSettings(voice="Amy")),
    "a voice by its letter": (6, (K.Key_J,), "sound", SoundSettings(voice="Jenny")),
    "slower": (7, (K.Key_Left,), "sound", SoundSettings(speed=0.8)),
    "faster": (7, (K.Key_Plus,), "sound", SoundSettings(speed=1.2)),
    "no flashes": (8, (K.Key_Space,), "flashes", False),
    "no flashes, by Enter": (8, (K.Key_Return,), "flashes", False),
}


@pytest.mark.parametrize(("tabs", "keys", "intent", "carried"), KEYS.values(), ids=KEYS)
def test_everything_is_chosen_by_the_keyboard(
    shown: Shown, tabs: int, keys: tuple[Qt.Key, ...], intent: str, carried: object
) -> None:
    press(*[K.Key_Tab] * tabs)
    press(*keys)

    assert {name: heard.values for name, heard in shown.heard.items() if heard.values} == {intent: [carried]}


def test_a_click_on_the_sentence_chooses_its_answer(shown: Shown) -> None:
    line = shown.button("Words only")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.rect().bottomRight() - line.rect().center() / 8)

    assert shown.heard["sound"].values == [SoundSettings(SoundChoice.WORDS_ONLY)]
    assert line.accessibleDescription() == "Words say what to do. Seconds pass in silence."


def test_the_button_of_the_test_becomes_stop_and_stays_where_it_is(shown: Shown) -> None:
    play = shown.button("Play the test sound")
    place = play.geometry()
    play.setFocus()
    press(K.Key_Space)
    shown.render(replace(FACTS, is_testing=True))
    QApplication.processEvents()
    assert (play.accessibleName(), play.geometry(), focused()) == ("Stop", place, play)
    press(K.Key_Space)
    shown.render(FACTS)

    assert play.accessibleName() == "Play the test sound"
    assert (shown.heard["play"].values, shown.heard["stop"].values) == (["play"], ["stop"])


def test_a_test_that_would_not_be_heard_cannot_be_started_but_ended(shown: Shown) -> None:
    play = shown.button("Play the test sound")
    muted = replace(FACTS, volume=Volume(muted=True))
    shown.render(muted)
    assert not play.isEnabled()
    assert "The sound is off. Untick “Sound off” to listen." in shown.texts()
    shown.render(replace(muted, is_testing=True))

    assert play.isEnabled()


def test_what_is_wrong_with_the_sound_stands_below_the_button(shown: Shown) -> None:
    trouble = (
        "No loudspeaker was found. "
        "Check that a loudspeaker or headphones are connected and that the sound of this computer is turned on."
    )
    shown.render(replace(FACTS, trouble="No loudspeaker was found."))
    assert trouble in shown.texts()
    shown.render(FACTS)

    assert trouble not in shown.texts()


def test_what_could_not_be_saved_stands_at_the_top(shown: Shown) -> None:
    """It comes in place of the line that says that every change is kept, and goes when it is saved."""
    before = shown.texts()
    shown.render(FACTS, "Your settings could not be saved.")
    title, unsaved = shown.texts()[:2]
    assert (title, unsaved.startswith("Your settings could not be saved. ")) == ("Settings", True)
    assert "Every change is kept at once." not in shown.texts()
    shown.render(FACTS)

    assert shown.texts() == before


def test_without_sentences_there_is_nothing_to_choose_about_them(shown: Shown) -> None:
    shown.render(replace(FACTS, sound=SoundSettings(speaks=False)))

    assert not any(each.isVisible() for each in shown.screen.findChildren(VoiceList))
    assert [each.accessibleName() for each in shown.screen.findChildren(Stepper) if each.isVisible()] == [
        "Volume: 80 %"
    ]


def test_hundreds_of_voices_take_the_room_of_five(shown: Shown) -> None:
    (voices,) = shown.screen.findChildren(VoiceList)
    three_high = voices.height()
    shown.render(replace(FACTS, voices=VoicesKnown(tuple(f"Voice {at:03}" for at in range(300)))))
    five_high = voices.height()

    assert voices.count() == 301
    assert three_high < five_high < 2 * three_high


def test_larger_text_gives_the_voices_more_room(shown: Shown) -> None:
    (voices,) = shown.screen.findChildren(VoiceList)
    before = voices.height()
    larger = theme_for(ThemeName.DARK, system_is_dark=True, text_share=2.0)
    shown.window.set_look(Look(larger, Icons(assets_dir() / "icons")))
    QApplication.processEvents()

    assert voices.height() > 1.4 * before


def test_what_is_read_stays_where_it_is_when_something_above_it_grows(shown: Shown) -> None:
    """The patient is at the speed, and the sound is lost: the notice comes above, and nothing moves."""
    press(*[K.Key_Tab] * 7)
    speed = focused()
    before = speed.mapTo(shown.screen.viewport(), speed.rect().topLeft())
    shown.render(replace(FACTS, trouble="No loudspeaker was found. " * 4))
    QApplication.processEvents()

    assert isinstance(shown.screen, Page)
    assert speed.mapTo(shown.screen.viewport(), speed.rect().topLeft()) == before


def test_the_answer_that_was_chosen_stays_when_a_line_comes_above_it(shown: Shown) -> None:
    """Nothing: the test says that there is nothing to hear, and the answer is still where it was pressed."""
    press(*[K.Key_Tab] * 3, *[K.Key_Down] * 3)
    before = focused().mapTo(shown.screen, focused().rect().topLeft())
    shown.render(replace(FACTS, sound=SoundSettings(SoundChoice.OFF)))
    QApplication.processEvents()

    assert focused().accessibleName() == "Nothing"
    assert focused().mapTo(shown.screen, focused().rect().topLeft()) == before


def test_another_place_leaves_this_one(shown: Shown) -> None:
    assert shown.heard["left"].values == []
    shown.window.show_place(Place.TODAY)

    assert shown.heard["left"].values == ["left"]
