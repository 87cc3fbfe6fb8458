"""Which tone stands for which cue, which recording says it, and sound files that are not what they should be."""

from __future__ import annotations

import json
from array import array
from pathlib import Path

import pytest

from knee_coach.model.sound_settings import Language
from knee_coach.resources import assets_dir
from knee_coach.sound.bank import TONES, SoundBank, SoundsUnusableError, load_bank
from knee_coach.sound.recorded_parts import GAP, PAUSE
from knee_coach.sound.wav import RATE, read_wav, write_wav

STANDS_FOR = {
    "start": "start",
    "tick": "tick",
    "word:lift": "word",
    "word:hold": "hold",
    "word:rest": "rest",
    "word:left": "side",
    "word:right": "side",
    "number:2": "number",
    "number:50": "number",
    "number:51": "tick",
    "number:60": "number",
    "number:200": "number",
    "number:210": "tick",
    "last_one": "last_one",
    "halfway": "halfway",
    "ten_seconds": "ten_seconds",
    "set_done": "set_done",
    "exercise_done": "exercise_done",
    "finish": "finish",
    "pause": "pause",
    "resume": "resume",
    "say:Set 2 of 3": None,
    "say:Left leg": None,
}


@pytest.mark.parametrize("language", Language)
def test_every_cue_has_its_tone(language: Language) -> None:
    bank = load_bank(assets_dir(), language)
    assert {cue: bank.tone_of(cue) for cue in STANDS_FOR} == STANDS_FOR
    assert "test" in bank.samples


SWITCHES = {
    "to a leg": (Language.ENGLISH, "Switch to your left leg", "en/word:left"),
    "inside a longer sentence": (Language.ENGLISH, "Set 2 of 3. Switch to your right foot", "en/word:right"),
    "to a direction": (Language.ENGLISH, "Now to the left", "en/word:left"),
    "to one without a name": (Language.ENGLISH, "Switch to your other arm", None),
    "in Spanish": (Language.SPANISH, "Serie 2 de 3. Cambia a la pierna izquierda", "es/word:left"),
}


@pytest.mark.parametrize(("language", "sentence", "word"), SWITCHES.values(), ids=SWITCHES)
def test_a_sentence_that_changes_the_side_has_a_tone_and_a_word(
    language: Language, sentence: str, word: str | None
) -> None:
    bank = load_bank(assets_dir(), language)
    assert (bank.tone_of(f"say:{sentence}"), bank.side_word_of(f"say:{sentence}")) == ("side", word)


def test_a_sentence_that_only_names_the_side_has_neither() -> None:
    bank = load_bank(assets_dir())
    assert bank.tone_of("say:Set 2 of 3. Left leg") is None
    assert bank.side_word_of("say:Set 2 of 3. Left leg") is None
    assert bank.side_word_of("word:left") is None


@pytest.mark.parametrize("language", Language)
def test_every_fixed_cue_has_its_recording(language: Language) -> None:
    """All but the tick; a sentence is recorded under its own text."""
    bank = load_bank(assets_dir(), language)
    fixed = [cue for cue in STANDS_FOR if cue not in ("tick", "number:51", "number:210") and not cue.startswith("say:")]
    assert [bank.recording_of(cue) for cue in fixed] == [f"{language.value}/{cue}" for cue in fixed]


SPANISH = SoundBank(
    {name: array("h", [1] * RATE) for name in ("es/word:lift", "es/number:2", "en/word:lower", "word")},
    Language.SPANISH,
    {"es/word:lift": "sube", "es/number:2": "dos"},
)

RECORDINGS = {
    "word:lift": "es/word:lift",
    "word:Lift": "es/word:lift",
    "word:sube": "es/word:lift",
    "word:Sube": "es/word:lift",
    "word:lower": None,
    "number:2": "es/number:2",
    "number:3": None,
    "halfway": None,
}


@pytest.mark.parametrize(("cue", "sound"), RECORDINGS.items())
def test_recordings_of_a_language(cue: str, sound: str | None) -> None:
    """A routine that is written in Spanish says "sube" itself."""
    assert SPANISH.recording_of(cue) == sound


