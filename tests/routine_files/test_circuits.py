"""Circuits: exercises in turn, several rounds; and the ids of everything."""

from __future__ import annotations

import pytest

from knee_coach.model.ranges import CountRange
from knee_coach.model.routine import Circuit, Section
from tests.routine_files.writing import good, told_of, with_exercises

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


INNER = "it belongs to the circuit itself"
FAULTS: dict[str, list[tuple[str, str]]] = {
    "  - circuit: A": [
        ('4:5 error: "rounds" is missing', 'a circuit needs a line like "rounds: 2-3"'),
        ('4:5 error: "exercises" is missing', 'a circuit needs a line like "exercises:"'),
    ],
    "  - rounds: 2\n    exercises: [{name: A, reps: 1}]": [
        ('4:5 error: "circuit" is missing', 'a circuit needs a line like "circuit: Standing"')
    ],
    "  - circuit: A\n    rounds: 21\n    exercises: [{name: A, reps: 1}]": [
        ('5:13 error: "21" is too many', "it can be 1 to 20")
    ],
    "  - circuit: A\n    rounds: 2\n    exercises: []": [
        ("6:16 error: there is nothing to play", 'write at least one exercise, beginning with "- name: ..."')
    ],
    "  - circuit: A\n    rounds: 2\n    sets: 3\n    exercises: [{name: A, reps: 1}]": [
        ('6:5 error: "sets" is not a key of a circuit', "it belongs to an exercise inside the circuit")
    ],
    "  - circuit: A\n    id: a\n    rounds: 2\n    exercises: [{name: A, reps: 1}]": [
        ('5:5 error: "id" is not a key of a circuit', "a circuit has none of its own")
    ],
    "  - circuit: A\n    name: B\n    rounds: 2\n    exercises: [{name: A, reps: 1}]": [
        ('5:5 error: "name" is not a key of a circuit', 'the name of a circuit stands after "circuit:"')
    ],
    "  - circuit: A\n    rounds: 2\n    rest_between_rounds: 1-2 min\n    exercises: [{name: A, reps: 1}]": [
        (
            '6:26 error: "1-2 min" leaves a choice, and here only one length of time can stand',
            'write it like "30 s"',
        )
    ],
    "  - circuit: A\n    rounds: 2\n    exercises:\n      - {name: A, reps: 1, section: main}": [
        ('7:28 error: "section" is not a key of an exercise inside a circuit', INNER)
    ],
    "  - circuit: A\n    rounds: 2\n    exercises:\n      - {name: A, reps: 1, optional: Maybe}": [
        ('7:28 error: "optional" is not a key of an exercise inside a circuit', INNER)
    ],
    "  - circuit: A\n    rounds: 2\n    exercises:\n      - rounds: 2\n        circuit: B\n        exercises: []": [
        (
            "8:9 error: a circuit cannot stand inside a circuit",
            'give it a place of its own in the list "exercises" of the routine',
        )
    ],
}


@pytest.mark.parametrize(("lines", "said"), FAULTS.items(), ids=FAULTS)
def test_a_faulty_circuit_is_told(lines: str, said: list[tuple[str, str]]) -> None:
    assert told_of(with_exercises(lines)) == said


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


def test_an_id_that_is_given_twice_is_told_at_the_second() -> None:
    lines = "  - {name: A, id: same, reps: 1}\n  - {name: B, id: same, reps: 1}\n  - {name: C, id: same, reps: 1}"
    hint = "an exercise has it already in line 4, column 19: give each its own"
    assert told_of(with_exercises(lines)) == [
        ('5:19 error: the id "same" is taken', hint),
        ('6:19 error: the id "same" is taken', hint),
    ]
