"""The environment variable that leaves the sound only one way out."""

from __future__ import annotations

from collections.abc import Mapping

WAY_OUT = "KNEE_COACH_SOUND"
"""For measuring and for finding what is wrong: ``qt``, ``playsound3``, or ``none``, and then nobody speaks either."""


def only_way_out(environ: Mapping[str, str]) -> str | None:
    """The one that is left; None for all of them."""
    return environ.get(WAY_OUT)
