"""Where the lines of the guide stand and how large they are. Nothing in it is ever cut: a line is whole, or not there.

At the desk, while the patient gets into position, everything is read, so the type shrinks before a cue is left out, and
the safety line is never left out. From the floor one instruction counts; what else there is comes in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from knee_coach.ui.screens.player.frame import DETAIL_INKS, HEADING_INKS, INSTRUCTION_INKS
from knee_coach.ui.screens.player.guide import Guide
from knee_coach.ui.screens.player.ink import BOLD, HEAVY, REGULAR, FittedText, laid

_DESK_HEADING_INKS = (*HEADING_INKS, 0.048, 0.042, 0.038, 0.034)
_POSITION_INKS = (0.050, 0.046, 0.042, 0.038, 0.034, 0.030)
_DESK_INKS = (0.036, 0.034, 0.032, 0.030, 0.028, 0.026, 0.024)
_HEAD_SHARE, _POSITION_SHARE = 2.0, 1.4
"""How much larger than the lines under them the name and the position are at most."""
_LAST_INKS = (0.021, 0.018, 0.015, 0.012)
"""For a safety line that is longer than the place for it, once every cue is gone."""
_TOO_LONG_INKS = (0.050, 0.046, 0.042, 0.038, 0.034, 0.030, 0.026, 0.022, 0.018, 0.014)
"""For an instruction that is the only one and too long to be large."""
_IN_TURN_INKS = (0.044, 0.040, *DETAIL_INKS)
_MOST_DETAILS = 3
_DESK_GAP, _GAP = 0.011, 0.026
"""Of the window's height: between two lines at the desk, and under the instruction."""


@dataclass(frozen=True)
class Block:
    """One text of the guide and the top of its first line, in pixels."""

    text: FittedText
    top: float


def guide_blocks(guide: Guide, area: QRectF, height: float) -> tuple[Block, ...]:
    """The texts of ``guide`` in ``area``, in a window ``height`` pixels tall."""
    if guide.heading is not None:
        return _at_the_desk(guide, guide.heading, area, height)
    return _while_working(guide, area, height)


def _at_the_desk(guide: Guide, heading: str, area: QRectF, height: float) -> tuple[Block, ...]:
    width, gap = area.width(), _DESK_GAP * height
    blocks: tuple[Block, ...] = ()
    for ink, many in _tries(len(guide.details)):
        head = [_in_one_line(heading, width, height, _up_to(_HEAD_SHARE * ink, _DESK_HEADING_INKS), HEAVY)]
        if guide.instruction:
            inks = _up_to(_POSITION_SHARE * ink, _POSITION_INKS)
            head.append(_in_one_line(guide.instruction, width, height, inks, REGULAR))
        lines = [laid(line, width, ink * height, REGULAR, 1.25) for line in guide.details[:many]]
        if guide.safety is not None:
            lines.append(laid(guide.safety, width, ink * height, BOLD, 1.25))
        blocks = _stacked((*head, *lines), area.top(), gap)
        if _bottom(blocks) <= area.bottom():
            break
    return blocks


def _up_to(most: float, inks: Sequence[float]) -> tuple[float, ...]:
    """Those of ``inks`` that are no larger than ``most``, and at least the smallest."""
    return tuple(ink for ink in inks if ink <= most) or (inks[-1],)


def _tries(details: int) -> Iterator[tuple[float, int]]:
    """Ink and number of details, the best first: smaller before fewer."""
    yield from ((ink, details) for ink in _DESK_INKS)
    yield from ((_DESK_INKS[-1], many) for many in range(details - 1, -1, -1))
    yield from ((ink, 0) for ink in _LAST_INKS)


def _while_working(guide: Guide, area: QRectF, height: float) -> tuple[Block, ...]:
    cues = (guide.instruction, *guide.details)
    large = ((cue, _fitting(cue, area, height, INSTRUCTION_INKS, BOLD)) for cue in cues)
    said, text = next(((cue, text) for cue, text in large if text is not None), (guide.instruction, None))
    if text is None:
        smallest = laid(said, area.width(), _TOO_LONG_INKS[-1] * height, BOLD, 1.28)
        text = _fitting(said, area, height, _TOO_LONG_INKS, BOLD) or smallest
    first = Block(text, area.top())
    below = QRectF(area)
    below.setTop(first.top + text.height + _GAP * height)
    others = tuple(cue for cue in cues if cue != said)
    return (first, *_below(others, guide.turn, below, height))


def _below(cues: Sequence[str], turn: int, area: QRectF, height: float) -> tuple[Block, ...]:
    """All of them where they fit, else the one whose turn it is, or the next one that fits."""
    if len(cues) <= _MOST_DETAILS:
        for ink in DETAIL_INKS:
            lines = [laid(cue, area.width(), ink * height, REGULAR, 1.35) for cue in cues]
            blocks = _stacked(lines, area.top(), _DESK_GAP * height)
            if _bottom(blocks) <= area.bottom():
                return blocks
    in_turn = [cues[(turn + step) % len(cues)] for step in range(len(cues))]
    texts = (_fitting(cue, area, height, _IN_TURN_INKS, REGULAR) for cue in in_turn)
    return tuple(Block(text, area.top()) for text in texts if text is not None)[:1]


def _in_one_line(text: str, width: float, height: float, inks: Sequence[float], weight: QFont.Weight) -> FittedText:
    """In one line at the first of ``inks`` at which it fits, else in several at the last."""
    tries = [laid(text, width, ink * height, weight, 1.2) for ink in inks]
    return next((each for each in tries if len(each.lines) == 1), tries[-1])


def _fitting(text: str, area: QRectF, height: float, inks: Sequence[float], weight: QFont.Weight) -> FittedText | None:
    """At the first of ``inks`` at which it fits without a broken word; None where it fits at none."""
    tries = (laid(text, area.width(), ink * height, weight, 1.28) for ink in inks)
    return next((each for each in tries if each.height <= area.height() and not each.breaks_words), None)


def _stacked(texts: Sequence[FittedText], top: float, gap: float) -> tuple[Block, ...]:
    blocks = []
    for text in texts:
        blocks.append(Block(text, top))
        top += text.height + gap
    return tuple(blocks)


def _bottom(blocks: Sequence[Block]) -> float:
    return blocks[-1].top + blocks[-1].text.height if blocks else 0.0
