"""What every key is for, in plain words: what an editor shows beside it."""

from __future__ import annotations

from collections.abc import Mapping

from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import Circuit, Rests, Routine, Schedule
from knee_coach.routine_files.schema.exercise_notes import EXERCISE
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
from knee_coach.routine_files.tables.circuit import CIRCUIT_EXERCISES, ROUNDS
from knee_coach.routine_files.tables.defaults import Defaults
from knee_coach.routine_files.tables.load import KG, LB
from knee_coach.routine_files.tables.routine import EXERCISES, FORMAT_NAME, TITLE
from knee_coach.routine_files.tables.schedule import EASE_ABOVE, PER_DAY, PER_WEEK, STOP_ABOVE

_DEFAULTS = Defaults()
_RESTS = Rests()
_PAIN = PainLimits()

ROUTINE: Mapping[str, Note] = {
    "format": Note("Says that this is a routine file, and of which version.", None, (FORMAT_NAME,)),
    "title": Note(
        f"The routine's name, as the patient sees it. {limits(TITLE)} characters.", None, ("My knee exercises",)
    ),
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
        "The language of the texts, as a language tag.", usual(Routine, "language"), ("en", "de", "pt-BR")
    ),
    "source": Note("Where the exercises come from: an article, a book, a sheet."),
    "affected_side": Note(
        'The knee that is sore. With "ask" the patient says which when the routine is started.',
        usual(Routine, "affected_side"),
    ),
    "schedule": Note("How often the routine is meant to be done, and from when to when."),
    "pain": Note("Above which pain score easier versions come first, and above which score to stop."),
    "avoid": Note("What the patient should not do. One text or a list, shown before the start.", None, ("Running",)),
    "stop_if": Note(
        "When the patient should stop or not start at all. One text or a list, shown before the start.",
        None,
        ("Your knee gives way.",),
    ),
    "defaults": Note("Times and choices that hold for every exercise that does not say otherwise."),
    "exercises": Note(f"The exercises and circuits, in the order in which they are done. {limits(EXERCISES)}."),
}
SOURCE: Mapping[str, Note] = {
    "title": Note("The title of the article, book or sheet.", None, ("Medial Knee Pain Exercises",)),
    "author": Note("Who wrote it.", None, ("A. Therapist",)),
    "site": Note("The site, journal or publisher.", None, ("Verywell Health",)),
    "url": Note("Its address on the web.", None, ("https://example.org/knee-exercises",)),
    "date": Note("When it was published, in any form.", None, ("2020-12-10",)),
}
SCHEDULE: Mapping[str, Note] = {
    "per_week": Note(f'On how many days or how many times a week: {limits(PER_WEEK)}. Not beside "days".', None, (3,)),
    "days": Note('On which days of the week. Not beside "per_week".', None, (["mon", "wed", "fri"],)),
    "per_day": Note(f"How many times on such a day: {limits(PER_DAY)}.", usual(Schedule, "per_day")),
    "from": Note("The first day: year, month and day.", None, ("2026-11-23",)),
    "until": Note('The last day: year, month and day. Not before "from".', None, ("2026-12-23",)),
}
PAIN: Mapping[str, Note] = {
    "ease_above": Note(
        f'Above this pain score, {limits(EASE_ABOVE)}, the easier versions come first. Not over "stop_above".',
        _PAIN.ease_above,
    ),
    "stop_above": Note(f"Above this pain score, {limits(STOP_ABOVE)}, the patient is told to stop.", _PAIN.stop_above),
}
DEFAULTS: Mapping[str, Note] = {
    "prepare": Note(
        "Time to get into position before the first exercise. A number alone is seconds.",
        seconds_shown(_DEFAULTS.prepare),
    ),
    "switch_sides": Note(
        "Time to change to the other side. A number alone is seconds.", seconds_shown(_DEFAULTS.switch_sides)
    ),
    "movement": Note(
        "How long a movement takes whose time is not given. A number alone is seconds.",
        seconds_shown(_DEFAULTS.movement),
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
        "Rest after each rep. A number alone is seconds; 0 is no rest.", seconds_shown(_RESTS.between_reps)
    ),
    "between_sets": Note(
        "Rest after each set. A number alone is seconds; 0 is no rest.", seconds_shown(_RESTS.between_sets)
    ),
    "between_exercises": Note(
        "Rest after the exercise. A number alone is seconds; 0 is no rest.", seconds_shown(_RESTS.between_exercises)
    ),
}
CIRCUIT: Mapping[str, Note] = {
    "circuit": Note("The circuit's name. Its exercises are done in turn, several rounds of them.", None, ("Standing",)),
    "rounds": Note(f"How many rounds: {limits(ROUNDS)}.", None, EXAMPLES_OF_SETS),
    "rest_between_rounds": Note(
        "Rest after each round. A number alone is seconds; 0 is no rest.",
        f"{usual(Circuit, 'rest_between_rounds'):g} s",
    ),
    "exercises": Note(f"The exercises of one round, in their order. {limits(CIRCUIT_EXERCISES)}."),
    "section": Note('Where in the session it comes. "after" is only offered at the end.', usual(Circuit, "section")),
    "optional": EXERCISE["optional"],
}
LOAD: Mapping[str, Note] = {
    "kg": Note(f"The weight in kilograms, {limits(KG)}. Not beside another load.", None, (2.5,)),
    "lb": Note(f"The weight in pounds, {limits(LB)}. Not beside another load.", None, (5,)),
    "band": Note("The colour or strength of the elastic band. Give its brand too: colours differ.", None, ("green",)),
    "brand": Note('The maker of the band. Only with "band".', None, ("TheraBand",)),
    "at": Note("Where the weight or band is worn.", None, ("ankle", "above the knees")),
    "text": Note("Any other load, in words. Not beside another load.", None, ("a bag of rice",)),
}
SUGGESTED: Mapping[str, Note] = {
    "sets": Note(f"Suggested sets: {limits(SETS)}.", None, EXAMPLES_OF_SETS),
    "reps": Note(f"Suggested reps: {limits(REPS)}.", None, EXAMPLES_OF_COUNTS),
    "hold": Note("Suggested hold. A number alone is seconds.", None, EXAMPLES_OF_HOLDS),
    "duration": Note("Suggested duration, with its unit.", None, EXAMPLES_OF_DURATIONS),
    "from": Note("Where the suggested numbers come from.", None, ("the hospital's leaflet",)),
}
