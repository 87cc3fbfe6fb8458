"""Which routine Today offers, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from knee_coach.model.dose import AskDose
from knee_coach.model.records import SessionRecord
from knee_coach.model.routine import Routine, Schedule
from knee_coach.ui.screens.today.choice import choose_routine
from knee_coach.ui.views import Origin, RoutineEntry
from tests.ui.desk_samples import FRIDAY, NO_SIDE, ROUTINE, STRETCH, broken, entry, made, session

TODAY = FRIDAY.date()
"""Friday 20 November 2026."""
BUNDLED = entry(NO_SIDE, origin=Origin.BUNDLED)
OWN = entry()
LONG = entry(Routine("long", "Long", (STRETCH, STRETCH)), origin=Origin.BUNDLED)
ASKING = entry(Routine("surgery", "After surgery", (replace(STRETCH, dose=AskDose()),)), origin=Origin.BUNDLED)


def planned(routine_id: str, start: int | None = None, until: int | None = None) -> RoutineEntry:
    """A file of one's own for three times a week, with dates in November 2026; none is open."""
    days = [None if day is None else dt.date(2026, 11, day) for day in (start, until)]
    return entry(replace(ROUTINE, id=routine_id, schedule=Schedule(per_week=3, start=days[0], until=days[1])))


def unplanned(routine_id: str, origin: Origin = Origin.OWN_FILE, saved_at: float = 0.0) -> RoutineEntry:
    """A file without a schedule."""
    return replace(entry(replace(ROUTINE, id=routine_id), origin=origin), saved_at=saved_at, folder="clinic")


def done(day: int, routine_id: str) -> SessionRecord:
    """A session on that day of November 2026."""
    return session(day, made(), routine=Routine(routine_id, routine_id, ()))


Case = tuple[tuple[RoutineEntry, ...], tuple[SessionRecord, ...], "tuple[str, str] | None"]

PLANS: dict[str, Case] = {
    "its dates hold": (
        (BUNDLED, planned("now", 9, 30)),
        (done(18, "stretches"),),
        ("now", "Your plan until 30 November"),
    ),
    "its dates hold with no end": ((BUNDLED, planned("now", 9)), (), ("now", "Your plan for now")),
    "its first day is today": ((BUNDLED, planned("now", 20)), (), ("now", "Your plan for now")),
    "its last day is today": ((planned("now", None, 20),), (), ("now", "Your plan until 20 November")),
    "a schedule without dates holds": (
        (BUNDLED, planned("now")),
        (done(18, "stretches"),),
        ("now", "Your plan for now"),
    ),
    "a schedule without dates, and it was done last": (
        (BUNDLED, planned("now")),
        (done(18, "now"),),
        ("now", "The routine you did last"),
    ),
    "it goes before one without a schedule that was done last": (
        (unplanned("a"), planned("now")),
        (done(18, "a"),),
        ("now", "Your plan for now"),
    ),
    "of two that hold, the one that began last": (
        (planned("week-1", 9, 30), planned("week-2", 16, 30), planned("always")),
        (done(18, "week-1"),),
        ("week-2", "Your plan until 30 November"),
    ),
    "of two that began on one day, the one done last": (
        (planned("a", 9, 30), planned("b", 9, 30)),
        (done(18, "b"),),
        ("b", "Your plan until 30 November"),
    ),
    "of two that are equal, the one saved last": (
        (planned("a"), replace(planned("b"), saved_at=5.0)),
        (),
        ("b", "Your plan for now"),
    ),
    "it begins tomorrow": ((BUNDLED, planned("next", 21)), (), ("next", "Your plan begins tomorrow")),
    "it begins on Monday": ((BUNDLED, planned("next", 23)), (), ("next", "Your plan begins on Monday")),
    "it begins in a week": ((BUNDLED, planned("next", 27)), (), ("next", "Your plan begins on 27 November")),
    "it ended yesterday": ((BUNDLED, planned("old", 1, 19)), (), ("old", "Your plan ended yesterday")),
    "it ended this week": ((BUNDLED, planned("old", 1, 16)), (), ("old", "Your plan ended on Monday")),
    "it ended, and was done last": (
        (BUNDLED, planned("old", 1, 10)),
        (done(10, "old"),),
        ("old", "Your plan ended on 10 November"),
    ),
    "the next to begin goes before one that ended": (
        (planned("old", 1, 16), planned("later", 27), planned("next", 23)),
        (),
        ("next", "Your plan begins on Monday"),
    ),
    "of two that ended, the one that ended last": (
        (planned("week-1", 1, 8), planned("week-2", 9, 15)),
        (),
        ("week-2", "Your plan ended on Sunday"),
    ),
    "a file for today goes before one for later": (
        (planned("next", 23), unplanned("a")),
        (),
        ("a", "The newest routine in your folder"),
    ),
}

