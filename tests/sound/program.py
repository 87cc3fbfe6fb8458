"""A fake of the programs that playsound3 starts: remembers what was started when, and what it would have sounded."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path

from knee_coach.sound.wav import RATE, read_wav
from tests.sound.ears import Clock


@dataclass
class Played:
    """A file that was started. It is over ``lag`` seconds after its last sample."""

    path: Path
    clock: Clock
    started: float
    samples: array[int]
    over: float
    stopped_at: float | None = None

    def is_alive(self) -> bool:
        return self.stopped_at is None and self.clock.now < self.over

    def stop(self) -> None:
        self.stopped_at = self.clock.now


class Program:
    """Starts files. What it starts is heard ``lag`` seconds later."""

    def __init__(self, clock: Clock, lag: float = 0.0) -> None:
        self.clock, self.lag = clock, lag
        self.played: list[Played] = []
        self.error: Exception | None = None
        self.gives_up_after: float | None = None
        """Seconds after which it ends without having played."""

    def __call__(self, path: Path) -> Played:
        if self.error is not None:
            raise self.error
        samples = read_wav(path)
        lasts = self.lag + len(samples) / RATE
        over = self.clock.now + (lasts if self.gives_up_after is None else self.gives_up_after)
        self.played.append(Played(path, self.clock, self.clock.now, samples, over))
        return self.played[-1]

    def heard(self) -> list[tuple[float, int]]:
        """Every sound: the instant of our clock at which it began (to the millisecond), and its loudest sample."""
        return sorted(sound for played in self.played for sound in self._of(played))

    def _of(self, played: Played) -> list[tuple[float, int]]:
        sounds: list[tuple[float, int]] = []
        at = played.started + self.lag
        loud = False
        step = RATE // 1000
        for index in range(0, len(played.samples), step):
            level = max(played.samples[index : index + step])
            instant = round(at + index / RATE, 3)
            if played.stopped_at is not None and instant >= played.stopped_at:
                break
            if level > 0 and not loud:
                sounds.append((instant, 0))
            if level > 0:
                sounds[-1] = (sounds[-1][0], max(sounds[-1][1], level))
            loud = level > 0
        return sounds
