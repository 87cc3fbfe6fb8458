"""What is known of routine files, kept on disk between two runs. Never a reason to fail: whatever it is, it can go.

Two lines of JSON: what the second was made by, and its checksum; then the files by path.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from knee_coach.routine_files.files import CannotReadError, open_regular
from knee_coach.routine_files.library.known import Known
from knee_coach.routine_files.library.outline_json import FORM, as_json, from_json

MOST_BYTES = 32 * 1024 * 1024
"""Room for some 30,000 files; a larger cache would take longer to load than its worth."""

MOST_PROBLEMS = 100
"""A file with more is read anew in each run: a few like it would make the cache larger than all the rest."""

_PACKAGE = Path(__file__).parents[2]


class CacheFile:
    """The file ``path``. A cache that another program version made, ``made_by``, is not used.

    Nor is one that another state of the code in ``package`` made.
    """

    def __init__(self, path: Path, made_by: str, package: Path = _PACKAGE) -> None:
        self._path = path
        self._made_by = f"{made_by} {_state_of(package)}"

    def load(self, figures: frozenset[str] | None) -> dict[str, Known]:
        """The files by path; none where there is no cache that fits. ``figures`` is what they could name."""
        try:
            with open_regular(self._path) as file:
                head, _, body = file.read(MOST_BYTES).partition(b"\n")
            # The checksum of one that was too large to be read whole does not fit either.
            if json.loads(head) != self._head(body, figures):
                return {}
            return {path: from_json(values, path) for path, values in json.loads(body).items()}
        except (CannotReadError, OSError, ValueError, TypeError, AttributeError, RecursionError):
            return {}

    def save(self, files: dict[str, Known], figures: frozenset[str] | None) -> None:
        """Write them, readable by their owner alone. What cannot be written is not kept."""
        few = {path: as_json(kept) for path, kept in _worth_keeping(files).items()}
        body = json.dumps(few, separators=(",", ":")).encode()
        head = json.dumps(self._head(body, figures)).encode()
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            handle = os.open(new, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(head + b"\n" + body)
            # Not flushed to the disk first: after a power cut the checksum tells what is missing.
            new.replace(self._path)
        except OSError:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def _head(self, body: bytes, figures: frozenset[str] | None) -> dict[str, Any]:
        return {
            "form": FORM,
            "made_by": self._made_by,
            "figures": None if figures is None else sorted(figures),
            "crc32": zlib.crc32(body),
        }


def _worth_keeping(files: dict[str, Known]) -> dict[str, Known]:
    """Of a file with too many problems the last good id stays: it goes on hiding the routine that it was."""
    short = {
        path: known if len(known.problems) <= MOST_PROBLEMS else known.to_be_read_again()
        for path, known in files.items()
    }
    return {path: known for path, known in short.items() if known.sha256 or known.good_id}


def _state_of(package: Path) -> str:
    """Tells two states of the reader's code apart that call themselves the same version, as in a checkout."""
    newest = number = 0
    with suppress(OSError):
        for folder in ("routine_files", "model"):
            for path in (package / folder).rglob("*.py"):
                newest, number = max(newest, path.stat().st_mtime_ns), number + 1
    return f"{number} {newest}"
