"""The tempo of one rep: its movements, holds and pauses, in the order spoken."""

from __future__ import annotations

import pytest

from knee_coach.model.dose import RepsDose, TempoHold, TempoItem, TempoMove, TempoPause
from knee_coach.model.ranges import TimeRange
from tests.routine_files.writing import good_exercise, told_of, with_exercise

TEMPOS: dict[str, tuple[TempoItem, ...]] = {
    "tempo: lift 2 s, hold 2-5 s, lower 2 s, relax 1 s": (
        TempoMove("lift", 2),
        TempoHold(TimeRange.between(2, 5)),
        TempoMove("lower", 2),
        TempoPause("relax", 1),
    ),
    "tempo: [lift 2 s, lower 2 s]": (TempoMove("lift", 2), TempoMove("lower", 2)),
    "tempo:\n  - lift 2 s\n  - lower": (TempoMove("lift", 2), TempoMove("lower", None)),
    "tempo: Step   Out, STEP-IN 1.5": (TempoMove("step out", None), TempoMove("step-in", 1.5)),
    "tempo: Hold 5": (TempoHold(TimeRange.exactly(5)),),
    "tempo: lift, hold up to 30 s, rest 1:00": (
        TempoMove("lift", None),
        TempoHold(TimeRange.up_to(30)),
        TempoPause("rest", 60),
    ),
    "tempo: lift, hold 30+ s": (TempoMove("lift", None), TempoHold(TimeRange.at_least(30))),
    "tempo: upholding 2 s": (TempoMove("upholding", 2),),
    "tempo: öffnen 2 s, उठाना 2 s": (TempoMove("öffnen", 2), TempoMove("उठाना", 2)),
}


@pytest.mark.parametrize(("lines", "items"), TEMPOS.items(), ids=TEMPOS)
def test_a_tempo_is_read(lines: str, items: tuple[TempoItem, ...]) -> None:
    dose = good_exercise(f"reps: 10\n{lines}").dose
    assert isinstance(dose, RepsDose)
    assert dose.items == items
    assert dose.tempo_written


def test_reps_alone_go_and_come_back() -> None:
    dose = good_exercise("reps: 10").dose
    assert isinstance(dose, RepsDose)
    assert dose.items == (TempoMove("go", None), TempoMove("back", None))
    assert not dose.tempo_written


def test_reps_with_a_hold_go_hold_and_come_back() -> None:
    dose = good_exercise("reps: 10\nhold: 2-5 s").dose
    assert isinstance(dose, RepsDose)
    assert dose.items == (TempoMove("go", None), TempoHold(TimeRange.between(2, 5)), TempoMove("back", None))
    assert not dose.tempo_written


A_PART = 'write a word and a time, like "lift 2 s"; a word has letters, spaces and hyphens'
HOW_LONG = 'say how long it is held: "hold 5 s"'
ONE_TIME = 'only "hold" can have a range; write one time: '
NO_WORD = 'say what happens, like "lift 2 s"'
FAULTS = {
    "tempo: lift 2 s, hold": ('6:12 error: "hold" in the tempo has no time', HOW_LONG),
    "tempo: lift 2 s, relax": (
        '6:12 error: "relax" in the tempo has no time',
        'say how long the pause lasts: "relax 2 s"',
    ),
    "tempo: lift 2 s, Rest": (
        '6:12 error: "rest" in the tempo has no time',
        'say how long the pause lasts: "rest 2 s"',
    ),
    "tempo: lift soon-ish!": ('6:12 error: "lift soon-ish!" is not a part of a tempo', A_PART),
    "tempo: don't 2 s": ('6:12 error: "don\'t 2 s" is not a part of a tempo', A_PART),
    "tempo: lift 5 sx": ('6:12 error: "5 sx" is not a time', 'write it like "lift 5 s"'),
    "tempo: lift 2-3 s": (
        '6:12 error: "2-3 s" leaves a choice, and here only one length of time can stand',
        f'{ONE_TIME}"2 s" or "3 s"',
    ),
    "tempo: lift 2 s, rest up to 3 s": (
        '6:12 error: "up to 3 s" leaves a choice, and here only one length of time can stand',
        f'{ONE_TIME}"3 s"',
    ),
    "tempo: lift 2 s, relax 1-2 s": (
        '6:12 error: "1-2 s" leaves a choice, and here only one length of time can stand',
        f'{ONE_TIME}"1 s" or "2 s"',
    ),
    "tempo: lift 2 s, hold 30''": ("6:12 error: \"30''\" is not a time", 'write seconds as: "30 s"'),
    "tempo: [lift 2 s, hold 3x5 s]": (
        '6:23 error: "3x5 s" is not a time',
        'write it like "hold 2 s"',
    ),
    "tempo: lift 2 s, hold 5-2 s": ('6:12 error: "5-2 s" runs backwards', 'write the smaller number first: "2-5 s"'),
    "tempo: lift 2 s, rest 0": ('6:12 error: "0" is too short', "the shortest time is 0.5 s"),
    "tempo: 2 s, lower 2 s": ('6:12 error: "2 s" in the tempo has no word', NO_WORD),
    "tempo: lift 2 s,, lower 2 s": ("6:12 error: a part of the tempo is empty", "take away the comma too many"),
    "tempo: lift 2 s, lower 2 s,": ("6:12 error: a part of the tempo is empty", "take away the comma too many"),
    "tempo: hold 2 s, hold 3 s": (
        "6:12 error: the tempo has two holds",
        "one rep has at most one; give the other part a word of its own",
    ),
    "tempo:\n  - hold 2 s\n  - lift\n  - hold 3 s": (
        "9:9 error: the tempo has two holds",
        "one rep has at most one; give the other part a word of its own",
    ),
    "tempo: rest 2 s": (
        "6:12 error: the tempo has neither a movement nor a hold",
        'write it like "lift 2 s, hold 5 s, lower 2 s"',
    ),
    "tempo: []": (
        "6:12 error: the tempo has neither a movement nor a hold",
        'write it like "lift 2 s, hold 5 s, lower 2 s"',
    ),
    "tempo:\n  - lift 2 s\n  - hold": ('8:9 error: "hold" in the tempo has no time', HOW_LONG),
    "tempo: {lift: 2 s}": (
        '6:12 error: "tempo" is a text or a list of texts, not a group of keys',
        'write no ":" between a word and its time: "lift 2 s"',
    ),
    "tempo: {lift: [2 s]}": (
        '6:12 error: "tempo" is a text or a list of texts, not a group of keys',
        'when a ":" belongs to a text, put the whole text in quotes: "..."',
    ),
    "tempo: " + "a," * 100 + "a": ("6:12 error: the tempo has 101 parts", "one rep can have 100 at most"),
}


