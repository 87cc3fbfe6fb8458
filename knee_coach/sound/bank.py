"""The bank: the samples of every tone and of every recorded word of one language, and what a cue sounds with.

Tones are files of their own in ``assets/sounds``. The recordings of a language are one sound file and a list beside it,
``assets/voices/en/words.wav`` and ``words.json``: a map from the name of a cue (``number:2``, ``word:lift``,
``say:Set 2 of 3``) to its ``text`` and to where it lies in the file (``at`` and ``length``, in samples).
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from knee_coach.model.sound_settings import Language
from knee_coach.sound.cue import NUMBER, SAY, SIDE_WORDS, WORD
from knee_coach.sound.recorded_parts import Recorded, Sounds, clauses_of
from knee_coach.sound.sentences import number_words_in, pieces_in, switches_in
from knee_coach.sound.wav import RATE, read_wav

_MEND = "Install Knee Coach again to mend it."


TONES = frozenset(
    (
        *("start", "set_done", "exercise_done", "finish", "pause", "resume", "tick", "halfway", "ten_seconds"),
        *("last_one", "number", "side", "word", "hold", "rest", "test"),
    )
)


class SoundsUnusableError(Exception):
    """The program's own sound files are missing or are not what they should be: the installation is damaged."""


@dataclass(frozen=True)
class SoundBank:
    """The samples of every sound by name: mono, 16 bit, 48,000 a second.

    A tone's name is its own (``tick``), a recording's is that of its cue with ``en/`` or ``es/`` before it
    (``en/number:2``).
    """

    samples: Mapping[str, array[int]]
    language: Language = Language.ENGLISH
    texts: Mapping[str, str] = field(default_factory=dict)
    """What each recording says, by the name of its sound."""
    trouble: str | None = None
    """A sentence for the patient where the sounds cannot be used; None when all is well."""
    said: Mapping[str, str] = field(init=False)
    """Which recorded word says a text in lower case (``dos``)."""
    recorded: Recorded = field(init=False)
    """What sentences can be made of."""

    def __post_init__(self) -> None:
        number, say = self._name(NUMBER), self._name(SAY)
        sentences = {text.lower().rstrip("."): name for name, text in self.texts.items() if name.startswith(say)}
        pieces = {text: sentences.pop(text) for text in pieces_in(self.language) if text in sentences}
        written = {text: sentences.pop(text) for text in number_words_in(self.language) if text in sentences}
        digits = {name.removeprefix(number): name for name in self.texts if name.startswith(number)}
        words = {text.lower(): name for name, text in self.texts.items() if not name.startswith(say)}
        object.__setattr__(self, "said", words)
        object.__setattr__(self, "recorded", Recorded(sentences, {**digits, **written}, pieces))
        object.__setattr__(self, "samples", Sounds(self.samples, self.recorded, self._name("")))

    def recording_of(self, cue: str) -> str | None:
        """The sound that says a cue, None where nobody recorded it, or not all of its parts."""
        name = self._name(cue.lower() if cue.startswith(WORD) else cue)
        if name in self.samples:
            return name
        if cue.startswith(SAY):
            clauses = self.recorded_clauses(cue.removeprefix(SAY))
            return self.saying(clauses) if clauses == clauses_of(cue.removeprefix(SAY)) else None
        if cue.startswith(WORD):  # a routine in Spanish may say "sube" itself
            return self.said.get(cue.removeprefix(WORD).lower())
        return None

    def recorded_clauses(self, sentence: str) -> tuple[str, ...]:
        """Those clauses of a sentence that are recorded, in lower case; above all the side and the dose."""
        return self.recorded.clauses(sentence)

    def saying(self, clauses: Sequence[str]) -> str | None:
        """The sound that says these recorded clauses; None for none."""
        sentence = ". ".join(clauses)
        return self.recorded.sentences.get(sentence, self._name(SAY) + sentence) if clauses else None

    def is_recording(self, sound: str | None) -> bool:
        """Whether a sound is something said, and no tone."""
        return sound is not None and sound.startswith(self._name(""))

    def tone_of(self, cue: str) -> str | None:
        """The tone that stands for a cue; None for a sentence that does not change the side."""
        name = "side" if self._switch_in(cue) is not None else _tone_of(cue)
        return name if name in self.samples else None

    def side_word_of(self, cue: str) -> str | None:
        """The recorded word that names the side a sentence changes to; None where it changes to none with a name."""
        switch = self._switch_in(cue)
        side = None if switch is None else switches_in(self.language)[switch]
        return None if side is None else self.recording_of(f"{WORD}{side.value}")

    def _switch_in(self, cue: str) -> str | None:
        clauses = clauses_of(cue.removeprefix(SAY)) if cue.startswith(SAY) else ()
        return next((clause for clause in clauses if clause in switches_in(self.language)), None)

    def seconds(self, sound: str) -> float:
        """How long a sound lasts."""
        return len(self.samples[sound]) / RATE

    @property
    def words(self) -> Mapping[str, str]:
        """What the movements' words are called in this language, as far as they are recorded."""
        before = self._name(WORD)
        return {name.removeprefix(before): text for name, text in self.texts.items() if name.startswith(before)}

    def _name(self, cue: str) -> str:
        return f"{self.language.value}/{cue}"


