"""``knee-coach new``."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from knee_coach.cli.printing import as_typed
from knee_coach.cli.statuses import GOOD, complain
from knee_coach.resources import assets_dir
from knee_coach.routine_files.file_names import ends_like_a_routine
from knee_coach.routine_files.starter import starter
from knee_coach.routine_files.yaml_text.lines import without_unprintable


def new(file: str) -> int:
    """Write a routine file to begin with; returns the exit status. What is there already is never touched."""
    named = Path(file)
    if not named.name or named.name.startswith("."):
        why = "begins with a dot and would be hidden" if named.name else "names no file"
        return complain(f'"{file}" {why}; give the new file a name like week-1.yaml')
    path = named if ends_like_a_routine(named.name) else named.parent / f"{named.name}.yaml"
    template = (assets_dir() / "templates" / "starter.yaml").read_text(encoding="utf-8")
    wrong = _make(path, starter(template, path.stem))
    if wrong is not None:
        return complain(wrong)
    added = "" if path == named else " (routine files end in .yaml, so that was added)"
    shown = without_unprintable(as_typed(str(path)))
    print(f"Made {without_unprintable(str(path))}{added}. It explains itself. What comes next:")
    print("  1. Open it in a text editor and write your exercises.")
    print(f"  2. See whether all is well:         knee-coach check {shown}")
    print(f"  3. See what a session will be:      knee-coach plan {shown} --side left")
    print(f"  4. See it while you write:          knee-coach play {shown}")
    print(f"  5. Take it into your own routines:  knee-coach import {shown}")
    return GOOD


def _make(path: Path, text: str) -> str | None:
    """Make the file; what is wrong if it cannot be made, and then there is none."""
    try:
        made = path.open("x", encoding="utf-8")
    except FileExistsError:
        return f"{path} is there already, and stays as it is; give the new file another name"
    except (FileNotFoundError, NotADirectoryError):
        return f"cannot make {path}: there is no folder {path.parent}"
    except PermissionError:
        return f"cannot make {path}: you are not allowed to write into the folder {path.parent.absolute()}"
    except (OSError, ValueError) as error:
        return f"cannot make {path}: {_reason(error)}"
    try:
        with made:
            made.write(text)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        return f"cannot make {path}: {_reason(error)}"
    return None


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return (error.strerror or "the system refuses").lower()
    return "no file can have such a name"
