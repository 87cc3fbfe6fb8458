"""What is heard after a key: silence of what was, and all that is new."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knee_coach.sound.wav import RATE
from tools.soundtest.comparing import compared
from tools.soundtest.figures import Figures
from tools.soundtest.planned import cues_track
from tools.soundtest.recorder import recording
from tools.soundtest.routines import ONE_HOLD
from tools.soundtest.screen import screen
from tools.soundtest.server import SETTLES, SoundServer, pause
from tools.soundtest.session import playing

FIRST_KEY_AT = 7.03
"""Seconds of the session: the first tick of the hold is sounding."""


SILENT_WITHIN = 0.1
"""Seconds after a key in which something of the old may still sound."""

ANSWERED_WITHIN = 0.2
"""Seconds by which a sound after a key may be late: X and the window take some, and a sound that is due at once waits
for the device."""


@dataclass(frozen=True)
class Key:
    """A key, what is to be heard after it (by seconds after it), and when the next one follows."""

    what: str
    name: str
    cues: tuple[tuple[float, str], ...]
    listened: float
    """Seconds in which nothing else may be heard."""
    next_after: float
    """Seconds."""


KEYS = (
    Key("pause in a tick", "space", ((0.0, "pause"),), 1.9, 2.0),
    Key(
        *("go on", "space"),
        (
            *((0.0, "resume"), (1.0, "tick"), (2.0, "tick"), (3.0, "start"), (3.3, "word:hold")),
            *((3.97, "tick"), (4.97, "tick"), (5.97, "tick")),
        ),
        *(6.85, 7.0),
    ),
    Key(
        *("next in a tick", "Right"),
        ((0.5, "word:rest"), (1.0, "tick"), (2.0, "tick"), (3.0, "tick"), (4.0, "start"), (4.3, "word:hold")),
        *(4.9, 7.4),
    ),
    Key("back", "Left", ((1.0, "tick"), (2.0, "tick"), (3.0, "start"), (3.3, "word:hold")), 3.9, 4.5),
)
"""For a hold of 14 s: going on, it has 12.97 s left, which tick at whole seconds before the end."""


@dataclass(frozen=True)
class AfterKey:
    """What was heard after a key."""

    key: Key
    figures: Figures

    @property
    def silent_after(self) -> float:
        """Seconds after the key until which something of the old sounded."""
        return max((end for _, end in self.figures.extra), default=0.0)

    def faults(self) -> Iterator[str]:
        """What is not as it should be, in sentences."""
        if self.silent_after > SILENT_WITHIN:
            yield f"{self.key.what}: something of the old sounded until {1000 * self.silent_after:.0f} ms after the key"
        for note in self.figures.lost:
            yield f"{self.key.what}: {note.tone}, {note.at:.2f} s after the key, was not heard"
        if max(self.figures.late, default=0.0) > ANSWERED_WITHIN:
            yield f"{self.key.what}: a sound came {1000 * max(self.figures.late):.0f} ms late"

    def __str__(self) -> str:
        return f"{self.key.what}: the old is silent after {1000 * self.silent_after:.0f} ms; {self.figures}"


def after_keys(server: SoundServer, keys: Iterable[Key] = KEYS) -> tuple[AfterKey, ...]:
    """Play a session in the real window, press keys in it, and compare what follows each."""
    pressed: list[tuple[Key, float]] = []
    with recording(server.env) as heard, screen(server.env) as shown:
        pause(SETTLES)
        with playing(shown, ONE_HOLD) as session:
            session.wait_for(FIRST_KEY_AT)
            for key in keys:
                at = shown.press(key.name)
                pressed.append((key, at))
                pause(at + key.next_after - shown.now())
    starts = heard.starts_at()
    return tuple(_after(key, at - starts, heard.samples) for key, at in pressed)


def _after(key: Key, second: float, samples: array[int]) -> AfterKey:
    first = round(second * RATE)
    part = samples[first : first + round(key.listened * RATE)]
    return AfterKey(key, compared(part, 0.0, cues_track(key.cues)))
