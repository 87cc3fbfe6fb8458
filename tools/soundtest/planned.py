"""What a plan sounds like: its cues arranged as the program arranges them, with its own tones and recordings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from knee_coach.resources import assets_dir
from knee_coach.sound.arrangement import track_of
from knee_coach.sound.bank import load_bank
from knee_coach.sound.track import Track


def planned_track(phases: Iterable[Mapping[str, Any]]) -> Track:
    """The track of phases as ``knee-coach plan --json`` prints them. No voice: a sentence sounds if it is recorded."""
    phases = tuple(phases)
    cues = [(cue["at"], cue["cue"]) for phase in phases for cue in phase["cues"]]
    spans = [(phase["at"], _end(phase)) for phase in phases]
    return track_of(cues, load_bank(assets_dir()), spans=spans)


def cues_track(cues: Iterable[tuple[float, str]]) -> Track:
    """The track of cues without any sentence, given as second and name."""
    return track_of(cues, load_bank(assets_dir()))


def _end(phase: Mapping[str, Any]) -> float | None:
    return None if phase["seconds"] is None else phase["at"] + phase["seconds"]
