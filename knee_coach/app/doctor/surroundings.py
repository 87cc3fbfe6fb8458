"""What the program runs on: its own version, Python's, Qt's, the system's and the desktop's."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from knee_coach import __version__

_PACKAGES = ("PySide6_Essentials", "playsound3", "wakepy")


def surroundings(environ: Mapping[str, str] = os.environ) -> str:
    """Two lines. They name nobody."""
    packages = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    desktop = _desktop(environ)
    return (
        f"Knee Coach {__version__} on {_system()}{f' ({desktop})' if desktop else ''}\n"
        f"Python {platform.python_version()}, {packages}"
    )


def _system() -> str:
    if sys.platform == "linux":
        try:
            return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {platform.machine()}"
        except (OSError, KeyError):
            pass
    return f"{platform.system()} {platform.release()}, {platform.machine()}"


def _desktop(environ: Mapping[str, str]) -> str:
    named = (environ.get(name, "").strip() for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"))
    return ", ".join(name for name in named if name)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
