"""The load of an exercise: a weight, a band, or a text."""

from __future__ import annotations

import re

from knee_coach.model.routine import Load
from knee_coach.routine_files.grammar.numbers import MOST_IN, weight_meant
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Decimal
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.words import Text
from knee_coach.routine_files.suggestions import listed

KG = Key("kg", Decimal(0, MOST_IN["kg"]))
LB = Key("lb", Decimal(0, MOST_IN["lb"]))
BAND = Key("band", Text(one_line=True))
BRAND = Key("brand", Text(one_line=True))
AT = Key("at", Text(one_line=True))
TEXT = Key("text", Text(one_line=True))
_HOW = 'write "load: {kg: ...}", "load: {band: ..., brand: ...}" or "load: {text: ...}"'
# Texts and not patterns: only a file with a slip pays for compiling them.
_WORN_AT = r"(?P<weight>[^,]+?),?\s+(?:at|on|round|around)\s+(?:the\s+|each\s+)?(?P<place>[^\W\d_]+)"
_BAND_OF = r"(?!(?:a|the|no)\b)(?P<colour>[^\W\d_]+) (?:elastic |resistance )?(?P<brand>Thera-?)?band"
_PLAIN = r"[^\W_][\w .'/-]*"


def _as_group(text: str) -> str | None:
    """For ``load: 2 kg`` or ``load: red band``: the same as a group."""
    worn = re.fullmatch(_WORN_AT, text, re.IGNORECASE)
    if (weight := weight_meant(worn["weight"] if worn else text)) and weight.unit:
        if float(weight.number) > MOST_IN[weight.unit]:
            return None
        group = f"{weight.unit}: {weight.number}{', at: ' + worn['place'] if worn else ''}"
    elif band := re.fullmatch(_BAND_OF, text, re.IGNORECASE):
        group = f"band: {band['colour'].lower()}, brand: {'TheraBand' if band['brand'] else '...'}"
    elif weight is None and re.fullmatch(_PLAIN, text):
        group = f"text: {text}"
    else:
        return None
    return f'write "load: {{{group}}}"; {{ }} holds keys of its own'


LOAD_TABLE = Table('"load"', (KG, LB, BAND, BRAND, AT, TEXT), how=_HOW, from_text=_as_group)

_KINDS = (KG, LB, BAND, TEXT)


def _load(given: Given, reading: Reading) -> Load:
    kinds = given.in_order(*_KINDS)
    if not kinds:
        names = listed(f'"{key.name}"' for key in _KINDS)
        reading.error(given.first_key, '"load" does not say what the load is', f"give one of {names}")
    for second in kinds[1:]:
        message = f'"{second.name}" is a second load beside "{kinds[0].name}"'
        reading.error(given.key_at(second), message, "keep one of them; a text can say anything else")
    if given.has(BRAND) and not given.has(BAND):
        hint = 'add "band: ..." with its colour, or take "brand" away'
        reading.error(given.key_at(BRAND), '"brand" goes only with "band"', hint)
    if given.has(AT) and given.has(TEXT):
        reading.error(given.key_at(AT), '"at" does not go with "text"', "write the place into the text")
    if given.has(BAND) and not given.has(BRAND):
        message = "this band has no brand, and each maker has other colours"
        reading.warning(given.value_at(BAND), message, 'add its maker, like "brand: TheraBand"')
    return Load(given.get(KG), given.get(LB), given.get(BAND), given.get(BRAND), given.get(AT), given.get(TEXT))


LOAD = Key("load", Group(LOAD_TABLE, _load))
