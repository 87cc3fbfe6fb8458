"""What is written into the log is what is read out of it, and nothing else ever happens to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knee_coach.model.record_changes import SetKey
from knee_coach.model.records import Outcome, SessionState
from knee_coach.model.sides import Side
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import HERE, WEDNESDAY, a_session, a_set, after, an_ended_session


@pytest.fixture
def log(tmp_path: Path) -> Iterator[SessionLog]:
    with SessionLog(tmp_path / "log.sqlite3") as made:
        yield made


def test_a_session_is_in_the_log_from_its_first_second(log: SessionLog) -> None:
    log.begin(a_session())
    assert log.session("s1") == a_session()
    assert log.sessions() == (a_session(),)


def test_every_value_comes_back_as_it_was(log: SessionLog) -> None:
    full = a_set(
        1,
        attempt=2,
        side=Side.LEFT,
        set=2,
        held=(2.0, 1.75, 0.000001),
        planned_hold=2.0,
        planned_duration=30.0,
        duration=29.5,
        load="green band (Theraband), at the ankle",
        outcome=Outcome.STOPPED_FOR_PAIN,
        pain=10,
        easier="half way",
        superseded=True,
        round=2,
        rounds=3,
    )
    record = an_ended_session(
        "s1",
        a_set(),
        full,
        pain_before=0,
        pain_after=3,
        pain_next_morning=1,
        pain_next_morning_asked_at=after(50_000),
        effort=10,
        note="Slept badly.\nKnee stiff – ☂",
        side=None,
    )
    log.begin(record)
    assert log.session("s1") == record


def test_instants_keep_their_offset_and_their_microseconds(log: SessionLog) -> None:
    """Half past five in India, in Newfoundland and in UTC."""
    for minutes in (330, -210, 0):
        zone = dt.timezone(dt.timedelta(minutes=minutes))
        started = dt.datetime(2026, 11, 18, 17, 30, 1, 234567, tzinfo=zone)
        log.begin(a_session(f"at {minutes}", started_at=started))
        read = log.session(f"at {minutes}").started_at
        assert (read, read.utcoffset(), read.isoformat()) == (started, zone.utcoffset(None), started.isoformat())


def test_sessions_come_oldest_first_by_the_instant_and_not_by_the_clock_on_the_wall(log: SessionLog) -> None:
    """18:00 two hours east of here is before 17:30 here."""
    east = dt.timezone(dt.timedelta(hours=3))
    log.begin(a_session("second"))
    log.begin(a_session("third", started_at=WEDNESDAY + dt.timedelta(days=1)))
    log.begin(a_session("first", started_at=dt.datetime(2026, 11, 18, 18, 0, tzinfo=east)))
    assert [record.id for record in log.sessions()] == ["first", "second", "third"]


def test_an_instant_without_an_offset_is_a_bug(log: SessionLog) -> None:
    with pytest.raises(ValueError, match="needs its offset"):
        log.begin(a_session(started_at=dt.datetime(2026, 11, 18, 17, 30)))  # noqa: DTZ001
    assert log.sessions() == ()


def test_sets_come_in_the_order_they_were_written_also_when_one_is_written_anew(log: SessionLog) -> None:
    log.begin(a_session())
    log.save_sets("s1", [a_set(0, held=(2.0, 2.0))])
    log.save_sets("s1", [a_set(1)])
    log.save_sets("s1", [a_set(0, pain=4, held=(2.0,))])
    assert log.session("s1").sets == (a_set(0, pain=4, held=(2.0,)), a_set(1))


def test_a_new_try_and_the_mark_on_the_old_one_are_one_transaction(log: SessionLog) -> None:
    """The second write breaks a rule of the log's, so the mark is not set either."""
    log.begin(a_session())
    log.save_sets("s1", [a_set(0)])
    with pytest.raises(Exception, match="CHECK constraint failed: pain"):
        log.save_sets("s1", [a_set(0, attempt=2, pain=11)], [SetKey(0, 1, None)])
    assert log.session("s1").sets == (a_set(0),)
    log.save_sets("s1", [a_set(0, attempt=2)], [SetKey(0, 1, None)])
    assert log.session("s1").sets == (a_set(0, superseded=True), a_set(0, attempt=2))


