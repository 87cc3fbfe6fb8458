"""The place Settings: every change is kept at once, and heard when the test plays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knee_coach.app.arranging import ANSWER_WITHIN_LOOKS, Arranging
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.settings import SettingsFile
from knee_coach.ui.screens.settings.listening_card import PlayButton
from knee_coach.ui.screens.settings.voice_list import VoiceList
from knee_coach.ui.volume import Volume
from knee_coach.ui.widgets.text import Text
from knee_coach.ui.widgets.tick_box import TickBox
from tests.ui.desk_samples import light_look


class Sound:
    """Keeps a list of what it was asked; tells what the test gave it to tell."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.testing = False
        self.looks = 0
        self.trouble: str | None = None
        self.known: dict[Language, tuple[str, ...]] = {}

    def open(self) -> None:
        self.asked.append("open")

    def play_test(self, sound: SoundSettings, volume: float, *, muted: bool) -> None:
        self.asked.append(("play", sound, volume, muted))
        self.testing = True

    def look(self) -> None:
        self.looks += 1

    def stop_test(self) -> None:
        if self.testing:
            self.asked.append("stop")
        self.testing = False

    def is_testing(self) -> bool:
        return self.testing

    def set_volume(self, share: float) -> None:
        self.asked.append(("volume", share))

    def set_muted(self, muted: bool) -> None:
        self.asked.append(("muted", muted))

    def status(self) -> str | None:
        return self.trouble

    def ask_voices(self, language: Language) -> None:
        self.asked.append(("voices", language))

    def voices(self, language: Language) -> tuple[str, ...] | None:
        return self.known.get(language)

    def close(self) -> None:
        self.asked.append("close")


class Arranged:
    """The place in sight, with a sound that keeps a list."""

    def __init__(self, qtbot: QtBot, file: SettingsFile) -> None:
        self.sound = Sound()
        self.file = file
        self.arranging = Arranging(light_look(), KeptSettings(file), self.sound)
        self.section = self.arranging.screen.sound
        qtbot.addWidget(self.arranging.screen)
        self.arranging.show()
        with qtbot.waitExposed(self.arranging.screen):
            self.arranging.screen.show()
        qtbot.waitUntil(lambda: bool(self.sound.asked))
        self.when_shown = tuple(self.sound.asked)
        self.sound.asked.clear()

    def texts(self) -> list[str]:
        return [each.text() for each in self.arranging.screen.findChildren(Text) if each.isVisible()]

    def words(self) -> list[str]:
        """The texts without the places where a long name may break."""
        return [text.replace("\u200b", "") for text in self.texts()]

    def box(self, name: str) -> TickBox:
        return next(each for each in self.arranging.screen.findChildren(TickBox) if each.accessibleName() == name)


@pytest.fixture
def arranged(qtbot: QtBot, tmp_path: Path) -> Arranged:
    return Arranged(qtbot, SettingsFile(tmp_path / "settings.json"))


TONES = SoundSettings(SoundChoice.TONES_ONLY)
SPANISH = SoundSettings(language=Language.SPANISH)


def test_the_loudspeaker_wakes_and_the_voices_are_asked_when_the_place_comes_up(arranged: Arranged) -> None:
    assert arranged.when_shown == ("open", ("voices", Language.ENGLISH))


def test_each_look_begins_a_test_that_waits_for_the_sound(qtbot: QtBot, arranged: Arranged) -> None:
    """The sound itself waits for nothing: it is asked again and again while the place is in sight."""
    arranged.section.play_asked.emit()
    qtbot.waitUntil(lambda: arranged.sound.looks > 1)


def test_every_change_is_saved_at_once(arranged: Arranged) -> None:
    arranged.section.volume_chosen.emit(Volume(0.4, muted=True))
    arranged.section.sound_chosen.emit(SPANISH)
    arranged.section.flashes_chosen.emit(False)
    saved = arranged.file.load().settings

    assert (saved.volume, saved.muted, saved.sound, saved.flashes) == (0.4, True, SPANISH, False)
    assert arranged.sound.asked == [("voices", Language.SPANISH)]
    assert not arranged.box("Flashes of light").isChecked()


def test_what_could_not_be_saved_is_said_until_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    """A folder stands where the file belongs: said on the page · it is gone, and the place comes up again: saved."""
    path = tmp_path / "settings.json"
    arranged = Arranged(qtbot, SettingsFile(path))
    path.mkdir()
    (path / "something").touch()
    arranged.section.volume_chosen.emit(Volume(0.4))
    assert any(text.startswith("Your settings could not be saved (") for text in arranged.words())
    assert "Every change is kept at once." not in arranged.texts()
    (path / "something").unlink()
    path.rmdir()
    arranged.arranging.show()

    assert "Every change is kept at once." in arranged.texts()
    assert arranged.file.load().settings.volume == 0.4


def test_another_choice_of_what_is_heard_wakes_the_loudspeaker(arranged: Arranged) -> None:
    """Whoever heard nothing has none yet, and wants to know now whether it can be heard."""
    arranged.section.sound_chosen.emit(SoundSettings(SoundChoice.OFF))
    arranged.section.sound_chosen.emit(SoundSettings(speed=0.8))
    arranged.section.sound_chosen.emit(SoundSettings(speed=0.6))

    assert arranged.sound.asked == ["open", "open"]