def load_bank(assets: Path, language: Language = Language.ENGLISH) -> SoundBank:
    """Read the tones, and the recordings of a language.

    Raises:
        SoundsUnusableError: when some are missing, cannot be read, or are not mono, 16 bit, 48,000 Hz.
    """
    said = _recordings(assets / "voices" / language.value, language)
    return SoundBank(
        {**_tones(assets / "sounds"), **{name: samples for name, (_, samples) in said.items()}},
        language,
        {name: text for name, (text, _) in said.items()},
    )


def _tone_of(cue: str) -> str | None:
    if cue.startswith(SAY):
        return None
    if cue in SIDE_WORDS:
        return "side"
    if cue in ("word:hold", "word:rest"):
        return cue.removeprefix(WORD)
    if cue.startswith(WORD):
        return "word"
    if cue.startswith(NUMBER):
        return "number" if _is_spoken(int(cue.removeprefix(NUMBER))) else "tick"
    return cue


def _is_spoken(number: int) -> bool:
    """The numbers that get a recording: 1-50 and the tens to 200. The others are ticks."""
    return number <= 50 or (number <= 200 and number % 10 == 0)


def _tones(folder: Path) -> dict[str, array[int]]:
    files = {file.stem: file for file in folder.glob("*.wav")}
    if missing := sorted(TONES - files.keys()):
        raise SoundsUnusableError(f"{folder}: {missing[0]}.wav is missing. {_MEND}")
    return {name: _read(files[name]) for name in sorted(TONES)}


def _recordings(folder: Path, language: Language) -> dict[str, tuple[str, array[int]]]:
    """By name: the text and the samples."""
    whole = _read(folder / "words.wav")

    @cache  # one recording may stand for several cues
    def part(at: int, length: int) -> array[int]:
        return whole[at : at + length]

    path = folder / "words.json"
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
        found = {
            f"{language.value}/{cue}": (str(entry["text"]), part(entry["at"], entry["length"]))
            for cue, entry in listed.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SoundsUnusableError(f"{path}: not usable ({error}). {_MEND}") from error
    if not found or any(len(found[f"{language.value}/{cue}"][1]) != entry["length"] for cue, entry in listed.items()):
        raise SoundsUnusableError(f"{path}: not usable (it does not fit {folder / 'words.wav'}). {_MEND}")
    return found


def _read(path: Path) -> array[int]:
    try:
        return read_wav(path)
    except (OSError, ValueError) as error:
        raise SoundsUnusableError(f"{path}: not usable ({error}). {_MEND}") from error
