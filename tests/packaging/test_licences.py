"""Whoever gets the program gets the licences of what others made for it."""

from __future__ import annotations

from pathlib import Path

from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager

ROOT = Path(__file__).resolve().parents[2]
LICENCES = ["LICENSE", "assets/fonts/OFL.txt", "assets/icons/LICENSE.txt", "assets/voices/FLITE-LICENSE.txt"]


def test_every_licence_goes_where_installed_licences_are_looked_for() -> None:
    packed = ProjectMetadata(str(ROOT), PluginManager()).core.license_files
    assert sorted(packed) == LICENCES


def test_no_licence_in_the_assets_is_left_out() -> None:
    found = [path for path in (ROOT / "assets").rglob("*") if "LICENSE" in path.name or path.name == "OFL.txt"]
    assert sorted(path.relative_to(ROOT).as_posix() for path in found) == LICENCES[1:]
