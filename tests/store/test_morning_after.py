"""When the question for the morning after is due."""

from __future__ import annotations

import datetime as dt

import pytest

from knee_coach.model.records import SessionState
from knee_coach.store.morning_after import is_due
from tests.store.sample_records import HERE, a_session, an_ended_session

TOKYO = dt.timezone(dt.timedelta(hours=9))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        pytest.param(dt.datetime(2026, 11, 18, 23, 59, tzinfo=HERE), False, id="the same evening"),
        pytest.param(dt.datetime(2026, 11, 19, 3, 59, 59, tzinfo=HERE), False, id="in the night"),
        pytest.param(dt.datetime(2026, 11, 19, 4, 0, tzinfo=HERE), True, id="from four on"),
        pytest.param(dt.datetime(2026, 11, 26, 3, 59, 59, tzinfo=HERE), True, id="for seven days"),
        pytest.param(dt.datetime(2026, 11, 26, 4, 0, tzinfo=HERE), False, id="no longer"),
        pytest.param(dt.datetime(2026, 11, 19, 4, 0, tzinfo=TOKYO), True, id="by the clock on the wall there"),
        pytest.param(dt.datetime(2026, 11, 19, 3, 0, tzinfo=TOKYO), False, id="in the night there"),
    ],
)
def test_after_a_session_on_wednesday(now: dt.datetime, due: bool) -> None:
    assert is_due(an_ended_session(), now) is due


@pytest.mark.parametrize(
    ("changed", "due"),
    [
        ({"state": SessionState.STOPPED}, True),
        ({"state": SessionState.INTERRUPTED}, True),
        ({"pain_next_morning_asked_at": dt.datetime(2026, 11, 19, 7, 0, tzinfo=HERE)}, False),
        ({"ended_at": dt.datetime(2026, 11, 19, 0, 20, tzinfo=HERE)}, True),
    ],
    ids=["stopped", "interrupted", "asked before", "over midnight"],
)
def test_on_thursday_morning(changed: dict[str, object], due: bool) -> None:
    assert is_due(an_ended_session("s1", **changed), dt.datetime(2026, 11, 19, 8, 0, tzinfo=HERE)) is due


def test_a_session_that_still_runs_is_not_asked_about() -> None:
    assert not is_due(a_session(), dt.datetime(2026, 11, 19, 8, 0, tzinfo=HERE))
