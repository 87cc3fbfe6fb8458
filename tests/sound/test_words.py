"""The recorded words in assets: everything that is said in every session is there, in time, clean and equally loud."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

import pytest

from knee_coach.model.dose import (
    Dose,
    DurationDose,
    HoldDose,
    RepsDose,
    TempoHold,
    TempoItem,
    TempoMove,
    TempoPause,
    plain_rep,
)
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.sides import Side, SideMeaning
from knee_coach.model.sound_settings import Language
from knee_coach.model.targets import Target
from knee_coach.resources import assets_dir, routines_dir
from knee_coach.routine_files.grammar.tempo import parse_part, parts
from knee_coach.sound.bank import load_bank
from knee_coach.sound.cue import NUMBER, WORD
from knee_coach.sound.sentences import get_ready_sentences, phrases_in
from knee_coach.sound.wav import RATE, read_wav
from tests.docs.guide import GUIDE
from tests.sound.phase_examples import BRIDGE, place
from tools.hearing import loudness_level
from tools.words import english, spanish
from tools.words.word import Word

FULL = 32767
ONE = CountRange.exactly(1)
REPS = range(1, 51)
TIMES = (1.5, 2.5, *range(1, 61), *range(65, 301, 5), *range(300, 3001, 60), 3600)
"""Seconds."""
LISTED = {Language.ENGLISH: tuple(english.words()), Language.SPANISH: tuple(spanish.words())}
NUMBERS = tuple(f"{NUMBER}{number}" for number in (*range(1, 51), *range(60, 201, 10)))
CALLED = ("word:hold", "word:rest", "word:relax", "word:left", "word:right", "last_one", "halfway", "ten_seconds")
WORDS_ONLY = ("start", "set_done", "exercise_done", "finish", "pause", "resume")
BEFORE_REST = ("set_done", "exercise_done")

LOUD = ("word:hold", "word:rest", "number:2", "number:6", "number:16", "number:27", "last_one", "halfway", "word:lift")
"""Measuring takes long: words with open and with narrow vowels, with soft and with sharp consonants."""

each_language = pytest.mark.parametrize("language", Language)


class Entry(TypedDict):
    text: str
    at: int
    length: int


@lru_cache
def entries(language: Language) -> dict[str, Entry]:
    path = assets_dir() / "voices" / language.value / "words.json"
    listed: dict[str, Entry] = json.loads(path.read_text(encoding="utf-8"))
    return listed


@lru_cache
def sound(language: Language) -> array[int]:
    return read_wav(assets_dir() / "voices" / language.value / "words.wav")


def recording(language: Language, cue: str) -> array[int]:
    entry = entries(language)[cue]
    return sound(language)[entry["at"] : entry["at"] + entry["length"]]


def seconds(language: Language, cue: str) -> float:
    return entries(language)[cue]["length"] / RATE


def counting(language: Language) -> list[str]:
    """What another word may follow closely: all but sentences."""
    return [cue for cue in entries(language) if not cue.startswith("say:") and cue != "finish"]


def decibels(share: float) -> float:
    return FULL * 10 ** (share / 20)


@each_language
def test_what_is_recorded_is_what_the_lists_say(language: Language) -> None:
    """After a change of a list, `make words` makes the recordings anew."""
    recorded = [(cue, entry["text"]) for cue, entry in entries(language).items()]
    assert recorded == [(cue, word.text) for word in LISTED[language] for cue in word.cues]


@each_language
def test_everything_that_counts_or_calls_is_recorded(language: Language) -> None:
    assert [cue for cue in (*NUMBERS, *CALLED, *WORDS_ONLY) if cue not in entries(language)] == []


@each_language
def test_the_sentences_of_every_session_are_recorded_as_the_program_words_them(language: Language) -> None:
    phrases = phrases_in(language, {})
    switches = [phrases.switch(side, means) for side in (*Side, None) for means in SideMeaning]
    sets = [phrases.set_of(number, of) for of in range(2, 7) for number in range(2, of + 1)]
    wanted = [*switches, *sets, phrases.recorded_test]
    said = {cue: entry["text"] for cue, entry in entries(language).items()}
    assert [text for text in wanted if said.get(f"say:{text}") != text] == []


def tempo_words(line: str) -> Iterator[str]:
    for part in parts(line):
        yield from _said(parse_part(part))


def _said(item: TempoItem) -> Iterator[str]:
    match item:
        case TempoMove(word) | TempoPause(word):
            yield word
        case TempoHold():
            yield "hold"


FILES = (*sorted(routines_dir().glob("*.yaml")), assets_dir() / "templates" / "starter.yaml", GUIDE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_movement_of_what_comes_with_the_program_is_recorded(path: Path) -> None:
    """Its routines, the starter file and the guide; "hold for 5 s" is the guide's example of a mistake."""
    lines = [
        line.split("tempo:")[1].strip() for line in path.read_text(encoding="utf-8").splitlines() if "tempo: " in line
    ]
    words = {word for line in lines if line and "hold for" not in line for word in tempo_words(line)}
    words |= {"go", "back", "step out", "feet together"}
    for language in Language:
        assert [word for word in sorted(words) if WORD + word not in entries(language)] == []


IN_SPANISH = {
    "breathe in": "toma aire",
    "breathe out": "suelta aire",
    "squat": "sentadilla",
    "lean": "inclínate",
    "reach": "llega",
    "point": "punta",
    "pull": "acerca",
    "pull back": "acerca",
    "slide in": "acerca",
    "side": "a un lado",
    "leg out": "afuera",
    "knees out": "afuera",
    "knees in": "adentro",
    "relax": "relájate",
}
"""What is easily misheard, or means something else in another country: "inspira" and "espira" sound alike, "tira" is
"throw" in Mexico."""


