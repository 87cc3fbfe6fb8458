"""What every key is for, in plain words: what an editor shows beside it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from knee_coach.model.dose import AskDose
from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import Circuit, Exercise, Rests, Routine, Schedule
from knee_coach.routine_files.tables.defaults import Defaults
from knee_coach.routine_files.tables.routine import FORMAT_NAME


class Note(NamedTuple):
    """One key's: what it says or does, its default where the format has one, and examples."""

    says: str
    default: object = None
    examples: tuple[object, ...] = ()


def _usual(of: type, name: str) -> object:
    """The default of a field, as a file would write it."""
    value = next(field.default for field in dataclasses.fields(of) if field.name == name)
    return value.value if isinstance(value, Enum) else value


def _seconds(seconds: float) -> str:
    return f"{seconds:g} s"


_DEFAULTS = Defaults()
_RESTS = Rests()
_PAIN = PainLimits()
_COUNTS = ("10", "10-15", "up to 15", "10+")
_SETS = ("3", "2-3", "up to 3")
_HOLDS = ("5 s", "2-5 s", "up to 30 s", "30+ s")
_DURATIONS = ("10 min", "5-10 min", "up to 20 min", "1 min 30 s")
_IF_NOT_IN_DEFAULTS = 'When it is not given, what stands under "defaults" holds, or else'