@pytest.mark.parametrize(("lines", "said"), FAULTS.items(), ids=[lines[:40] for lines in FAULTS])
def test_a_fault_stands_at_the_start_of_the_text_or_of_its_item(lines: str, said: tuple[str, str]) -> None:
    assert told_of(with_exercise(f"reps: 10\n{lines}")) == [said]


def test_every_fault_of_a_tempo_is_told() -> None:
    assert [message for message, _ in told_of(with_exercise("reps: 10\ntempo: lift 2 x, hold, lower"))] == [
        '6:12 error: "2 x" is not a time',
        '6:12 error: "hold" in the tempo has no time',
    ]


UNITS_WITH_A_SLIP = {
    "lift 2 s, hold 3 sexonds, lower 3 s": ('"3 sexonds" is not a time', 'write it like "hold 3 s"'),
    "lift 2 s, hold 3 sek, lower": ('"3 sek" is not a time', 'write seconds as: "3 s"'),
    "hold 3 sek": ('"3 sek" is not a time', 'write seconds as: "3 s"'),
    "lift 2 se": ('"2 se" is not a time', 'write it like "lift 2 s"'),
    "lift 2 s, hold 3 sx, lower 3 s": ('"3 sx" is not a time', 'write it like "hold 3 s"'),
    "lift 2 Minits, lower 3 s": ('"2 Minits" is not a time', 'write it like "lift 2 s"'),
    "3 sexonds hold": ('"3 sexonds hold" in the tempo has no word', NO_WORD),
    "lift 0 sx": ('"0 sx" is not a time', 'write it like "lift 2 s"'),
    "2-5 s, lower 2 s": ('"2-5 s" in the tempo has no word', NO_WORD),
    "lift 10 sets": ('"10 sets" is not a time', 'write it like "lift 2 s"'),
}


@pytest.mark.parametrize(("text", "said"), UNITS_WITH_A_SLIP.items(), ids=UNITS_WITH_A_SLIP)
def test_a_unit_with_a_slip_is_no_missing_comma(text: str, said: tuple[str, str]) -> None:
    assert told_of(with_exercise(f"reps: 10\ntempo: {text}")) == [(f"6:12 error: {said[0]}", said[1])]


