"""The typeface and the icons are there, and are what they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QIcon
from pytestqt.qtbot import QtBot

from knee_coach.resources import assets_dir
from knee_coach.ui.fonts import FAMILY, load_fonts, ui_font
from knee_coach.ui.icons import IconName, Icons


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Fonts and icons need an application."""


def test_the_bundled_typeface_loads_in_four_real_weights() -> None:
    assert load_fonts(assets_dir() / "fonts")
    styles = {weight: QFontInfo(ui_font(17, weight)).styleName() for weight in QFont.Weight if weight >= 400}

    assert QFontInfo(ui_font(17)).family() == FAMILY
    assert styles[QFont.Weight.Normal] == "Regular"
    assert styles[QFont.Weight.DemiBold] == "SemiBold"
    assert styles[QFont.Weight.Bold] == "Bold"
    assert styles[QFont.Weight.ExtraBold] == "ExtraBold"


def test_all_figures_are_equally_wide_so_a_count_does_not_jump() -> None:
    load_fonts(assets_dir() / "fonts")
    metrics = QFontMetricsF(ui_font(44, QFont.Weight.Bold))

    assert {metrics.horizontalAdvance(figure) for figure in "0123456789"} == {metrics.horizontalAdvance("1")}


def test_without_the_files_the_systems_face_serves(tmp_path: Path) -> None:
    assert not load_fonts(tmp_path)
    assert ui_font(17).pixelSize() == 17


@pytest.mark.parametrize("name", IconName)
def test_every_icon_is_drawn_in_the_colour_that_was_asked(name: IconName) -> None:
    picture = Icons(assets_dir() / "icons").icon(name, "#FF0000", 24).pixmap(24).toImage()
    drawn = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    ]

    assert len(drawn) > 5
    assert {colour.name() for colour in drawn} == {QColor("#FF0000").name()}


def test_on_a_disabled_button_an_icon_has_the_colour_of_its_text() -> None:
    icon = Icons(assets_dir() / "icons").icon(IconName.PLAY, "#FFFFFF", 24, disabled="#3D4B53")
    middle = icon.pixmap(24, QIcon.Mode.Disabled).toImage().pixelColor(11, 12)

    assert middle.name() == "#3d4b53"
