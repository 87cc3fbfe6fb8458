"""What must be at hand for an exercise."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.model.routine import Exercise, Load


def things_of(exercise: Exercise) -> tuple[str, ...]:
    """Its equipment as the file writes it, then its band or weight: ``red band (TheraBand)``, ``1.5 kg weight``."""
    load = None if exercise.load is None else _load_said(exercise.load)
    return (*exercise.equipment, load) if load else exercise.equipment


def _load_said(load: Load) -> str:
    said = str(replace(load, at=None))  # where it is worn is no thing to gather
    return f"{said} weight" if load.kg is not None or load.lb is not None else said
