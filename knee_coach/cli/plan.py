"""``knee-coach plan``."""

from __future__ import annotations

import argparse

from knee_coach.cli.finding import find_routine, playable
from knee_coach.cli.statuses import GOOD, PROBLEMS, UNUSABLE, complain
from knee_coach.engine.timeline import TimelineTooLongError, compile_timeline
from knee_coach.engine.visits import SideNeededError
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices, TargetRule
from knee_coach.plan import every_phase_as_table, plan_as_json, plan_as_table


def plan(given: argparse.Namespace) -> int:
    """Print what a routine will do; returns the exit status."""
    entry = find_routine(given.routine, given.routines)
    if entry is None:
        return UNUSABLE
    routine = playable(entry)
    if routine is None:
        return PROBLEMS
    choices = Choices(
        rule=TargetRule(given.targets),
        side=AffectedSide(given.side) if given.side else None,
        with_all_optional=given.with_optional,
    )
    try:
        timeline = compile_timeline(routine, choices, SessionSettings())
    except SideNeededError as error:
        return complain(f"{given.routine}: {error}; add --side left, --side right or --side both")
    except TimelineTooLongError as error:
        complain(f"{given.routine}: {error}")
        return PROBLEMS
    if given.json:
        print(plan_as_json(timeline))
    elif given.every_phase:
        print(every_phase_as_table(timeline, choices))
    else:
        print(plan_as_table(timeline, choices))
    return GOOD
