"""Counts as people write them elsewhere, each with how it is written here."""

from __future__ import annotations

import re
from collections.abc import Callable

from knee_coach.model.ranges import MOST_REPS, MOST_SETS
from knee_coach.routine_files.grammar.beside import Place
from knee_coach.routine_files.grammar.slips import (
    BOTH,
    EACH_SIDE,
    NO_END,
    TIMES,
    WORD,
    Slip,
    hint_from,
    in_digits,
    of,
    said,
)


def _on_two_lines(match: re.Match[str], better: str) -> str | None:
    if int(match["sets"]) > MOST_REPS:
        return None  # neither of sets nor of reps
    # "10 sets of 3" is clear, "10 x 3" is written both ways.
    if "of" not in match["sign"].lower() and int(match["sets"]) > int(match["first"]):
        return 'which is sets, which is reps? write each on a line of its own, after "sets:" and "reps:"'
    if not 1 <= int(match["sets"]) <= MOST_SETS:
        return None
    return f'write the two on lines of their own: "sets: {match["sets"]}" and "reps: {better}"'


_SETS_AND_REPS = Slip(
    rf"(?P<sets>[0-9]+)(?P<sign>{TIMES})(?P<reps>(?P<first>[0-9]+).*?)(?:\s*(?:reps?|repetitions|times))?",
    of("{reps}"),
    _on_two_lines,
)
_OTHERS = (
    Slip(rf"{WORD}(?P<rest>)", in_digits, said("write the number in digits")),
    Slip(
        NO_END,
        lambda _match: "10+",
        lambda _match, _better: 'give a number to begin with: "10+" is ten, and more if the patient wants more',
    ),
)
_WITH_UNIT = r"(?:x\s*)?(?P<count>[0-9].*?)\s*(?:(?P<reps>reps?|repetitions?)|(?P<sets>sets?|rounds?)|times|x|×)?\.?"


def hint_for_count(text: str, is_good: Callable[[str], bool], place: Place) -> str | None:
    """How to write what was probably meant; None when there is no telling.

    ``is_good`` knows a count that may stand here.
    """
    of_exercise = (_SETS_AND_REPS, EACH_SIDE) if place.of_exercise else ()
    with_unit = Slip(_WITH_UNIT, of("{count}"), lambda match, better: _alone(match, better, place.key))
    return hint_from((*of_exercise, *BOTH, with_unit, *_OTHERS), text, is_good)


def _alone(match: re.Match[str], better: str, key: str) -> str:
    # The 12 of "sets: 12 reps" is no number of sets.
    if match["reps"] and key in {"sets", "rounds"}:
        return 'that belongs after "reps:"'
    if match["sets"] and key == "reps":
        return 'that belongs after "sets:"'
    return f'write the number alone: "{better}"'
