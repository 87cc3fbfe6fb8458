"""Finds out whether a program plays, and how long it takes from being started to being heard."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path

from knee_coach.sound.players.playsound3_backends import NothingHeardError, PlayFile
from knee_coach.sound.wav import RATE, write_wav

LENGTHS = (0.10, 0.13, 0.16, 0.19, 0.22, 0.25)
"""Seconds of the silent files. How long a program goes on after the last sample depends on how the file fits the
blocks in which it plays (aplay: 30-165 ms, in steps of 0.12 s), so several lengths are tried and the best is taken."""

PROOF = 1.0
"""Seconds of a last silent file, which a program must play to its end. ffplay ends without an error where it has no
output, after 0.2 s whatever the file: short ones it seems to play."""

ENOUGH = 2.0
"""Seconds after which no more short files are played: on a sink with a long buffer each of them ends seconds late."""

GIVEN_UP_AFTER = 3.0
"""Seconds that a silent file may last longer than it is."""

LOOKED_AFTER = 0.004
"""Seconds between two looks at whether a file is over."""


def measured_lag(
    play_file: PlayFile, folder: Path, clock: Callable[[], float], pause: Callable[[float], bool]
) -> float:
    """Seconds from starting a program until its first sample is heard, 0 if ``pause`` says not to go on.

    It is the least time by which a silent file lasts longer than it should: the start, and an end of a few
    milliseconds. ``pause`` waits so many seconds and says whether to go on. Takes 2.5 to 6 s, and 3 s where a program
    hangs, as all do whose sound server does.

    Raises:
        NothingHeardError: when the program does not play.
    """
    overheads: list[float] = []
    began = clock()
    for seconds in (*LENGTHS, PROOF):
        if seconds < PROOF and overheads and clock() - began > ENOUGH:
            continue
        path = folder / "silence.wav"
        write_wav(path, array("h", bytes(2 * round(seconds * RATE))))
        started = clock()
        playing = play_file(path)
        while playing.is_alive():
            if not pause(LOOKED_AFTER):
                playing.stop()
                return 0.0
            if clock() - started > seconds + GIVEN_UP_AFTER:
                playing.stop()
                raise NothingHeardError("it does not end")
        overhead = clock() - started - seconds
        if overhead < 0:
            raise NothingHeardError(f"it ended {-overhead:.1f} s too early")
        overheads.append(overhead)
    return min(overheads)
