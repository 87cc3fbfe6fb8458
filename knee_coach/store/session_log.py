"""The log of sessions: begun in their first second, each set written as it ends, nothing lost when the program dies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from knee_coach.model.pain import checked_score
from knee_coach.model.record_changes import SetKey
from knee_coach.model.records import SessionRecord, SessionState, SetRecord
from knee_coach.store.database import Database
from knee_coach.store.errors import told_plainly
from knee_coach.store.instants import to_columns
from knee_coach.store.morning_after import is_due
from knee_coach.store.reading import read_last_begun, read_running, read_sessions
from knee_coach.store.running_marks import RunningMarks
from knee_coach.store.writing import insert_session, interrupt_session, mark_superseded, remove_session, upsert_set


class SessionLog:
    """The log in the file ``path``, made if it is not there; its folder must be. Belongs to the thread that made it.

    Every method that writes does so in one transaction: when it returns, all of it is on the disk; when it raises,
    none of it is.

    Raises:
        LogError: from everything here, when the file cannot be opened, read or written. ``str()`` of it is for people.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)
        self._marks = RunningMarks(path.parent / "running")

    def __enter__(self) -> SessionLog:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. A session that still runs is one that was interrupted, for whoever opens the log next."""
        self._marks.let_go()
        self._database.close()

    def begin(self, record: SessionRecord) -> None:
        """Write a session, with whatever sets it has already. A running one is this process's from now on.

        Raises:
            ValueError: the log has a session of that id.
        """
        if record.state is SessionState.RUNNING:
            self._mark(record.id)
        with self._database.transaction() as connection:
            if not insert_session(connection, record):
                raise ValueError(f"the log already has a session {record.id}")
            for made in record.sets:
                upsert_set(connection, record.id, made)

    def save_sets(self, session_id: str, records: Iterable[SetRecord], superseding: Iterable[SetKey] = ()) -> None:
        """Write records, anew if they are there already, and mark others as superseded."""
        with self._database.transaction() as connection:
            for key in superseding:
                mark_superseded(connection, session_id, key)
            for record in records:
                upsert_set(connection, session_id, record)

    def end(self, session_id: str, state: SessionState, at: dt.datetime) -> None:
        """Write how and when a session ended.

        Raises:
            LookupError: there is no such session.
            ValueError: ``state`` is ``RUNNING``.
        """
        if state is SessionState.RUNNING:
            raise ValueError("a session that ends does not run")
        ended_at, offset = to_columns(at)
        self._update(session_id, {"state": state.value, "ended_at": ended_at, "ended_offset": offset})
        self._unmark(session_id)

    def reopen(self, session_id: str) -> None:
        """Let a session that had ended run again, in this process.

        Raises:
            LookupError: there is no such session.
        """
        self._mark(session_id)
        self._update(session_id, {"state": SessionState.RUNNING.value, "ended_at": None, "ended_offset": None})

    def discard(self, session_id: str) -> None:
        """Forget a session in which no set was done.

        Raises:
            ValueError: a set was done; nothing is deleted.
        """
        with self._database.transaction() as connection:
            remove_session(connection, session_id)
        self._unmark(session_id)

    def annotate(
        self,
        session_id: str,
        *,
        pain_before: int | None = None,
        pain_after: int | None = None,
        effort: int | None = None,
        note: str | None = None,
    ) -> None:
        """Write what the patient said of a session. None leaves a value as it is; an empty note takes it away.

        Raises:
            LookupError: there is no such session.
            ValueError: a score is not whole or not 0-10.
        """
        scores = {"pain_before": pain_before, "pain_after": pain_after, "effort": effort}
        values: dict[str, object] = {name: checked_score(score) for name, score in scores.items() if score is not None}
        if note is not None:
            values["note"] = note.strip() or None
        if values:
            self._update(session_id, values)

    def answer_next_morning(self, session_id: str, score: int | None, asked_at: dt.datetime) -> None:
        """Write the pain of the morning after, and when it was asked; None if the question was passed over.

        Raises:
            LookupError: there is no such session.
            ValueError: the score is not whole or not 0-10.
        """
        asked, offset = to_columns(asked_at)
        self._update(
            session_id,
            {
                "pain_next_morning": None if score is None else checked_score(score),
                "pain_next_morning_asked_at": asked,
                "pain_next_morning_asked_offset": offset,
            },
        )

    def sessions(self) -> Sequence[SessionRecord]:
        """Every session, oldest first, each with its sets in the order they ended."""
        with self._database.reading() as connection:
            return tuple(read_sessions(connection))

    def session(self, session_id: str) -> SessionRecord:
        """One session with its sets.

        Raises:
            LookupError: there is no such session.
        """
        with self._database.reading() as connection:
            for record in read_sessions(connection, session_id):
                return record
        raise _no_session(session_id)

    def morning_after(self, now: dt.datetime) -> SessionRecord | None:
        """The session whose morning after is to be asked about at ``now`` (aware, local time), if any.

        It is the last one in which something was done, from 04:00 of the next day on, for seven days, and once.
        """
        with self._database.reading() as connection:
            last = read_last_begun(connection)
        return last if last is not None and is_due(last, now) else None

    def interrupt_stale(self) -> tuple[SessionRecord, ...]:
        """Sessions left running by a program that died become ``interrupted``; those are returned.

        They ended with their last set, or if they have none, when they began.
        """
        with self._database.reading() as connection:
            running = read_running(connection)
        interrupted: list[SessionRecord] = []
        for record in running:
            if self._is_marked(record.id):
                continue
            ended_at = max((made.ended_at for made in record.sets), default=record.started_at)
            with self._database.transaction() as connection:
                still_ran = interrupt_session(connection, record.id, ended_at)
            self._unmark(record.id)
            if still_ran:
                interrupted.append(replace(record, state=SessionState.INTERRUPTED, ended_at=ended_at))
        return tuple(interrupted)

    def _update(self, session_id: str, values: dict[str, object]) -> None:
        columns = ", ".join(f"{name} = :{name}" for name in values)
        with self._database.transaction() as connection:
            done = connection.execute(f"UPDATE session SET {columns} WHERE id = :_id", {**values, "_id": session_id})
            if not done.rowcount:
                raise _no_session(session_id)

    def _mark(self, session_id: str) -> None:
        with told_plainly(self._database.path):
            self._marks.set(session_id)

    def _unmark(self, session_id: str) -> None:
        with told_plainly(self._database.path):
            self._marks.remove(session_id)

    def _is_marked(self, session_id: str) -> bool:
        with told_plainly(self._database.path):
            return self._marks.is_set(session_id)


def _no_session(session_id: str) -> LookupError:
    return LookupError(f"the log has no session {session_id}")
