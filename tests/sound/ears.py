"""Fakes for the tests of the sound: a clock that is told the time, sounds, and what remembers what was heard."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.speech.rates import WORDS_A_MINUTE, spoken_seconds
from knee_coach.sound.speech.speaker import Utterance, Voice
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE

NAMES = (
    *("start", "tick", "set_done", "exercise_done", "finish", "pause", "resume", "word", "hold", "number", "side"),
    *("last_one", "halfway", "ten_seconds", "rest", "test"),
)

RECORDED = {
    "word:hold": "hold",
    "word:rest": "rest",
    "word:left": "left",
    "word:right": "right",
    "word:lift": "lift",
    "word:go": "go",
    "word:back": "back",
    "word:lower": "lower",
    "last_one": "last one",
    "halfway": "halfway",
    "ten_seconds": "ten seconds",
    "start": "go",
    "set_done": "set done",
    "exercise_done": "good work",
    "finish": "all done",
    "pause": "pause",
    "resume": "carry on",
    **{f"number:{number}": str(number) for number in range(1, 51)},
    **{f"say:Set {number} of 3": f"Set {number} of 3" for number in (2, 3)},
    **{f"say:{side} leg": f"{side} leg" for side in ("Left", "Right")},
    **{f"say:Switch to your {side} leg": f"Switch to your {side} leg" for side in ("left", "right")},
}
"""Cues that somebody recorded, and what the recording says."""


class Clock:
    """Shows the time it was told."""

    def __init__(self, now: float = 0.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def bank(
    seconds: float = 0.1,
    recorded: Mapping[str, str] | None = None,
    word_seconds: float = 0.4,
    language: Language = Language.ENGLISH,
) -> SoundBank:
    """A bank in which every tone and every recorded word lasts that long; each tone has a level of its own."""
    count = round(seconds * RATE)
    tones = {name: array("h", [1000 + 100 * index] * count) for index, name in enumerate(NAMES)}
    texts = {f"{language.value}/{cue}": text for cue, text in (recorded or {}).items()}
    words = {name: array("h", [500] * round(word_seconds * RATE)) for name in texts}
    return SoundBank({**tones, **words}, language, texts)


class Ear:
    """A player that remembers which tone was heard when, as a faultless one would have sounded them."""

    STILL_WANTED = 0.25

    def __init__(self, clock: Clock) -> None:
        self.gain = 1.0
        self.plays = 0
        self.closed = False
        self.awake = True
        self.trouble: str | None = None
        self._clock = clock
        self._track: Track | None = None
        self._since = float("-inf")
        self._heard: list[Note] = []

    def play(self, track: Track, position_seconds: float) -> None:
        assert position_seconds == self._clock.now
        before = () if self._track is None else self._track.notes
        self._listen()
        self.plays += 1
        self._track = track
        late = (note for note in track.notes if position_seconds - self.STILL_WANTED < note.at < position_seconds)
        self._heard.extend(note for note in late if note not in before)

    def cut(self) -> None:
        self._listen()
        self._track = None

    def set_gain(self, gain: float) -> None:
        self.gain = gain

    def sounds(self) -> bool:
        return self.awake

    def status(self) -> str | None:
        return self.trouble

    def close(self) -> None:
        self.closed = True

    def notes(self) -> tuple[Note, ...]:
        """What it would sound now, and what it sounded a little earlier."""
        return () if self._track is None else self._track.notes

    def heard(self) -> list[str]:
        """Everything so far: ``instant sound``."""
        self._listen()
        return [f"{round(note.at, 3):.10g} {note.tone}" for note in sorted(self._heard)]

    def _listen(self) -> None:
        now = self._clock.now
        if self._track is not None:
            self._heard.extend(note for note in self._track.notes if self._since <= note.at < now)
        self._since = now


@dataclass(frozen=True)
class Spoken:
    """What a voice said, from when to when."""

    at: float
    text: str
    until: float


class Mouth:
    """A speaker that remembers what was heard, as a faultless one would have spoken it, at 150 words a minute."""

    def __init__(self, clock: Clock, *, ready: bool = True) -> None:
        self.gain = 1.0
        self.ready = ready
        self.closed = False
        self._clock = clock
        self._script: tuple[Utterance, ...] = ()
        self._since = float("-inf")
        self._heard: list[Utterance] = []
        self._broken_off: dict[Utterance, float] = {}

    def play(self, script: Sequence[Utterance], position_seconds: float) -> None:
        assert position_seconds == self._clock.now
        assert all(utterance.until > position_seconds for utterance in script)
        self._listen()
        self._break_off(but_not=script)
        late = (one for one in script if position_seconds - 0.5 < one.at < position_seconds)
        self._heard.extend(one for one in late if one not in self._heard)
        self._script = tuple(script)

    def cut(self) -> None:
        self._listen()
        self._break_off(but_not=())
        self._script = ()

    def set_gain(self, gain: float) -> None:
        self.gain = gain

    def set_settings(self, settings: SoundSettings) -> None:
        raise AssertionError("a session keeps its settings")

    def is_ready(self) -> bool:
        return self.ready

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def status(self) -> str | None:
        return None

    def close(self) -> None:
        self.closed = True

    def said(self) -> list[Spoken]:
        """Everything so far, in the order of time."""
        self._listen()
        return [Spoken(one.at, one.text, self._end(one)) for one in sorted(self._heard)]

    def heard(self) -> list[str]:
        """Everything so far: ``instant text``, with the instant at which it was broken off."""
        return [
            f"{one.at:g} {one.text}"
            + ("" if one.until >= one.at + spoken_seconds(one.text, WORDS_A_MINUTE) else f" -{one.until:g}")
            for one in self.said()
        ]

    def _end(self, one: Utterance) -> float:
        return min(one.at + spoken_seconds(one.text, WORDS_A_MINUTE), one.until, self._broken_off.get(one, one.until))

    def _break_off(self, but_not: Sequence[Utterance]) -> None:
        for one in self._heard:
            if one not in but_not:
                self._broken_off.setdefault(one, self._clock.now)

    def _listen(self) -> None:
        now = self._clock.now
        self._heard.extend(one for one in self._script if self._since <= one.at < now)
        self._since = now
