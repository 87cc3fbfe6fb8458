"""The sound of the program: opened for a preview, used by a session or a test, closed again."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.app.sounding import Sounding
from knee_coach.engine.ahead import Ahead
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.settings import Settings
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.speech.facts import NO_ANSWER
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.sound.speech.speaker import Voice

ANA, JOHN = Voice("Ana", "es_ES"), Voice("John", "en_GB")
SPANISH = SoundSettings(language=Language.SPANISH)
TONES = SoundSettings(SoundChoice.TONES_ONLY)


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
        self.sounding = Sounding(self._make_player, self._make_speaker, lambda: self.settings)

    def choose(self, sound: SoundSettings) -> None:
        self.settings = replace(self.settings, sound=sound)

    def listen(self) -> None:
        self.sounding.listener(lambda seconds: Ahead(0.0, ()))

    def done(self) -> list[object]:
        """What the last player was told, by name."""
        return [call[0] for call in self.players[-1].given]

    def _make_player(self) -> SilentPlayer:
        self.players.append(SilentPlayer(self.trouble))
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
    assert room.done() == ["close"]
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
