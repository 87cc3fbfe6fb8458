"""The patterns that the reader and the schema share, for whole texts without spaces at their ends.

Those of counts and times take upper and lower case alike. They are functions because the two need them in slightly
different forms.
"""

from __future__ import annotations

ID = r"[a-z0-9-]+"

LANGUAGE = (
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?"
)
"""RFC 5646, section 2.1, with a language of two or three letters: longer ones have never been registered.
Upper and lower case alike."""

DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
WHOLE = r"[0-9]{1,9}"
DECIMAL = r"([0-9]{1,9}(\.[0-9]{1,9})?|\.[0-9]{1,9})"

NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
"""The number of a time."""

SECONDS = r"(?:seconds|second|secs|sec|s)"
MINUTES = r"(?:minutes|minute|mins|min)"
HOURS = r"(?:hours|hour|h)"
UNIT = rf"(?:{SECONDS}|{MINUTES}|{HOURS})"
_BETWEEN = r"(?:\s*[-–]\s*|\s*to\s*)"


def count_pattern(whole: str = "[0-9]+") -> str:
    """The grammar of a count, upper and lower case alike; ``whole`` is what one of its numbers looks like."""
    return rf"(?P<low>{whole})(?:{_BETWEEN}(?P<high>{whole})|\s*(?P<more>\+))?|up\s+to\s*(?P<most>{whole})"


def length_pattern(*, unit_needed: bool = False) -> str:
    """The grammar of one length of time, upper and lower case alike."""
    return (
        rf"(?:(?P<clock_min>[0-9]+):(?P<clock_s>[0-5][0-9])"
        rf"|(?P<whole_min>[0-9]+)\s*{MINUTES}\s*(?P<rest_s>{NUMBER})\s*{SECONDS}"
        rf"|(?P<number>{NUMBER}){_unit('unit', needed=unit_needed)})"
    )


def time_pattern(*, unit_needed: bool = False) -> str:
    """The grammar of a time that may leave a choice, upper and lower case alike."""
    return (
        rf"(?:(?P<up_to>up\s+to)\s*)?{length_pattern(unit_needed=unit_needed)}"
        rf"|(?P<low>{NUMBER}){_BETWEEN}(?P<high>{NUMBER}){_unit('range_unit', needed=unit_needed)}"
        rf"|(?P<least>{NUMBER})\s*\+{_unit('more_unit', needed=unit_needed)}"
    )


def _unit(name: str, *, needed: bool) -> str:
    return rf"(?:\s*(?P<{name}>{UNIT})){'' if needed else '?'}"
