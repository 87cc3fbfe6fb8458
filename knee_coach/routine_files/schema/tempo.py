"""The schema of a tempo."""

from __future__ import annotations

from knee_coach.routine_files.grammar.patterns import length_pattern, time_pattern
from knee_coach.routine_files.grammar.tempo import HOLD_WORD, MOST_PARTS, PAUSE_WORDS, may_stand_in_a_word
from knee_coach.routine_files.schema.building import JsonSchema, only
from knee_coach.routine_files.schema.patterns import ecma, whole_text

# What a word of a tempo may not hold. Only ASCII is looked at: JSON Schema has no portable class of all letters.
_NOT_IN_WORDS = "".join(f"\\x{code:02x}" for code in range(33, 128) if not may_stand_in_a_word(chr(code)))
_CHAR = rf"[^\s{_NOT_IN_WORDS}]"
_LETTER = rf"[^\s{_NOT_IN_WORDS}-]"
_ABOVE_ZERO = "(?=[^,]*[1-9])"
_LENGTH = ecma(f"{_ABOVE_ZERO}(?:{length_pattern()})", ignore_case=True)
_TIME = ecma(f"{_ABOVE_ZERO}(?:{time_pattern()})", ignore_case=True)
_TIME_BEGINS = ecma(r"(?:up\s+to\s*)?\.?[0-9]", ignore_case=True)
_HOLD_WORD = ecma(HOLD_WORD, ignore_case=True)
_PAUSE_WORD = ecma(f"(?:{'|'.join(PAUSE_WORDS)})", ignore_case=True)
_HOLD = rf"{_HOLD_WORD}\s*{_TIME}"
_PAUSE = rf"{_PAUSE_WORD}\s*{_LENGTH}"
_A_RANGE = ecma(r"[^,]*\bup\s+to\s*\.?[0-9]", ignore_case=True)
_NOT_A_MOVE = rf"(?:{_HOLD_WORD}|{_PAUSE_WORD})\s*(?:,|$|{_TIME_BEGINS})|{_A_RANGE}"
_MOVE = rf"(?!{_NOT_A_MOVE})(?=[\s-]*{_LETTER}){_CHAR}+(?:\s+{_CHAR}+)*(?:\s*{_LENGTH})?"
# Blanks stand between the parts and not in them: a pattern that can share them out in many ways takes its time.
_PART = f"(?:{_HOLD}|{_PAUSE}|{_MOVE})"
_HOLD_BEGINS = rf"(?:^|,)\s*{_HOLD_WORD}\s*{_TIME_BEGINS}"


def tempo(also: tuple[str, ...]) -> JsonSchema:
    """A tempo: one text, or a list of texts."""
    message = 'write the parts of one rep, a comma between: "lift 2 s, hold 2-5 s, lower 2 s"'
    two_holds = "the tempo has two holds; one rep has at most one"
    pauses_alone = whole_text(rf"{_PAUSE}(?:\s*,\s*{_PAUSE})*")
    parts: JsonSchema = {
        "pattern": whole_text(rf"{_PART}(?:\s*,\s*{_PART}){{0,{MOST_PARTS - 1}}}"),
        "patternErrorMessage": message,
    }
    a_hold: JsonSchema = {"type": "string", "pattern": _HOLD_BEGINS}
    no_hold_twice = _no_text_like(rf"{_HOLD_BEGINS}.*{_HOLD_BEGINS}", two_holds)
    a_list: JsonSchema = {
        "minItems": 1,
        "maxItems": MOST_PARTS,
        "items": {**only(("string", "boolean"), message), **parts, "allOf": [no_hold_twice]},
        # A list is not offered where one text will do, so that it stands in here and not beside the text.
        "contains": {"not": {"type": "string", "pattern": pauses_alone}},
    }
    return {
        **only(("string", "boolean", "array", *also), message),
        **parts,
        "allOf": [
            no_hold_twice,
            _no_text_like(pauses_alone, "the tempo has neither a movement nor a hold"),
            {"if": {"type": "array"}, "then": a_list},
            {
                "if": {"type": "array", "contains": a_hold, "minContains": 2},
                "then": {"type": "string", "errorMessage": two_holds},
            },
        ],
    }


def _no_text_like(pattern: str, message: str) -> JsonSchema:
    return {"if": {"type": "string", "pattern": pattern}, "then": {"type": "null", "errorMessage": message}}
