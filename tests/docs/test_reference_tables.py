"""The reference in docs/routine-format.md has every key, with what it may be and what holds without it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from enum import Enum

import pytest

from knee_coach.model.dose import AskDose, HoldDose, SuggestedDose
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange
from knee_coach.model.routine import Circuit, Load, Rests, Source
from knee_coach.routine_files import tables
from knee_coach.routine_files.rules.amounts import Count, Date, Decimal, Length, Time, Whole
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Key, Rule, Table
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.pictures import Figure, Image
from knee_coach.routine_files.rules.tempo import Tempo
from knee_coach.routine_files.rules.words import Entries, Exactly, Flag, Id, Language, ListOf, Text
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.tables.ask import SUGGESTED_TABLE
from knee_coach.routine_files.tables.circuit import CIRCUIT_TABLE
from knee_coach.routine_files.tables.defaults import DEFAULTS_TABLE, REST_TABLE, Defaults
from knee_coach.routine_files.tables.exercise_table import EXERCISE_TABLE, INNER_EXERCISE_TABLE
from knee_coach.routine_files.tables.load import LOAD_TABLE
from knee_coach.routine_files.tables.routine import ROUTINE_TABLE, SOURCE_TABLE
from knee_coach.routine_files.tables.schedule import PAIN_TABLE, SCHEDULE_TABLE
from tests.docs.guide import PAGE
from tests.docs.markdown import code_in
from tests.routine_files.writing import good, good_exercise, with_exercise, with_exercises, with_top

HEADINGS = {
    "The top of the file": ROUTINE_TABLE,
    "source": SOURCE_TABLE,
    "schedule": SCHEDULE_TABLE,
    "pain": PAIN_TABLE,
    "defaults": DEFAULTS_TABLE,
    "rest": REST_TABLE,
    "An exercise": EXERCISE_TABLE,
    "load": LOAD_TABLE,
    "suggested": SUGGESTED_TABLE,
    "A circuit": CIRCUIT_TABLE,
}
KEYS = [(heading, key) for heading, table in HEADINGS.items() for key in table.keys.values()]


def cell(heading: str, key: Key[object], column: str) -> str:
    (found,) = [row[column] for row in PAGE.table(heading).rows if code_in(row["key"]) == [key.name]]
    return found


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_table_has_each_key_once_and_no_other(heading: str) -> None:
    shown = [code_in(row["key"]) for row in PAGE.table(heading).rows]
    assert sorted(shown) == sorted([name] for name in HEADINGS[heading].keys)


def test_each_group_of_keys_has_its_table() -> None:
    modules = [
        importlib.import_module(f"{tables.__name__}.{each.name}") for each in pkgutil.iter_modules(tables.__path__)
    ]
    groups = {id(table) for module in modules for table in vars(module).values() if isinstance(table, Table)}
    assert groups == {id(table) for table in (*HEADINGS.values(), INNER_EXERCISE_TABLE)}


def test_an_exercise_in_a_circuit_lacks_only_what_the_page_says() -> None:
    left_out = EXERCISE_TABLE.keys.keys() - INNER_EXERCISE_TABLE.keys.keys()
    assert INNER_EXERCISE_TABLE.keys.keys() < EXERCISE_TABLE.keys.keys()
    for name in left_out:
        what = cell("A circuit", CIRCUIT_TABLE.keys[name], "what it does")
        assert what == f"for all of it: its exercises have no `{name}`"


def may_be(rule: Rule[object], key: str) -> str:
    """How the page says what the value of a key may be."""
    match rule:
        case Text(longest=int(longest)):
            return f"text, at most {longest} characters"
        case Text():
            return "text"
        case ListOf(item=Text()):
            return "text or a list of texts"
        case ListOf(item=OneOf(words=words)):
            return f"list of {', '.join(_codes(words))}"
        case OneOf(words=words):
            return listed(_codes(words))
        case Exactly(text=text):
            return f"`{text}`"
        case Whole(low=low, high=high):
            return f"whole number from {low} to {high}"
        case Decimal(low=low, high=high):
            return f"number from {low:g} to {high:g}"
        case Count(most=most):
            return f"count, 1 to {most}"
        case Length(may_be_zero=may_be_zero):
            return "length or 0" if may_be_zero else "length"
        case Time(unit_needed=unit_needed):
            return "time with its unit" if unit_needed else "time"
        case Entries(most=most):
            return f"list of 1 to {most}"
        case Group():
            return f"[keys of its own](#{key})"
        case _:
            return _FIXED[type(rule)]


_FIXED = {
    Date: "date, `2026-11-23`",
    Figure: "figure",
    Flag: "`true` or `false`",
    Id: "small letters, digits and hyphens",
    Image: "picture",
    Language: "language tag, `en` or `pt-BR`",
    Tempo: "[tempo](#tempo)",
}


def _codes(words: type[Enum]) -> list[str]:
    return [f"`{word.value}`" for word in words]


@pytest.mark.parametrize(("heading", "key"), KEYS, ids=lambda part: part if isinstance(part, str) else part.name)
def test_the_page_says_what_a_key_may_be(heading: str, key: Key[object]) -> None:
    assert cell(heading, key, "what it may be") == may_be(key.rule, key.name)


AS_IN_DEFAULTS = "as in [defaults](#defaults)"


def without_it(heading: str) -> Mapping[str, object]:
    """What holds for each key of a table that a file leaves out; a text is what the page says in so many words."""
    routine = good(with_exercise("reps: 10"))
    match heading:
        case "The top of the file":
            pain = f"{PainLimits().ease_above} and {PainLimits().stop_above}"
            return vars(routine) | {"id": "from the file name", "pain": pain, "defaults": "below"}
        case "source":
            return vars(Source())
        case "schedule":
            schedule = good(with_top("schedule:\n  days: [mon]")).schedule
            return vars(schedule) | {"days": (), "from": None}
        case "pain":
            return vars(good(with_top("pain:\n  ease_above:")).pain)
        case "defaults":
            return Defaults()._asdict() | {"rest": "below"}
        case "rest":
            return vars(good_exercise("reps: 10").rest)
        case "An exercise":
            of_defaults = dict.fromkeys(DEFAULTS_TABLE.keys.keys() - {"prepare"}, AS_IN_DEFAULTS)
            asked, held = good_exercise("dose: ask").dose, good_exercise("hold: 30 s").dose
            assert isinstance(asked, AskDose)
            assert isinstance(held, HoldDose)
            asks = ", ".join(each.value for each in asked.asks)
            no_dose = dict.fromkeys(("reps", "hold", "tempo", "duration", "dose", "suggested"))
            given = {"id": "from the name", "sets": held.sets, "asks": asks}
            return vars(good_exercise("reps: 10")) | of_defaults | no_dose | given
        case "load":
            return vars(Load())
        case "suggested":
            return vars(SuggestedDose()) | {"from": None}
        case "A circuit":
            circuit = good(with_exercises("- circuit: A\n  rounds: 2\n  exercises: [{name: B, reps: 1}]")).items[0]
            assert isinstance(circuit, Circuit)
            return vars(circuit)
        case _:
            raise AssertionError(heading)


def in_words(value: object, key: str) -> str:
    """How the page writes a value."""
    match value:
        case None | ():
            return "–"
        case Enum():
            return f"`{value.value}`"
        case bool():
            return f"`{str(value).lower()}`"
        case float():
            return f"{value:g} s"
        case CountRange():
            return str(value.at_first)
        case _:
            return f"`{value}`" if key == "language" else str(value)


@pytest.mark.parametrize(("heading", "key"), KEYS, ids=lambda part: part if isinstance(part, str) else part.name)
def test_the_page_says_what_holds_without_a_key(heading: str, key: Key[object]) -> None:
    expected = "required" if key.required else in_words(without_it(heading)[key.name], key.name)
    assert cell(heading, key, "if left out") == expected


def test_the_page_says_which_times_are_the_programs_own() -> None:
    ours = {row["what"]: row["how long"] for row in PAGE.table("What is ours").rows}
    rests, usual = Rests(), Defaults()
    assert ours == {
        "rest between sets": f"{rests.between_sets:g} s",
        "rest between exercises": f"{rests.between_exercises:g} s",
        "rest between rounds of a circuit": f"{Circuit('', CountRange.exactly(1), ()).rest_between_rounds:g} s",
        "a movement": f"{usual.movement:g} s",
        "change of sides": f"{usual.switch_sides:g} s",
        "before the first exercise": f"{usual.prepare:g} s",
    }
