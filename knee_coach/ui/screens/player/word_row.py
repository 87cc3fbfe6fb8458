"""Which wording of side and phase word stand in one row, and how far they are narrowed to fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from knee_coach.ui.screens.player.ink import NARROWEST
from knee_coach.ui.screens.player.words import Wording


@dataclass(frozen=True)
class WordRow:
    """The texts, and the widths in pixels each may take."""

    side: str
    word: str
    side_width: float
    word_width: float


def word_row(side: Wording | None, word: Wording, width: float, gap: float, measure: Callable[[str], float]) -> WordRow:
    """Fit both into ``width`` pixels with ``gap`` between them.

    The long wording is kept while narrowing to :data:`NARROWEST` is enough; then the phase word, then the side is
    said in brief; what is still too wide is narrowed as far as it needs.
    """
    if side is None:
        text = word.long if measure(word.long) * NARROWEST <= width else word.short
        return WordRow("", text, 0.0, min(width, measure(text)))
    tries = ((side.long, word.long), (side.long, word.short), (side.short, word.short))
    free = width - gap
    said_side, said_word = next(
        (texts for texts in tries if sum(map(measure, texts)) * NARROWEST <= free),
        tries[-1],
    )
    wanted = measure(said_side) + measure(said_word)
    share = min(1.0, free / wanted)
    return WordRow(said_side, said_word, measure(said_side) * share, measure(said_word) * share)
