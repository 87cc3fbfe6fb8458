"""Tempos as people write them elsewhere, each with how the same is written here.

What is advised is what a patient will do. So no number becomes seconds that is not clearly seconds already: not the 30
of ``lift 30 degrees``, nor the 3 of ``lift 2 s x 3``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from knee_coach.model.dose import TempoHold
from knee_coach.routine_files.grammar.patterns import MINUTES, NUMBER, SECONDS, UNIT
from knee_coach.routine_files.grammar.tempo import HOLD_WORD, PAUSE_WORDS, TempoError, parse_part, parts
from knee_coach.routine_files.yaml_text.lines import quoted

_LONGEST = 200
"""Characters: what is longer is not looked at."""

_RANGE = rf"{NUMBER}(?:\s*(?:-|–|to)\s*{NUMBER}|\s*\+)?\s*{UNIT}"
_TIME = rf"(?P<time>(?:\bup\s+to\s*)?(?:[0-9]+\s*{MINUTES}\s*{NUMBER}\s*{SECONDS}|{_RANGE}))\b"
_WORD = r"(?P<word>[^\W\d_](?:[^\W\d_]|[ -])*?)"
_AND = r"\s*(?:[/|>+&]\s*|\band\s+)?"
# What stands between two times and says how they belong together, or how exact a time is, is no movement.
_NO_MOVEMENTS = frozenset(
    (
        *("x", "or", "to", "of", "and", "per", "for", "till", "until", "bis", "oder", "plus", "minus", "times"),
        *("more", "less", "at", "least", "most", "max", "maximum", "min", "minimum"),
        *("about", "around", "approximately", "roughly"),
    )
)
_ONLY_NUMBERS = r"[0-9xX](?:\s*[-–/:,.]?\s*[0-9xX]){2,3}"
_EACH_ITS_WORD = 'give each number its word and its unit: "lift ... s, hold ... s, lower ... s"'


def whole_slip(text: str) -> TempoError | None:
    """What is wrong with the text as a whole, if mending that mends all of it; None when there is no telling."""
    tidy = " ".join(text.split())
    if len(tidy) > _LONGEST:
        return None
    if re.fullmatch(_ONLY_NUMBERS, tidy):
        return TempoError(f"{quoted(tidy)} is not a tempo", _EACH_ITS_WORD)
    for sentence, mend in _MENDINGS:
        better = mend(tidy)
        if better != tidy and _is_good(better):
            return TempoError(f"{quoted(tidy)} is not a tempo", f'{sentence}: "{better}"')
    return None


def _is_good(text: str) -> bool:
    try:
        items = [parse_part(part) for part in parts(text)]
    except TempoError:
        return False
    return sum(isinstance(item, TempoHold) for item in items) <= 1


def _with_points(text: str) -> str:
    return re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)


def _with_commas(text: str) -> str:
    if _with_points(text) != text:
        return text
    sure = re.sub(r"\s*(?:[;→]\s*|,?\s\bthen\s+)", ", ", re.sub(r"\band then\b", "then", text))
    return ", ".join(_each_time_with_a_comma(part) for part in parts(sure))


def _each_time_with_a_comma(part: str) -> str:
    """``lift 2 s hold 3 s`` with its commas; the part as it is where anything in it is without a time and a unit."""
    found: list[re.Match[str]] = []
    at = 0
    while at < len(part):
        match = re.compile(rf"{_AND if found else ''}{_WORD}\s*{_TIME}\s*", re.IGNORECASE).match(part, at)
        if match is None or not _is_movement(match["word"]):
            return part
        found.append(match)
        at = match.end()
    return ", ".join(f"{match['word']} {match['time']}" for match in found)


def _is_movement(word: str) -> bool:
    words = word.lower().split()
    # "hold max" before a time would be a movement of that time, and no hold.
    return not _NO_MOVEMENTS.intersection(words) and (
        len(words) == 1 or not {HOLD_WORD, *PAUSE_WORDS}.intersection(words)
    )


def _without_colons(text: str) -> str:
    return re.sub(r"\s*[:=]\s*", " ", text)


def _without_brackets(text: str) -> str:
    return re.sub(r"\s*[()]\s*", " ", text).replace(" ,", ",").strip()


def _word_first(text: str) -> str:
    if _with_points(text) != text:
        return text
    turned = rf"{_TIME}\s+(?:of\s+)?{_WORD}"
    found = [re.fullmatch(turned, part, re.IGNORECASE) for part in parts(text)]
    return ", ".join(
        f"{match['word']} {match['time']}" if match and _is_movement(match["word"]) else part
        for match, part in zip(found, parts(text), strict=True)
    )


_MENDINGS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("write the decimals with a point", _with_points),
    ("the word comes first, then its time", _word_first),
    ("put commas between the parts", _with_commas),
    ('write no ":" between a word and its time', _without_colons),
    ("leave the brackets out", _without_brackets),
)
