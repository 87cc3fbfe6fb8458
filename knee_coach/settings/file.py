"""The settings' file: written whole or not at all, and never a reason not to start."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knee_coach.settings.json_form import from_json, to_json
from knee_coach.settings.values import Settings


class SettingsError(Exception):
    """The settings could not be saved. ``str()`` says where, why, and how to mend it."""


@dataclass(frozen=True)
class LoadedSettings:
    """What was read; ``problem`` is a sentence for the person when the file could not be."""

    settings: Settings
    problem: str | None = None


class SettingsFile:
    """The file ``path``; its folder must be there when it is saved."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_in_the_way = False
        """Whether a file stands there that could not be read and was not put aside yet."""

    def load(self) -> LoadedSettings:
        """Read the settings. Never raises; a broken file is put aside, so that nothing of it is lost.

        One that cannot be opened may be whole: it stays until something is saved, and is put aside then.
        """
        self._is_in_the_way = True
        loaded = self._loaded(self._put_aside)
        if loaded.problem is None:
            self._is_in_the_way = False
        return loaded

    def peek(self) -> LoadedSettings:
        """Read the settings like :meth:`load`, and change nothing: a broken file stays where it is."""
        return self._loaded(lambda: f"The file is {self._path}.")

    def save(self, settings: Settings) -> None:
        """Write the settings, readable by their owner alone. A crash leaves the old file or the new one, never half.

        Raises:
            SettingsError: they could not be written, or a file that could not be read could not be put aside; the old
                file stands.
        """
        text = json.dumps(to_json(settings), indent=2, ensure_ascii=False) + "\n"
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            handle = os.open(new, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            self._make_way()
            new.replace(self._path)
        except OSError as error:
            raise SettingsError(
                f"Your settings could not be saved ({self._path}: {error.strerror or error}). "
                "Check that there is room on the disk and that the folder may be written."
            ) from error
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def _make_way(self) -> None:
        if not self._is_in_the_way:
            return
        try:
            self._move_aside()
        except FileNotFoundError:
            self._is_in_the_way = False
        except OSError as error:
            raise SettingsError(
                f"Your settings could not be saved ({self._path} could not be read, nor put aside: "
                f"{error.strerror or error}). Close what has that file open, or move it to another folder."
            ) from error

    def _loaded(self, deal_with_broken: Callable[[], str]) -> LoadedSettings:
        try:
            return LoadedSettings(self._read())
        except OSError as error:
            return LoadedSettings(Settings(), _unreadable(f"{self._path}: {error.strerror or error}"))
        except (ValueError, RecursionError) as error:
            return LoadedSettings(Settings(), f"{_unreadable(str(error))} {deal_with_broken()}")

    def _read(self) -> Settings:
        try:
            text = self._path.read_bytes()
        except FileNotFoundError:
            return Settings()
        data: Any = json.loads(text)
        if not isinstance(data, dict):
            raise ValueError("it holds no settings")  # noqa: TRY004  (a broken file like any other)
        return from_json(data)

    def _put_aside(self) -> str:
        try:
            return f"The old file was kept as {self._move_aside()}."
        except OSError:
            return f"The file is {self._path}."

    def _move_aside(self) -> Path:
        aside = self._path.with_name(f"{self._path.name}.broken")
        number = 1
        while aside.exists():
            number += 1
            aside = self._path.with_name(f"{self._path.name}.broken-{number}")
        self._path.replace(aside)
        self._is_in_the_way = False
        return aside


def _unreadable(why: str) -> str:
    return f"Your settings could not be read ({why}), so everything is set as it is at first."
