"""Where a person's data lives, one folder that is readable by its owner alone, and where else routines may lie."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "KNEE_COACH_HOME"
"""Set in the environment, it names the folder in place of the platform's own."""


ROUTINES_VARIABLE = "KNEE_COACH_ROUTINES"
"""Set in the environment, it names one or several folders of routines that go before all others."""

ROUTINES_OPTION = "--routines"
"""Written on the command line, it takes the place of that variable."""

_XDG_DATA_DIRS = "/usr/local/share:/usr/share"
"""What the variable ``XDG_DATA_DIRS`` stands for when it is not set, by its specification."""


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
    def routines_cache_file(self) -> Path:
        """What reading the routine files gave the last time. It can be deleted at any time."""
        return self.home / "routines-cache.json"

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


class NoRoutinesFolderError(Exception):
    """A folder of routines that somebody named is not there. ``str()`` says which, who named it, and what to do."""


@dataclass(frozen=True)
class NamedFolders:
    """Folders of routines that were named for this run, in their order; ``named_by`` is the option or the variable."""

    folders: tuple[Path, ...] = ()
    named_by: str = ROUTINES_OPTION

    def require(self) -> None:
        """See that each of them is there.

        Raises:
            NoRoutinesFolderError: one is not, or is no folder.
        """
        for folder in self.folders:
            if not _is_folder(folder):
                wrong = "it is not a folder" if _is_there(folder) else "there is no such folder"
                raise NoRoutinesFolderError(
                    f"cannot take routines from {folder}: {wrong}. "
                    f"Name the folder that your routine files are in ({self.named_by} named this one)."
                )


def named_folders(given: str | None = None, environ: Mapping[str, str] = os.environ) -> NamedFolders:
    """The folders that ``--routines`` was given, else those of ``KNEE_COACH_ROUTINES``. Looks at no disk.

    Several are parted as in ``PATH``, by a colon (Windows: a semicolon). A relative one is taken from the current
    folder; an empty one is nothing.
    """
    text, named_by = (environ.get(ROUTINES_VARIABLE, ""), ROUTINES_VARIABLE) if given is None else (given, "")
    parts = (part.strip() for part in text.split(os.pathsep))
    folders = tuple(_at_home(part).absolute() for part in parts if part)
    return NamedFolders(folders, named_by or ROUTINES_OPTION)


def machine_folders(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[Path, ...]:
    """The folders of routines for everybody who uses this computer, the nearest first. Looks at no disk."""
    if platform == "win32":
        # Every Windows sets the variable; it stands on another drive only where somebody moved it there.
        return (Path(environ.get("PROGRAMDATA", "").strip() or r"C:\ProgramData", "knee-coach", "routines"),)
    if platform == "darwin":
        return (Path("/Library/Application Support/knee-coach/routines"),)
    named = environ.get("XDG_DATA_DIRS", "").strip() or _XDG_DATA_DIRS
    # By the specification of these folders a relative one is not valid, and is passed over.
    folders = (part.strip() for part in named.split(":"))
    return tuple(Path(folder, "knee-coach", "routines") for folder in folders if folder.startswith("/"))


def _at_home(text: str) -> Path:
    """``~`` in full; as it stands where nobody has that home."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


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
