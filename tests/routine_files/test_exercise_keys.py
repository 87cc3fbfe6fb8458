"""The keys of an exercise: what each takes, and what is said when it gets something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.model.routine import Load, Rests, Section
from knee_coach.model.sides import FirstSide, SideMeaning, SideOrder, Sides
from knee_coach.routine_files.reader import read_routine, read_routine_file
from knee_coach.routine_files.reading import Surroundings
from tests.routine_files.writing import good_exercise, told, told_of, with_exercise, with_exercises

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


ONE_LINE = "write it on one line, like"
BAD_LINES: dict[str, tuple[str, str]] = {
    "name: Again": ('6:5 error: "name" is given twice', "the first one is in line 4, column 5: keep one of the two"),
    "id: Bridge!": (
        '6:9 error: "Bridge!" cannot be an id',
        'use a to z, 0 to 9 and "-" only, like "wall-squat"',
    ),
    "section: warm up": (
        '6:14 error: "warm up" is not a choice for "section"',
        'did you mean "warm-up"? it can be warm-up, main, cool-down or after',
    ),
    "position: [a]": ('6:15 error: "position" is a text, not a list', f'{ONE_LINE} "position: ..."'),
    "cues:\n  - [a]": ('7:9 error: "cues" is a text, not a list', f'{ONE_LINE} "cues: ..."'),
    "sides: eech": (
        '6:12 error: "eech" is not a choice for "sides"',
        'did you mean "each"? it can be both, each, affected, unaffected, left or right',
    ),
    "sides: both\norder: by_set": (
        '7:5 error: "order" goes only with "sides: each"',
        'write "sides: each", or take "order" away',
    ),
    "order: by_rep": (
        '6:5 error: "order" goes only with "sides: each"',
        'write "sides: each", or take "order" away',
    ),
    "sides: affected\norder: by_rep": (
        '7:5 error: "order" goes only with "sides: each"',
        'write "sides: each", or take "order" away',
    ),
    "sides: eeach\norder: by_rep": (
        '6:12 error: "eeach" is not a choice for "sides"',
        'did you mean "each"? it can be both, each, affected, unaffected, left or right',
    ),
    "side_means: knee": (
        '6:17 error: "knee" is not a choice for "side_means"',
        "it can be leg, arm, foot or direction",
    ),
    "pace: slow": ('6:11 error: "slow" is not a choice for "pace"', "it can be app or self"),
    "wait: yes": ('6:11 error: "yes" is neither true nor false', 'write "wait: true" or "wait: false"'),
    "wait: True": ('6:11 error: "True" is neither true nor false', 'write "wait: true" or "wait: false"'),
    "if_tolerated: 1": (
        '6:19 error: "1" is neither true nor false',
        'write "if_tolerated: true" or "if_tolerated: false"',
    ),
    "sets: 21": ('6:11 error: "21" is too many', "it can be 1 to 20"),
    "sets: many": ('6:11 error: "many" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"'),
    "sets: [3]": ('6:11 error: "sets" is a count, not a list', f'{ONE_LINE} "sets: ..."'),
    "prepare: 5-10 s": (
        '6:14 error: "5-10 s" leaves a choice, and here only one length of time can stand',
        'write it like "30 s"',
    ),
    "movement: 0 s": ('6:15 error: "0 s" is too short', "the shortest time is 0.5 s"),
    "switch_sides: 4 h": ('6:19 error: "4 h" is too long', "the longest time is 3 h"),
    "rest: {between_set: 30 s}": ('6:12 error: "between_set" is not a key of "rest"', 'did you mean "between_sets"?'),
    "rest: {between_sets: 20-30 s}": (
        '6:26 error: "20-30 s" leaves a choice, and here only one length of time can stand',
        'write it like "30 s"',
    ),
    "between_sets: 30 s": (
        '6:5 error: "between_sets" is not a key of an exercise',
        'write it under "rest:": "between_sets: 30 s"',
    ),
    "load: 2 kg": (
        '6:11 error: "load" is a group of keys, not a text',
        "write its keys on lines of their own under it: kg, lb, band, brand, at and text",
    ),
    "load: {}": ('6:11 error: "load" does not say what the load is', 'give one of "kg", "lb", "band" or "text"'),
    "load: {at: ankle}": (
        '6:12 error: "load" does not say what the load is',
        'give one of "kg", "lb", "band" or "text"',
    ),
    "load: {kg: 201}": (
        '6:16 error: "201" is not a number from 0 to 200',
        'write the number alone, with a point: "kg: 2.5"',
    ),
    'load: {kg: "2,5"}': (
        '6:16 error: "2,5" is not a number from 0 to 200',
        'write the number alone, with a point: "kg: 2.5"',
    ),
    "load: {kg: 2 kg}": (
        '6:16 error: "2 kg" is not a number from 0 to 200',
        'write the number alone, with a point: "kg: 2.5"',
    ),
    "load: {lb: 441}": (
        '6:16 error: "441" is not a number from 0 to 440',
        'write the number alone, with a point: "lb: 2.5"',
    ),
    "load: {kg: 2, lb: 4}": (
        '6:19 error: "lb" is a second load beside "kg"',
        "keep one of them; a text can say anything else",
    ),
    "load: {kg: 2, brand: TheraBand}": (
        '6:19 error: "brand" goes only with "band"',
        'add "band: ..." with its colour, or take "brand" away',
    ),
    "load: {text: a bag, at: hand}": ('6:25 error: "at" does not go with "text"', "write the place into the text"),
    "kg: 2": ('6:5 error: "kg" is not a key of an exercise', 'write it under "load:"'),
    "rounds: 3": (
        '6:5 error: "rounds" is not a key of an exercise',
        'it belongs to a circuit, which begins with "- circuit: NAME"',
    ),
    "affected_side: left": (
        '6:5 error: "affected_side" is not a key of an exercise',
        "it stands at the top, for the whole file",
    ),
    "Sides: each": ('6:5 error: "Sides" is not a key of an exercise', 'did you mean "sides"?'),
    "instructions: Push.": ('6:5 error: "instructions" is not a key of an exercise', 'did you mean "cues"?'),
}


@pytest.mark.parametrize(("lines", "said"), BAD_LINES.items(), ids=BAD_LINES)
def test_these_lines_are_refused(lines: str, said: tuple[str, str]) -> None:
    assert told_of(with_exercise(f"reps: 10\n{lines}")) == [said]


def test_an_unknown_key_shows_all_there_are() -> None:
    hint = (
        "an exercise can have name, id, position, safety, note, cues, equipment, muscles, easier, harder, figure, "
        "image, sides, order, side_means, first_side, pace, switch_sides, movement, prepare, wait, sets, reps, hold, "
        "tempo, duration, dose, asks, suggested, rest, load, if_tolerated, section and optional"
    )
    assert told_of(with_exercise("reps: 10\nxyz: 1")) == [('6:5 error: "xyz" is not a key of an exercise', hint)]


def test_a_name_is_needed_and_its_slip_is_shown() -> None:
    assert told_of(with_exercises("  - nme: Bridge\n    reps: 10")) == [
        ('4:5 error: "nme" is not a key of an exercise', 'did you mean "name"?'),
        ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"'),
    ]


def test_a_name_with_nothing_after_it_is_missing() -> None:
    assert told_of(with_exercises("  - reps: 10\n    name:")) == [
        ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"')
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of routines with one picture, and another picture outside of it."""
    inside = tmp_path / "routines"
    (inside / "pictures").mkdir(parents=True)
    (inside / "pictures" / "bridge.png").write_bytes(b"png")
    (inside / "bridge.pose").write_text("pose")
    (tmp_path / "secret.png").write_bytes(b"png")
    (inside / "link.png").symlink_to(tmp_path / "secret.png")
    return inside


