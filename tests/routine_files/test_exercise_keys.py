"""The keys of an exercise: what each becomes."""

from __future__ import annotations

import pytest

from knee_coach.model.routine import Load, Rests, Section
from knee_coach.model.sides import FirstSide, SideMeaning, SideOrder, Sides
from tests.routine_files.writing import good_exercise, told_of, with_exercise

EVERYTHING = """\
id: the-bridge
section: warm-up
position: On your back
safety: Mind your head.
note: Breathe.
cues: [Push up., Keep level.]
equipment: Mat
muscles: [Thigh, Hip]
easier: Less high
harder: [Higher, One leg]
figure: bridge
image: bridge.png
sides: each
order: by_side
side_means: foot
first_side: unaffected
switch_sides: 10 s
movement: 1.5 s
prepare: 20 s
wait: true
sets: 2-3
reps: 10
rest: {between_reps: 1 s, between_exercises: 1 min}
load: {kg: 2.5, at: ankle}
if_tolerated: true
optional: When it is easy"""


def test_every_key_of_an_exercise_is_read() -> None:
    exercise = good_exercise(EVERYTHING)
    assert (exercise.id, exercise.name, exercise.section) == ("the-bridge", "Bridge", Section.WARM_UP)
    assert (exercise.position, exercise.safety, exercise.note) == ("On your back", "Mind your head.", "Breathe.")
    assert (exercise.cues, exercise.equipment) == (("Push up.", "Keep level."), ("Mat",))
    assert (exercise.muscles, exercise.easier, exercise.harder) == (
        ("Thigh", "Hip"),
        ("Less high",),
        ("Higher", "One leg"),
    )
    assert (exercise.figure, exercise.image) == ("bridge", "bridge.png")
    assert (exercise.sides, exercise.order, exercise.side_means) == (Sides.EACH, SideOrder.BY_SIDE, SideMeaning.FOOT)
    assert (exercise.first_side, exercise.switch_sides, exercise.movement) == (FirstSide.UNAFFECTED, 10, 1.5)
    assert (exercise.prepare, exercise.wait) == (20, True)
    assert exercise.rest == Rests(between_reps=1, between_sets=30, between_exercises=60)
    assert exercise.load == Load(kg=2.5, at="ankle")
    assert (exercise.if_tolerated, exercise.optional) == (True, "When it is easy")


def test_an_exercise_says_little() -> None:
    exercise = good_exercise("hold: 30 s")
    assert (exercise.id, exercise.section, exercise.sides) == ("bridge", Section.MAIN, Sides.BOTH)
    assert (exercise.order, exercise.side_means) == (SideOrder.BY_SET, SideMeaning.LEG)
    assert (exercise.load, exercise.if_tolerated, exercise.optional) == (None, False, None)


LOADS = {
    "load: {kg: 0}": Load(kg=0),
    "load: {kg: 200}": Load(kg=200),
    "load: {lb: 4.5, at: ankle}": Load(lb=4.5, at="ankle"),
    "load: {band: green, brand: TheraBand, at: knees}": Load(band="green", brand="TheraBand", at="knees"),
    "load: {text: a bag of rice}": Load(text="a bag of rice"),
}


@pytest.mark.parametrize(("lines", "load"), LOADS.items(), ids=LOADS)
def test_a_load_is_read(lines: str, load: Load) -> None:
    assert good_exercise(f"reps: 10\n{lines}").load == load


SIGNS = {
    "cues:\n  -Push\n  -Pull": ('7:7 error: there is no space after the "-"', 'write "- Push"'),
    "cues:\n  • Push\n  • Pull": ('7:7 error: a list is written with "-", not with "•"', 'type a plain "-"'),
    "cues:\n  – Push": ('7:7 error: a list is written with "-", not with "–"', 'type a plain "-"'),
}


@pytest.mark.parametrize(("lines", "said"), SIGNS.items(), ids=SIGNS)
def test_a_list_that_yaml_takes_for_one_text_is_refused(lines: str, said: tuple[str, str]) -> None:
    assert told_of(with_exercise(f"reps: 10\n{lines}")) == [said]


def test_a_text_between_quotes_may_begin_with_any_sign() -> None:
    assert good_exercise('reps: 10\ncues: "– Push"\neasier: "-Slow"').cues == ("– Push",)
