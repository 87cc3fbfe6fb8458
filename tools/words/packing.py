"""All recordings of a language in one file, and the list beside it."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from knee_coach.sound.wav import RATE, write_wav
from tools.words.word import Word

BETWEEN = round(0.02 * RATE)
"""Samples of silence after each recording."""


@dataclass(frozen=True)
class Recording:
    """A word with its samples, and how many times the engine's own speed it took."""

    word: Word
    samples: array[int]
    speed: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / RATE


def pack(recordings: Iterable[Recording], folder: Path) -> None:
    """Write ``words.wav`` and ``words.json``."""
    sound = array("h")
    lines = []
    for recording in recordings:
        entry = {"text": recording.word.text, "at": len(sound), "length": len(recording.samples)}
        lines += [f"  {_json(cue)}: {_json(entry)}" for cue in recording.word.cues]
        sound.extend(recording.samples)
        sound.extend([0] * BETWEEN)
    folder.mkdir(parents=True, exist_ok=True)
    write_wav(folder / "words.wav", sound)
    (folder / "words.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