def told_in(folder: Path, lines: str) -> list[tuple[str, str]]:
    path = folder / "week1.yaml"
    path.write_text(with_exercise(f"reps: 10\n{lines}"))
    return [told(problem) for problem in read_routine_file(path, figures=frozenset({"bridge", "wall-squat"})).problems]


@pytest.mark.parametrize(
    "lines", ["image: pictures/bridge.png", "figure: bridge.pose", "figure: wall-squat", "image: ./pictures/bridge.png"]
)
def test_a_picture_that_is_there_is_taken(folder: Path, lines: str) -> None:
    assert told_in(folder, lines) == []


BESIDE = "it is looked for beside this file; mind capital letters and the ending"
INTO_THAT_FOLDER = "put the picture into that folder and write its name alone"
PICTURES = {
    "image: squat.png": ('6:12 error: there is no picture "squat.png"', BESIDE),
    "image: pictures": ('6:12 error: there is no picture "pictures"', BESIDE),
    f"image: {'x' * 300}": (f'6:12 error: there is no picture "{"x" * 59}…"', BESIDE),
    "image: ../secret.png": ('6:12 error: "../secret.png" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: link.png": ('6:12 error: "link.png" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: /etc/passwd": ('6:12 error: "/etc/passwd" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: C:\\me.png": ('6:12 error: "C:\\me.png" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: ..\\me.png": ('6:12 error: "..\\me.png" is outside the folder of this file', INTO_THAT_FOLDER),
    'image: ""': ("6:12 error: the name of the picture is empty", "write it, or leave the key out"),
    "figure: brigde": ('6:13 error: there is no figure "brigde"', 'did you mean "bridge"?'),
    "figure: xyz": (
        '6:13 error: there is no figure "xyz"',
        "leave the key out, or name a pose file beside this one",
    ),
    "figure: squat.pose": ('6:13 error: there is no pose file "squat.pose"', BESIDE),
}


@pytest.mark.parametrize(("lines", "said"), PICTURES.items(), ids=[lines[:30] for lines in PICTURES])
def test_a_picture_that_is_not_there_or_not_ours_is_refused(folder: Path, lines: str, said: tuple[str, str]) -> None:
    assert told_in(folder, lines) == [said]


def test_without_a_folder_a_picture_is_not_looked_for_but_must_not_lead_out() -> None:
    text = with_exercise("reps: 10\nimage: squat.png").encode()
    assert read_routine(text, "-").problems == ()
    text = with_exercise("reps: 10\nimage: ../squat.png").encode()
    assert [problem.line for problem in read_routine(text, "-", Surroundings()).problems] == [6]
