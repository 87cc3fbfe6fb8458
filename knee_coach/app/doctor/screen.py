"""Whether a window can be opened, and whether the screen can be kept awake."""

from __future__ import annotations

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.desktop.display import DisplayProblem
from knee_coach.desktop.wake_lock import ScreenWakeLock

WAITS = 3.0
"""Seconds: a desktop that has not answered by then does not."""


def look_at_display(problem: DisplayProblem | None) -> Finding:
    """``problem`` is what keeps a window from being opened, None for nothing."""
    if problem is None:
        return Finding("Window", Verdict.GOOD, "It can be opened.")
    return Finding("Window", Verdict.WITHOUT, f"{problem.what[0].upper()}{problem.what[1:]}.", problem.mend)


def look_at_wake_lock(lock: ScreenWakeLock) -> Finding:
    """Holds the lock for a moment and lets it go."""
    lock.hold()
    held = lock.wait_until_known(WAITS)
    lock.close()
    if held:
        return Finding("Screen", Verdict.GOOD, "It can be kept awake during a session.")
    return Finding(
        "Screen",
        Verdict.WITHOUT,
        "This system offers no way to keep it awake.",
        "Let it stay on for longer than a session, in the settings of your computer (under power or screen).",
    )
