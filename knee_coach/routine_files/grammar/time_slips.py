"""Times as people write them elsewhere, each with how it is written here."""

from __future__ import annotations

import re
from collections.abc import Callable

from knee_coach.model.ranges import MOST_REPS, MOST_SETS
from knee_coach.routine_files.grammar.beside import Place
from knee_coach.routine_files.grammar.patterns import HOURS, MINUTES, NUMBER, SECONDS, UNIT
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

_FEET_INCHES = r"(?:''|\"|″|′′|’’|”)"
_ONE_PRIME = r"(?:'|′|’)"
_MOST = {"sets": MOST_SETS, "reps": MOST_REPS}
_SECONDS_IN = {"s": 1, "m": 60, "h": 3600}


def _so_often(match: re.Match[str], better: str, key: str) -> str | None:
    often = next(found for name, found in match.groupdict().items() if name in {"sets", "often"} and found)
    # Reps beside a duration would be a second dose.
    words = [word for word, most in _MOST.items() if 1 <= int(often) <= most and (key, word) != ("duration", "reps")]
    lines = " or ".join(f'"{word}: {often}"' for word in words)
    return f'write "{better}" here, and how often on a line of its own: {lines}' if lines else None


def _hours_in_minutes(match: re.Match[str]) -> str:
    return f"{int(match['h']) * 60 + int(match['m'])} min"


def _fraction_in_seconds(match: re.Match[str]) -> str:
    return f"{60 * int(match['whole'] or 0) + 60 * int(match['part']) / int(match['of']):g} s"


def _half_in_seconds(match: re.Match[str]) -> str:
    return f"{60 * int(match['whole'] or 0) + 30} s"


def _in_one_unit(match: re.Match[str]) -> str:
    low = float(match["low"]) * _SECONDS_IN[match["unit"][0].lower()]
    high = float(match["high"]) * _SECONDS_IN[match["other"][0].lower()]
    if low > high:
        return ""  # "1 min - 30 s" may be one time or two
    return f"{low:g}-{high:g} s" if low % 60 or high % 60 else f"{low / 60:g}-{high / 60:g} min"


_LENGTHS = (
    Slip(r"(?P<whole>[0-9]+),(?P<part>[0-9]+.*)", of("{whole}.{part}"), said("write the decimals with a point")),
    Slip(rf"(?P<time>.*[0-9]\s*{UNIT})\.", of("{time}"), said("take the last point away")),
    Slip(rf"(?P<s>{NUMBER})\s*{_FEET_INCHES}", of("{s} s"), said("write seconds as")),
    Slip(rf"(?P<m>{NUMBER})\s*{_ONE_PRIME}", of("{m} min"), said("write minutes as")),
    Slip(
        rf"(?P<m>[0-9]+)\s*{_ONE_PRIME}\s*(?P<s>[0-9]+)\s*(?:{_FEET_INCHES})?",
        of("{m} min {s} s"),
        said("write minutes and seconds as"),
    ),
    Slip(r"(?P<m>[0-9.]+)\s*m", of("{m} min"), said("write minutes as")),
    Slip(r"(?P<s>[0-9.]+)\s*(?:sek\.?|sekunden?|secondes?|segundos?|secondi)", of("{s} s"), said("write seconds as")),
    Slip(r"(?P<m>[0-9.]+)\s*(?:minuten|minutos?|minuti|minuto)", of("{m} min"), said("write minutes as")),
    Slip(
        rf"(?:(?P<whole>[0-9]{{1,3}})\s+)?(?P<part>[0-9]{{1,2}})/(?P<of>[1-9][0-9]?)\s*{MINUTES}",
        _fraction_in_seconds,
        said("write it in seconds"),
    ),
    Slip(rf"(?P<whole>[0-9]{{1,3}})?\s*½\s*{MINUTES}", _half_in_seconds, said("write it in seconds")),
    Slip(rf"half\s+an?\s+{MINUTES}", lambda _match: "30 s", said("write it in seconds")),
    Slip(
        rf"(?P<m>[0-9]+)\s*(?:m|{MINUTES})\.?,?\s*(?:and\s*)?(?P<s>[0-9]+)\s*(?:{SECONDS})?\.?",
        of("{m} min {s} s"),
        said("write minutes and seconds as"),
    ),
    Slip(r"(?P<m>[0-9]+):(?P<s>[0-9])", of("{m}:0{s}"), said("write the seconds with two digits")),
    Slip(rf"(?P<clock>[0-9]+:[0-9]+)\s*{UNIT}", of("{clock}"), said("leave the unit out beside a colon")),
    Slip(
        rf"(?P<h>[0-9])\s*{HOURS},?\s*(?:and\s*)?(?P<m>[0-9]+)\s*(?:m|{MINUTES})?",
        _hours_in_minutes,
        said("write it in minutes"),
    ),
    Slip(rf"{WORD}(?P<rest>\s+{UNIT})", in_digits, said("write the number in digits")),
)
_OFTEN = (
    rf"(?P<sets>[0-9]+){TIMES}(?P<time>[0-9].*)",
    r"(?P<time>[0-9].*?)(?:\s*[x×*]\s*(?P<sets>[0-9]+)|,?\s+(?P<often>[0-9]+)\s*(?:[x×]|times))",
)
_TIMES_WITH_A_CHOICE = (
    Slip(
        rf"(?P<low>{NUMBER})\s*(?P<unit>{UNIT})\s*(?:-|–|—|to)\s*(?P<high>{NUMBER})\s*(?P=unit)",
        of("{low}-{high} {unit}"),
        said("write the unit once, at the end"),
    ),
    Slip(
        rf"(?P<low>{NUMBER})\s*(?P<unit>{UNIT})\s*(?:-|–|—|to)\s*(?P<high>{NUMBER})\s*(?P<other>{UNIT})",
        _in_one_unit,
        said("write both in one unit"),
    ),
    Slip(
        rf"(?P<least>{NUMBER})\s*(?P<unit>{UNIT})\s*\+",
        of("{least}+ {unit}"),
        said('put the "+" after the number'),
    ),
    Slip(
        NO_END,
        lambda _match: "30+ s",
        lambda _match, _better: (
            'give a time to begin with: "30+ s" is 30 seconds, and longer if the patient wants more'
        ),
    ),
)


def hint_for_time(text: str, is_good: Callable[[str], bool], place: Place) -> str | None:
    """The hint for a time that is none; None when there is no telling.

    ``is_good`` knows what may stand here: where only a length may, no range is advised.
    """
    of_exercise: tuple[Slip, ...] = ()
    if place.of_exercise:
        often = (
            Slip(pattern, of("{time}"), lambda match, better: _so_often(match, better, place.key)) for pattern in _OFTEN
        )
        of_exercise = (EACH_SIDE, *often)
    return hint_from((*BOTH, *of_exercise, *_LENGTHS, *_TIMES_WITH_A_CHOICE), text, is_good)
