"""Finds the files that come with the program: sounds, icons, figures, bundled routines.

They stand at the top of a checkout (`assets/`, `routines/`), and beside the package in whatever was installed
(`knee_coach/_data/`). A frozen program unpacks that same `knee_coach/_data/` under `sys._MEIPASS`.
"""

import sys
from pathlib import Path


class ResourcesMissingError(Exception):
    """The program's own files are not where they belong: the installation is damaged."""


def assets_dir() -> Path:
    """The folder of sounds, voices, icons, figures and translations.

    Raises:
        ResourcesMissingError: it is in none of the places where it may be.
    """
    return _find("assets", _roots())


def routines_dir() -> Path:
    """The folder of the bundled routine files.

    Raises:
        ResourcesMissingError: it is in none of the places where it may be.
    """
    return _find("routines", _roots())


def figure_ids() -> frozenset[str]:
    """The ids of the figures that come with the program: `bridge` for `assets/figures/bridge.yaml`.

    Empty as long as there is no such folder. Only names are read, no file is opened.

    Raises:
        ResourcesMissingError: there is no folder of assets at all.
    """
    return frozenset(path.stem for path in (assets_dir() / "figures").glob("*.yaml"))


def _roots() -> tuple[Path, ...]:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return (Path(frozen) / "knee_coach" / "_data",)
    return package / "_data", package.parent


def _find(name: str, roots: tuple[Path, ...]) -> Path:
    for root in roots:
        if (root / name).is_dir():
            return root / name
    places = " nor ".join(str(root / name) for root in roots)
    raise ResourcesMissingError(
        f"Knee Coach's own files are missing: no folder {places}. Install Knee Coach again to bring them back."
    )
