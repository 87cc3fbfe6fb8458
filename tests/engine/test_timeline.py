"""Timelines worked out by hand, one routine each."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from knee_coach.engine.phases import Ending, PhaseKind
from knee_coach.engine.timeline import Timeline, TimelineTooLongError
from knee_coach.engine.visits import SideNeededError
from knee_coach.model.dose import AskDose, DoseKey, Pace, TempoHold, TempoMove, TempoPause
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Circuit, Section
from knee_coach.model.session_settings import SessionSettings, WaitForMe
from knee_coach.model.sides import AffectedSide, FirstSide, SideOrder, Sides
from knee_coach.model.targets import Choices, Target, TargetRule
from tests.engine.building import exercise, hold, lasting, lines, reps, timeline

LIFT = (TempoMove("lift", 2.0), TempoHold(TimeRange.exactly(3)), TempoMove("lower", 4.0), TempoPause("relax", 1.0))


@dataclass(frozen=True)
class Case:
    """A timeline and what it must be, line by line."""

    name: str
    made: Timeline
    wanted: list[str]


CASES = [
    Case(
        "reps alone are go and back",
        timeline(exercise("Bridge", reps(2, sets=2))),
        [
            "get_ready 10 set 1 rep 1",
            "go 2 set 1 rep 1",
            "back 2 set 1 rep 1",
            "go 2 set 1 rep 2",
            "back 2 set 1 rep 2",
            "rest 30 set 2 rep 1",
            "go 2 set 2 rep 1",
            "back 2 set 2 rep 1",
            "go 2 set 2 rep 2",
            "back 2 set 2 rep 2",
        ],
    ),
    Case(
        "reps and hold are go, hold, back, with a rest between reps",
        timeline(exercise("Bridge", reps(2, hold=5), rest=(3, 30, 30), movement=1.5)),
        [
            "get_ready 10 set 1 rep 1",
            "go 1.5 set 1 rep 1",
            "hold 5 set 1 rep 1",
            "back 1.5 set 1 rep 1",
            "rest 3 set 1 rep 2",
            "go 1.5 set 1 rep 2",
            "hold 5 set 1 rep 2",
            "back 1.5 set 1 rep 2",
        ],
    ),
    Case(
        "hold alone is one rep that is only its hold; each side in turn, set by set",
        timeline(exercise("Stretch", hold(30, sets=2), sides=Sides.EACH, first_side=FirstSide.RIGHT, switch_sides=20)),
        [
            "get_ready 10 right set 1 rep 1",
            "hold 30 right set 1 rep 1",
            "switch_sides 20 left set 1 rep 1",
            "hold 30 left set 1 rep 1",
            "rest 30 right set 2 rep 1",
            "hold 30 right set 2 rep 1",
            "switch_sides 20 left set 2 rep 1",
            "hold 30 left set 2 rep 1",
        ],
    ),
    Case(
        "by_side: all sets on one side, then the other",
        timeline(exercise("Stretch", hold(20, sets=2), sides=Sides.EACH, order=SideOrder.BY_SIDE, rest=(0, 15, 30))),
        [
            "get_ready 10 left set 1 rep 1",
            "hold 20 left set 1 rep 1",
            "rest 15 left set 2 rep 1",
            "hold 20 left set 2 rep 1",
            "switch_sides 5 right set 1 rep 1",
            "hold 20 right set 1 rep 1",
            "rest 15 right set 2 rep 1",
            "hold 20 right set 2 rep 1",
        ],
    ),
    Case(
        "by_rep: the sides take turns inside a set, without a switch, each with its whole dose",
        timeline(exercise("Raise", reps(2, sets=2), sides=Sides.EACH, order=SideOrder.BY_REP, rest=(1, 30, 30))),
        [
            "get_ready 10 left set 1 rep 1",
            "go 2 left set 1 rep 1",
            "back 2 left set 1 rep 1",
            "rest 1 right set 1 rep 1",
            "go 2 right set 1 rep 1",
            "back 2 right set 1 rep 1",
            "rest 1 left set 1 rep 2",
            "go 2 left set 1 rep 2",
            "back 2 left set 1 rep 2",
            "rest 1 right set 1 rep 2",
            "go 2 right set 1 rep 2",
            "back 2 right set 1 rep 2",
            "rest 30 left set 2 rep 1",
            "go 2 left set 2 rep 1",
            "back 2 left set 2 rep 1",
            "rest 1 right set 2 rep 1",
            "go 2 right set 2 rep 1",
            "back 2 right set 2 rep 1",
            "rest 1 left set 2 rep 2",
            "go 2 left set 2 rep 2",
            "back 2 left set 2 rep 2",
            "rest 1 right set 2 rep 2",
            "go 2 right set 2 rep 2",
            "back 2 right set 2 rep 2",
        ],
    ),
    Case(
        "a tempo in its order; the pause at the very end of a set is left out",
        timeline(exercise("Lift", reps(2, tempo=LIFT))),
        [
            "get_ready 10 set 1 rep 1",
            "lift 2 set 1 rep 1",
            "hold 3 set 1 rep 1",
            "lower 4 set 1 rep 1",
            "rest 1 set 1 rep 1",
            "lift 2 set 1 rep 2",
            "hold 3 set 1 rep 2",
            "lower 4 set 1 rep 2",
        ],
    ),
    Case(
        "pace 200 %: movements take half the time, holds and rests stay",
        timeline(exercise("Lift", reps(2, tempo=LIFT)), settings=SessionSettings(pace=2.0)),
        [
            "get_ready 10 set 1 rep 1",
            "lift 1 set 1 rep 1",
            "hold 3 set 1 rep 1",
            "lower 2 set 1 rep 1",
            "rest 1 set 1 rep 1",
            "lift 1 set 1 rep 2",
            "hold 3 set 1 rep 2",
            "lower 2 set 1 rep 2",
        ],
    ),
    Case(
        "a rest of 0 s is no phase, wherever it stands",
        timeline(
            exercise("A", hold(8, sets=2), sides=Sides.EACH, switch_sides=0, rest=(0, 0, 0)),
            exercise("B", hold(8)),
            prepare=0,
        ),
        [
            "hold 8 left set 1 rep 1",
            "hold 8 right set 1 rep 1",
            "hold 8 left set 2 rep 1",
            "hold 8 right set 2 rep 1",
            "hold 8 set 1 rep 1",
        ],
    ),
    Case(
        "between exercises: the earlier one's rest, or the later one's own time to get into position if that is longer",
        timeline(
            exercise("A", hold(8), prepare=4, rest=(0, 30, 12)),
            exercise("B", hold(8), prepare=40),
            exercise("C", hold(8), prepare=20),
        ),
        [
            "get_ready 4 set 1 rep 1",
            "hold 8 set 1 rep 1",
            "rest 40 set 1 rep 1",
            "hold 8 set 1 rep 1",
            "rest 30 set 1 rep 1",
            "hold 8 set 1 rep 1",
        ],
    ),
    Case(
        "a duration is one activity a set",
        timeline(exercise("Walk", lasting(300, sets=2))),
        ["get_ready 10 set 1", "activity 300 set 1", "rest 30 set 2", "activity 300 set 2"],
    ),
    Case(
        "self-paced without holds: one await for the whole set, as long as its reps and the rests between them",
        timeline(exercise("Raise", reps(10, sets=2), pace=Pace.SELF, rest=(1, 30, 30))),
        ["get_ready 10 set 1", "await ~49 set 1", "rest 30 set 2", "await ~49 set 2"],
    ),
    Case(
        "self-paced by_rep without holds: one await for both sides",
        timeline(exercise("Raise", reps(3), pace=Pace.SELF, sides=Sides.EACH, order=SideOrder.BY_REP)),
        ["get_ready 10 set 1", "await ~24 set 1"],
    ),
    Case(
        "self-paced with holds: an await before each hold, one for the movement back; the tempo's pauses are dropped",
        timeline(exercise("Lift", reps(2, tempo=LIFT), pace=Pace.SELF)),
        [
            "get_ready 10 set 1 rep 1",
            "await ~2 set 1 rep 1",
            "hold 3 set 1 rep 1",
            "await ~6 set 1 rep 2",
            "hold 3 set 1 rep 2",
            "await ~4 set 1 rep 2",
        ],
    ),
    Case(
        "a duration is timed also when the patient sets the pace",
        timeline(exercise("Walk", lasting(60), pace=Pace.SELF)),
        ["get_ready 10 set 1", "activity 60 set 1"],
    ),
    Case(
        "wait: at the very start before the get-ready, later after the rest and with 3 s of get-ready",
        timeline(exercise("A", hold(8, sets=2), wait=True), exercise("B", hold(8), wait=True)),
        [
            "await ~0 set 1 rep 1",
            "get_ready 10 set 1 rep 1",
            "hold 8 set 1 rep 1",
            "rest 30 set 2 rep 1",
            "hold 8 set 2 rep 1",
            "rest 30 set 1 rep 1",
            "await ~0 set 1 rep 1",
            "get_ready 3 set 1 rep 1",
            "hold 8 set 1 rep 1",
        ],
    ),
    Case(
        "wait for me before each set: after every rest and every switch",
        timeline(
            exercise("A", hold(8, sets=2), sides=Sides.EACH),
            settings=SessionSettings(wait_for_me=WaitForMe.EACH_SET),
        ),
        [
            "await ~0 left set 1 rep 1",
            "get_ready 10 left set 1 rep 1",
            "hold 8 left set 1 rep 1",
            "switch_sides 5 right set 1 rep 1",
            "await ~0 right set 1 rep 1",
            "get_ready 3 right set 1 rep 1",
            "hold 8 right set 1 rep 1",
            "rest 30 left set 2 rep 1",
            "await ~0 left set 2 rep 1",
            "get_ready 3 left set 2 rep 1",
            "hold 8 left set 2 rep 1",
            "switch_sides 5 right set 2 rep 1",
            "await ~0 right set 2 rep 1",
            "get_ready 3 right set 2 rep 1",
            "hold 8 right set 2 rep 1",
        ],
    ),
    Case(
        "a circuit goes round its exercises, with its own rest between the rounds",
        timeline(
            exercise("First", hold(5), rest=(0, 30, 7)),
            Circuit(
                "Round", CountRange.between(2, 3), (exercise("A", hold(8), rest=(0, 30, 10)), exercise("B", hold(9)))
            ),
            exercise("Last", hold(5)),
        ),
        [
            "get_ready 10 set 1 rep 1",
            "hold 5 set 1 rep 1",
            "rest 7 set 1 rep 1",
            "hold 8 set 1 rep 1",
            "rest 10 set 1 rep 1",
            "hold 9 set 1 rep 1",
            "rest 60 set 1 rep 1",
            "hold 8 set 1 rep 1",
            "rest 10 set 1 rep 1",
            "hold 9 set 1 rep 1",
            "rest 30 set 1 rep 1",
            "hold 5 set 1 rep 1",
        ],
    ),
    Case(
        "sections in the order warm-up, main, cool-down; `after` and unchosen optional exercises are left out",
        timeline(
            exercise("Cool", lasting(50), section=Section.COOL_DOWN),
            exercise("Ice", lasting(600), section=Section.AFTER),
            exercise("Main", hold(8)),
            exercise("Extra", hold(9), optional="if you feel well"),
            exercise("Yoga", hold(7), optional="on other days"),
            exercise("Warm", lasting(40), section=Section.WARM_UP),
            choices=Choices(optional=frozenset({"yoga"})),
        ),
        [
            "get_ready 10 set 1",
            "activity 40 set 1",
            "rest 30 set 1 rep 1",
            "hold 8 set 1 rep 1",
            "rest 30 set 1 rep 1",
            "hold 7 set 1 rep 1",
            "rest 30 set 1",
            "activity 50 set 1",
        ],
    ),
    Case(
        "an exercise that was left out has no place, not in a circuit either",
        timeline(
            exercise("A", hold(8)),
            exercise("Given by nobody", AskDose()),
            Circuit("Round", CountRange.exactly(1), (exercise("B", AskDose()), exercise("C", hold(9)))),
            choices=Choices(left_out=frozenset({"given-by-nobody", "b"})),
        ),
        ["get_ready 10 set 1 rep 1", "hold 8 set 1 rep 1", "rest 30 set 1 rep 1", "hold 9 set 1 rep 1"],
    ),
    Case(
        "an unfilled dose: one await, no side, set 1 of 1, estimate 0",
        timeline(exercise("Quad set", AskDose(), sides=Sides.AFFECTED)),
        ["get_ready 10 set 1", "await ~0 set 1"],
    ),
    Case(
        "a dose that was filled in compiles as if it stood in the file",
        timeline(
            exercise("Quad set", AskDose(), sides=Sides.LEFT),
            choices=Choices(targets={"quad-set": Target(sets=1, reps=1, hold=5)}),
        ),
        [
            "get_ready 10 left set 1 rep 1",
            "go 2 left set 1 rep 1",
            "hold 5 left set 1 rep 1",
            "back 2 left set 1 rep 1",
        ],
    ),
    Case(
        "a dose whose sets the file gives, filled in",
        timeline(
            exercise("Quad set", AskDose((DoseKey.HOLD,), sets=CountRange.exactly(2)), rest=(0, 9, 30)),
            choices=Choices(targets={"quad-set": Target(hold=5)}),
        ),
        ["get_ready 10 set 1 rep 1", "hold 5 set 1 rep 1", "rest 9 set 2 rep 1", "hold 5 set 2 rep 1"],
    ),
    Case(
        "affected with both knees sore means each side, the left first",
        timeline(exercise("Raise", hold(8), sides=Sides.AFFECTED), affected_side=AffectedSide.BOTH),
        [
            "get_ready 10 left set 1 rep 1",
            "hold 8 left set 1 rep 1",
            "switch_sides 5 right set 1 rep 1",
            "hold 8 right set 1 rep 1",
        ],
    ),
    Case(
        "unaffected is the other side; first_side: affected begins with the sore one",
        timeline(
            exercise("A", hold(8), sides=Sides.UNAFFECTED, rest=(0, 30, 0)),
            exercise("B", hold(8), sides=Sides.EACH, first_side=FirstSide.AFFECTED),
            choices=Choices(side=AffectedSide.RIGHT),
        ),
        [
            "get_ready 10 left set 1 rep 1",
            "hold 8 left set 1 rep 1",
            "hold 8 right set 1 rep 1",
            "switch_sides 5 left set 1 rep 1",
            "hold 8 left set 1 rep 1",
        ],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_phases_are_those_worked_out_by_hand(case: Case) -> None:
    assert lines(case.made.phases) == case.wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_last_phase_of_each_set_says_what_ends(case: Case) -> None:
    sets = case.made.sets
    for index, planned in enumerate(sets):
        if index + 1 == len(sets):
            wanted = Ending.SESSION
        elif sets[index + 1].place.visit != planned.place.visit:
            wanted = Ending.EXERCISE
        else:
            wanted = Ending.SET
        assert planned.body[-1].ends is wanted
        assert all(phase.ends is None for phase in planned.phases[:-1])


RANGES = exercise(
    "A", reps(CountRange.between(10, 15), sets=CountRange.up_to(3), hold=TimeRange.between(2, 5)), rest=(0, 1, 0)
)


@pytest.mark.parametrize(
    ("choices", "sets", "reps_planned", "hold_planned"),
    [
        (Choices(), 1, 10, 2),
        (Choices(rule=TargetRule.MOST), 3, 15, 5),
        (Choices(targets={"a": Target(sets=2, reps=12, hold=3.5)}), 2, 12, 3.5),
        (Choices(targets={"a": Target(sets=9, reps=1, hold=99)}), 3, 10, 5),
    ],
    ids=["at first", "at most", "chosen", "an old choice is brought into the range"],
)
def test_targets_choose_within_the_range(choices: Choices, sets: int, reps_planned: int, hold_planned: float) -> None:
    made = timeline(RANGES, choices=choices)
    assert [planned.reps for planned in made.sets] == [reps_planned] * sets
    assert made.sets[0].hold == hold_planned


@pytest.mark.parametrize(
    ("time", "first", "most"),
    [
        (TimeRange.up_to(30), 30, 30),
        (TimeRange.at_least(30), 30, 30),
        (TimeRange.between(20, 40), 20, 40),
        (TimeRange.exactly(25), 25, 25),
    ],
)
def test_written_times_plan_their_first_and_their_most(time: TimeRange, first: float, most: float) -> None:
    for rule, wanted in ((TargetRule.FIRST, first), (TargetRule.MOST, most)):
        made = timeline(exercise("A", hold(time)), choices=Choices(rule=rule))
        assert made.phases[-1].seconds == wanted


def test_the_total_counts_awaits_by_their_estimates() -> None:
    made = timeline(exercise("Raise", reps(10), pace=Pace.SELF), exercise("B", hold(8)))
    assert made.seconds == 10 + 40 + 30 + 8


def test_a_routine_that_depends_on_the_sore_knee_asks_for_it() -> None:
    with pytest.raises(SideNeededError, match="which knee is affected"):
        timeline(exercise("A", hold(8), sides=Sides.AFFECTED))


def test_a_routine_of_days_is_refused_before_it_is_compiled() -> None:
    long = [exercise(f"E{n}", reps(200, sets=20)) for n in range(20)]
    with pytest.raises(TimelineTooLongError, match="100,000"):
        timeline(*long)


def test_opening_is_marked_on_the_first_thing_to_do_after_each_lead() -> None:
    """rest · await · get ready · hold: both the await and the hold are first after what led there."""
    made = timeline(
        exercise("A", reps(2, sets=2), rest=(2, 20, 30)), exercise("B", reps(1, tempo=LIFT[3:] + LIFT[:1]), wait=True)
    )
    opening = [phase for phase in made.phases if phase.opens]
    assert lines(opening) == [
        "go 2 set 1 rep 1",
        "go 2 set 2 rep 1",
        "await ~0 set 1 rep 1",
        "lift 2 set 1 rep 1",
    ]
    assert PhaseKind.REST not in {phase.kind for phase in opening}


def test_circuit_places_name_round_and_visit() -> None:
    made = timeline(Circuit("C", CountRange.exactly(2), (exercise("A", hold(8)), exercise("B", hold(8)))))
    assert [(p.place.visit, p.place.exercise.name, p.place.round, p.place.rounds) for p in made.sets] == [
        (0, "A", 1, 2),
        (1, "B", 1, 2),
        (2, "A", 2, 2),
        (3, "B", 2, 2),
    ]


def test_the_same_input_gives_the_same_timeline() -> None:
    assert timeline(RANGES).phases == timeline(RANGES).phases


CHANGES_OF_SIDE = {
    "by set": (Sides.EACH, SideOrder.BY_SET, ["switch_sides", "rest", "switch_sides"]),
    "by side": (Sides.EACH, SideOrder.BY_SIDE, ["switch_sides"]),
    "by rep: from the last rep's side to the first one's": (Sides.EACH, SideOrder.BY_REP, ["rest"]),
    "one side": (Sides.LEFT, SideOrder.BY_SET, []),
    "both at once": (Sides.BOTH, SideOrder.BY_SET, []),
}


@pytest.mark.parametrize(("sides", "order", "kinds"), CHANGES_OF_SIDE.values(), ids=CHANGES_OF_SIDE)
def test_what_leads_to_the_other_side_says_so(sides: Sides, order: SideOrder, kinds: list[str]) -> None:
    """Two sets of each side."""
    stretch = exercise("Stretch", reps(2, sets=2, hold=5), sides=sides, order=order, rest=(0, 20, 30))
    assert [phase.kind.value for phase in timeline(stretch).phases if phase.changes_side] == kinds