def test_what_words_are_called() -> None:
    assert SPANISH.words == {"lift": "sube"}


def test_how_long_a_sound_lasts() -> None:
    assert SPANISH.seconds("es/word:lift") == 1.0


def written(folder: Path, words: object) -> Path:
    """Sounds as they lie in the assets: the tones, and 10 samples of words."""
    for part in ("sounds", "voices/en"):
        (folder / part).mkdir(parents=True)
    for tone in TONES:
        write_wav(folder / "sounds" / f"{tone}.wav", array("h", [0, 1, -1, 32767, -32768]))
    write_wav(folder / "voices" / "en" / "words.wav", array("h", range(10)))
    text = words if isinstance(words, str) else json.dumps(words)
    (folder / "voices" / "en" / "words.json").write_text(text, encoding="utf-8")
    return folder


TWO = {"number:2": {"text": "two", "at": 3, "length": 4}}


def test_written_and_read_again(tmp_path: Path) -> None:
    bank = load_bank(written(tmp_path, TWO))
    assert bank.samples.keys() == {*TONES, "en/number:2"}
    assert bank.samples["tick"] == array("h", [0, 1, -1, 32767, -32768])
    assert bank.samples["en/number:2"] == array("h", [3, 4, 5, 6])
    assert bank.texts == {"en/number:2": "two"}
    assert read_wav(tmp_path / "sounds" / "tick.wav") == bank.samples["tick"]


def why(folder: Path) -> str:
    with pytest.raises(SoundsUnusableError) as error:
        load_bank(folder)
    return str(error.value)


def test_a_tone_that_is_missing(tmp_path: Path) -> None:
    """Its cue would be silent, and nobody would know why."""
    (written(tmp_path, TWO) / "sounds" / "tick.wav").unlink()
    assert why(tmp_path) == f"{tmp_path / 'sounds'}: tick.wav is missing. Install Knee Coach again to mend it."


LISTS = {
    "no list": ("[]", "'list' object has no attribute 'items'"),
    "not whole": ('{"number:2": ', "Expecting value: line 1 column 14 (char 13)"),
    "no place": ({"number:2": {"text": "two"}}, "'at'"),
    "nothing": ({}, "it does not fit {words}"),
    "beyond the end": ({"number:2": {"text": "two", "at": 10, "length": 4}}, "it does not fit {words}"),
    "cut short": ({"number:2": {"text": "two", "at": 8, "length": 4}}, "it does not fit {words}"),
}


@pytest.mark.parametrize(("words", "told"), LISTS.values(), ids=LISTS)
def test_a_list_of_words_that_is_damaged(tmp_path: Path, words: object, told: str) -> None:
    folder = written(tmp_path, words) / "voices" / "en"
    told = told.format(words=folder / "words.wav")
    assert why(tmp_path) == f"{folder / 'words.json'}: not usable ({told}). Install Knee Coach again to mend it."


def test_no_words(tmp_path: Path) -> None:
    (written(tmp_path, TWO) / "voices" / "en" / "words.wav").unlink()
    assert why(tmp_path).startswith(f"{tmp_path / 'voices' / 'en' / 'words.wav'}: not usable (")


def damaged(tmp_path: Path, data: bytes) -> str:
    tick = written(tmp_path, TWO) / "sounds" / "tick.wav"
    tick.write_bytes(data)
    return why(tmp_path).removeprefix(f"{tick}: ")


def test_not_a_sound_file(tmp_path: Path) -> None:
    told = damaged(tmp_path, b"not a sound file at all")
    assert told == "not usable (file does not start with RIFF id). Install Knee Coach again to mend it."


def test_an_empty_file(tmp_path: Path) -> None:
    assert damaged(tmp_path, b"") == "not usable (it is cut short). Install Knee Coach again to mend it."


