"""Circuits: exercises in turn, several rounds; and the ids of everything."""

from __future__ import annotations

import pytest

from knee_coach.model.ranges import CountRange
from knee_coach.model.routine import Circuit, Section
from tests.routine_files.writing import good, with_exercises

CIRCUIT = """\
  - circuit: Standing work
    rounds: 2-3
    rest_between_rounds: 1:30
    section: cool-down
    optional: On good days
    exercises:
      - {name: Step up, reps: 10}
      - {name: Wall squat, hold: 30 s}"""


def test_a_circuit_is_read() -> None:
    circuit = good(with_exercises(CIRCUIT)).items[0]
    assert isinstance(circuit, Circuit)
    assert (circuit.id, circuit.name, circuit.rounds) == ("standing-work", "Standing work", CountRange.between(2, 3))
    assert (circuit.rest_between_rounds, circuit.section, circuit.optional) == (90, Section.COOL_DOWN, "On good days")
    assert [exercise.name for exercise in circuit.exercises] == ["Step up", "Wall squat"]
    assert {exercise.section for exercise in circuit.exercises} == {Section.COOL_DOWN}


def test_between_rounds_a_minute_is_rested() -> None:
    circuit = good(with_exercises("  - {circuit: A, rounds: 2, exercises: [{name: B, reps: 1}]}")).items[0]
    assert isinstance(circuit, Circuit)
    assert (circuit.rest_between_rounds, circuit.section, circuit.optional) == (60, Section.MAIN, None)


IDS = {
    "of the name": ("  - {name: Wall Squat!, reps: 1}", ["wall-squat"]),
    "a given one": ("  - {name: Bridge, id: b-1, reps: 1}", ["b-1"]),
    "of equal names": ("  - {name: Bridge, reps: 1}\n" * 3, ["bridge", "bridge-2", "bridge-3"]),
    "a given one goes before": (
        "  - {name: Bridge, reps: 1}\n  - {name: Other, id: bridge, reps: 1}",
        ["bridge-2", "bridge"],
    ),
    "accents fall away": ("  - {name: Élévation à 90°, reps: 1}", ["elevation-a-90"]),
    "letters are spelt out": ("  - {name: Straße Øst, reps: 1}", ["strasse-ost"]),
    "no Latin letter": ("  - {name: Bridge, reps: 1}\n  - {name: Мост 2, reps: 1}", ["bridge", "exercise-2"]),
    "inside a circuit too": (
        "  - {circuit: A, rounds: 1, exercises: [{name: B, reps: 1}, {name: 桥, reps: 1}]}\n  - {name: B, reps: 1}",
        ["b", "exercise-2", "b-2"],
    ),
}


@pytest.mark.parametrize(("lines", "ids"), IDS.values(), ids=IDS)
def test_every_exercise_has_an_id_of_its_own(lines: str, ids: list[str]) -> None:
    assert [exercise.id for exercise in good(with_exercises(lines)).exercises] == ids


CIRCUIT_IDS = {
    "of the name": ("Standing work", "standing-work"),
    "after the exercises": ("Bridge", "bridge-2"),
    "no Latin letter": ("Круг", "circuit-1"),
}


@pytest.mark.parametrize(("name", "wanted"), CIRCUIT_IDS.values(), ids=CIRCUIT_IDS)
def test_a_circuit_gets_an_id_that_no_exercise_has(name: str, wanted: str) -> None:
    lines = f"  - {{circuit: {name}, rounds: 1, exercises: [{{name: Bridge, reps: 1}}]}}"
    circuit = good(with_exercises(lines)).items[0]
    assert circuit.id == wanted
