"""What is said in Spanish, to the letter, and that what is recorded is what is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.engine.phases import AwaitKind, Place, RestKind
from knee_coach.model.dose import AskDose, DurationDose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.sides import Side, SideMeaning, SideOrder, Sides
from knee_coach.model.sound_settings import Language
from knee_coach.model.targets import Target
from knee_coach.resources import assets_dir
from knee_coach.sound.bank import load_bank
from knee_coach.sound.cue import SAY
from knee_coach.sound.sentences import (
    Phrases,
    await_sentence,
    get_ready_sentences,
    next_exercise_sentences,
    next_set_sentence,
    phrases_in,
    side_words,
    switch_sentence,
)
from tests.sound.phase_examples import BRIDGE, place, rest, wait

WORDS = {"lift": "sube", "lower": "baja"}
SPANISH = phrases_in(Language.SPANISH, WORDS)
ONE = CountRange.exactly(1)
PUENTE = replace(BRIDGE, name="Puente", position="Boca arriba, rodillas dobladas")
TURNS = replace(PUENTE, sides=Sides.EACH, order=SideOrder.BY_REP, dose=RepsDose(ONE, ONE, plain_rep(None)))

HELD = replace(PUENTE, dose=HoldDose(ONE, TimeRange.exactly(5)))


def of(means: SideMeaning, side: Side | None) -> Place:
    return place(replace(PUENTE, side_means=means), side)


SWITCHES = {
    (SideMeaning.LEG, Side.LEFT): "Cambia a la pierna izquierda",
    (SideMeaning.LEG, Side.RIGHT): "Cambia a la pierna derecha",
    (SideMeaning.LEG, None): "Cambia a la otra pierna",
    (SideMeaning.ARM, Side.LEFT): "Cambia al brazo izquierdo",
    (SideMeaning.ARM, Side.RIGHT): "Cambia al brazo derecho",
    (SideMeaning.ARM, None): "Cambia al otro brazo",
    (SideMeaning.FOOT, Side.LEFT): "Cambia al pie izquierdo",
    (SideMeaning.FOOT, Side.RIGHT): "Cambia al pie derecho",
    (SideMeaning.FOOT, None): "Cambia al otro pie",
    (SideMeaning.DIRECTION, Side.LEFT): "Ahora a la izquierda",
    (SideMeaning.DIRECTION, Side.RIGHT): "Ahora a la derecha",
    (SideMeaning.DIRECTION, None): "Ahora al otro lado",
}


@pytest.mark.parametrize(("means", "side", "said"), [(*key, said) for key, said in SWITCHES.items()])
def test_switch(means: SideMeaning, side: Side | None, said: str) -> None:
    assert switch_sentence(of(means, side), SPANISH) == said


@pytest.mark.parametrize(
    ("means", "side", "said"),
    [
        (SideMeaning.LEG, Side.LEFT, "Pierna izquierda"),
        (SideMeaning.ARM, Side.RIGHT, "Brazo derecho"),
        (SideMeaning.FOOT, Side.LEFT, "Pie izquierdo"),
        (SideMeaning.DIRECTION, Side.RIGHT, "Hacia la derecha"),
        (SideMeaning.LEG, None, None),
    ],
)
def test_side(means: SideMeaning, side: Side | None, said: str | None) -> None:
    assert side_words(of(means, side), SPANISH) == said


def ready(dose: RepsDose | HoldDose | DurationDose | AskDose) -> str:
    return get_ready_sentences(place(replace(PUENTE, dose=dose), Side.LEFT, reps=None, target=Target()), SPANISH)[0]


SENTENCES = {
    "reps and a hold": (
        get_ready_sentences(place(PUENTE, Side.LEFT), SPANISH)[0],
        "Puente. Pierna izquierda. 10 repeticiones, mantén 2 segundos.",
    ),
    "one rep": (ready(RepsDose(ONE, ONE, plain_rep(None))), "Puente. Pierna izquierda. Una repetición."),
    "a hold": (ready(HoldDose(ONE, TimeRange.up_to(2.5))), "Puente. Pierna izquierda. Mantén hasta 2,5 segundos."),
    "an activity": (
        ready(DurationDose(ONE, TimeRange.exactly(3690))),
        "Puente. Pierna izquierda. Una hora, un minuto y 30 segundos.",
    ),
    "nobody filled it in": (ready(AskDose()), "Puente. Pierna izquierda. Como te dijo tu terapeuta."),
    "the next exercise": (
        next_exercise_sentences(place(PUENTE, Side.LEFT), SPANISH)[1],
        "Siguiente: Puente. Pierna izquierda. Boca arriba, rodillas dobladas",
    ),
    "the next set": (
        next_set_sentence(rest(30, RestKind.BETWEEN_SETS, place(PUENTE, Side.LEFT, set_number=2)), SPANISH),
        "Serie 2 de 3. Pierna izquierda",
    ),
    "an await, to be ready": (
        await_sentence(wait(AwaitKind.READY, place(PUENTE)), SPANISH),
        "Puente. 10 repeticiones, mantén 2 segundos. Pulsa cuando quieras empezar",
    ),
    "an await, a whole set": (
        await_sentence(wait(AwaitKind.WHOLE_SET, place(TURNS, rep=None, reps=None)), SPANISH),
        "10 repeticiones por lado. Pulsa cuando termines",
    ),
    "an await, a movement": (
        await_sentence(wait(AwaitKind.MOVEMENT, place(PUENTE, rep=2), begins=True), SPANISH),
        "Baja y luego sube. Pulsa cuando termines",
    ),
    "an await, no movement": (
        await_sentence(
            wait(AwaitKind.MOVEMENT, place(replace(PUENTE, dose=HoldDose(ONE, TimeRange.exactly(5))))), SPANISH
        ),
        "Ponte en posición. Pulsa cuando termines",
    ),
    "an await, an unknown dose": (
        await_sentence(wait(AwaitKind.UNKNOWN_DOSE, place(PUENTE)), SPANISH),
        "Puente. Como te dijo tu terapeuta. Pulsa cuando termines",
    ),
}


@pytest.mark.parametrize(("said", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(said: str, expected: str) -> None:
    assert said == expected


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "un segundo"),
        (21, "veintiún segundos"),
        (30, "30 segundos"),
        (90, "un minuto y 30 segundos"),
        (3600, "una hora"),
        (3660, "una hora y un minuto"),
        (7290, "2 horas, un minuto y 30 segundos"),
    ],
)
def test_time(seconds: float, words: str) -> None:
    assert SPANISH.time(seconds) == words


def fixed_sentences(phrases: Phrases) -> set[str]:
    """What is said the same in every routine: switches, sets of up to 6, and the test of the sound."""
    switches = {phrases.switch(side, means) for side in (*Side, None) for means in SideMeaning}
    sets = {phrases.set_of(number, of) for of in range(2, 7) for number in range(2, of + 1)}
    return {*switches, *sets, phrases.recorded_test}


@pytest.mark.parametrize("language", Language)
def test_fixed_sentences_are_recorded_word_for_word(language: Language) -> None:
    bank = load_bank(assets_dir(), language)
    missing = {said for said in fixed_sentences(phrases_in(language, {})) if bank.recording_of(SAY + said) is None}
    assert missing == set()


@pytest.mark.parametrize("language", Language)
def test_what_the_voice_says_in_the_test_is_its_own(language: Language) -> None:
    bank = load_bank(assets_dir(), language)
    assert bank.recording_of(SAY + phrases_in(language, {}).spoken_test) is None