OTHERS: dict[str, Case] = {
    "no routine at all": ((), (), None),
    "the first day": ((LONG, BUNDLED), (), ("stretches", "A routine to begin with")),
    "the first day, one asks for the dose": (
        (ASKING, LONG, BUNDLED),
        (),
        ("stretches", "A routine to begin with"),
    ),
    "there is only one that asks for the dose": ((ASKING,), (), ("surgery", "A routine to begin with")),
    "a file of one's own": ((BUNDLED, OWN), (), ("week-2", "The routine in your folder")),
    "in place of a bundled one": (
        (replace(OWN, instead_of="the one that comes with Knee Coach"), BUNDLED),
        (),
        ("week-2", "The routine in your folder"),
    ),
    "several of one's own": (
        (unplanned("a", saved_at=5.0), unplanned("b", saved_at=9.0), unplanned("c", saved_at=7.0)),
        (),
        ("b", "The newest routine in your folder"),
    ),
    "a folder that was named": (
        (unplanned("named", Origin.NAMED_FOLDER), replace(OWN, saved_at=9.0), BUNDLED),
        (),
        ("named", "The routine in the folder clinic"),
    ),
    "a file for everybody at this computer": (
        (unplanned("all", Origin.COMPUTER), BUNDLED),
        (),
        ("all", "The routine set up on this computer"),
    ),
    "one's own before everybody's": (
        (replace(unplanned("all", Origin.COMPUTER), saved_at=9.0), OWN),
        (),
        ("week-2", "The routine in your folder"),
    ),
    "the last one done": ((BUNDLED, OWN), (done(18, "week-2"),), ("week-2", "The routine you did last")),
    "the last one done is bundled": (
        (BUNDLED, OWN),
        (done(18, "stretches"),),
        ("stretches", "The routine you did last"),
    ),
    "the last one done is gone, the one before is there": (
        (BUNDLED, OWN),
        (done(16, "week-2"), done(18, "gone")),
        ("week-2", "The routine you did last"),
    ),
    "all that were done are gone": ((BUNDLED,), (done(18, "gone"),), ("stretches", "A routine to begin with")),
}

BROKEN: dict[str, Case] = {
    "nothing but a broken one": ((broken("week-1"),), (), ("week-1", "The routine in your folder")),
    "the only one of one's own": ((broken("week-1"), BUNDLED), (), ("week-1", "The routine in your folder")),
    "the only one of one's own, and a bundled one was done": (
        (broken("week-1"), BUNDLED),
        (done(18, "stretches"),),
        ("week-1", "The routine in your folder"),
    ),
    "the last one done": ((BUNDLED, broken("week-2")), (done(18, "week-2"),), ("week-2", "The routine you did last")),
    "the last one done, beside a plan from before": (
        (planned("week-1", 9, 30), broken("week-2")),
        (done(18, "week-2"),),
        ("week-2", "The routine you did last"),
    ),
    "the last one done, and the next plan has begun since": (
        (broken("week-1"), planned("week-2", 20)),
        (done(18, "week-1"),),
        ("week-2", "Your plan for now"),
    ),
    "a broken one beside a good one": (
        (broken("week-1"), OWN),
        (),
        ("week-2", "The routine in your folder"),
    ),
    "a broken one beside a good one, and a bundled one was done": (
        (broken("week-1"), OWN, BUNDLED),
        (done(18, "stretches"),),
        ("stretches", "The routine you did last"),
    ),
    "a broken copy that kept the id of the last one done": (
        (OWN, BUNDLED, broken("week-2")),
        (done(18, "week-2"),),
        ("week-2", "The routine you did last"),
    ),
}
ALL = {**PLANS, **OTHERS, **{f"broken: {name}": case for name, case in BROKEN.items()}}


@pytest.mark.parametrize(("entries", "sessions", "expected"), ALL.values(), ids=ALL)
def test_which_routine_and_why(
    entries: tuple[RoutineEntry, ...], sessions: tuple[SessionRecord, ...], expected: tuple[str, str] | None
) -> None:
    choice = choose_routine(entries, sessions, TODAY)

    assert (None if choice is None else (choice.entry.id, choice.why)) == expected


def test_of_a_good_file_and_a_broken_copy_of_it_the_good_one_is_offered() -> None:
    choice = choose_routine((OWN, broken("week-2")), (done(18, "week-2"),), TODAY)

    assert choice is not None
    assert choice.entry is OWN


def test_the_routine_the_program_was_opened_with_goes_first() -> None:
    choice = choose_routine((planned("now", 9, 30), broken("opened")), (), TODAY, asked="opened")

    assert choice is not None
    assert (choice.entry.id, choice.why) == ("opened", "The routine you opened")