@pytest.mark.parametrize(("movement", "said"), IN_SPANISH.items())
def test_a_movement_is_called_so_that_it_is_understood_in_spain_and_in_latin_america(movement: str, said: str) -> None:
    assert entries(Language.SPANISH)[WORD + movement]["text"] == said


def test_half_of_the_time_is_over_in_spanish() -> None:
    assert entries(Language.SPANISH)["halfway"]["text"] == "a la mitad"


def test_the_guide_says_how_many_words_of_a_tempo_are_recorded() -> None:
    recorded = [word for word in LISTED[Language.ENGLISH] if any(cue.startswith(WORD) for cue in word.cues)]
    assert 95 <= len(recorded) <= 115
    assert "About a hundred usual ones" in GUIDE.read_text(encoding="utf-8")


def test_both_languages_say_the_same_cues() -> None:
    said = [{cue for cue in entries(language) if not cue.startswith("say:")} for language in Language]
    assert said[0] == said[1]


@each_language
def test_the_recordings_lie_one_after_another_with_silence_between(language: Language) -> None:
    spans = sorted({(entry["at"], entry["at"] + entry["length"]) for entry in entries(language).values()})
    assert [start for start, _ in spans] == list(dict.fromkeys(entry["at"] for entry in entries(language).values()))
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(sound(language))]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert not any(any(sound(language)[end:start]) for end, start in zip(ends, starts, strict=True))


LONGEST = {Language.ENGLISH: 0.7, Language.SPANISH: 0.9}


@each_language
def test_a_word_is_over_before_the_next(language: Language) -> None:
    assert [cue for cue in counting(language) if seconds(language, cue) >= LONGEST[language]] == []
    assert [cue for cue in BEFORE_REST if seconds(language, cue) > 0.45] == []


def test_nearly_every_spanish_number_is_over_in_the_time_between_two_words() -> None:
    """0.7 s; faster than that the longest five would not be clear."""
    longer = {cue for cue in counting(Language.SPANISH) if seconds(Language.SPANISH, cue) >= 0.7}
    assert longer <= {"number:44", "number:45", "number:47", "number:140", "number:150"}


DOSES: dict[str, Dose] = {
    **{f"reps: {reps}": RepsDose(ONE, CountRange.exactly(reps), plain_rep(None)) for reps in REPS},
    **{f"hold: {time}": HoldDose(ONE, TimeRange.exactly(time)) for time in TIMES},
    **{f"hold: up to {time}": HoldDose(ONE, TimeRange.up_to(time)) for time in TIMES},
    **{f"duration: {time}": DurationDose(ONE, TimeRange.exactly(time)) for time in TIMES},
}


@each_language
def test_without_a_voice_every_usual_dose_is_said(language: Language) -> None:
    """From recordings in a row, where it has none of its own."""
    bank = load_bank(assets_dir(), language)
    phrases = phrases_in(language, {})
    for text, dose in DOSES.items():
        sentence = get_ready_sentences(place(replace(BRIDGE, dose=dose), reps=None, target=Target()), phrases)[0]
        said = bank.saying(bank.recorded_clauses(sentence))
        assert said is not None, (text, sentence)
        assert 0.6 < bank.seconds(said) < 5.0, (text, sentence)


@each_language
def test_it_begins_and_ends_with_its_sound(language: Language) -> None:
    """Within 10 ms of the start and 20 ms of the end something is audible: less than 43 dB below the loudest."""
    for cue in entries(language):
        samples = recording(language, cue)
        audible = max(map(abs, samples)) / 140
        assert max(map(abs, samples[: RATE // 100])) > audible, cue
        assert max(map(abs, samples[-RATE // 50 :])) > audible, cue


@each_language
def test_it_does_not_click(language: Language) -> None:
    """The first and the last half millisecond are nearly silent."""
    for cue in entries(language):
        samples = recording(language, cue)
        edges = (*samples[: RATE // 2000], *samples[-RATE // 2000 :])
        assert max(map(abs, edges)) < FULL / 40, cue


@each_language
def test_a_word_and_a_tick_together_stay_below_1_db(language: Language) -> None:
    assert max(map(abs, sound(language))) <= decibels(-5.0) + 1
    tick = max(map(abs, read_wav(assets_dir() / "sounds" / "tick.wav")))
    assert max(map(abs, sound(language))) + tick <= decibels(-1.0)


@each_language
@pytest.mark.parametrize("cue", LOUD)
def test_it_is_as_loud_as_a_tone_that_marks_the_time(language: Language, cue: str) -> None:
    assert -16.6 <= loudness_level(recording(language, cue), 0.02) <= -14.0


@pytest.mark.parametrize("words", LISTED.values(), ids=[language.value for language in Language])
def test_no_cue_is_listed_twice(words: tuple[Word, ...]) -> None:
    cues = [cue for word in words for cue in word.cues]
    assert sorted(cues) == sorted(set(cues))
    assert all(word.text for word in words)


SPELLED = {
    1: ("one", "uno"),
    16: ("sixteen", "dieciséis"),
    22: ("twenty-two", "veintidós"),
    30: ("thirty", "treinta"),
    41: ("forty-one", "cuarenta y uno"),
    100: ("one hundred", "cien"),
    120: ("one-twenty", "ciento veinte"),
    200: ("two hundred", "doscientos"),
}


@pytest.mark.parametrize(("number", "said"), SPELLED.items())
def test_how_a_number_is_said(number: int, said: tuple[str, str]) -> None:
    assert (english.number_text(number), spanish.number_text(number)) == said
