"""Where a person's data lives: one folder, readable by its owner alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "KNEE_COACH_HOME"
"""Set in the environment, it names the folder in place of the platform's own."""


class DataFolderError(Exception):
    """The data folder cannot be made or used. ``str()`` says which, why, and how to mend it."""


@dataclass(frozen=True)
class DataFolder:
    """The one folder everything lives under. Naming its files makes nothing; :meth:`make` does."""

    home: Path

    @property
    def log_file(self) -> Path:
        """Sessions and their sets."""
        return self.home / "log.sqlite3"

    @property
    def settings_file(self) -> Path:
        """Settings, and what was chosen per routine."""
        return self.home / "settings.json"

    @property
    def routines_dir(self) -> Path:
        """The person's own routine files."""
        return self.home / "routines"

    @property
    def program_log_file(self) -> Path:
        """What the program did, for mending it. No health data."""
        return self.home / "program.log"

    def make(self) -> None:
        """Make the folder and the one for routines, if they are not there, for the owner alone.

        A folder that is there and empty is made private as well. One that already holds something is left as it is: it
        could be a home folder, or everybody's; each file in it is private by itself.

        Raises:
            DataFolderError: it cannot be made, is no folder, or may not be written.
        """
        try:
            _make_private(self.home)
            _make_private(self.routines_dir)
        except OSError as error:
            raise DataFolderError(_told(self.home, error)) from error
        if not os.access(self.home, os.W_OK | os.X_OK):
            raise DataFolderError(_told(self.home, PermissionError(0, "it may not be written")))


def data_folder(environ: Mapping[str, str] = os.environ) -> DataFolder:
    """The folder that ``KNEE_COACH_HOME`` names, else the platform's own place for user data. Makes nothing."""
    named = environ.get(HOME_VARIABLE, "").strip()
    if named:
        return DataFolder(Path(named).expanduser().absolute())
    return DataFolder(platformdirs.user_data_path("knee-coach", appauthor=False))


def _make_private(folder: Path) -> None:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise
        if sys.platform != "win32" and folder.stat().st_uid == os.getuid() and not any(folder.iterdir()):
            folder.chmod(0o700)


def _told(home: Path, error: OSError) -> str:
    reason = "a file of that name is in the way" if isinstance(error, FileExistsError | NotADirectoryError) else ""
    return (
        f"Knee Coach cannot keep its data in {home}: {reason or error.strerror or error}. "
        f"Make that folder writable for you, or name another one in the environment variable {HOME_VARIABLE}."
    )
