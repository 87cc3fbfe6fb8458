"""Of two spoken cues less than 0.7 s apart the more important one stays; at equal rank the earlier."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.engine.phases import AwaitKind, Phase, RestKind
from knee_coach.model.sides import Side
from knee_coach.sound.cue import spoken_rank
from knee_coach.sound.cue_sheet import cue_sheets
from tests.sound.phase_examples import hold, move, place, rest, switch, wait


def spoken(*phases: Phase) -> list[list[str]]:
    """The spoken cues of each phase."""
    return [[cue.name for cue in cues if spoken_rank(cue.name) is not None] for cues in cue_sheets(phases)]


def number_2(seconds: float) -> Phase:
    return move(seconds, at=place(rep=2), begins=True)


def right_side(seconds: float) -> Phase:
    return replace(move(seconds, at=place(side=Side.RIGHT), begins=True), second_side=True)


def test_ranks() -> None:
    names = ["number:2", "last_one", "word:left", "word:right", "word:lift", "halfway", "ten_seconds"]
    assert [spoken_rank(name) for name in names] == [0, 0, 1, 1, 2, 3, 3]


def test_tones_and_sentences_are_not_spoken_cues() -> None:
    names = ["start", "tick", "say:Set 2 of 3", "set_done", "exercise_done", "finish"]
    assert [spoken_rank(name) for name in names] == [None] * 6


def test_equal_rank_half_a_second_apart_the_earlier_stays() -> None:
    assert spoken(move(0.5), hold(2)) == [["word:lift"], []]


def test_seven_tenths_apart_both_stay() -> None:
    """Also where the sum of the lengths is a hair less: 0.1 + 0.2 + 0.4."""
    assert spoken(move(0.7), hold(2)) == [["word:lift"], ["word:hold"]]
    assert spoken(move(0.1), rest(0.2, RestKind.IN_REP), rest(0.4, RestKind.IN_REP), hold(2)) == [
        ["word:lift"],
        [],
        [],
        ["word:hold"],
    ]


def test_a_number_silences_the_word_before_it() -> None:
    assert spoken(move(0.5, "lower"), number_2(2)) == [[], ["number:2"]]


def test_a_number_silences_the_side_after_it() -> None:
    assert spoken(number_2(0.5), right_side(2)) == [["number:2"], []]


def test_a_side_silences_a_word() -> None:
    assert spoken(move(0.5), right_side(2)) == [[], ["word:right"]]


def test_what_was_dropped_drops_nothing() -> None:
    """0 s lift · 0.5 s (dropped) hold · 1 s lower: 1 s after the lift it stays."""
    assert spoken(move(0.5), hold(0.5), move(2, "lower")) == [["word:lift"], [], ["word:lower"]]


def test_the_opening_word_comes_late_and_counts_from_there() -> None:
    """0.3 s lift · 0.9 s hold: 0.6 s apart."""
    assert spoken(move(0.9, opens=True), hold(2)) == [["word:lift"], []]
    assert spoken(move(1.0, opens=True), hold(2)) == [["word:lift"], ["word:hold"]]


def test_nobody_knows_when_an_await_ends_so_nothing_is_dropped_across_it() -> None:
    movement = wait(AwaitKind.MOVEMENT, place(rep=2), estimate=0.1, begins=True)
    assert spoken(movement, hold(2)) == [["number:2"], ["word:hold"]]


def test_before_an_await_the_rule_holds() -> None:
    movement = wait(AwaitKind.MOVEMENT, place(rep=2), begins=True)
    assert spoken(hold(0.5), movement) == [[], ["number:2"]]


def test_nor_when_a_hold_past_its_target_ends() -> None:
    assert spoken(replace(hold(0.5), goes_on=True), move(2, "lower")) == [["word:hold"], ["word:lower"]]


def test_tones_and_sentences_stay() -> None:
    """A switch's sentence at 0 and the start tone do not silence the word, nor it them."""
    cues = cue_sheets([switch(2.4, place(side=Side.LEFT)), move(1, opens=True)])
    assert [cue.name for sheet in cues for cue in sheet] == [
        "say:Switch to your left leg",
        "tick",
        "tick",
        "start",
        "word:lift",
    ]
