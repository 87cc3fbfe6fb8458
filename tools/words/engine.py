"""The speech engines: text in, samples out."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knee_coach.sound.wav import RATE


class EngineMissingError(Exception):
    """A program that is needed is not installed."""


@dataclass(frozen=True)
class Engine:
    """A program that speaks, and the Debian package it comes in.

    ``command`` holds ``{text}``, ``{file}``, and ``{stretch}`` or ``{rate}``; ``rate`` is the words a minute at
    speed 1. ``effects`` are what SoX does to the sound of this voice.
    """

    package: str
    command: tuple[str, ...]
    effects: tuple[str, ...]
    rate: int = 150

    def speak(self, text: str, speed: float) -> array[float]:
        """The samples of a text, :data:`RATE` a second; ``speed`` 1 is the engine's own, 2 twice as fast.

        Raises:
            EngineMissingError: the engine or SoX is not installed.
            subprocess.CalledProcessError: one of them failed.
        """
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "spoken.wav"
            values = {"text": text, "file": file, "stretch": f"{1 / speed:.3f}", "rate": round(self.rate * speed)}
            _run(self.package, [part.format(**values) for part in self.command])
            # -R and -D: the same bytes every time, and no dither.
            form = ("-t", "raw", "-e", "floating-point", "-b", "32", "-L", "-c", "1")
            shaped = ("gain", "-12", "rate", "-v", str(RATE), *self.effects)
            samples = array("f", _run("sox", ["sox", "-R", "-D", str(file), *form, "-", *shaped]))
        if sys.byteorder == "big":
            samples.byteswap()
        return samples


def _run(package: str, command: Sequence[str]) -> bytes:
    if shutil.which(command[0]) is None:
        raise EngineMissingError(
            f"{command[0]} is missing. Install the Debian package {package}: apt install {package}"
        )
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
