"""Writes several files so that each is there whole or not at all, for their owner alone."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from knee_coach.routine_files.files import CannotReadError, open_regular

PUT_BESIDE = ".importing-"
"""How the name of an unfinished file begins: hidden, so that no library lists what a crash left behind."""

_CHUNK = 1024 * 1024

_ABANDONED = 3600.0
"""Seconds: an unfinished file that is older belongs to nobody any more."""


class CannotCopyError(Exception):
    """Files could not be put where they belong; ``str()`` is one sentence that says which, why, and what to do."""

    def __init__(self, target: Path, error: OSError | CannotReadError) -> None:
        reason = error.reason if isinstance(error, CannotReadError) else _reason(error)
        super().__init__(f"cannot copy {target.name} into {target.parent}: {reason}")
        self.target = target


class Copy(NamedTuple):
    """A file to be made: its place, and what will be in it, either bytes or another file's content."""

    target: Path
    content: bytes | Path


def put_in_place(copies: Iterable[Copy], folder: Path) -> None:
    """Make all files inside ``folder``, the last one last; folders that are missing are made for their owner alone.

    Everything is written out beside its place before the first file takes its place, so that a full disk changes
    nothing.

    Raises:
        CannotCopyError: one of them cannot be made.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for copy in copies:
            try:
                _make_room(copy.target, folder)
                _clear_leftovers(copy.target.parent)
                beside = copy.target.with_name(f"{PUT_BESIDE}{os.getpid()}-{len(written)}")
                written.append((beside, copy.target))
                _write(beside, copy.content)
            except (OSError, CannotReadError) as error:
                raise CannotCopyError(copy.target, error) from error
        for beside, target in written:
            try:
                beside.replace(target)
            except OSError as error:
                raise CannotCopyError(target, error) from error
    finally:
        for beside, _ in written:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
    for place in {target.parent for _, target in written}:
        _keep_names(place)


def same_content(one: bytes | Path, path: Path) -> bool:
    """Whether the file ``path`` holds exactly that; a file that cannot be read is taken as different."""
    try:
        if path.stat().st_size != (len(one) if isinstance(one, bytes) else one.stat().st_size):
            return False
        with BytesIO(one) if isinstance(one, bytes) else open_regular(one) as left, open_regular(path) as right:
            while piece := left.read(_CHUNK):
                if piece != right.read(_CHUNK):
                    return False
            return not right.read(1)
    except (OSError, CannotReadError):
        return False


def _make_room(target: Path, folder: Path) -> None:
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise OSError(errno.EPERM, "a link leads out of that folder")
    missing = []
    place = target.parent
    while not place.is_dir():
        missing.append(place)
        place = place.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder of that name is in the way")


def _clear_leftovers(folder: Path) -> None:
    """Take away what an import that was killed left unfinished."""
    for path in folder.glob(f"{PUT_BESIDE}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()


def _write(path: Path, content: bytes | Path) -> None:
    flags = os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        if isinstance(content, bytes):
            file.write(content)
        else:
            with open_regular(content) as source:
                shutil.copyfileobj(source, file, _CHUNK)
        file.flush()
        os.fsync(file.fileno())


def _keep_names(folder: Path) -> None:
    """Make the new names last through a power cut; Windows needs no such thing and cannot open a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full; make room and try again"
        case errno.EACCES | errno.EROFS:
            return "you are not allowed to write there"
        case errno.ENOTDIR | errno.EEXIST:
            return "a file is in the way of a folder"
        case _:
            return (error.strerror or "the system refuses").lower()
