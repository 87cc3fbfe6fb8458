"""How the question about the morning after is asked; the log knows when it is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from knee_coach.model.records import SessionRecord
from knee_coach.ui.words.days import weekday


@dataclass(frozen=True)
class MorningQuestion:
    """The session that is asked about, and what was answered since the question came up."""

    session: SessionRecord
    answer: int | None = None


def question_said(question: MorningQuestion, now: dt.datetime) -> str:
    """The question in words: of this morning, or of the one after that session."""
    ended = (question.session.ended_at or question.session.started_at).astimezone(now.tzinfo)
    if (now.date() - ended.date()).days > 1:
        return f"How was your knee the morning after {weekday(ended.date())}?"
    return "How is your knee this morning?" if now.hour < 12 else "How was your knee this morning?"
