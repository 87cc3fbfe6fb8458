"""Lengths of time and numbers as a person says them."""

from __future__ import annotations

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 set``, ``3 sets``; ``many`` where an s does not do."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def in_words(number: int) -> str:
    """``two`` for 2; figures above twelve."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def minutes_of(seconds: float) -> int:
    """Whole minutes, at least one."""
    return max(1, round(seconds / 60))


def about(seconds: float) -> str:
    """``about 34 minutes``, ``about 1 hour 5 minutes``."""
    hours, minutes = divmod(minutes_of(seconds), 60)
    parts = [counted(hours, "hour")] if hours else []
    if minutes or not hours:
        parts.append(counted(minutes, "minute"))
    return "about " + " ".join(parts)


def length(seconds: float) -> str:
    """``30 s``, ``1 min 30 s``, ``10 min``, ``1 h 5 min``."""
    if seconds < 60:
        return f"{seconds:g} s"
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    parts = [f"{hours:g} h"] if hours else []
    parts += [f"{minutes:g} min"] if minutes else []
    parts += [f"{left:g} s"] if left else []
    return " ".join(parts)
