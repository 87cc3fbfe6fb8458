"""The tones: which one a cue sounds with, and where their samples come from."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knee_coach.sound.cue import NUMBER, SAY, SIDE_WORDS, WORD
from knee_coach.sound.wav import read_wav


class TonesUnusableError(Exception):
    """The program's own sound files are missing or are not what they should be: the installation is damaged."""


@dataclass(frozen=True)
class ToneBank:
    """The samples of every tone by name: mono, 16 bit, 48,000 a second."""

    samples: Mapping[str, array[int]]

    def sound_of(self, cue: str) -> str | None:
        """The name of what a cue sounds with: its own recording if there is one, else its tone; None for silence."""
        name = cue if cue in self.samples else tone_of(cue)
        return name if name in self.samples else None


def tone_of(cue: str) -> str | None:
    """The tone that stands for a cue without a recording; None for a sentence, which only a voice can say."""
    if cue.startswith(SAY):
        return None
    if cue in SIDE_WORDS:
        return "side"
    if cue == "word:rest":
        return "rest"
    if cue.startswith(WORD):
        return "word"
    if cue.startswith(NUMBER):
        return "number" if _is_spoken(int(cue.removeprefix(NUMBER))) else "tick"
    return cue


def _is_spoken(number: int) -> bool:
    """The numbers that get a recording: 1-50 and the tens to 200. The others are ticks."""
    return number <= 50 or (number <= 200 and number % 10 == 0)


def load_tones(folder: Path) -> ToneBank:
    """Read every WAV file of a folder; a tone's name is its file's.

    Raises:
        TonesUnusableError: when there is none, or one cannot be read or is not mono, 16 bit, 48,000 Hz.
    """
    files = sorted(folder.glob("*.wav"))
    if not files:
        raise TonesUnusableError(f"{folder}: no sounds here. Install Knee Coach again to bring them back.")
    return ToneBank({file.stem: _read(file) for file in files})


def _read(path: Path) -> array[int]:
    try:
        return read_wav(path)
    except (OSError, ValueError) as error:
        raise TonesUnusableError(f"{path}: not usable ({error}). Install Knee Coach again to mend it.") from error
