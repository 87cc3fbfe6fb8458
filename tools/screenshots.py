"""Pictures of every screen, from fixed data, for people to look at.

Run it as ``python tools/screenshots.py FOLDER [--sizes WIDTHxHEIGHT ...] [--themes NAME ...] [--screens NAME ...]
[--text SHARE]``; a display is not needed. A picture is called ``SCREEN-WIDTHxHEIGHT-THEME.png``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from knee_coach.resources import assets_dir
from knee_coach.ui.fonts import load_fonts, ui_font
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.theme import ThemeName, theme_for
from tools.desk_scenes import SCENES, Scene
from tools.player_screenshots import player_pictures

SIZES = ("800x560", "1366x768", "1920x1080")
THEMES = (ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST)


def desk_pictures(size: tuple[int, int], look: Look, scenes: Sequence[Scene]) -> Iterator[tuple[str, QPixmap]]:
    """Every scene's name and picture. A ``QApplication`` must be there and the fonts loaded."""
    for scene in scenes:
        window = MainWindow(look)
        window.resize(*size)
        scene.fill(window, look)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window, 200)
        scene.after(window)
        QApplication.processEvents()
        yield scene.name, window.grab()
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, 0)


def main(arguments: Sequence[str]) -> None:
    """Write the pictures that were asked for into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", nargs="+", default=SIZES)
    parser.add_argument("--themes", nargs="+", default=[theme.value for theme in THEMES])
    parser.add_argument(
        "--screens", nargs="+", default=[scene.name for scene in SCENES], help="'player' for the player"
    )
    parser.add_argument("--text", type=float, default=1.0, help="how much larger text is, 1.0 to 2.0")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    load_fonts(assets_dir() / "fonts")
    application.setFont(ui_font(17))
    icons = Icons(assets_dir() / "icons")
    scenes = [scene for scene in SCENES if scene.name in asked.screens]
    for theme in asked.themes:
        look = Look(theme_for(ThemeName(theme), system_is_dark=False, text_share=asked.text), icons)
        for size in asked.sizes:
            width, height = map(int, size.split("x"))
            pictures = list(desk_pictures((width, height), look, scenes))
            if "player" in asked.screens:
                pictures += [(f"player-{name}", picture) for name, picture in player_pictures((width, height), look)]
            for name, picture in pictures:
                picture.save(str(asked.folder / f"{name}-{size}-{theme}.png"))


if __name__ == "__main__":
    main(sys.argv[1:])
