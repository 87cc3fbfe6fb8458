"""Tempos as people write them elsewhere, each with how the same is written here."""

from __future__ import annotations

import re
from collections.abc import Callable

from knee_coach.routine_files.grammar.patterns import NUMBER, UNIT
from knee_coach.routine_files.grammar.tempo import TempoError, parse_part, parts
from knee_coach.routine_files.yaml_text.lines import quoted

_LONGEST = 200
"""Characters: what is longer is not looked at."""

_UNIT = rf"{UNIT}\b"
_TIME = rf"{NUMBER}(?:\s*(?:-|–|to)\s*{NUMBER})?\s*(?:(?P<unit>{_UNIT}))?"
_UNITS = ("s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "hour", "hours")
_SHORT_WORD = 3
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
        return all(parse_part(part) for part in parts(text))
    except TempoError:
        return False


def _with_points(text: str) -> str:
    return re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)


def _with_commas(text: str) -> str:
    mended = re.sub(r"\s*[;/|>→+&]+\s*", ", ", text)
    between = rf"(?P<time>{_TIME}),?\s+(?:(?:and|then)\s+)*(?=(?P<word>[^\W\d_]+))(?!{_UNIT}|to\b|hold$)"
    mended = re.sub(between, _with_a_comma, mended, flags=re.IGNORECASE | re.ASCII)
    # In "lift 5 sx" it is the unit that is wrong, and no comma is missing.
    return mended if sum(re.search("[0-9]", part) is not None for part in parts(mended)) > 1 else text


def _with_a_comma(found: re.Match[str]) -> str:
    # In "hold 3 sexonds" it is the unit that is wrong, and no comma is missing.
    return found[0] if not found["unit"] and _is_nearly_a_unit(found["word"]) else f"{found['time'].rstrip()}, "


def _is_nearly_a_unit(word: str) -> bool:
    """Whether the word after a number is a unit with a slip, or one of another language: ``sexonds``, ``sek``."""
    # Only a file with a slip pays for loading it.
    from difflib import get_close_matches  # noqa: PLC0415

    # "bend" and "hover" are as near to a unit as "sek", but longer.
    nearness = 0.65 if len(word) <= _SHORT_WORD else 0.75
    return bool(get_close_matches(word.lower(), _UNITS, 1, nearness))


def _without_colons(text: str) -> str:
    return re.sub(r"\s*[:=]\s*", " ", text)


def _without_brackets(text: str) -> str:
    return re.sub(r"\s*[()]\s*", " ", text).replace(" ,", ",").strip()


def _word_first(text: str) -> str:
    turned = rf"(?P<time>{_TIME})\s+(?:of\s+)?(?!{_UNIT})(?P<word>[^\W\d_][^\d]*)"
    found = [re.fullmatch(turned, part, re.IGNORECASE) for part in parts(text)]
    if any(match and not match["unit"] and _is_nearly_a_unit(match["word"].split()[0]) for match in found):
        return text
    return ", ".join(
        f"{match['word'].strip()} {match['time'].strip()}" if match else part
        for match, part in zip(found, parts(text), strict=True)
    )


_MENDINGS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("write the decimals with a point", _with_points),
    ("the word comes first, then its time", _word_first),
    ("put commas between the parts", _with_commas),
    ('write no ":" between a word and its time', _without_colons),
    ("leave the brackets out", _without_brackets),
)
