"""``knee-coach doctor``."""

from __future__ import annotations

import logging

from knee_coach.cli.statuses import GOOD, PROBLEMS
from knee_coach.paths import data_folder


def doctor(*, play: bool) -> int:
    """Say how sound, voice, screen, data and log are; returns the exit status, 1 when no session can be recorded."""
    from knee_coach.app.doctor.examination import findings, play_test, settings_in
    from knee_coach.app.doctor.finding import Verdict, as_text
    from knee_coach.app.doctor.surroundings import surroundings

    # What goes wrong on the way is told as a finding, not as a line of a log among them.
    logging.getLogger().addHandler(logging.NullHandler())
    folder = data_folder()
    settings = settings_in(folder)
    print(surroundings(), end="\n\n", flush=True)
    verdicts = set()
    for finding in findings(folder, settings):
        verdicts.add(finding.verdict)
        print(as_text([finding]), flush=True)
    if play:
        trouble = play_test(settings, lambda: print("\nListen: ticks, a start, an end, then words.", flush=True))
        print(trouble or "It was played. If you heard nothing, turn up the loudspeaker and the computer's own volume.")
    print("\nYou can copy all of this into a mail. Nothing about your health is in it.")
    return PROBLEMS if Verdict.WRONG in verdicts else GOOD
