"""How fast the engines speak: what Qt calls a rate, from -1 to 1 with 0 for normal, is another speed for each."""

from __future__ import annotations

import re
from itertools import pairwise

WORDS_A_MINUTE = 150.0
"""A calm voice's pace, at speed 1.0."""

_SECONDS = 0.5
_SECONDS_A_LETTER = 0.044
_SECONDS_A_PAUSE = 0.42
"""Fitted to thirteen of our sentences, English and Spanish, as espeak-ng speaks them at its own 149 words a minute: at
most 0.45 s off. Counted by words alone they would be up to 1.5 s off: short phrases have long pauses."""

_PAUSE = re.compile(r"[.,:;] ")

_SPEEDS = {
    # Measured: espeak-ng 1.51 by Speech Dispatcher 0.11.4, "English (America)", eight of our sentences with the pauses
    # between their parts, recorded from a null sink.
    "speechd": ((-1.0, 71), (-0.6, 99), (-0.3, 124), (0.0, 149), (0.15, 188), (0.3, 232), (0.6, 340), (1.0, 468)),
    # The others were not run. Assumed is a normal speed of 180 words a minute, and as Qt hands the rate on:
    # Windows.Media.SpeechSynthesis speaks 0.5 to 1 to 6 times as fast,
    "winrt": ((-1.0, 90), (0.0, 180), (1.0, 1080)),
    # SAPI a third to three times as fast, on a scale of equal ratios in steps of a tenth,
    "sapi": ((-1.0, 60), (-0.5, 104), (0.0, 180), (0.5, 312), (1.0, 540)),
    # and AVSpeechSynthesizer from very slow to about three times as fast; its scale is told nowhere.
    "darwin": ((-1.0, 50), (0.0, 180), (1.0, 540)),
}
_NORMAL = ((-1.0, 90), (0.0, 180), (1.0, 360))
"""Any other engine: half to twice as fast."""


def rate_for(engine: str, words_a_minute: float) -> float:
    """Qt's rate, -1 to 1, at which an engine comes nearest to that speed."""
    points = _SPEEDS.get(engine, _NORMAL)
    for (slower, least), (faster, most) in pairwise(points):
        if words_a_minute <= most:
            return max(-1.0, slower + (faster - slower) * (words_a_minute - least) / (most - least))
    return 1.0


def spoken_seconds(text: str, words_a_minute: float) -> float:
    """About how long a voice takes for a text, in seconds, at a speed in words a minute."""
    calm = _SECONDS + _SECONDS_A_LETTER * len(text) + _SECONDS_A_PAUSE * len(_PAUSE.findall(text))
    return calm * WORDS_A_MINUTE / words_a_minute