def test_superseding_names_one_side(log: SessionLog) -> None:
    left, right = a_set(0, side=Side.LEFT), a_set(0, side=Side.RIGHT)
    log.begin(a_session())
    log.save_sets("s1", [left, right])
    log.save_sets("s1", [], [SetKey(0, 1, Side.RIGHT)])
    assert log.session("s1").sets == (left, replace(right, superseded=True))


@pytest.mark.parametrize(
    "broken",
    [
        a_set(pain=11),
        a_set(pain=-1),
        a_set(set_index=-1),
        a_set(attempt=0),
        a_set(set=0),
        a_set(sets=0),
        a_set(reps=-1),
        a_set(planned_reps=0),
        a_set(planned_hold=0.0),
        a_set(held=(0.0,)),
        a_set(planned_duration=0.0),
        a_set(duration=-0.5),
        a_set(round=0),
        a_set(rounds=0),
        a_set(exercise_id=""),
    ],
    ids=repr,
)
def test_values_out_of_range_are_bugs_and_are_not_written(log: SessionLog, broken: object) -> None:
    log.begin(a_session())
    with pytest.raises(Exception, match="CHECK constraint failed"):
        log.save_sets("s1", [broken])  # type: ignore[list-item]
    assert log.session("s1").sets == ()


def test_a_set_of_no_session_is_a_bug(log: SessionLog) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY constraint failed"):
        log.save_sets("nobody's", [a_set()])


def test_a_clock_set_back_in_the_middle_of_a_set_keeps_nothing_out_of_the_log(log: SessionLog) -> None:
    log.begin(a_session())
    log.save_sets("s1", [a_set(started_at=after(0), ended_at=after(-3600))])
    log.end("s1", SessionState.FINISHED, after(-3500))
    assert log.session("s1").sets[0].ended_at == after(-3600)


def test_a_session_ends_and_runs_again(log: SessionLog) -> None:
    log.begin(a_session())
    log.end("s1", SessionState.FINISHED, after(60))
    assert log.session("s1") == a_session(state=SessionState.FINISHED, ended_at=after(60))
    log.reopen("s1")
    assert log.session("s1") == a_session()


def test_a_session_cannot_end_running(log: SessionLog) -> None:
    log.begin(a_session())
    with pytest.raises(ValueError, match="does not run"):
        log.end("s1", SessionState.RUNNING, after(60))


def test_a_session_begins_once(log: SessionLog) -> None:
    log.begin(a_session())
    with pytest.raises(ValueError, match="already has a session s1"):
        log.begin(a_session(routine_title="Another"))
    assert log.session("s1") == a_session()


@pytest.mark.parametrize("deed", ["session", "end", "reopen", "annotate", "answer"])
def test_there_is_no_such_session(log: SessionLog, deed: str) -> None:
    deeds: dict[str, Callable[[], object]] = {
        "session": lambda: log.session("gone"),
        "end": lambda: log.end("gone", SessionState.STOPPED, after(0)),
        "reopen": lambda: log.reopen("gone"),
        "annotate": lambda: log.annotate("gone", effort=3),
        "answer": lambda: log.answer_next_morning("gone", 3, after(0)),
    }
    with pytest.raises(LookupError, match="the log has no session gone"):
        deeds[deed]()


def test_a_session_in_which_no_set_was_done_can_be_thrown_away(log: SessionLog) -> None:
    log.begin(a_session("kept", routine_text="shared", plan="kept plan"))
    log.begin(a_session("s1", routine_text="shared", plan="its own plan"))
    log.save_sets("s1", [a_set(outcome=Outcome.PARTIAL, held=(1.0,))])
    log.discard("s1")
    assert [record.id for record in log.sessions()] == ["kept"]
    assert log.session("kept").routine_text == "shared"


