"""``knee-coach doctor``."""

from __future__ import annotations

import logging
import sys

from knee_coach.cli.statuses import GOOD, PROBLEMS
from knee_coach.paths import data_folder

MAY_BE_COPIED = """
You can copy all of this into a mail. It names your loudspeaker, the computer's voice and the folder
of your data, and says how many sessions are in it. Nothing about your health is in it."""


def doctor(*, play: bool) -> int:
    """Say how sound, voice, screen, data and log are; returns the exit status, 1 when no session can be recorded."""
    from knee_coach.app.doctor.examination import Examination
    from knee_coach.app.doctor.finding import Verdict, as_text
    from knee_coach.app.doctor.surroundings import surroundings

    # What goes wrong on the way is told as a finding, not as a line of a log among them.
    logging.getLogger().addHandler(logging.NullHandler())
    print(surroundings(), end="\n\n", flush=True)
    examination = Examination(data_folder(), tell_terminal)
    verdicts = set()
    for finding in examination.findings():
        verdicts.add(finding.verdict)
        print(as_text([finding]), flush=True)
    if play:
        print()
        for line in examination.played():
            print(line, flush=True)
    print(MAY_BE_COPIED)
    return PROBLEMS if Verdict.WRONG in verdicts else GOOD


def tell_terminal(text: str) -> None:
    """Say what is being waited for to whoever waits at a terminal; a report that goes into a file stays clean."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)
