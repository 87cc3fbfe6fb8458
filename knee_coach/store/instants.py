"""Instants as the log keeps them: UTC as text, and the minutes the clock on the wall was ahead of it."""

from __future__ import annotations

import datetime as dt


def to_columns(instant: dt.datetime) -> tuple[str, int]:
    """An aware instant as ``("2026-11-18T17:30:00.123456Z", 60)``; the text is always this long.

    Raises:
        ValueError: when the instant has no offset.
    """
    offset = instant.utcoffset()
    if offset is None:
        raise ValueError(f"an instant in the log needs its offset: {instant!r}")
    utc = instant.astimezone(dt.timezone.utc).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z", round(offset.total_seconds() / 60)


def to_optional_columns(instant: dt.datetime | None) -> tuple[str | None, int | None]:
    """The same for an instant that may be missing."""
    return (None, None) if instant is None else to_columns(instant)


def from_columns(utc: str, offset_minutes: int) -> dt.datetime:
    """The instant in its own offset."""
    # Python 3.10 does not read the "Z".
    read = dt.datetime.fromisoformat(utc.removesuffix("Z")).replace(tzinfo=dt.timezone.utc)
    return read.astimezone(dt.timezone(dt.timedelta(minutes=offset_minutes)))


def from_optional_columns(utc: str | None, offset_minutes: int | None) -> dt.datetime | None:
    """The same for an instant that may be missing."""
    return None if utc is None or offset_minutes is None else from_columns(utc, offset_minutes)
