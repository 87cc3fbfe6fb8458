"""Settings to JSON and back. What cannot be understood falls back to its default, value by value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, TypeAlias, TypeVar, cast

from knee_coach.model.session_settings import FASTEST_PACE, SLOWEST_PACE, WaitForMe
from knee_coach.model.sides import AffectedSide
from knee_coach.model.sound_settings import FASTEST_SPEECH, SLOWEST_SPEECH, Language, SoundChoice, SoundSettings
from knee_coach.model.targets import Target
from knee_coach.settings.values import THEMES, Settings, WindowPlace

T = TypeVar("T")
Read: TypeAlias = Any
"""What `json.loads` made of a part of the file; nothing is known about it yet."""


def to_json(settings: Settings) -> dict[str, object]:
    """What is written into the file; every value that Python's ``json`` knows."""
    return {
        **settings.unknown,
        "volume": settings.volume,
        "muted": settings.muted,
        "sound": {
            "choice": settings.sound.choice.value,
            "language": settings.sound.language.value,
            "speaks": settings.sound.speaks,
            "voice": settings.sound.voice,
            "speed": settings.sound.speed,
        },
        "flashes": settings.flashes,
        "pace": settings.pace,
        "wait_for_me": settings.wait_for_me.value,
        "theme": settings.theme,
        "full_screen": settings.full_screen,
        "window": None if settings.window is None else asdict(settings.window),
        "sides": {routine: side.value for routine, side in settings.sides.items()},
        "targets": _given_targets(settings.targets),
        "optional": {routine: sorted(chosen) for routine, chosen in settings.optional.items()},
        "left_out": {routine: sorted(chosen) for routine, chosen in settings.left_out.items()},
        "confirmed": _given_targets(settings.confirmed),
    }


def from_json(data: Mapping[str, Read]) -> Settings:
    """The settings of a file that was read. Never raises: what is wrong or missing is as it is at first."""
    at_first = Settings()

    def value(key: str, read: Callable[[Read], T], default: T) -> T:
        return _or(default, read, data[key]) if key in data else default

    return Settings(
        volume=value("volume", _number_from(0, 1), at_first.volume),
        muted=value("muted", _truth, at_first.muted),
        sound=value("sound", _sound, at_first.sound),
        flashes=value("flashes", _truth, at_first.flashes),
        pace=value("pace", _number_from(SLOWEST_PACE, FASTEST_PACE), at_first.pace),
        wait_for_me=value("wait_for_me", WaitForMe, at_first.wait_for_me),
        theme=value("theme", _theme, at_first.theme),
        full_screen=value("full_screen", _truth, at_first.full_screen),
        window=value("window", _window, None),
        sides=value("sides", _each(AffectedSide), {}),
        targets=value("targets", _each(_each(_target)), {}),
        optional=value("optional", _each(_texts), {}),
        left_out=value("left_out", _each(_texts), {}),
        confirmed=value("confirmed", _each(_each(_target)), {}),
        unknown={key: kept for key, kept in data.items() if key not in to_json(at_first)},
    )


def _or(default: T, read: Callable[[Read], T], raw: Read) -> T:
    try:
        return read(raw)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return default


def _each(read: Callable[[Read], T]) -> Callable[[Read], dict[str, T]]:
    """Reads a map, leaving out the entries that cannot be understood."""

    def read_map(raw: Read) -> dict[str, T]:
        nothing = object()
        found = {str(key): _or(cast(T, nothing), read, value) for key, value in raw.items()}
        return {key: value for key, value in found.items() if value is not nothing}

    return read_map


def _number_from(low: float, high: float) -> Callable[[Read], float]:
    def read(raw: Read) -> float:
        if isinstance(raw, bool) or not low <= raw <= high:
            raise ValueError(raw)
        return float(raw)

    return read


def _truth(raw: Read) -> bool:
    if not isinstance(raw, bool):
        raise TypeError(raw)
    return raw


def _theme(raw: Read) -> str:
    return THEMES[THEMES.index(raw)]


def _window(raw: Read) -> WindowPlace | None:
    if raw is None:
        return None
    x, y, width, height = (int(raw[key]) for key in ("x", "y", "width", "height"))
    return WindowPlace(x, y, width, height, _truth(raw.get("maximized", False)))


def _sound(raw: Read) -> SoundSettings:
    at_first = SoundSettings()
    speed = _number_from(SLOWEST_SPEECH, FASTEST_SPEECH)
    return SoundSettings(
        choice=_or(at_first.choice, SoundChoice, raw.get("choice")),
        language=_or(at_first.language, Language, raw.get("language")),
        speaks=_or(at_first.speaks, _truth, raw.get("speaks")),
        voice=_or(at_first.voice, _text, raw.get("voice")),
        speed=_or(at_first.speed, speed, raw.get("speed")),
    )


def _text(raw: Read) -> str:
    if not isinstance(raw, str) or not raw:
        raise TypeError(raw)
    return raw


def _texts(raw: Read) -> frozenset[str]:
    if not isinstance(raw, list):
        raise TypeError(raw)
    return frozenset(str(text) for text in raw)


def _target(raw: Read) -> Target:
    return Target(
        sets=_amount(raw.get("sets"), int),
        reps=_amount(raw.get("reps"), int),
        hold=_amount(raw.get("hold"), float),
        duration=_amount(raw.get("duration"), float),
    )


def _amount(raw: Read, kind: Callable[[Read], T]) -> T | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not 0 < raw < float("inf"):
        raise ValueError(raw)
    return kind(raw)


def _given_targets(targets: Mapping[str, Mapping[str, Target]]) -> dict[str, object]:
    return {
        routine: {exercise: _given(target) for exercise, target in each.items()} for routine, each in targets.items()
    }


def _given(target: Target) -> dict[str, object]:
    return {key: amount for key, amount in asdict(target).items() if amount is not None}
