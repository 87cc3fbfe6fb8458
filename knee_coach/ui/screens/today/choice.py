"""Which routine Today offers, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import SessionRecord
from knee_coach.model.routine import Schedule
from knee_coach.ui.screens.today.plan_dates import PlanState, plan_said, plan_state
from knee_coach.ui.views import Origin, RoutineEntry

_DONE_LAST = "The routine you did last"
_NEAREST = tuple(Origin)
"""Of two files that are equal otherwise, the one in the nearer folder goes first."""


@dataclass(frozen=True)
class RoutineChoice:
    """The routine to offer and, in a few words, why it is this one."""

    entry: RoutineEntry
    why: str


def choose_routine(
    entries: Sequence[RoutineEntry], sessions: Sequence[SessionRecord], today: dt.date, asked: str | None = None
) -> RoutineChoice | None:
    """The first of these that there is; None where there is no routine at all.

    1. The one the program was opened with: its id is ``asked``.
    2. The one done last, if it is broken now: its owner has to know. Unless a plan began after that session.
    3. Of the files that are not bundled, one whose schedule holds today; the one that began last. A date that is not
       written is open. Among equals the one done last, then the nearest folder's, then the one saved last.
    4. The one done last that is still there; a bundled one only where some other file can be played, or there is none.
    5. Another file that is not bundled: one without a schedule before one whose plan begins later (the next first),
       and that before one whose plan ended; the nearest folder's, then the one saved last, because what a therapist
       sent last is what is meant. One that can be played goes before a broken one.
    6. A bundled one, the shortest in which every dose is given: numbers to fill in are for somebody to whom a surgeon
       or therapist gave them.

    So a bundled routine never stands in for a file of somebody's own that is broken: to play another version could be
    the wrong dose. ``sessions`` come oldest first. Nobody knows the schedule of a broken file.
    """
    by_id: dict[str, RoutineEntry] = {}
    for entry in entries:
        by_id.setdefault(entry.id, entry)  # of files with one id the first is used
    if asked in by_id:
        return RoutineChoice(by_id[asked], "The routine you opened")
    session = next((record for record in reversed(sessions) if record.routine_id in by_id), None)
    last = None if session is None else by_id[session.routine_id]
    own = [entry for entry in entries if entry.origin is not Origin.BUNDLED]
    can_be_played = [entry for entry in own if entry.outline is not None]
    current = _current(own, tuple(dict.fromkeys(record.routine_id for record in reversed(sessions))), today)
    if session is not None and last is not None and last.outline is None and not _began_since(current, session):
        return RoutineChoice(last, _DONE_LAST)
    if current is not None:
        return RoutineChoice(current, _said_of(current, today, is_last=current is last))
    if last is not None and (last in own or can_be_played or not own):
        return RoutineChoice(last, _said_of(last, today, is_last=True))
    if own:
        other = min(can_be_played or own, key=lambda entry: _by_promise(entry, today))
        return RoutineChoice(other, _said_of(other, today) or _folder_said(other, own))
    bundled = [entry for entry in entries if entry.origin is Origin.BUNDLED]
    return RoutineChoice(min(bundled, key=_for_a_beginner), "A routine to begin with") if bundled else None


def _schedule(entry: RoutineEntry) -> Schedule | None:
    return None if entry.outline is None else entry.outline.schedule


def _current(own: Sequence[RoutineEntry], recent: Sequence[str], today: dt.date) -> RoutineEntry | None:
    def order(entry: RoutineEntry) -> tuple[int, int, int, float]:
        schedule = _schedule(entry)
        begun = 0 if schedule is None or schedule.start is None else schedule.start.toordinal()
        done = recent.index(entry.id) if entry.id in recent else len(recent)
        return (-begun, done, *_nearness(entry))

    holding = [entry for entry in own if plan_state(_schedule(entry), today) is PlanState.HOLDS]
    return min(holding, key=order, default=None)


def _began_since(entry: RoutineEntry | None, session: SessionRecord) -> bool:
    schedule = None if entry is None else _schedule(entry)
    return schedule is not None and schedule.start is not None and schedule.start > session.started_at.date()


def _nearness(entry: RoutineEntry) -> tuple[int, float]:
    return _NEAREST.index(entry.origin), -entry.saved_at


def _by_promise(entry: RoutineEntry, today: dt.date) -> tuple[int, int, int, float]:
    """The smaller, the likelier it is meant."""
    schedule = _schedule(entry)
    state = plan_state(schedule, today)
    begins = ends = 0
    if schedule is not None and schedule.start is not None:
        begins = schedule.start.toordinal()
    if schedule is not None and schedule.until is not None:
        ends = schedule.until.toordinal()
    match state:
        case PlanState.NONE | PlanState.HOLDS:
            return (0, 0, *_nearness(entry))
        case PlanState.LATER:
            return (1, begins, *_nearness(entry))
        case PlanState.ENDED:
            return (2, -ends, *_nearness(entry))
        case _:
            assert_never(state)


def _said_of(entry: RoutineEntry, today: dt.date, *, is_last: bool = False) -> str:
    """What its dates say, else that it was done last; empty where it has no schedule and was not."""
    schedule = _schedule(entry)
    no_dates = schedule is None or (schedule.start is None and schedule.until is None)
    if is_last and (no_dates or entry.origin is Origin.BUNDLED):
        return _DONE_LAST
    return plan_said(schedule, today) or ""


def _folder_said(entry: RoutineEntry, own: Sequence[RoutineEntry]) -> str:
    beside = [other for other in own if other.origin is entry.origin and other.outline is not None]
    newest = "newest " if len(beside) > 1 else ""
    match entry.origin:
        case Origin.NAMED_FOLDER:
            return f"The {newest}routine in the folder {entry.folder}"
        case Origin.OWN_FILE:
            return f"The {newest}routine in your folder"
        case Origin.OPENED:
            return "The routine you opened"
        case Origin.COMPUTER | Origin.BUNDLED:
            return f"The {newest}routine set up on this computer"
        case _:
            assert_never(entry.origin)


def _for_a_beginner(entry: RoutineEntry) -> tuple[bool, bool, float]:
    """The smaller, the better to begin with."""
    outline = entry.outline
    return (True, True, 0.0) if outline is None else (False, outline.asks, outline.seconds)
