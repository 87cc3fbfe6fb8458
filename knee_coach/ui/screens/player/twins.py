"""What shows on the screen at the instant of each cue: its visual twin, so that nobody who does not hear misses one.

A twin is told from the others by its form or by words, never by a flash or a colour alone. Where flashes are turned off
everything but the flash itself is still there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from knee_coach.engine.phases import PhaseKind
from knee_coach.sound.cue import NUMBER, SAY, SIDE_WORDS, WORD


class FlashForm(Enum):
    """How the edge of the stage lights up."""

    FRAME = "frame"
    """One frame all round: begin."""
    BANDS = "bands"
    """A broad band at the left and the right: a set is over."""
    TWO_FRAMES = "two_frames"
    """One frame inside the other: an exercise is over."""
    THREE_FRAMES = "three_frames"
    """Three of them: the session is over."""


class Shown(Enum):
    """What changes on the stage at the instant of a cue, without lighting up."""

    COUNT = "count"
    """The count goes on by one."""
    WORD = "word"
    """The phase's word."""
    SIDE = "side"
    """The side that works."""
    REP = "rep"
    """The line that says which rep it is."""
    PANEL = "panel"
    """The pause panel opens or closes."""
    SENTENCE = "sentence"
    """All that the sentence names stands on the stage: exercise, side, dose, position, set, what to press."""


@dataclass(frozen=True)
class Flash:
    """The edge of the stage lights up for a moment; ``words``, if any, stand there for two seconds."""

    form: FlashForm
    words: str | None = None


@dataclass(frozen=True)
class LitMark:
    """The cue's mark on the bar lights up as the bar reaches it; ``words``, if any, stand there for two seconds."""

    words: str | None = None


Twin = Flash | LitMark | Shown


def twin_of(cue: str, kind: PhaseKind) -> Twin:
    """The visual twin of a cue in a phase of this kind.

    Raises:
        KeyError: when it has none, which no cue may.
    """
    if cue == "tick":
        # In a movement the number of the rep stands where the seconds are counted elsewhere.
        return LitMark() if kind is PhaseKind.MOVE else Shown.COUNT
    if cue.startswith(SAY):
        return Shown.SENTENCE
    if cue in SIDE_WORDS:
        return Shown.SIDE
    if cue.startswith(WORD):
        return Shown.WORD
    if cue.startswith(NUMBER):
        return Shown.REP
    return TWINS[cue]


TWINS: Mapping[str, Twin] = {
    "start": Flash(FlashForm.FRAME),
    "set_done": Flash(FlashForm.BANDS, "set done"),
    "exercise_done": Flash(FlashForm.TWO_FRAMES, "exercise done"),
    "finish": Flash(FlashForm.THREE_FRAMES),
    "halfway": LitMark("halfway"),
    "ten_seconds": LitMark("ten seconds left"),
    "last_one": Shown.REP,
    "pause": Shown.PANEL,
    "resume": Shown.PANEL,
}
"""Of the cues whose name says all."""
