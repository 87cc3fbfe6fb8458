"""Gets the bytes of a file that a person named, without ever hanging or reading without bound."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from knee_coach.routine_files.yaml_text.decoding import MOST_BYTES
from knee_coach.routine_files.yaml_text.lines import without_unprintable


class CannotReadError(Exception):
    """A file cannot be read at all; the message is one sentence with the path and the reason."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot read {without_unprintable(str(path))}: {reason}")
        self.path = path
        self.reason = reason


def is_folder(path: Path) -> bool:
    """Whether there is a folder of that name; what no file can be called is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, at most one more than a routine file may have.

    Raises:
        CannotReadError: it is missing, not a regular file, or may not be read.
    """
    with open_regular(path) as file:
        try:
            return file.read(MOST_BYTES + 1)
        except OSError as error:
            raise CannotReadError(path, _reason(error)) from error


def open_regular(path: Path) -> BinaryIO:
    """A regular file, opened to be read; a pipe or a device is not even touched.

    Raises:
        CannotReadError: it is missing, not a regular file, or may not be read.
    """
    try:
        _require_regular(path, path.stat().st_mode)
        # Should a pipe have taken the file's place since, opening it must not wait for somebody to write into it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            _require_regular(path, os.fstat(handle).st_mode)
        except CannotReadError:
            os.close(handle)
            raise
        return os.fdopen(handle, "rb")
    except OSError as error:
        raise CannotReadError(path, _reason(error)) from error
    except ValueError as error:
        raise CannotReadError(path, "no file can have such a name") from error


def _require_regular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise CannotReadError(path, "it is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise CannotReadError(path, "it is not a regular file")


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "there is no such file"
        case PermissionError():
            return "you are not allowed to open it"
        case _:
            return (error.strerror or "the system refuses").lower()
