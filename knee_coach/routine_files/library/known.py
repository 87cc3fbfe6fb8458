"""The files that were read before: a file that did not change since needs not be read again."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from knee_coach.routine_files.files import read_bytes
from knee_coach.routine_files.library.outline import Outline, outline_of
from knee_coach.routine_files.library.stamps import Stamp, is_settled, stamp_of, stamps_beside
from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.reader import read_routine_file


@dataclass(frozen=True)
class Known:
    """What reading a file gave, and what the file was like then."""

    stamp: Stamp
    read_at_ns: int
    """When it was read, in ns since 1970."""
    sha256: str
    beside: tuple[tuple[str, tuple[Stamp | None, ...]], ...]
    """The pictures and pose files it was looked for beside it, each with its stamps; those that were not there too."""
    id: str
    outline: Outline | None
    problems: tuple[Problem, ...]
    good_id: str | None = None
    """The id of the last version that could be played; None when there was none."""

    def to_be_read_again(self) -> Known:
        """No more than the last good id: a file is never as this says."""
        return replace(self, stamp=(0, 0, 0, 0), read_at_ns=0, sha256="", beside=(), outline=None, problems=())


class KnownFiles:
    """Reads files, and remembers what that gave for as long as they stay as they are.

    Args:
        figures: the ids of the bundled figures; None takes any.
        files: what an earlier run remembered, by path.
        now_ns: the clock that files are stamped with, in ns since 1970.
    """

    def __init__(
        self,
        figures: frozenset[str] | None = None,
        files: dict[str, Known] | None = None,
        now_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        self.files = files if files is not None else {}
        self.changed = False
        """Whether ``files`` has something that it did not have at first."""
        self._figures = figures
        self._now_ns = now_ns

    def look_at(self, path: Path) -> Known:
        """What the file is like now.

        Raises:
            CannotReadError: it is missing, not a regular file, or may not be read.
        """
        known = self.files.get(str(path))
        if known is not None and self._beside_is_as_it_was(path, known):
            stamp = stamp_of(path)
            if stamp == known.stamp and is_settled(stamp, known.read_at_ns):
                return known
            same = self._with_the_same_bytes(path, known)
            if same is not None:
                return same
        return self._read(path)

    def good_id(self, path: Path) -> str | None:
        """The id of the last version of a file that could be played, None when nobody knows of one."""
        known = self.files.get(str(path))
        return None if known is None else known.good_id

    def forget_what_is_gone(self, seen: set[str]) -> None:
        """Forget the files that are no more; those ``seen`` just now are not looked at."""
        for path in [path for path in self.files if path not in seen]:
            if stamp_of(Path(path)) is None:
                del self.files[path]
                self.changed = True

    def _beside_is_as_it_was(self, path: Path, known: Known) -> bool:
        return all(
            stamps_beside(path.parent, name) == stamps
            and all(is_settled(stamp, known.read_at_ns) for stamp in stamps if stamp is not None)
            for name, stamps in known.beside
        )

    def _with_the_same_bytes(self, path: Path, known: Known) -> Known | None:
        """Saves the slow part for a file that was touched, put in place anew, or read right after it was written."""
        read_at_ns, stamp = self._now_ns(), stamp_of(path)
        if stamp is None or _sha256(read_bytes(path)) != known.sha256:
            return None
        same = replace(known, stamp=stamp, read_at_ns=read_at_ns)
        self._remember(path, same)
        return same

    def _read(self, path: Path) -> Known:
        read_at_ns, stamp = self._now_ns(), stamp_of(path)
        read = read_routine_file(path, figures=self._figures)
        known = Known(
            stamp=stamp or (0, 0, 0, 0),
            read_at_ns=read_at_ns,
            sha256=read.sha256,
            beside=tuple((name, stamps_beside(path.parent, name)) for name in read.beside),
            id=read.id,
            outline=None if read.routine is None else outline_of(read.routine),
            problems=read.problems,
            good_id=self.good_id(path) if read.routine is None else read.id,
        )
        self._remember(path, known)
        return known

    def _remember(self, path: Path, known: Known) -> None:
        # One found under a relative path would be another file's as soon as the program is started elsewhere.
        if not path.is_absolute():
            return
        before = self.files.get(str(path))
        self.files[str(path)] = known
        self.changed |= before is None or _is_worth_keeping(before, known)


def _is_worth_keeping(before: Known, now: Known) -> bool:
    """A file from the future never settles; looking at it must not have everything written anew each time."""
    if replace(now, read_at_ns=before.read_at_ns) != before:
        return True
    return is_settled(now.stamp, now.read_at_ns) and not is_settled(before.stamp, before.read_at_ns)


def _sha256(data: bytes) -> str:
    import hashlib  # noqa: PLC0415  (OpenSSL is slow to load; most runs look at stamps alone)

    return hashlib.sha256(data).hexdigest()