def test_another_form(tmp_path: Path) -> None:
    """A file of 8,000 Hz: it would sound six times too high."""
    write_wav(tmp_path / "slow.wav", array("h", [0] * 10))
    data = bytearray((tmp_path / "slow.wav").read_bytes())
    data[24:28] = (8000).to_bytes(4, "little")
    told = damaged(tmp_path, bytes(data))
    assert told == "not usable (it is not mono, 16 bit, 48000 Hz). Install Knee Coach again to mend it."


IN_PARTS = {
    "say:Left leg": "Left leg",
    "say:10 reps": "10 reps",
    "say:hold": "hold",
    "say:up to": "up to",
    "say:reps": "reps",
    "say:seconds": "seconds",
    "say:30 seconds": "30 seconds",
    "number:10": "ten",
    "number:14": "fourteen",
}
PARTS = SoundBank(
    {"tick": array("h", [9]), **{f"en/{cue}": array("h", [index, 7]) for index, cue in enumerate(IN_PARTS)}},
    texts={f"en/{cue}": text for cue, text in IN_PARTS.items()},
)
PAUSE_BETWEEN = [0] * round(PAUSE * RATE)
GAP_BETWEEN = [0] * round(GAP * RATE)


def test_a_sentence_of_recorded_parts_is_one_sound() -> None:
    sound = PARTS.recording_of("say:10 reps. Left leg")
    assert sound == "en/say:10 reps. left leg"
    assert list(PARTS.samples[sound]) == [1, 7, *PAUSE_BETWEEN, 0, 7]
    assert PARTS.is_recording(sound)
    assert not PARTS.is_recording("tick")


def test_a_part_that_nobody_recorded_whole_is_recordings_in_a_row() -> None:
    sound = PARTS.recording_of("say:14 reps, hold 30 seconds")
    assert sound is not None
    assert list(PARTS.samples[sound]) == [8, 7, *GAP_BETWEEN, 4, 7, *PAUSE_BETWEEN, 2, 7, *GAP_BETWEEN, 6, 7]


IN_A_ROW = {
    "10 reps": ("en/say:10 reps",),
    "14 reps": ("en/number:14", "en/say:reps"),
    "hold 30 seconds": ("en/say:hold", "en/say:30 seconds"),
    "hold up to 30 seconds": ("en/say:hold", "en/say:up to", "en/say:30 seconds"),
    "hold 14 seconds": ("en/say:hold", "en/number:14", "en/say:seconds"),
    "10 reps up": (),
    "up 10 reps": (),
    "10 reps to 14 reps": (),
    "14": (),
    "hold": (),
    "hold up to": (),
    "": (),
    " ".join(["30 seconds 14"] * 500 + ["up"]): (),
}


@pytest.mark.parametrize(("part", "row"), IN_A_ROW.items(), ids=lambda value: str(value)[:30])
def test_a_part_is_said_by_few_recordings_and_to_its_end(part: str, row: tuple[str, ...]) -> None:
    """A number or a piece alone is in somebody's name."""
    assert PARTS.recorded.in_a_row(part) == row


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Bridge. Left leg. 10 reps.", "en/say:left leg. 10 reps"),
        ("Bridge. Left leg. 10 reps, hold 2 seconds.", "en/say:Left leg"),
        ("Bridge. Left leg. Hold 14 seconds.", "en/say:left leg. hold 14 seconds"),
        ("Bridge no. 14. Left leg. Hold 14 seconds.", "en/say:left leg. hold 14 seconds"),
        ("Hold. Left leg. 10 reps", "en/say:left leg. 10 reps"),
        ("Clam, left leg. On your back", None),
        ("Next: Bridge. On your back", None),
    ],
)
def test_of_other_sentences_some_clauses_are_recorded(sentence: str, part: str | None) -> None:
    """Each whole: half a dose would be a wrong one, and a name is not ours."""
    assert PARTS.recording_of(f"say:{sentence}") is None
    assert PARTS.saying(PARTS.recorded_clauses(sentence)) == part


def test_a_sound_that_nobody_recorded_is_no_sentence_of_parts() -> None:
    with pytest.raises(KeyError):
        PARTS.samples["en/word:lift"]
    with pytest.raises(KeyError):
        PARTS.samples["en/say:Bridge"]
