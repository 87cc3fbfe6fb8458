"""The schema of each rule: what YAML makes of the texts that the rule takes.

The reader reads every value as the text that stands there; a schema sees what YAML made of it. So a text may be a
number or a boolean, and a key with nothing after it is null. A schema cannot tell ``title:`` from ``title: null``; both
count as nothing here.
"""

from __future__ import annotations

import re

from knee_coach.routine_files.file_names import ENDINGS, POSE_ENDING
from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.rules.amounts import Count, Date, Decimal, Length, Time, Whole
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Rule
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.pictures import Figure, Image
from knee_coach.routine_files.rules.tempo import Tempo
from knee_coach.routine_files.rules.words import Entries, Exactly, Flag, Id, Language, ListOf, Text
from knee_coach.routine_files.schema import amounts
from knee_coach.routine_files.schema.building import SCALARS, JsonSchema, only
from knee_coach.routine_files.schema.patterns import SIGN, SPACE, ecma, whole_text
from knee_coach.routine_files.schema.tempo import tempo
from knee_coach.routine_files.suggestions import listed

_QUOTES = "write a text here; one that has a colon and a space in it goes in quotes"
# A file in the folder or under it: not from the root, from a drive, or through "..", and parted by "/" alone.
_BESIDE = rf"(?!/|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*://|(?:[^\\]*/)?\.\.{SPACE}*(?:/|$)){SIGN}[^\\]*"

_YAML = "|".join(ecma(re.escape(ending), ignore_case=True) for ending in ENDINGS)
_POSE_FILE = rf"(?=.*(?:{_YAML}){SPACE}*$){_BESIDE}"


class NoSchemaError(TypeError):
    """A rule that this module does not know: a new one, whose schema is still to be written."""


def schema_of(rule: Rule[object], table_ref: dict[int, str], entry_ref: str, also: tuple[str, ...] = ()) -> JsonSchema:
    """The schema of what may stand where the rule holds.

    Args:
        rule: the rule.
        table_ref: where the schema of each table is, by the table's ``id()``.
        entry_ref: where the schema of an entry of the list ``exercises`` is.
        also: the types that may stand there beside what the rule reads: ``null`` after an optional key.

    Raises:
        NoSchemaError: the rule is of an unknown kind.
    """
    match rule:
        case Group(table=table):
            return {"$ref": table_ref[id(table)]}
        case Entries(most=most):
            return {
                "type": "array",
                "errorMessage": 'a list; begin each exercise with "- name: ..."',
                "items": {"$ref": entry_ref},
                "minItems": 1,
                "maxItems": most,
            }
        case ListOf(item=item):
            return {**_value(item, ("array", *also)), "items": _value(item, ())}
        case _:
            return _value(rule, also)


def _value(rule: Rule[object], also: tuple[str, ...]) -> JsonSchema:
    match rule:
        case Text(longest=longest):
            return _text(longest, also)
        case OneOf(words=words):
            return _words([str(word.value) for word in words], also)
        case Exactly(text=text, hint=hint):
            return _words([text], also, hint)
        case Flag():
            return _words([True, False], also, 'write "true" or "false"', between_quotes=["true", "false"])
        case Id():
            return _plain(
                patterns.ID, ("number", "boolean"), 'use a to z, 0 to 9 and "-" only, like "wall-squat"', also
            )
        case Language():
            message = 'a language tag, like "en", "de" or "pt-BR"'
            return _plain(ecma(patterns.LANGUAGE, ignore_case=True), (), message, also)
        case Image():
            message = "the name of a picture file in the folder of this file"
            return _plain(_BESIDE, ("number", "boolean"), message, also)
        case Figure():
            message = f"the id of a figure, or the name of a pose file (NAME{POSE_ENDING}) in the folder of this file"
            return _plain(rf"{patterns.ID}|{_POSE_FILE}", ("number", "boolean"), message, also)
        case Count(most=most):
            return amounts.count(most, also)
        case Length(may_be_zero=may_be_zero):
            return amounts.length(also, may_be_zero=may_be_zero)
        case Time(unit_needed=unit_needed):
            return amounts.time(also, unit_needed=unit_needed)
        case Whole(low=low, high=high):
            return amounts.whole(low, high, also)
        case Decimal(low=low, high=high):
            return amounts.decimal(low, high, also)
        case Date():
            return amounts.date(also)
        case Tempo():
            return tempo(also)
        case _:
            raise NoSchemaError(f"no schema is known for {rule!r}")


def _text(longest: int | None, also: tuple[str, ...]) -> JsonSchema:
    if longest is None:
        return {**only((*SCALARS, *also), _QUOTES), "pattern": SIGN, "patternErrorMessage": "the text is empty"}
    return {
        **only((*SCALARS, *also), _QUOTES),
        # A run of spaces counts as one character, as the reader makes one of it.
        "pattern": whole_text(rf"(?={SIGN})(?:\S|\s+(?=\S)){{1,{longest}}}"),
        "patternErrorMessage": f"a text of 1 to {longest} characters",
    }


def _plain(pattern: str, kinds: tuple[str, ...], message: str, also: tuple[str, ...]) -> JsonSchema:
    return {
        **only(("string", *kinds, *also), message),
        "pattern": whole_text(pattern),
        "patternErrorMessage": message,
    }


def _words(
    words: list[str] | list[bool],
    also: tuple[str, ...],
    message: str = "",
    between_quotes: list[str] | None = None,
) -> JsonSchema:
    shown: JsonSchema = {"enum": words}
    if not also and not between_quotes:
        return shown
    said = message or f"it can be {listed(str(word) for word in words)}"
    taken: JsonSchema = {"enum": [*words, *(between_quotes or ())], "errorMessage": said}
    # The first alternative is what an editor offers; the second takes what it need not offer.
    return {"anyOf": [shown, {"if": {"not": {"type": list(also)}}, "then": taken} if also else taken]}
