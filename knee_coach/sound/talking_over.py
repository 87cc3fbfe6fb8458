"""Keeps recordings from talking over one another, as long as they really are.

The cue sheets keep words 0.7 s apart; some Spanish ones last longer, and with words alone more is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import END_CUES, SAY, spoken_rank
from knee_coach.sound.heard import Heard
from knee_coach.sound.score import TimedCue

START_IS_SAID_WITHIN = 0.7
"""Seconds: with words alone, a word this soon after a start says it."""

AFTER_A_KEY = 0.1
"""Seconds from a key to what can sound whole and on time: a stream that starts swallows its beginning."""

AFTER_A_CALL = 0.05
"""Seconds from the end of the tone to the sentence."""

_ROUNDING = 1e-6
"""Seconds: instants that should be equal differ by less."""


def said_starts(cues: Mapping[TimedCue, Heard], bank: SoundBank, *, voice_is_ready: bool) -> Iterator[TimedCue]:
    """The starts that another word says as well."""
    starts = [cue for cue in cues if cue[1] == "start"]
    spoken = [at for (at, name), one in cues.items() if name != "start" and _is_spoken(one, bank, voice_is_ready)]
    for start in starts:
        if any(-_ROUNDING < at - start[0] < START_IS_SAID_WITHIN + _ROUNDING for at in spoken):
            yield start


def _is_spoken(one: Heard, bank: SoundBank, voice_is_ready: bool) -> bool:
    return bank.is_recording(one.sound) or (one.text is not None and voice_is_ready)


def talking_over(
    cues: Mapping[TimedCue, Heard], settled: Mapping[TimedCue, Heard], bank: SoundBank
) -> Iterator[TimedCue]:
    """The recorded words that give way: what sounds already stays, then what ranks higher, then what comes earlier."""
    kept: list[tuple[float, float]] = []
    words = (each for each in recordings(cues, bank) if not each[0][1].startswith(SAY))
    for cue, start, end in sorted(words, key=lambda each: (each[0] not in settled, _rank(each[0][1]), each[1])):
        if cue not in settled and any(start < later - _ROUNDING and sooner < end - _ROUNDING for sooner, later in kept):
            yield cue
        else:
            kept.append((start, end))


def recordings(cues: Mapping[TimedCue, Heard], bank: SoundBank) -> Iterator[tuple[TimedCue, float, float]]:
    """The cues that sound with a recording, each with when it starts and ends."""
    for cue, one in cues.items():
        if one.sound is not None and bank.is_recording(one.sound):
            start = one.starts(cue[0])
            yield cue, start, start + bank.seconds(one.sound)


def sentence_begins(at: float, cues: Mapping[TimedCue, Heard], bank: SoundBank) -> float:
    """When a recorded sentence begins that should at ``at``.

    It waits for the answer to a key, for the tone that ends a set, and for the word that is being said.
    """
    return after_recordings(max(at + AFTER_A_KEY, after_calls(at, cues, bank)), cues, bank)


def after_calls(at: float, cues: Mapping[TimedCue, Heard], bank: SoundBank) -> float:
    """When the tone that ends a set, an exercise or the session at that instant is over; else the instant itself."""
    calls = (cues.get((at, end), Heard()).sound for end in END_CUES.values())
    return max([at, *(at + bank.seconds(sound) + AFTER_A_CALL for sound in calls if sound is not None)])


def _rank(name: str) -> int:
    """As the cue sheets rank words; last what only says where a session stands."""
    rank = spoken_rank(name)
    return 5 if rank is None else rank


def after_recordings(at: float, cues: Mapping[TimedCue, Heard], bank: SoundBank) -> float:
    """When a voice begins that should at ``at``: once the recorded word that sounds then is over."""
    return max([at, *(end for _, start, end in recordings(cues, bank) if start <= at)])