def test_a_session_with_a_set_done_is_not_thrown_away(log: SessionLog) -> None:
    log.begin(a_session())
    log.save_sets("s1", [a_set()])
    with pytest.raises(ValueError, match="s1 has a set that was done"):
        log.discard("s1")
    assert log.session("s1").sets == (a_set(),)


def test_one_side_of_a_set_in_turns_is_not_yet_a_set_done(log: SessionLog) -> None:
    log.begin(a_session())
    log.save_sets("s1", [a_set(side=Side.LEFT), a_set(side=Side.RIGHT, outcome=Outcome.PARTIAL)])
    log.discard("s1")
    assert log.sessions() == ()


def test_what_the_patient_says_is_added_bit_by_bit(log: SessionLog) -> None:
    log.begin(an_ended_session())
    log.annotate("s1", pain_before=2)
    log.annotate("s1", pain_after=0, effort=7)
    log.annotate("s1", note="  Good.  ")
    log.annotate("s1")
    assert log.session("s1") == an_ended_session(pain_before=2, pain_after=0, effort=7, note="Good.")
    log.annotate("s1", note="")
    assert log.session("s1").note is None


@pytest.mark.parametrize("score", [-1, 11, True, 2.5])
def test_a_score_that_is_none_is_not_written(log: SessionLog, score: int) -> None:
    log.begin(an_ended_session())
    writing: list[Callable[[], None]] = [
        lambda: log.annotate("s1", pain_after=score),
        lambda: log.annotate("s1", effort=score),
        lambda: log.answer_next_morning("s1", score, after(0)),
    ]
    for write in writing:
        with pytest.raises(ValueError, match="whole number from 0 to 10"):
            write()
    assert log.session("s1") == an_ended_session()


def test_texts_that_sessions_share_are_kept_once(log: SessionLog, tmp_path: Path) -> None:
    long = "x" * 400_000
    for number in range(20):
        log.begin(an_ended_session(f"s{number}", plan=long))
    log.close()
    assert (tmp_path / "log.sqlite3").stat().st_size < 2 * len(long)


@pytest.mark.parametrize("score", [0, 4, None])
def test_the_morning_after_is_asked_once_answered_or_not(log: SessionLog, score: int | None) -> None:
    morning = dt.datetime(2026, 11, 19, 8, 0, tzinfo=HERE)
    log.begin(an_ended_session("s1", a_set()))
    due = log.morning_after(morning)
    assert due is not None
    assert due.id == "s1"
    log.answer_next_morning("s1", score, morning)
    assert log.morning_after(morning) is None
    record = log.session("s1")
    assert (record.pain_next_morning, record.pain_next_morning_asked_at) == (score, morning)


def test_the_morning_after_is_the_last_sessions_in_which_something_was_done(log: SessionLog) -> None:
    """Tuesday's was not asked in time; on Wednesday evening one was opened in vain after the one that was done."""
    tuesday = WEDNESDAY - dt.timedelta(days=1)
    log.begin(an_ended_session("tuesday", a_set(), started_at=tuesday))
    log.begin(an_ended_session("done", a_set(outcome=Outcome.PARTIAL)))
    log.begin(an_ended_session("in vain", started_at=after(4000)))
    log.begin(an_ended_session("all skipped", a_set(outcome=Outcome.SKIPPED), started_at=after(5000)))
    due = log.morning_after(dt.datetime(2026, 11, 19, 8, 0, tzinfo=HERE))
    assert due is not None
    assert due.id == "done"


def test_an_empty_log(log: SessionLog) -> None:
    assert log.sessions() == ()
    assert log.morning_after(WEDNESDAY) is None
    assert log.interrupt_stale() == ()
