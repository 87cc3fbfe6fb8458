"""The sound of the program: opened for a preview, used by a session or a test, closed again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from knee_coach.app.sounding import DAMAGED, Sounding
from knee_coach.engine.ahead import Ahead
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.resources import assets_dir
from knee_coach.settings import Settings
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.speech.facts import NO_ANSWER
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.sound.speech.speaker import Voice
from knee_coach.sound.track import Track
from tests.sound.ears import Clock

ANA, JOHN = Voice("Ana", "es_ES"), Voice("John", "en_GB")
SPANISH = SoundSettings(language=Language.SPANISH)
TONES = SoundSettings(SoundChoice.TONES_ONLY)
NOTHING = SoundSettings(SoundChoice.OFF)


class Voiced(SilentSpeaker):
    """A speaker that keeps its settings and tells what it is given to tell."""

    def __init__(self, settings: SoundSettings) -> None:
        self.settings = [settings]
        self.known: tuple[Voice, ...] = ()
        self.trouble: str | None = None
        self.closed = False
        self.gain: float | None = None

    def set_settings(self, settings: SoundSettings) -> None:
        self.settings.append(settings)

    def set_gain(self, gain: float) -> None:
        self.gain = gain

    def voices(self) -> tuple[Voice, ...]:
        return self.known

    def status(self) -> str | None:
        return self.trouble

    def close(self) -> None:
        self.closed = True


class Room:
    """A :class:`Sounding` with every player and speaker that it made."""

    def __init__(self, sound: SoundSettings | None = None, trouble: str | None = None) -> None:
        self.settings = Settings(sound=sound or SoundSettings())
        self.players: list[SilentPlayer] = []
        self.speakers: list[Voiced] = []
        self.trouble = trouble
        self.sounds = True
        self.clock = Clock(100.0)
        self.assets = assets_dir()
        self.sounding = Sounding(
            self._make_player, self._make_speaker, lambda: self.settings, lambda: self.assets, self.clock
        )

    def choose(self, sound: SoundSettings) -> None:
        self.settings = replace(self.settings, sound=sound)

    def listen(self) -> None:
        self.sounding.listener(lambda seconds: Ahead(0.0, ()))

    def done(self) -> list[object]:
        """What the last player was told, by name."""
        return [call[0] for call in self.players[-1].given]

    def _make_player(self) -> SilentPlayer:
        self.players.append(SilentPlayer(self.trouble, pretends=self.sounds))
        return self.players[-1]

    def _make_speaker(self, sound: SoundSettings) -> Voiced:
        self.speakers.append(Voiced(sound))
        return self.speakers[-1]


def test_opened_once_for_preview_and_session() -> None:
    room = Room()
    room.sounding.open()
    room.listen()
    room.listen()
    assert (len(room.players), len(room.speakers)) == (1, 1)
    assert room.speakers[0].settings == [SoundSettings()]


def test_closed_and_opened_again() -> None:
    room = Room()
    room.sounding.open()
    room.sounding.close()
    room.sounding.close()
    assert room.done() == ["play", "close"]
    assert room.speakers[0].closed
    room.sounding.open()
    assert (len(room.players), len(room.speakers)) == (2, 2)


def test_changed_settings_reach_the_voice_when_it_is_opened_again() -> None:
    room = Room()
    room.sounding.open()
    room.choose(SPANISH)
    room.listen()
    assert len(room.speakers) == 1
    assert room.speakers[0].settings == [SoundSettings(), SPANISH]


def test_a_voice_that_was_not_wanted_is_made_when_it_is() -> None:
    """The one that is made for tones alone is silent for ever."""
    room = Room(TONES)
    room.sounding.open()
    room.choose(SPANISH)
    room.sounding.open()
    assert room.speakers[0].closed
    assert room.speakers[1].settings == [SPANISH]


def test_a_voice_that_is_wanted_no_more_is_left_alone() -> None:
    room = Room()
    room.sounding.open()
    room.choose(TONES)
    room.listen()
    assert room.speakers[0].settings == [SoundSettings()]


def test_the_test_sounds_as_it_is_told_and_not_as_settings_have_it() -> None:
    room = Room(TONES)
    room.sounding.play_test(SPANISH, 0.5, muted=False)
    assert room.sounding.is_testing()
    assert room.done() == ["gain", "gain", "play"]
    assert room.speakers[-1].settings == [SPANISH]


def test_the_test_is_heard_at_its_volume() -> None:
    room = Room()
    room.sounding.play_test(SoundSettings(), 1.0, muted=True)
    assert room.players[0].given[-2] == ("gain", 0.0)
    room.sounding.set_muted(False)
    room.sounding.set_volume(0.0)
    assert room.players[0].given[-2:] == [("gain", 1.0), ("gain", 0.0)]
    assert room.speakers[0].gain == 0.0


def test_a_test_begun_anew_stops_the_one_before() -> None:
    room = Room()
    room.sounding.play_test(SoundSettings(), 1.0, muted=False)
    room.sounding.play_test(TONES, 1.0, muted=False)
    assert room.done() == ["gain", "gain", "play", "cut", "gain", "gain", "play"]


def test_stopping_the_test() -> None:
    room = Room()
    room.sounding.stop_test()
    room.sounding.play_test(SoundSettings(), 1.0, muted=False)
    room.sounding.stop_test()
    assert room.done()[-1] == "cut"
    assert not room.sounding.is_testing()


def test_a_session_stops_the_test() -> None:
    room = Room()
    room.sounding.play_test(SoundSettings(), 1.0, muted=False)
    room.listen()
    assert room.done()[-1] == "cut"
    assert not room.sounding.is_testing()


def test_closed_no_test_sounds() -> None:
    room = Room()
    room.sounding.play_test(SoundSettings(), 1.0, muted=False)
    room.sounding.close()
    assert not room.sounding.is_testing()


def test_what_is_wrong_is_known_once_it_is_open() -> None:
    room = Room(trouble="No sound.")
    assert room.sounding.status() is None
    room.sounding.open()
    assert room.sounding.status() == "No sound."


def test_whoever_hears_nothing_has_no_loudspeaker_looked_for() -> None:
    """Opened, listened to, tested: no player is made, and none is missed."""
    room = Room(NOTHING, trouble="No loudspeaker.")
    room.sounding.open()
    room.listen()
    assert room.sounding.status() is None
    assert room.players == []


def test_whoever_chooses_to_hear_nothing_gives_the_loudspeaker_back_and_gets_it_again() -> None:
    """Sound · nothing: the player is closed · sound again: another one is made · no change: it stays."""
    room = Room(trouble="No loudspeaker.")
    room.sounding.open()
    room.choose(NOTHING)
    room.sounding.open()
    assert (room.done(), room.sounding.status()) == (["play", "close"], None)
    room.choose(TONES)
    room.sounding.open()
    room.choose(SPANISH)
    room.sounding.open()
    assert (len(room.players), room.sounding.status()) == (2, "No loudspeaker.")


def test_a_test_that_sounds_is_cut_before_its_loudspeaker_is_given_back() -> None:
    room = Room()
    room.sounding.play_test(SoundSettings(), 1.0, muted=False)
    room.choose(NOTHING)
    room.sounding.open()
    assert room.done()[-2:] == ["cut", "close"]
    assert not room.sounding.is_testing()


def test_voices_are_asked_for_whatever_is_set() -> None:
    room = Room(TONES)
    room.sounding.open()
    room.sounding.ask_voices(Language.SPANISH)
    assert room.speakers[-1].settings == [SPANISH]


def test_voices() -> None:
    """Not asked, asked and not answered, answered twice; another language, whose answer is on its way."""
    room = Room()
    assert room.sounding.voices(Language.ENGLISH) is None
    room.sounding.ask_voices(Language.ENGLISH)
    assert room.sounding.voices(Language.ENGLISH) is None
    room.speakers[0].known = (JOHN, Voice("Jane", "en_US"), Voice("John", "en_US"))
    assert room.sounding.voices(Language.ENGLISH) == ("John", "Jane")
    room.sounding.ask_voices(Language.SPANISH)
    assert room.sounding.voices(Language.SPANISH) is None
    room.speakers[0].known = (ANA,)
    assert room.sounding.voices(Language.SPANISH) == ("Ana",)


def test_no_voice_and_no_answer_are_two_things() -> None:
    room = Room()
    room.sounding.ask_voices(Language.ENGLISH)
    room.speakers[0].trouble = NO_ANSWER
    assert room.sounding.voices(Language.ENGLISH) is None
    room.speakers[0].trouble = "This computer has no voice."
    assert room.sounding.voices(Language.ENGLISH) == ()


def test_damaged_sounds_cost_the_sound_and_not_the_session(tmp_path: Path) -> None:
    room = Room()
    room.assets = tmp_path
    room.sounding.open()
    listener = room.sounding.listener(lambda seconds: Ahead(0.0, ()))
    assert room.players == []
    assert listener.status() == room.sounding.status() == "The sounds are damaged. Follow the screen."


def test_for_damaged_sounds_no_loudspeaker_is_opened_and_an_open_one_is_given_back(tmp_path: Path) -> None:
    """English sounds · the Spanish words are damaged: the player is closed, no other is made · English again."""
    room = Room(TONES)
    room.assets = tmp_path
    for folder in ("sounds", "voices/en"):
        shutil.copytree(assets_dir() / folder, tmp_path / folder)
    room.sounding.open()
    room.choose(SPANISH)
    room.sounding.open()
    room.listen()
    assert (len(room.players), room.done(), room.sounding.status()) == (1, ["play", "close"], DAMAGED)
    room.choose(TONES)
    room.listen()
    assert (len(room.players), room.sounding.status()) == (2, None)


def test_the_test_of_damaged_sounds_is_silent(tmp_path: Path) -> None:
    room = Room()
    room.assets = tmp_path
    room.sounding.open()
    room.sounding.play_test(SoundSettings(), 1.0, muted=False)
    room.clock.now += 60.0
    room.sounding.look()
    assert (room.sounding.is_testing(), room.sounding.status()) == (False, DAMAGED)


def test_whoever_hears_nothing_is_told_of_no_damage_and_no_sounds_are_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Opened · a session · what is wrong: nothing · sound is chosen: it is told."""
    room = Room(NOTHING)
    room.assets = tmp_path
    room.sounding.open()
    listener = room.sounding.listener(lambda seconds: Ahead(0.0, ()))
    assert (room.sounding.status(), listener.status(), caplog.messages) == (None, None, [])
    room.choose(TONES)
    room.sounding.open()
    assert (room.sounding.status(), caplog.messages) == (DAMAGED, ["the sounds cannot be used"])


def test_the_damage_is_told_no_more_once_nothing_is_to_be_heard(tmp_path: Path) -> None:
    room = Room(TONES)
    room.assets = tmp_path
    room.sounding.open()
    room.choose(NOTHING)
    assert room.sounding.status() is None


def test_the_test_waits_for_a_loudspeaker_that_has_just_been_opened() -> None:
    """Opened · asked for · nothing sounds yet · it sounds: the first tone comes then"""
    room = Room()
    room.sounds = False
    room.sounding.look()
    room.sounding.open()
    room.sounding.play_test(TONES, 1.0, muted=False)
    room.clock.now += 5.0
    room.sounding.look()
    assert room.done() == ["play", "gain", "gain"]
    assert room.sounding.is_testing()
    room.players[-1].pretends = True
    room.sounding.look()
    (_, track, position) = room.players[-1].given[-1]
    assert isinstance(track, Track)
    assert position == 105.0
    assert track.notes[0].at == pytest.approx(105.2)
