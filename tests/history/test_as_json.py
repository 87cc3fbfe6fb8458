"""`knee-coach history --json`: the names are a contract."""

from __future__ import annotations

import datetime as dt
import json

from knee_coach.history.as_json import as_json
from knee_coach.model.records import Outcome
from knee_coach.model.sides import Side
from tests.store.sample_records import HERE, a_session, a_set, after, an_ended_session


def test_a_session_in_full() -> None:
    record = an_ended_session(
        "s1",
        a_set(
            1,
            side=Side.LEFT,
            planned_hold=2.0,
            held=(2.0004999, 1.2345678, 2),
            outcome=Outcome.STOPPED_FOR_PAIN,
            pain=6,
            easier="half way",
            load="1.5 kg",
            superseded=True,
        ),
        a_set(2, planned_reps=None, reps=None, planned_duration=300.0, duration=299.99961),
        pain_before=2,
        pain_after=3,
        pain_next_morning=1,
        pain_next_morning_asked_at=dt.datetime(2026, 11, 19, 8, 0, tzinfo=HERE),
        effort=5,
        note="Good.",
    )
    assert json.loads(json.dumps(as_json([record]))) == [
        {
            "id": "s1",
            "started_at": "2026-11-18T17:30:00.000000+01:00",
            "ended_at": "2026-11-18T17:47:00.000000+01:00",
            "routine_id": "knee",
            "routine_title": "Knee",
            "routine_hash": "ab" * 32,
            "side": "right",
            "state": "finished",
            "pain_before": 2,
            "pain_after": 3,
            "pain_next_morning": 1,
            "pain_next_morning_asked_at": "2026-11-19T08:00:00.000000+01:00",
            "effort": 5,
            "note": "Good.",
            "sets": [
                {
                    "exercise_id": "bridge",
                    "exercise": "Bridge",
                    "side": "left",
                    "set": 1,
                    "sets": 3,
                    "planned_reps": 10,
                    "reps": 10,
                    "planned_hold_s": 2.0,
                    "held_s": [2.0, 1.235, 2.0],
                    "planned_duration_s": None,
                    "duration_s": None,
                    "load": "1.5 kg",
                    "outcome": "stopped_for_pain",
                    "pain": 6,
                    "easier": "half way",
                    "superseded": True,
                    "started_at": "2026-11-18T17:31:00.000000+01:00",
                    "ended_at": "2026-11-18T17:32:00.000000+01:00",
                },
                {
                    "exercise_id": "bridge",
                    "exercise": "Bridge",
                    "side": None,
                    "set": 1,
                    "sets": 3,
                    "planned_reps": None,
                    "reps": None,
                    "planned_hold_s": None,
                    "held_s": [],
                    "planned_duration_s": 300.0,
                    "duration_s": 300.0,
                    "load": None,
                    "outcome": "done",
                    "pain": None,
                    "easier": None,
                    "superseded": False,
                    "started_at": "2026-11-18T17:32:00.000000+01:00",
                    "ended_at": "2026-11-18T17:33:00.000000+01:00",
                },
            ],
        }
    ]


def test_a_session_that_runs_has_no_end_yet() -> None:
    (session,) = as_json([a_session()])
    assert (session["state"], session["ended_at"], session["sets"]) == ("running", None, [])


def test_sessions_stay_in_their_order() -> None:
    records = [an_ended_session("b"), an_ended_session("a", started_at=after(9000))]
    assert [session["id"] for session in as_json(records)] == ["b", "a"]
    assert as_json([]) == []
