"""The load of an exercise: a weight, a band, or a text."""

from __future__ import annotations

from knee_coach.model.routine import Load
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Decimal
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.words import Text
from knee_coach.routine_files.suggestions import listed

KG = Key("kg", Decimal(0, 200))
LB = Key("lb", Decimal(0, 440))
BAND = Key("band", Text(one_line=True))
BRAND = Key("brand", Text(one_line=True))
AT = Key("at", Text(one_line=True))
TEXT = Key("text", Text(one_line=True))
LOAD_TABLE = Table(
    '"load"', (KG, LB, BAND, BRAND, AT, TEXT), how='write it like "load: {kg: 2}" or "load: {text: a bag of rice}"'
)

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
