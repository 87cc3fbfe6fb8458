"""Every row of the cue table, as sheets worked out by hand: `offset name`, in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.engine.phases import AwaitKind, Ending, Phase, RestKind
from knee_coach.model.sides import Side, SideMeaning
from knee_coach.sound.cue_sheet import cue_sheets
from tests.sound.phase_examples import (
    BRIDGE,
    activity,
    ending,
    get_ready,
    hold,
    move,
    place,
    rest,
    switch,
    wait,
)

STEPPING = replace(BRIDGE, id="step", name="Side steps", side_means=SideMeaning.DIRECTION, position=None)


def sheet(phase: Phase) -> list[str]:
    return lines(cue_sheets([phase])[0])


def lines(cues: object) -> list[str]:
    assert isinstance(cues, tuple)
    return [f"{cue.at:g} {cue.name}" for cue in cues]


def test_no_phases_no_sheets() -> None:
    assert cue_sheets([]) == ()


SAID = "say:Bridge. 10 reps, hold 2 seconds."

GET_READY_AND_SWITCH = {
    "10 s get ready": (get_ready(10), [f"0 {SAID}", "7 tick", "8 tick", "9 tick"]),
    "from 6 s on it speaks": (get_ready(6), [f"0 {SAID}", "3 tick", "4 tick", "5 tick"]),
    "under 6 s it does not": (get_ready(5.9), ["2.9 tick", "3.9 tick", "4.9 tick"]),
    "3 s, as after Again: the side": (
        get_ready(3, place(side=Side.LEFT)),
        ["0 say:Bridge. Left leg", "1 tick", "2 tick"],
    ),
    "1 s: the side alone": (get_ready(1, place(side=Side.LEFT)), ["0 say:Left leg"]),
    "3 s: no tick at 0": (get_ready(3), ["1 tick", "2 tick"]),
    "1 s: none": (get_ready(1), []),
    "5 s switch": (
        switch(5, place(side=Side.LEFT)),
        ["0 say:Switch to your left leg", "2 tick", "3 tick", "4 tick"],
    ),
    "2 s switch: five words just fit": (
        switch(2, place(side=Side.RIGHT)),
        ["0 say:Switch to your right leg", "1 tick"],
    ),
    "1.9 s switch: they do not, so it is one": (switch(1.9, place(side=Side.RIGHT)), ["0 word:right", "0.9 tick"]),
    "1.9 s switch, no name": (switch(1.9, place()), ["0.9 tick"]),
    "a switch of direction": (
        switch(4, place(STEPPING, Side.LEFT)),
        ["0 say:Now to the left", "1 tick", "2 tick", "3 tick"],
    ),
}

MOVES = {
    "its word, then ticks below its length": (move(3), ["0 word:lift", "1 tick", "2 tick"]),
    "3.5 s": (move(3.5), ["0 word:lift", "1 tick", "2 tick", "3 tick"]),
    "1 s: no tick at its end": (move(1, "step out"), ["0 word:step out"]),
    "opening, over before the word": (move(0.25, opens=True), ["0 start"]),
    "opening: start, the word 0.3 s later": (move(2, opens=True), ["0 start", "0.3 word:lift", "1 tick"]),
}

HOLDS = {
    "under 15 s a tick each second, counted from the end": (
        hold(5),
        ["0 word:hold", "1 tick", "2 tick", "3 tick", "4 tick"],
    ),
    "2.5 s": (hold(2.5), ["0 word:hold", "0.5 tick", "1.5 tick"]),
    "1 s: none": (hold(1), ["0 word:hold"]),
    "14.5 s": (hold(14.5), ["0 word:hold", *[f"{at + 0.5:g} tick" for at in range(14)]]),
    "15 s: the last three only": (hold(15), ["0 word:hold", "12 tick", "13 tick", "14 tick"]),
    "19 s: no halfway": (hold(19), ["0 word:hold", "16 tick", "17 tick", "18 tick"]),
    "20 s: halfway": (hold(20), ["0 word:hold", "10 halfway", "17 tick", "18 tick", "19 tick"]),
    "29 s: no ten seconds": (hold(29), ["0 word:hold", "14.5 halfway", "26 tick", "27 tick", "28 tick"]),
    "30 s: ten seconds": (
        hold(30, opens=True),
        ["0 start", "0.3 word:hold", "15 halfway", "20 ten_seconds", "27 tick", "28 tick", "29 tick"],
    ),
    "on past its target: the countdown to it, then how to end, and a tick every 10 s": (
        replace(hold(570), goes_on=True),
        [
            *("0 word:hold", "285 halfway", "560 ten_seconds", "567 tick", "568 tick", "569 tick"),
            *("570 tick", "570.5 say:Press when done", "580 tick", "590 tick"),
        ],
    ),
    "on past its target, the set's last: the end cue at ten minutes": (
        ending(replace(hold(585), goes_on=True), Ending.SET),
        [
            *("0 word:hold", "292.5 halfway", "575 ten_seconds", "582 tick", "583 tick", "584 tick"),
            *("585 tick", "585.5 say:Press when done", "595 tick", "600 set_done"),
        ],
    ),
}

ACTIVITIES = {
    "as a hold without a word": (
        activity(60, opens=True),
        ["0 start", "30 halfway", "50 ten_seconds", "57 tick", "58 tick", "59 tick"],
    ),
    "10 s: a tick each second": (activity(10), [f"{at} tick" for at in range(1, 10)]),
    "past its target": (
        replace(activity(580, opens=True), goes_on=True),
        [
            *("0 start", "290 halfway", "570 ten_seconds", "577 tick", "578 tick", "579 tick"),
            *("580 tick", "580.5 say:Press when done", "590 tick"),
        ],
    ),
}


def rep(number: int, of: int) -> Phase:
    return move(1, at=place(rep=number, reps=of), begins=True)


REPS = {
    "rep 1 begins with its word": (rep(1, 10), ["0 word:lift"]),
    "rep 2 with its number": (rep(2, 10), ["0 number:2"]),
    "rep 9 of 10": (rep(9, 10), ["0 number:9"]),
    "the last of 10": (rep(10, 10), ["0 last_one"]),
    "the last of 3": (rep(3, 3), ["0 last_one"]),
    "of 2 there is no last one": (rep(2, 2), ["0 number:2"]),
    "the only one": (rep(1, 1), ["0 word:lift"]),
    "a rep that begins with its hold": (
        hold(2, place(rep=4), begins=True),
        ["0 number:4", "1 tick"],
    ),
    "a rep that begins with a pause, however short": (
        rest(1, RestKind.IN_REP, place(rep=4), begins=True),
        ["0 number:4"],
    ),
    "only the first item of a rep has the number": (move(1, "lower", place(rep=4)), ["0 word:lower"]),
    "a rep that opens again": (
        replace(rep(4, 10), opens=True),
        ["0 start", "0.3 number:4"],
    ),
}


def turn(number: int, side: Side, *, second: bool) -> Phase:
    return replace(move(1, at=place(side=side, rep=number, reps=3), begins=True), second_side=second)


TURNS = {
    "first side, rep 1": (turn(1, Side.LEFT, second=False), ["0 word:lift"]),
    "second side, rep 1: the side": (turn(1, Side.RIGHT, second=True), ["0 word:right"]),
    "first side, rep 2: the number": (turn(2, Side.LEFT, second=False), ["0 number:2"]),
    "second side, rep 2": (turn(2, Side.RIGHT, second=True), ["0 word:right"]),
    "first side, last": (turn(3, Side.RIGHT, second=False), ["0 last_one"]),
    "second side, last": (turn(3, Side.LEFT, second=True), ["0 word:left"]),
    "the second side's later items have their words": (
        replace(turn(3, Side.LEFT, second=True), first_of_rep=False),
        ["0 word:lift"],
    ),
    "an activity of the second side": (
        replace(activity(3), second_side=True, place=place(side=Side.RIGHT, rep=None, reps=None)),
        ["0 word:right", "1 tick", "2 tick"],
    ),
}

NEXT = "say:Next: Bridge. On your back, knees bent"
NEXT_AND_DOSE = f"{NEXT}. 10 reps, hold 2 seconds"
LEFT_NEXT = place(side=Side.LEFT, set_number=2)

RESTS = {
    "inside a rep": (rest(2, RestKind.IN_REP), ["0 word:rest"]),
    "inside a rep, under 2 s": (rest(1.9, RestKind.IN_REP), []),
    "between reps": (rest(3, RestKind.BETWEEN_REPS), ["0 word:rest"]),
    "between reps, under 2 s": (rest(1, RestKind.BETWEEN_REPS), []),
    "between sets, 30 s": (
        rest(30, RestKind.BETWEEN_SETS, place(set_number=2)),
        ["0.5 word:rest", "20 say:Set 2 of 3", "27 tick", "28 tick", "29 tick"],
    ),
    "between sets, 15 s": (
        rest(15, RestKind.BETWEEN_SETS, place(set_number=3)),
        ["0.5 word:rest", "5 say:Set 3 of 3", "12 tick", "13 tick", "14 tick"],
    ),
    "between sets, 14 s: not said": (
        rest(14, RestKind.BETWEEN_SETS),
        ["0.5 word:rest", "11 tick", "12 tick", "13 tick"],
    ),
    "between sets, 4 s": (rest(4, RestKind.BETWEEN_SETS), ["0.5 word:rest", "1 tick", "2 tick", "3 tick"]),
    "between sets, 3.9 s: silent": (rest(3.9, RestKind.BETWEEN_SETS), []),
    "between exercises": (
        rest(30, RestKind.BETWEEN_EXERCISES),
        ["0.5 word:rest", f"1.5 {NEXT_AND_DOSE}", "27 tick", "28 tick", "29 tick"],
    ),
    "between rounds: it leads to another exercise": (
        rest(60, RestKind.BETWEEN_ROUNDS),
        ["0.5 word:rest", f"1.5 {NEXT_AND_DOSE}", "57 tick", "58 tick", "59 tick"],
    ),
    "to another exercise, 5 s: not said": (
        rest(5, RestKind.BETWEEN_EXERCISES),
        ["0.5 word:rest", "2 tick", "3 tick", "4 tick"],
    ),
    "to another exercise, 6 s: seven words fit": (
        rest(6, RestKind.BETWEEN_EXERCISES),
        ["0.5 word:rest", f"1.5 {NEXT}", "3 tick", "4 tick", "5 tick"],
    ),
    "to another exercise, 6 s: with a side it is the side": (
        rest(6, RestKind.BETWEEN_EXERCISES, place(replace(BRIDGE, name="word " * 12), Side.LEFT)),
        ["0.5 word:rest", "1.5 say:Left leg", "3 tick", "4 tick", "5 tick"],
    ),
    "between sets, 30 s, sides in turn": (
        rest(30, RestKind.BETWEEN_SETS, LEFT_NEXT),
        ["0.5 word:rest", "20 say:Set 2 of 3. Left leg", "27 tick", "28 tick", "29 tick"],
    ),
    "between sets, 14 s, the same side again: it needs no word": (
        rest(14, RestKind.BETWEEN_SETS, LEFT_NEXT),
        ["0.5 word:rest", "11 tick", "12 tick", "13 tick"],
    ),
    "between sets, 30 s, then the other side": (
        rest(30, RestKind.BETWEEN_SETS, LEFT_NEXT, changes_side=True),
        ["0.5 word:rest", "20 say:Set 2 of 3. Switch to your left leg", "27 tick", "28 tick", "29 tick"],
    ),
    "between sets, 4 s, then the other side": (
        rest(4, RestKind.BETWEEN_SETS, LEFT_NEXT, changes_side=True),
        ["0.5 word:rest", "1 tick", "1.5 say:Switch to your left leg", "2 tick", "3 tick"],
    ),
    "to another exercise, 6 s: more words do not": (
        rest(6, RestKind.BETWEEN_EXERCISES, place(replace(BRIDGE, position="word " * 10))),
        ["0.5 word:rest", "3 tick", "4 tick", "5 tick"],
    ),
}

AWAITS = {
    "ready": (wait(AwaitKind.READY), ["0.5 say:Bridge. 10 reps, hold 2 seconds. Press when ready"]),
    "ready after a rest": (
        wait(AwaitKind.READY, opens=True),
        ["0 start", "0.5 say:Bridge. 10 reps, hold 2 seconds. Press when ready"],
    ),
    "a whole set": (
        wait(AwaitKind.WHOLE_SET, place(rep=None, reps=None), opens=True),
        ["0 start", "0.5 say:10 reps. Press when done"],
    ),
    "a movement of rep 2": (
        wait(AwaitKind.MOVEMENT, place(rep=2), begins=True),
        ["0 number:2", "0.5 say:Lower, then lift. Press when done"],
    ),
    "an unknown dose": (
        wait(AwaitKind.UNKNOWN_DOSE, place(rep=None, reps=None)),
        ["0.5 say:Bridge. As your therapist told you. Press when done"],
    ),
    "the end of a set in the plan: at the estimate": (
        ending(wait(AwaitKind.MOVEMENT, estimate=2.0), Ending.SET),
        ["0.5 say:Lower. Press when done", "2 set_done"],
    ),
}

ENDS = {
    "a set": (ending(move(2), Ending.SET), ["0 word:lift", "1 tick", "2 set_done"]),
    "an exercise": (ending(move(1), Ending.EXERCISE), ["0 word:lift", "1 exercise_done"]),
    "the session": (ending(hold(2), Ending.SESSION), ["0 word:hold", "1 tick", "2 finish"]),
    "an activity": (ending(activity(2), Ending.SET), ["1 tick", "2 set_done"]),
}

TABLE = {
    f"{group}: {name}": row
    for group, rows in {
        "lead": GET_READY_AND_SWITCH,
        "move": MOVES,
        "hold": HOLDS,
        "activity": ACTIVITIES,
        "rep": REPS,
        "turns": TURNS,
        "rest": RESTS,
        "await": AWAITS,
        "end": ENDS,
    }.items()
    for name, row in rows.items()
}


@pytest.mark.parametrize(("phase", "expected"), TABLE.values(), ids=TABLE)
def test_sheet(phase: Phase, expected: list[str]) -> None:
    assert sheet(phase) == expected


def test_a_set_of_two_reps() -> None:
    """start · lift 2 s, hold 2 s, lower 2 s · relax · once more · set done"""
    first, second = place(rep=1, reps=2), place(rep=2, reps=2)
    phases = [
        get_ready(3),
        move(2, "lift", first, opens=True, begins=True),
        hold(2, first),
        move(2, "lower", first),
        rest(2, RestKind.IN_REP, first),
        move(2, "lift", second, begins=True),
        hold(2, second),
        ending(move(2, "lower", second), Ending.SET),
    ]
    assert [lines(cues) for cues in cue_sheets(phases)] == [
        ["1 tick", "2 tick"],
        ["0 start", "0.3 word:lift", "1 tick"],
        ["0 word:hold", "1 tick"],
        ["0 word:lower", "1 tick"],
        ["0 word:rest"],
        ["0 number:2", "1 tick"],
        ["0 word:hold", "1 tick"],
        ["0 word:lower", "1 tick", "2 set_done"],
    ]
