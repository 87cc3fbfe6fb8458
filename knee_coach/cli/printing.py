"""Makes printing safe: no terminal and no pipe is a reason to crash."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from typing import TextIO

_HANDLER = "knee-coach-escape"


def print_anywhere() -> None:
    r"""Let everything be printed, whatever the terminal's encoding: what it lacks comes out as ``\u00e9``.

    That is how JSON writes it too, so what is printed for programs stays JSON.
    """
    codecs.register_error(_HANDLER, _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def print_all() -> None:
    """Have everything printed so far really printed."""
    # It is None in a program that was started without one.
    if sys.stdout is not None:
        sys.stdout.flush()


def nobody_reads(error: OSError) -> bool:
    """Whether this is what printing into a closed pipe raises."""
    return isinstance(error, BrokenPipeError) or (
        # Windows has a word of its own for it: "Invalid argument".
        sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    )


def cannot_be_printed(error: OSError) -> bool:
    """Whether this is what printing into a file on a full disk raises."""
    return error.errno == errno.ENOSPC and error.filename is None


def print_nothing_more(stream: TextIO) -> None:
    """Send the rest nowhere: Python closes its standard outputs at its end, and would complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def counted(number: int, one: str) -> str:
    """``1 file``, ``3 files``."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def as_typed(path: str, platform: str = sys.platform) -> str:
    """The path as it is typed into a terminal, which may take a space or a hyphen for something else."""
    # Only one command asks for it, and every command is to begin at once.
    import re
    import shlex

    name = f"./{path}" if path.startswith("-") else path
    if platform != "win32":
        return shlex.quote(name)
    return f'"{name}"' if re.search(r"[^\w.:/\\-]", name) else name


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2)), error.end
