"""Dates as people write them elsewhere, each with how it is written here."""

from __future__ import annotations

import datetime as dt
import re

# Texts and not patterns: only a file with a slip pays for compiling them.
_YEAR_FIRST = r"(?P<year>[0-9]{4})\s*[-/.]\s*(?P<month>[0-9]{1,2})\s*[-/.]\s*(?P<day>[0-9]{1,2})"
_DAY_FIRST = r"(?P<day>[0-9]{1,2})\.\s*(?P<month>[0-9]{1,2})\.\s*(?P<year>[0-9]{4})"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def hint_for_date(text: str) -> str:
    """How to write the date that the text means, or why there is no such day."""
    found = re.fullmatch(_YEAR_FIRST, text, re.ASCII) or re.fullmatch(_DAY_FIRST, text, re.ASCII)
    if found is None:
        return 'write year, month and day, like "2026-11-23"'
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    if year == 0 or not 1 <= month <= 12:
        return "the month stands in the middle: 01 to 12"
    # Only a date that is wrong pays for loading it.
    from calendar import monthrange  # noqa: PLC0415

    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        in_year = f" {year}" if month == 2 else ""
        return f"{_MONTHS[month - 1]}{in_year} has {days} days"
    return f'write year, month and day: "{dt.date(year, month, day)}"'
