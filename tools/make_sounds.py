"""Makes the tones in assets/sounds/ (`make sounds`). Run it after changing a tone here; the files are committed.

The tones are for people of seventy. Hearing at that age has lost most above 2 kHz and little between 500 Hz and 1 kHz
(ISO 7029:2017, median thresholds), so every tone has a fundamental of 500-1000 Hz and harmonics up to 2 kHz and no
further. Each kind has a rhythm of its own, because pitch alone is told apart badly, and by some people not at all.
What calls to do something lasts at least 150 ms and is pulsed, a tick lasts 70 ms. Edges are raised cosines, so nothing
clicks; no tone is louder than -5 dB of full scale, so that it and a tick together stay below -1 dB.

A tone's start is what is timed, so all attacks are equally steep. What can be followed by a word is over before it:
`start` in 0.2 s (its word comes at 0.3 s), `set_done` and `exercise_done` in 0.4 s ("rest" comes at 0.5 s).

The same numbers give the same bytes on every machine: a test makes all files anew and compares.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knee_coach.sound.wav import RATE, write_wav

HIGHEST_HARMONIC = 2000.0
"""Hz."""

HARMONIC_LEVELS = (1.0, 0.5, 0.25, 0.12)
"""The amplitudes of the fundamental and the harmonics above it, before those over 2 kHz are left out."""

ATTACK = 0.006
"""Seconds from silence to full: long enough not to click, short enough to have one clear instant."""

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "sounds"


@dataclass(frozen=True)
class Pulse:
    """One pulse: starts ``at`` seconds, lasts ``seconds``, sounds at ``pitch`` Hz, fades over its last ``release``."""

    at: float
    seconds: float
    pitch: float
    release: float = 0.008


@dataclass(frozen=True)
class Tone:
    """Pulses in their rhythm, the loudest sample at ``peak`` dB of full scale."""

    pulses: tuple[Pulse, ...]
    peak: float

    @property
    def seconds(self) -> float:
        """From the start of the first pulse to the end of the last."""
        return max(pulse.at + pulse.seconds for pulse in self.pulses)


CALL = -5.0
"""dB of full scale, for what calls to do something."""
MARK = -10.0
"""dB, for what tells the time or the count in the middle of doing it."""
SOFT = -12.0
"""dB, for the marks that stand for a word until it is recorded."""


def beats(count: int, every: float, seconds: float, pitch: float) -> tuple[Pulse, ...]:
    """The same pulse ``count`` times, ``every`` so many seconds."""
    return tuple(Pulse(number * every, seconds, pitch) for number in range(count))


TICK = beats(1, 1.0, 0.07, 880)
START = (Pulse(0.0, 0.05, 660), Pulse(0.07, 0.05, 800), Pulse(0.14, 0.05, 1000))
SET_DONE = (Pulse(0.0, 0.18, 800), Pulse(0.22, 0.12, 600, 0.03))

TONES = {
    # What calls to do something.
    "start": Tone(START, CALL),
    "set_done": Tone(SET_DONE, CALL),
    "exercise_done": Tone((Pulse(0.0, 0.07, 660), Pulse(0.11, 0.07, 660), Pulse(0.22, 0.16, 880, 0.03)), CALL),
    "finish": Tone(
        (
            Pulse(0.0, 0.12, 500),
            Pulse(0.18, 0.12, 660),
            Pulse(0.36, 0.12, 800),
            Pulse(0.54, 0.30, 1000, 0.05),
            Pulse(0.90, 0.50, 800, 0.20),
        ),
        CALL,
    ),
    "pause": Tone((Pulse(0.0, 0.20, 660), Pulse(0.28, 0.20, 520, 0.05)), CALL),
    "resume": Tone((Pulse(0.0, 0.08, 520), Pulse(0.13, 0.23, 780, 0.05)), CALL),
    # What tells the time or the count.
    "tick": Tone(TICK, MARK),
    "halfway": Tone(beats(2, 0.2, 0.11, 700), MARK),
    "ten_seconds": Tone(beats(3, 0.2, 0.11, 700), MARK),
    "last_one": Tone(beats(4, 0.095, 0.06, 740), MARK),
    "side": Tone((Pulse(0.0, 0.06, 600), Pulse(0.06, 0.06, 800), Pulse(0.12, 0.06, 600), Pulse(0.18, 0.06, 800)), MARK),
    # What stands for a word until it is recorded.
    "word": Tone((Pulse(0.0, 0.15, 560, 0.08),), SOFT),
    "number": Tone(beats(2, 0.095, 0.06, 740), SOFT),
    "rest": Tone((Pulse(0.0, 0.35, 520, 0.30),), SOFT),
    # To set the volume by: a countdown, a start, an end.
    "test": Tone(
        (
            *beats(3, 1.0, 0.07, 880),
            *(Pulse(3.0 + pulse.at, pulse.seconds, pulse.pitch) for pulse in START),
            *(Pulse(4.0 + pulse.at, pulse.seconds, pulse.pitch, pulse.release) for pulse in SET_DONE),
        ),
        CALL,
    ),
}


def samples_of(tone: Tone) -> array[int]:
    """The tone as 16-bit samples at :data:`RATE`."""
    mixed = [0.0] * round(tone.seconds * RATE)
    for pulse in tone.pulses:
        first = round(pulse.at * RATE)
        for index, value in enumerate(_wave(pulse)):
            mixed[first + index] += value
    full = 32767 * 10 ** (tone.peak / 20) / max(map(abs, mixed))
    return array("h", (round(value * full) for value in mixed))


def _wave(pulse: Pulse) -> Sequence[float]:
    """A pulse, its loudest sample at 1."""
    count = round(pulse.seconds * RATE)
    values = [_harmonics(pulse.pitch, index / RATE) * _envelope(pulse, index / RATE) for index in range(count)]
    loudest = max(map(abs, values))
    return [value / loudest for value in values]


def _harmonics(pitch: float, time: float) -> float:
    return sum(
        level * math.sin(2 * math.pi * number * pitch * time)
        for number, level in enumerate(HARMONIC_LEVELS, start=1)
        if number * pitch <= HIGHEST_HARMONIC
    )


def _envelope(pulse: Pulse, time: float) -> float:
    """Raised cosines at both ends, 1 between."""
    rising = min(1.0, time / ATTACK)
    falling = min(1.0, (pulse.seconds - time) / pulse.release)
    return (0.5 - 0.5 * math.cos(math.pi * rising)) * (0.5 - 0.5 * math.cos(math.pi * falling))


def write(folder: Path) -> list[Path]:
    """Write every tone as ``NAME.wav`` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{name}.wav" for name in TONES]
    for file in files:
        write_wav(file, samples_of(TONES[file.stem]))
    return files


if __name__ == "__main__":
    for written in write(FOLDER):
        print(f"{written}  {TONES[written.stem].seconds:.3f} s")
