"""The rooms of the program stay apart: who imports whom is read from the source and held against one table."""

import os
from pathlib import Path

import pytest

from tests.import_rules.checks import may_load_qt, violations, way_to_qt
from tests.import_rules.reading import PACKAGE, Module, module_name, scan

MODULES = scan()
# A scan that finds less than this has lost its way, whatever it says.
FEWEST_MODULES = 80


def test_every_module_was_scanned() -> None:
    walked = {
        module_name(Path(folder, name))
        for folder, _, names in os.walk(PACKAGE)
        for name in names
        if name.endswith(".py")
    }
    assert set(MODULES) == walked
    assert len(MODULES) >= FEWEST_MODULES
    assert sum(len(module.imports) for module in MODULES.values()) > FEWEST_MODULES


@pytest.mark.parametrize("name", MODULES)
def test_imports_only_what_its_room_may(name: str) -> None:
    told = violations(MODULES[name])
    assert not told, "\n" + "\n".join(told)


@pytest.mark.parametrize("name", [name for name in MODULES if not may_load_qt(name)])
def test_loads_no_qt_through_anything_it_imports(name: str) -> None:
    way = way_to_qt(name, MODULES)
    assert way is None, f"{name} loads Qt: {' -> '.join(way or [])}. Mend: break the chain at the first ui or player."


# ---- the checker itself ------------------------------------------------------------------------------------------


def imported(name: str, source: str) -> list[str]:
    """What the checker says of a module that has this name and this source."""
    path = PACKAGE.parent.joinpath(*name.split(".")).with_suffix(".py")
    return violations(Module.parse(name, source, path, frozenset(MODULES)))


def test_an_engine_that_imports_qt_is_refused_and_told_the_mend() -> None:
    (told,) = imported("knee_coach.engine.machine", "\nfrom PySide6.QtCore import QTimer\n")
    assert told == (
        "knee_coach/engine/machine.py:2: engine may not import PySide6.QtCore; it may import knee_coach.model, "
        "knee_coach.engine and the standard library without clocks, chance, files, processes and threads. "
        "Mend: pass the value in as an argument, or return an event and let the caller (ui, store, sound) do the deed."
    )


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("knee_coach.engine.machine", "import time"),
        ("knee_coach.engine.machine", "from os import path"),
        ("knee_coach.engine.machine", "def f(): import sqlite3"),
        ("knee_coach.engine.machine", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6"),
        ("knee_coach.engine.machine", "import importlib"),
        ("knee_coach.engine.machine", "from ..store import database"),
        ("knee_coach.engine.recorder", "import datetime as dt\nat = dt.datetime.now(dt.timezone.utc)"),
        ("knee_coach.model.dose", "from datetime import date\nday = date.today()"),
        ("knee_coach.model.dose", "text = open('dose.txt').read()"),
        ("knee_coach.model.dose", "from knee_coach.engine import phases"),
        ("knee_coach.model.dose", "import yaml"),
        ("knee_coach.routine_files.reader", "from knee_coach.engine import timeline"),
        ("knee_coach.sound.track", "from knee_coach.engine.machine import SessionEngine"),
        ("knee_coach.sound.track", "from knee_coach.sound.players.qt import QtPlayer"),
        ("knee_coach.sound.cue_sheet", "from PySide6 import QtMultimedia"),
        ("knee_coach.sound.players.choice", "from PySide6 import QtMultimedia"),
        ("knee_coach.sound.players.choice", "import playsound3"),
        ("knee_coach.sound.speech.choice", "from PySide6 import QtTextToSpeech"),
        ("knee_coach.store.session_log", "from knee_coach.engine import events"),
        ("knee_coach.history.weeks", "from knee_coach.store import session_log"),
        ("knee_coach.figures.poses", "from PySide6.QtGui import QPainter"),
        ("knee_coach.figures.poses", "import knee_coach.figures.painter"),
        ("knee_coach.ui.screens.player.view", "from PySide6.QtWidgets import QWidget"),
        ("knee_coach.ui.screens.player.view", "from knee_coach.engine.machine import SessionEngine"),
        ("knee_coach.ui.screens.player.screen", "from knee_coach.store.session_log import SessionLog"),
        ("knee_coach.ui.screens.player.screen", "from knee_coach.sound.players import qt"),
        ("knee_coach.ui.main_window", "from knee_coach import app"),
        ("knee_coach.desktop.wake_lock", "from knee_coach.model import routine"),
        ("knee_coach.cli", "from knee_coach import app"),
        ("knee_coach.cli", "def play():\n    from PySide6.QtWidgets import QApplication"),
        ("knee_coach.__main__", "from knee_coach import app"),
        ("knee_coach.attic", "x = 1"),
    ],
)
def test_refused(name: str, source: str) -> None:
    (told,) = imported(name, source)
    assert "Mend: " in told


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "knee_coach.engine.machine",
            "import datetime as dt, math, enum\nfrom knee_coach.model.routine import Routine",
        ),
        ("knee_coach.engine.machine", "def advance(now: float) -> float: return now"),
        ("knee_coach.routine_files.reader", "import yaml, pathlib\nfrom knee_coach.model import routine"),
        ("knee_coach.sound.track", "import wave\nfrom knee_coach.sound import cue_sheet"),
        ("knee_coach.sound.players.sink_output", "from PySide6 import QtMultimedia"),
        ("knee_coach.sound.players.playsound3_backends", "def start():\n    import playsound3"),
        ("knee_coach.store.database", "import sqlite3, pathlib, time"),
        ("knee_coach.figures.painter", "from PySide6.QtGui import QPainter\nfrom knee_coach.figures import poses"),
        ("knee_coach.ui.screens.player.view", "from knee_coach.engine.snapshot import Snapshot"),
        ("knee_coach.ui.screens.player.screen", "from PySide6.QtWidgets import QWidget\nimport knee_coach.sound.track"),
        ("knee_coach.desktop.wake_lock", "import wakepy, platformdirs\nfrom PySide6 import QtDBus"),
        (
            "knee_coach.app",
            "from knee_coach.store import database\nfrom PySide6 import QtWidgets\nimport knee_coach.ui",
        ),
        ("knee_coach.cli", "import argparse\ndef play():\n    from knee_coach import app"),
    ],
)
def test_allowed(name: str, source: str) -> None:
    assert imported(name, source) == []


def test_qt_is_found_behind_a_module_that_looks_harmless() -> None:
    sources = {
        "knee_coach.ui.screens.today.view": "from knee_coach.ui import wording",
        "knee_coach.ui.wording": "from knee_coach.ui import fonts",
        "knee_coach.ui.fonts": "from PySide6.QtGui import QFont",
    }
    known = frozenset(sources)
    modules = {name: Module.parse(name, source, Path("x.py"), known) for name, source in sources.items()}
    assert way_to_qt("knee_coach.ui.screens.today.view", modules) == [*sources, "PySide6.QtGui"]


def test_an_import_inside_a_function_loads_nothing() -> None:
    source = "def play():\n    import PySide6"
    modules = {"knee_coach.cli": Module.parse("knee_coach.cli", source, Path("x.py"), frozenset())}
    assert way_to_qt("knee_coach.cli", modules) is None
