"""What every key of an exercise is for, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from knee_coach.model.dose import AskDose
from knee_coach.model.routine import Exercise
from knee_coach.routine_files.schema.note import (
    EXAMPLES_OF_COUNTS,
    EXAMPLES_OF_DURATIONS,
    EXAMPLES_OF_HOLDS,
    EXAMPLES_OF_SETS,
    Note,
    limits,
    seconds_shown,
    usual,
)
from knee_coach.routine_files.tables.amount_keys import REPS, SETS
from knee_coach.routine_files.tables.defaults import Defaults

_DEFAULTS = Defaults()
_IF_NOT_IN_DEFAULTS = 'When it is not given, what stands under "defaults" holds, or else'

EXERCISE: Mapping[str, Note] = {
    "name": Note("The exercise's name, as the patient sees and hears it.", None, ("Bridge", "Straight leg raise")),
    "id": Note(
        "The name under which the log keeps the exercise: small letters, digits and hyphens. When it is not given, it "
        "is made of the name. No two exercises have the same.",
        None,
        ("straight-leg-raise",),
    ),
    "position": Note("Where and how the patient gets ready.", None, ("On your back", "Standing at a counter")),
    "safety": Note("What to mind so that nothing happens.", None, ("Keep a firm chair within reach.",)),
    "note": Note("Anything else the patient should know.", None, ("You may feel it the day after.",)),
    "cues": Note(
        "How to do it, one short sentence each. One text or a list; the first is the most important.",
        None,
        ("Keep your knee straight.",),
    ),
    "equipment": Note("What is needed. One text or a list.", None, ("Mat",)),
    "muscles": Note("What gets stronger or longer. One text or a list.", None, ("Front of the thigh",)),
    "easier": Note("Easier versions, for a day when it hurts. One text or a list.", None, ("Lift the leg less high.",)),
    "harder": Note("Harder versions, for later. One text or a list.", None, ("Wear an ankle weight.",)),
    "figure": Note(
        "The id of a figure that comes with the program, or a pose file beside this file, NAME.pose.yaml.",
        None,
        ("bridge",),
    ),
    "image": Note("A picture file beside this file, or in a folder under it.", None, ("bridge.png",)),
    "sides": Note(
        'Which side is exercised: "both" at once, "each" one after the other, the "affected" or "unaffected" '
        'one, "left" or "right".',
        usual(Exercise, "sides"),
    ),
    "order": Note(
        "How two sides take turns: after each set, after all sets of a side, or after each rep. "
        'Only with "sides: each".',
        usual(Exercise, "order"),
    ),
    "side_means": Note(
        'What left and right are said of: "switch to your left leg", or, with "direction", "now to the left".',
        usual(Exercise, "side_means"),
    ),
    "first_side": Note(
        f"The side to begin with, when each has its turn. {_IF_NOT_IN_DEFAULTS} the left.", _DEFAULTS.first_side.value
    ),
    "pace": Note(
        'Who sets the speed of the movements: "app", the program counts them out; "self", the patient moves and '
        f'presses when done. {_IF_NOT_IN_DEFAULTS} "{_DEFAULTS.pace.value}".',
        _DEFAULTS.pace.value,
    ),
    "switch_sides": Note(
        "Time to change to the other side. A number alone is seconds. "
        f"{_IF_NOT_IN_DEFAULTS} {seconds_shown(_DEFAULTS.switch_sides)}.",
        seconds_shown(_DEFAULTS.switch_sides),
    ),
    "movement": Note(
        "How long a movement takes whose time is not given. A number alone is seconds. "
        f"{_IF_NOT_IN_DEFAULTS} {seconds_shown(_DEFAULTS.movement)}.",
        seconds_shown(_DEFAULTS.movement),
    ),
    "prepare": Note(
        "Time to get into position: what leads to this exercise lasts at least so long. A number alone is seconds.",
        None,
        ("30 s", "1 min"),
    ),
    "wait": Note(
        f"true: the exercise begins only when the patient says so. {_IF_NOT_IN_DEFAULTS} false.", _DEFAULTS.wait
    ),
    "sets": Note(f"How many sets: {limits(SETS)}.", 1, EXAMPLES_OF_SETS),
    "reps": Note(
        f'How many reps in a set: {limits(REPS)}. It may have "hold" or "tempo" beside it.', None, EXAMPLES_OF_COUNTS
    ),
    "hold": Note(
        "How long to hold: in each rep when there are reps, else once a set. A number alone is seconds.",
        None,
        EXAMPLES_OF_HOLDS,
    ),
    "tempo": Note(
        'The parts of one rep in the order in which they are spoken: movements, at most one "hold", and "rest" or '
        '"relax" for a pause. Only beside "reps", and not beside "hold".',
        None,
        ("lift 2 s, hold 2-5 s, lower 2 s, relax 1 s",),
    ),
    "duration": Note(
        "How long something without reps goes on, such as walking. With its unit.", None, EXAMPLES_OF_DURATIONS
    ),
    "dose": Note('"ask": the patient fills in the numbers that the therapist or surgeon gave.', None, ("ask",)),
    "asks": Note('With "dose: ask": which numbers the patient fills in.', [key.value for key in AskDose().asks]),
    "suggested": Note('With "dose: ask": numbers that are shown beside the fields, and where they come from.'),
    "rest": Note("How long to rest between reps, between sets, and after this exercise."),
    "load": Note("The weight or the elastic band, and where it is worn."),
    "if_tolerated": Note("true: the patient is told that this one may be skipped.", usual(Exercise, "if_tolerated")),
    "section": Note('Where in the session it comes. "after" is only offered at the end.', usual(Exercise, "section")),
    "optional": Note("When to do it; the patient is asked before the start.", None, ("When your knee feels good",)),
}
