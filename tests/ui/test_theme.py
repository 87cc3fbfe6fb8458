"""Whoever sees badly can read every text in every theme."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from knee_coach.engine.phases import PhaseKind
from knee_coach.ui.theme import Theme, ThemeName, TypeScale, theme_for

THEMES = {name.value: theme_for(name, system_is_dark=False) for name in ThemeName}
TEXT_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6 (AAA)."""
SHAPE_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11."""


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance of ``#RRGGBB``."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    pairs = dict(theme.colours.text_pairs())
    for name, phase in theme.phases.all().items():
        pairs[f"{name}: its ink on its ground"] = (phase.ink, phase.ground)
        pairs[f"{name}: ink on its ground"] = (theme.colours.ink, phase.ground)
        pairs[f"{name}: ground on its ink"] = (phase.ground, phase.ink)
    return pairs


def shape_pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    pairs = dict(theme.colours.shape_pairs())
    for name, phase in theme.phases.all().items():
        pairs[f"{name}: bar on its track"] = (phase.bar, phase.track)
        pairs[f"{name}: bar on its ground"] = (phase.bar, phase.ground)
        pairs[f"{name}: focus on its ground"] = (theme.colours.focus, phase.ground)
    return pairs


def test_the_ruler_itself_measures_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_stands_out_seven_to_one(theme: Theme) -> None:
    ratios = {name: round(contrast(*pair), 2) for name, pair in text_pairs(theme).items()}

    assert len(ratios) > 30
    assert {name: ratio for name, ratio in ratios.items() if ratio < TEXT_CONTRAST} == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_shape_stands_out_three_to_one(theme: Theme) -> None:
    ratios = {name: round(contrast(*pair), 2) for name, pair in shape_pairs(theme).items()}

    assert {name: ratio for name, ratio in ratios.items() if ratio < SHAPE_CONTRAST} == {}


def test_no_colour_is_left_out_of_the_check() -> None:
    light = THEMES["light"].colours
    checked = {colour for pair in (*light.text_pairs().values(), *light.shape_pairs().values()) for colour in pair}

    assert [token.name for token in fields(light) if getattr(light, token.name) not in checked] == []


@pytest.mark.parametrize("kind", PhaseKind)
def test_every_kind_of_phase_has_colours_of_its_own(kind: PhaseKind) -> None:
    light = THEMES["light"]
    others = [light.phase_colours(other) for other in PhaseKind if other is not kind]

    assert light.phase_colours(kind) not in others


def test_the_systems_theme_follows_the_system() -> None:
    assert theme_for(ThemeName.SYSTEM, system_is_dark=True) == theme_for(ThemeName.DARK, system_is_dark=False)
    assert theme_for(ThemeName.SYSTEM, system_is_dark=False) == theme_for(ThemeName.LIGHT, system_is_dark=True)


def test_text_can_be_twice_as_large() -> None:
    assert TypeScale().scaled(2.0) == TypeScale(28, 34, 44, 60, 88)


def test_colours_stand_in_one_file_alone() -> None:
    """A literal like "#0B5D63" anywhere else in ui/ would not follow the theme."""
    import knee_coach.ui

    folder = Path(knee_coach.ui.__file__).parent
    sources = [path for path in folder.rglob("*.py") if path.name != "palettes.py"]
    literal = re.compile(r"[\"'(: ]#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\brgba?\(|Qt\.GlobalColor\.(?!transparent)")

    assert len(sources) > 10
    assert [path.name for path in sources if literal.search(path.read_text(encoding="utf-8"))] == []
