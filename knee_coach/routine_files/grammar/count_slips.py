"""Counts as people write them elsewhere, each with how it is written here."""

from __future__ import annotations

import re
from collections.abc import Callable

from knee_coach.routine_files.grammar.slips import BOTH, NO_END, TIMES, WORD, Slip, hint_from, in_digits, of, said


def _on_two_lines(match: re.Match[str], better: str) -> str:
    # "10 sets of 3" is clear, "10 x 3" is written both ways.
    if "of" not in match["sign"].lower() and int(match["sets"]) > int(match["first"]):
        return 'which is sets, which is reps? write each on a line of its own, after "sets:" and "reps:"'
    return f'write the two on lines of their own: "sets: {match["sets"]}" and "reps: {better}"'


_COUNTS = (
    Slip(
        rf"(?P<sets>[0-9]+)(?P<sign>{TIMES})(?P<reps>(?P<first>[0-9]+).*?)(?:\s*(?:reps?|repetitions|times))?",
        of("{reps}"),
        _on_two_lines,
    ),
    Slip(
        r"(?:x\s*)?(?P<count>[0-9].*?)\s*(?:reps?|repetitions?|times|x|×|sets?|rounds?)?\.?",
        of("{count}"),
        said("write the number alone"),
    ),
    Slip(rf"{WORD}(?P<rest>)", in_digits, said("write the number in digits")),
    Slip(
        NO_END,
        lambda _match: "10+",
        lambda _match, _better: 'give a number to begin with: "10+" is ten, and more if the patient wants more',
    ),
)


def hint_for_count(text: str, is_good: Callable[[str], bool]) -> str | None:
    """How to write what was probably meant; None when there is no telling. ``is_good`` knows a count."""
    return hint_from((*_COUNTS[:1], *BOTH, *_COUNTS[1:]), text, is_good)
