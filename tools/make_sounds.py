"""Makes the tones in assets/sounds/ (`make sounds`). Run it after changing a tone here; the files are committed.

The tones are for people of seventy. Hearing at that age has lost most above 2 kHz and little between 500 Hz and 1 kHz
(ISO 7029:2017, median thresholds), so every tone has a fundamental of 500-1000 Hz and harmonics up to 2 kHz and no
further. Edges are raised cosines, so nothing clicks.

Each kind has a rhythm of its own, because pitch alone is told apart badly, and by some people not at all. Two tones of
the same number of pulses differ in at least one pulse, or in the time from one to the next, by a factor of
:data:`TOLD_APART`. Between pulses lie at least 35 ms of silence: an old ear hears a gap of 10 ms through headphones,
but in a room the echo fills it. They are shorter than 0.1 s, so that a tone is one sound and not several.

| tone | rhythm | when |
|---|---|---|
| `tick` | short | a second has passed |
| `word` | one, twice as long | a movement begins |
| `hold` | one, long and steady | stay as you are |
| `rest` | one, very long, dying away | rest |
| `number` | short short | the next rep |
| `last_one` | short short short short | the last rep |
| `side` | short long short | now the other side |
| `halfway` | long, long | half of a hold or activity is over |
| `ten_seconds` | long, long, long | ten seconds are left |
| `start` | a quick roll of three | begin |
| `set_done` | long short | the set is over |
| `exercise_done` | short short long | the exercise is over |
| `finish` | three, a long one, a longer one | the session is over |
| `pause` | long short short | everything stands still |
| `resume` | short long | on it goes |

What calls to do something (`start` and what stands below it) lasts at least 150 ms and is pulsed, a tick lasts 70 ms.
To ears of seventy (``tools/hearing.py``) every call is about as loud as the others, and so is every mark (what stands
above `start`); a call is 4 dB louder than a mark, and a mark as loud as the recorded words. No tone is louder than
-5 dB of full scale, so that it and a tick together stay below -1 dB.

A tone's start is what is timed, so all attacks are equally steep. What can be followed by a word is over before it:
`start` in 0.2 s (its word comes at 0.3 s), `set_done` and `exercise_done` in 0.4 s ("rest" comes at 0.5 s), and what
stands for a word in 0.7 s.

The ``test`` is to set the volume by, lying down, the sound as loud as it will be in a session. A person should hear
three ticks, a second apart; then, where the fourth would come, the quick roll of three that says "begin"; a second
later a long and a short one, "done". The ticks are the softest of all: who hears each of them without straining hears
everything. The roll should be clear and not make anybody start.

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


TOLD_APART = 1.75
"""By what factor rhythms of the same number of pulses differ somewhere. In a quiet laboratory older people tell
lengths apart that differ by a fifth; these must be known by heart, alone, across a room."""


def beats(count: int, every: float, seconds: float, pitch: float) -> tuple[Pulse, ...]:
    """The same pulse ``count`` times, ``every`` so many seconds."""
    return tuple(Pulse(number * every, seconds, pitch) for number in range(count))


CALLS = {
    "start": Tone((Pulse(0.0, 0.04, 660), Pulse(0.076, 0.04, 800), Pulse(0.152, 0.04, 1000)), -5.5),
    "set_done": Tone((Pulse(0.0, 0.20, 800), Pulse(0.265, 0.08, 600, 0.03)), -9.0),
    "exercise_done": Tone((Pulse(0.0, 0.065, 660), Pulse(0.115, 0.065, 660), Pulse(0.23, 0.165, 880, 0.03)), -8.5),
    "finish": Tone(
        (
            Pulse(0.0, 0.12, 500),
            Pulse(0.18, 0.12, 660),
            Pulse(0.36, 0.12, 800),
            Pulse(0.54, 0.30, 1000, 0.05),
            Pulse(0.90, 0.50, 800, 0.20),
        ),
        -9.5,
    ),
    "pause": Tone((Pulse(0.0, 0.22, 660), Pulse(0.29, 0.07, 520), Pulse(0.43, 0.07, 520)), -9.0),
    "resume": Tone((Pulse(0.0, 0.08, 520), Pulse(0.14, 0.23, 780, 0.05)), -9.5),
}
"""What calls to do something."""

MARKS = {
    "tick": Tone(beats(1, 1.0, 0.07, 880), -10.0),
    "word": Tone((Pulse(0.0, 0.15, 560, 0.05),), -11.5),
    "hold": Tone((Pulse(0.0, 0.32, 620, 0.02),), -13.0),
    "rest": Tone((Pulse(0.0, 0.62, 520, 0.45),), -12.5),
    "number": Tone(beats(2, 0.15, 0.06, 740), -10.5),
    "last_one": Tone(beats(4, 0.15, 0.06, 740), -11.0),
    "side": Tone((Pulse(0.0, 0.06, 600), Pulse(0.12, 0.18, 800), Pulse(0.36, 0.06, 600)), -13.0),
    "halfway": Tone(beats(2, 0.245, 0.15, 700), -13.0),
    "ten_seconds": Tone(beats(3, 0.245, 0.15, 700), -13.0),
}
"""What tells the time or the count, or stands for a word."""

TONES = {**CALLS, **MARKS}

TEST = ((0.0, "tick"), (1.0, "tick"), (2.0, "tick"), (3.0, "start"), (4.0, "set_done"))
"""Seconds and tones of the ``test``."""


def samples_of_test() -> array[int]:
    """The ``test``: its tones one after the other, each as loud as in a session."""
    mixed: array[int] = array("h")
    for at, name in TEST:
        mixed.extend([0] * (round(at * RATE) - len(mixed)))
        mixed.extend(samples_of(TONES[name]))
    return mixed


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
    """Write every tone and the ``test`` as ``NAME.wav`` and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {**{name: samples_of(tone) for name, tone in TONES.items()}, "test": samples_of_test()}
    files = []
    for name, samples in made.items():
        files.append(folder / f"{name}.wav")
        write_wav(files[-1], samples)
    return files


if __name__ == "__main__":
    for written in write(FOLDER):
        print(written)
