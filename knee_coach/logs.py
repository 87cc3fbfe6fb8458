"""The program's own log, for mending the program. Pain scores and notes never get into it."""

from __future__ import annotations

import logging
import os
import re
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

MOST_BYTES = 256 * 1024
"""A file of this size is set aside; with the two kept beside it the log stays under 1 MiB."""

KEPT = 2

# What a record or an event shows of itself when it is printed, in a traceback too: pain_before=3, score=7, note='...'.
_HEALTH = re.compile(r"\b(\w*pain\w*|score|effort|note)=('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s,)\]}]+)")


class PrivateFormatter(logging.Formatter):
    """Writes a line, or a traceback, with everything said about health blotted out."""

    def format(self, record: logging.LogRecord) -> str:
        """The finished text."""
        return _HEALTH.sub(r"\1=…", super().format(record))


class ProgramLogHandler(RotatingFileHandler):
    """Files readable by their owner alone. Trouble with the disk is not worth a word: this log is the least of it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True)
        self.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return os.fdopen(handle, "a", encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A full disk and the like: go on without."""


def start_program_log(path: Path, level: int = logging.INFO) -> logging.Handler:
    """Log from ``level`` on into ``path``, two older files kept. Returns the handler, for :func:`stop_program_log`."""
    handler = ProgramLogHandler(path)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    return handler


def stop_program_log(handler: logging.Handler) -> None:
    """Take the handler away and close its file."""
    logging.getLogger().removeHandler(handler)
    handler.close()