ROUTINE: Mapping[str, Note] = {
    "format": Note("Says that this is a routine file, and of which version.", None, (FORMAT_NAME,)),
    "title": Note("The routine's name, as the patient sees it. 1 to 120 characters.", None, ("My knee exercises",)),
    "id": Note(
        "The name under which the log keeps the sessions: small letters, digits and hyphens. "
        "When it is not given, it is made of the file's name. Do not change it later.",
        None,
        ("week-1",),
    ),
    "author": Note("Who wrote the routine.", None, ("A. Therapist",)),
    "description": Note(
        "What the routine is for, shown before it is started.", None, ("Six exercises that make your thigh stronger.",)
    ),
    "language": Note(
        "The language of the texts, as a language tag.", _usual(Routine, "language"), ("en", "de", "pt-BR")
    ),
    "source": Note("Where the exercises come from: an article, a book, a sheet."),
    "affected_side": Note(
        'The knee that is sore. With "ask" the patient says which when the routine is started.',
        _usual(Routine, "affected_side"),
    ),
    "schedule": Note("How often the routine is meant to be done, and from when to when."),
    "pain": Note("From which pain score on easier versions are offered, and above which score to stop."),
    "avoid": Note("What the patient should not do. One text or a list, shown before the start.", None, ("Running",)),
    "stop_if": Note(
        "When the patient should stop or not start at all. One text or a list, shown before the start.",
        None,
        ("Your knee gives way.",),
    ),
    "defaults": Note("Times and choices that hold for every exercise that does not say otherwise."),
    "exercises": Note("The exercises and circuits, in the order in which they are done. 1 to 200."),
}
SOURCE: Mapping[str, Note] = {
    "title": Note("The title of the article, book or sheet.", None, ("Medial Knee Pain Exercises",)),
    "author": Note("Who wrote it.", None, ("A. Therapist",)),
    "site": Note("The site, journal or publisher.", None, ("Verywell Health",)),
    "url": Note("Its address on the web.", None, ("https://example.org/knee-exercises",)),
    "date": Note("When it was published, in any form.", None, ("2020-12-10",)),
}
SCHEDULE: Mapping[str, Note] = {
    "per_week": Note('On how many days or how many times a week: 1 to 14. Not beside "days".', None, (3,)),
    "days": Note('On which days of the week. Not beside "per_week".', None, (["mon", "wed", "fri"],)),
    "per_day": Note("How many times on such a day: 1 to 6.", _usual(Schedule, "per_day")),
    "from": Note("The first day: year, month and day.", None, ("2026-11-23",)),
    "until": Note('The last day: year, month and day. Not before "from".', None, ("2026-12-23",)),
}
PAIN: Mapping[str, Note] = {
    "ease_above": Note(
        'Above this pain score, 0 to 10, the easier versions come first. Not over "stop_above".', _PAIN.ease_above
    ),
    "stop_above": Note("Above this pain score, 0 to 10, the patient is told to stop.", _PAIN.stop_above),
}
DEFAULTS: Mapping[str, Note] = {
    "prepare": Note(
        "Time to get into position before the first exercise. A number alone is seconds.", _seconds(_DEFAULTS.prepare)
    ),
    "switch_sides": Note(
        "Time to change to the other side. A number alone is seconds.", _seconds(_DEFAULTS.switch_sides)
    ),
    "movement": Note(
        "How long a movement takes whose time is not given. A number alone is seconds.", _seconds(_DEFAULTS.movement)
    ),
    "first_side": Note("The side that exercises on each side begin with.", _DEFAULTS.first_side.value),
    "pace": Note(
        'Who sets the speed of the movements: "app", the program counts them out; "self", the patient moves and '
        "presses when done.",
        _DEFAULTS.pace.value,
    ),
    "wait": Note("true: an exercise begins only when the patient says so.", _DEFAULTS.wait),
    "rest": Note("How long to rest between reps, between sets and between exercises."),
}
REST: Mapping[str, Note] = {
    "between_reps": Note(
        "Rest after each rep. A number alone is seconds; 0 is no rest.", _seconds(_RESTS.between_reps)
    ),
    "between_sets": Note(
        "Rest after each set. A number alone is seconds; 0 is no rest.", _seconds(_RESTS.between_sets)
    ),
    "between_exercises": Note(
        "Rest after the exercise. A number alone is seconds; 0 is no rest.", _seconds(_RESTS.between_exercises)
    ),
}
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
        "The id of a figure that comes with the program, or a pose file beside this file.", None, ("bridge",)
    ),
    "image": Note("A picture file beside this file, or in a folder under it.", None, ("bridge.png",)),
    "sides": Note(
        'Which side is exercised: "both" at once, "each" one after the other, the "affected" or "unaffected" '
        'one, "left" or "right".',
        _usual(Exercise, "sides"),
    ),
    "order": Note(
        "How two sides take turns: after each set, after all sets of a side, or after each rep. "
        'Only with "sides: each".',
        _usual(Exercise, "order"),
    ),
    "side_means": Note(
        'What left and right are said of: "switch to your left leg", or, with "direction", "now to the left".',
        _usual(Exercise, "side_means"),
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
        f"{_IF_NOT_IN_DEFAULTS} {_seconds(_DEFAULTS.switch_sides)}.",
        _seconds(_DEFAULTS.switch_sides),
    ),
    "movement": Note(
        "How long a movement takes whose time is not given. A number alone is seconds. "
        f"{_IF_NOT_IN_DEFAULTS} {_seconds(_DEFAULTS.movement)}.",
        _seconds(_DEFAULTS.movement),
    ),
    "prepare": Note(
        "Time to get into position: what leads to this exercise lasts at least so long. A number alone is seconds.",
        None,
        ("30 s", "1 min"),
    ),
    "wait": Note(
        f"true: the exercise begins only when the patient says so. {_IF_NOT_IN_DEFAULTS} false.", _DEFAULTS.wait
    ),
    "sets": Note("How many sets: 1 to 20.", 1, _SETS),
    "reps": Note('How many reps in a set: 1 to 200. It may have "hold" or "tempo" beside it.', None, _COUNTS),
    "hold": Note(
        "How long to hold: in each rep when there are reps, else once a set. A number alone is seconds.", None, _HOLDS
    ),
    "tempo": Note(
        'The parts of one rep in the order in which they are spoken: movements, at most one "hold", and "rest" or '
        '"relax" for a pause. Only beside "reps", and not beside "hold".',
        None,
        ("lift 2 s, hold 2-5 s, lower 2 s, relax 1 s",),
    ),
    "duration": Note("How long something without reps goes on, such as walking. With its unit.", None, _DURATIONS),
    "dose": Note('"ask": the patient fills in the numbers that the therapist or surgeon gave.', None, ("ask",)),
    "asks": Note('With "dose: ask": which numbers the patient fills in.', [key.value for key in AskDose().asks]),
    "suggested": Note('With "dose: ask": numbers that are shown beside the fields, and where they come from.'),
    "rest": Note("How long to rest between reps, between sets, and after this exercise."),
    "load": Note("The weight or the elastic band, and where it is worn."),
    "if_tolerated": Note("true: the patient is told that this one may be skipped.", _usual(Exercise, "if_tolerated")),
    "section": Note('Where in the session it comes. "after" is only offered at the end.', _usual(Exercise, "section")),
    "optional": Note("When to do it; the patient is asked before the start.", None, ("When your knee feels good",)),
}
CIRCUIT: Mapping[str, Note] = {
    "circuit": Note("The circuit's name. Its exercises are done in turn, several rounds of them.", None, ("Standing",)),
    "rounds": Note("How many rounds: 1 to 20.", None, _SETS),
    "rest_between_rounds": Note(
        "Rest after each round. A number alone is seconds; 0 is no rest.",
        f"{_usual(Circuit, 'rest_between_rounds'):g} s",
    ),
    "exercises": Note("The exercises of one round, in their order. 1 to 200."),
    "section": Note('Where in the session it comes. "after" is only offered at the end.', _usual(Circuit, "section")),
    "optional": EXERCISE["optional"],
}
LOAD: Mapping[str, Note] = {
    "kg": Note("The weight in kilograms, 0 to 200. Not beside another load.", None, (2.5,)),
    "lb": Note("The weight in pounds, 0 to 440. Not beside another load.", None, (5,)),
    "band": Note("The colour or strength of the elastic band. Give its brand too: colours differ.", None, ("green",)),
    "brand": Note('The maker of the band. Only with "band".', None, ("TheraBand",)),
    "at": Note("Where the weight or band is worn.", None, ("ankle", "above the knees")),
    "text": Note("Any other load, in words. Not beside another load.", None, ("a bag of rice",)),
}
SUGGESTED: Mapping[str, Note] = {
    "sets": Note("Suggested sets: 1 to 20.", None, _SETS),
    "reps": Note("Suggested reps: 1 to 200.", None, _COUNTS),
    "hold": Note("Suggested hold. A number alone is seconds.", None, _HOLDS),
    "duration": Note("Suggested duration, with its unit.", None, _DURATIONS),
    "from": Note("Where the suggested numbers come from.", None, ("the hospital's leaflet",)),
}
