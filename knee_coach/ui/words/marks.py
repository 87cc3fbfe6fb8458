"""How a day, a session or an exercise went, as one of four marks."""

from __future__ import annotations

from enum import Enum

from knee_coach.model.records import Outcome, SessionRecord, SessionState


class Mark(Enum):
    """What the marks mean; each has a shape of its own."""

    NONE = "none"
    DONE = "done"
    PARTLY = "partly"
    STOPPED_FOR_PAIN = "stopped_for_pain"


_SAID = {
    Mark.NONE: "no session",
    Mark.DONE: "done",
    Mark.PARTLY: "partly done",
    Mark.STOPPED_FOR_PAIN: "stopped for pain",
}


def said_of(mark: Mark) -> str:
    """The mark of a day in words."""
    return _SAID[mark]


def mark_of_session(record: SessionRecord) -> Mark:
    """Done: everything; stopped for pain: some set was; partly: some set was done; none: nothing was."""
    outcomes = [entry.outcome for entry in record.sets if entry.is_told]
    if Outcome.STOPPED_FOR_PAIN in outcomes:
        return Mark.STOPPED_FOR_PAIN
    if not outcomes or all(outcome is Outcome.SKIPPED for outcome in outcomes):
        return Mark.NONE
    whole = record.state is SessionState.FINISHED and all(outcome is Outcome.DONE for outcome in outcomes)
    return Mark.DONE if whole else Mark.PARTLY