def test_the_test_sounds_as_the_settings_are(arranged: Arranged) -> None:
    arranged.section.volume_chosen.emit(Volume(0.3))
    arranged.section.sound_chosen.emit(TONES)
    arranged.section.play_asked.emit()

    assert arranged.sound.asked == ["open", ("play", TONES, 0.3, False)]


def test_volume_changes_while_the_test_plays_without_beginning_it_anew(arranged: Arranged) -> None:
    arranged.section.play_asked.emit()
    arranged.sound.asked.clear()
    arranged.section.volume_chosen.emit(Volume(0.9))

    assert arranged.sound.asked == [("volume", 0.9), ("muted", False)]


def test_another_choice_begins_the_test_anew_once(arranged: Arranged, qtbot: QtBot) -> None:
    """Down, Down through the voices: the test begins anew with the one that was stopped at."""
    arranged.section.play_asked.emit()
    arranged.sound.asked.clear()
    arranged.section.sound_chosen.emit(SoundSettings(voice="Amy"))
    arranged.section.sound_chosen.emit(SoundSettings(voice="Jenny"))
    qtbot.waitUntil(lambda: bool(arranged.sound.asked))

    assert arranged.sound.asked == [("play", SoundSettings(voice="Jenny"), 0.8, False)]


def test_a_test_that_was_ended_does_not_begin_anew(arranged: Arranged, qtbot: QtBot) -> None:
    arranged.section.play_asked.emit()
    arranged.section.sound_chosen.emit(SoundSettings(voice="Amy"))
    arranged.section.stop_asked.emit()
    arranged.sound.asked.clear()
    arranged.section.sound_chosen.emit(SoundSettings(speed=0.8))
    for at in range(3):  # three looks take longer than it takes for the test to begin anew
        arranged.sound.trouble = f"Trouble {at}."
        qtbot.waitUntil(lambda: any(text.startswith(str(arranged.sound.trouble)) for text in arranged.texts()))

    assert arranged.sound.asked == []


def test_off_ends_the_test(arranged: Arranged, qtbot: QtBot) -> None:
    arranged.section.play_asked.emit()
    arranged.sound.asked.clear()
    arranged.section.sound_chosen.emit(SoundSettings(SoundChoice.OFF))
    qtbot.waitUntil(lambda: "stop" in arranged.sound.asked)

    assert arranged.sound.asked == ["open", "stop"]


def test_the_button_follows_the_end_of_the_test(arranged: Arranged, qtbot: QtBot) -> None:
    arranged.section.play_asked.emit()
    (play,) = arranged.section.findChildren(PlayButton)
    assert play.accessibleName() == "Stop"
    arranged.sound.testing = False

    qtbot.waitUntil(lambda: play.accessibleName() == "Play the test sound")


def test_a_place_that_is_left_at_once_wakes_nothing(arranged: Arranged) -> None:
    """Ctrl 4, Ctrl 1: Settings is gone before the loudspeaker was woken."""
    arranged.arranging.show()
    arranged.arranging.screen.hide()
    QApplication.processEvents()

    assert arranged.sound.asked == ["close"]


def test_leaving_falls_silent_and_gives_the_loudspeaker_back(arranged: Arranged) -> None:
    arranged.section.play_asked.emit()
    arranged.sound.asked.clear()
    arranged.arranging.screen.hide()

    assert arranged.sound.asked == ["stop", "close"]


def test_voices_are_asked_once_for_each_language_and_shown_when_they_answer(arranged: Arranged, qtbot: QtBot) -> None:
    arranged.section.sound_chosen.emit(SoundSettings(language=Language.SPANISH))
    arranged.section.sound_chosen.emit(SoundSettings(language=Language.SPANISH, speed=0.8))
    assert arranged.sound.asked == [("voices", Language.SPANISH)]
    assert "Asking this computer for its voices …" in arranged.texts()
    arranged.sound.known[Language.SPANISH] = ("Mónica",)

    qtbot.waitUntil(lambda: "Asking this computer for its voices …" not in arranged.texts())
    (voices,) = arranged.section.findChildren(VoiceList)
    assert [voices.item(at).text() for at in range(voices.count())] == ["The computer’s own choice", "Mónica"]


def test_nobody_is_asked_for_voices_while_sentences_are_not_wanted(arranged: Arranged) -> None:
    arranged.section.sound_chosen.emit(SoundSettings(speaks=False))
    arranged.section.sound_chosen.emit(SoundSettings(speaks=False, language=Language.SPANISH))
    assert arranged.sound.asked == []
    arranged.section.sound_chosen.emit(SoundSettings(language=Language.SPANISH))

    assert arranged.sound.asked == [("voices", Language.SPANISH)]


def test_voices_that_never_answer_are_said_to_be_silent(arranged: Arranged) -> None:
    for _ in range(ANSWER_WITHIN_LOOKS):
        arranged.arranging.look()

    assert any(text.startswith("The voices of this computer do not answer.") for text in arranged.texts())
