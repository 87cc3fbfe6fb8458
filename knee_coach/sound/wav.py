"""WAV files in the program's one form: mono, 16 bit, :data:`RATE` samples a second."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

RATE = 48_000
"""Samples a second, of every tone, recording and track: what nearly every sound device runs at, so that nothing
between here and there has to resample."""


def read_wav(path: Path) -> array[int]:
    """The samples of a file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no WAV file of that form.
    """
    try:
        with wave.open(str(path), "rb") as file:
            form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            samples = array("h", file.readframes(file.getnframes()))
    except (EOFError, wave.Error) as error:
        raise ValueError(str(error) or "it is cut short") from error
    if form != (1, 2, RATE):
        raise ValueError(f"it is not mono, 16 bit, {RATE} Hz")
    return _little_endian(samples)


def write_wav(path: Path, samples: array[int]) -> None:
    """Write samples to a file.

    Raises:
        OSError: it cannot be written.
    """
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(_little_endian(samples).tobytes())


def _little_endian(samples: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return samples
    swapped = samples[:]
    swapped.byteswap()
    return swapped