LIKE_LIFT, LIKE_HOLD = 'write it like "lift 2 s"', 'write it like "hold 2 s"'
NO_SECONDS = {
    "lift 30 degrees, hold 3 s": [('"30 degrees" is not a time', LIKE_LIFT)],
    "lift 30 degrees hold 3 s": [('"30 degrees hold 3 s" is not a time', LIKE_LIFT)],
    "30 degrees lift, 3 s hold": [('"30 degrees lift" in the tempo has no word', NO_WORD)],
    "lift 10 cm": [('"10 cm" is not a time', LIKE_LIFT)],
    "lift 2 counts, hold 3 counts": [
        ('"2 counts" is not a time', LIKE_LIFT),
        ('"3 counts" is not a time', LIKE_HOLD),
    ],
    "hold 5 breaths": [('"5 breaths" is not a time', LIKE_HOLD)],
    "lift 2 hover 3 bend 4": [('"2 hover 3 bend 4" is not a time', LIKE_LIFT)],
    "heben 2 Sekunden, halten 3 Sekunden": [
        ('"2 Sekunden" is not a time', 'write seconds as: "2 s"'),
        ('"3 Sekunden" is not a time', 'write seconds as: "3 s"'),
    ],
    "2 Sekunden heben": [('"2 Sekunden heben" in the tempo has no word', NO_WORD)],
    "2 segundos subir": [('"2 segundos subir" in the tempo has no word', NO_WORD)],
    "heben 1,5 s halten": [('"5 s halten" in the tempo has no word', NO_WORD)],
    "lift 3 s slowly": [('"3 s slowly" is not a time', 'write it like "lift 3 s"')],
    "lift 2 s x 3": [('"2 s x 3" is not a time', LIKE_LIFT)],
    "lift 2 s x 3 s": [('"2 s x 3 s" is not a time', LIKE_LIFT)],
    "lift 2 s or 3 s": [('"2 s or 3 s" is not a time', LIKE_LIFT)],
    "lift 2 s hold max 5 s": [('"2 s hold max 5 s" is not a time', LIKE_LIFT)],
    "hold 2 s hold 3 s": [('"2 s hold 3 s" is not a time', LIKE_HOLD)],
    "lift 2 s / leg": [('"2 s / leg" is not a time', LIKE_LIFT)],
}


@pytest.mark.parametrize(("text", "said"), NO_SECONDS.items(), ids=NO_SECONDS)
def test_no_hint_makes_seconds_of_what_may_be_something_else(text: str, said: list[tuple[str, str]]) -> None:
    problems = told_of(with_exercise(f"reps: 10\ntempo: {text}"))
    assert problems == [(f"6:12 error: {message}", hint) for message, hint in said]


ELSEWHERE = {
    "lift 1,5 s, lower 2 s": 'write the decimals with a point: "lift 1.5 s, lower 2 s"',
    "lift 2 s hold 3 s lower 3 s": 'put commas between the parts: "lift 2 s, hold 3 s, lower 3 s"',
    "lift 2 s hold up to 5 s": 'put commas between the parts: "lift 2 s, hold up to 5 s"',
    "lift 1 min 30 s lower 2 s": 'put commas between the parts: "lift 1 min 30 s, lower 2 s"',
    "lift 2 s; hold 3 s; lower": 'put commas between the parts: "lift 2 s, hold 3 s, lower"',
    "lift 2 s / hold 3-5 s / lower 3 s": 'put commas between the parts: "lift 2 s, hold 3-5 s, lower 3 s"',
    "lift 2 s and hold 3 s then lower": 'put commas between the parts: "lift 2 s, hold 3 s, lower"',
    "2 s lift, 3 s hold, 2 s lower": 'the word comes first, then its time: "lift 2 s, hold 3 s, lower 2 s"',
    "lift (2 s), hold (3 s)": 'leave the brackets out: "lift 2 s, hold 3 s"',
    "'lift: 2 s, hold: 3 s'": 'write no ":" between a word and its time: "lift 2 s, hold 3 s"',
    "lift=2 s, hold=3 s": 'write no ":" between a word and its time: "lift 2 s, hold 3 s"',
    "2-3-3-1": 'give each number its word and its unit: "lift ... s, hold ... s, lower ... s"',
    "3010": 'give each number its word and its unit: "lift ... s, hold ... s, lower ... s"',
    "3/0/1": 'give each number its word and its unit: "lift ... s, hold ... s, lower ... s"',
}


@pytest.mark.parametrize(("text", "hint"), ELSEWHERE.items(), ids=ELSEWHERE)
def test_a_tempo_as_it_is_written_elsewhere_is_shown_as_it_is_written_here(text: str, hint: str) -> None:
    said = text.strip("'")
    assert told_of(with_exercise(f"reps: 10\ntempo: {text}")) == [(f'6:12 error: "{said}" is not a tempo', hint)]


def test_parts_with_the_same_fault_are_told_once() -> None:
    assert told_of(with_exercise("reps: 10\ntempo: lift!, lower!, 2 s")) == [
        ('6:12 error: "lift!" is not a part of a tempo', A_PART),
        ('6:12 error: "2 s" in the tempo has no word', NO_WORD),
    ]


def test_a_second_colon_in_the_line_of_a_tempo() -> None:
    assert told_of(with_exercise("reps: 10\ntempo: lift: 2 s, hold: 3 s")) == [
        ('6:16 error: a second ":" in one line', 'write no ":" between a word and its time: "lift 2 s, hold 3 s"')
    ]


@pytest.mark.parametrize("lines", ["tempo:\n  lift: 2 s\n  hold: 3 s", "tempo: {lift: 2 s, hold: 3 s}"])
def test_a_tempo_in_lines_with_colons(lines: str) -> None:
    assert [hint for _, hint in told_of(with_exercise(f"reps: 10\n{lines}"))] == [
        'write no ":" between a word and its time: "lift 2 s, hold 3 s"'
    ]
