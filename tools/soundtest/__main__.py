"""Measures what a person hears and sees of whole sessions: `make soundtest`.

Each time the real program plays a routine in its window on a virtual display, with a PulseAudio server of its own whose
null sink is recorded, and two busy loops beside it. It prints how far every sound is from its planned instant, what was
lost, what nobody planned, and how far the count on the screen is from its tick; then what is heard after keys, and when
the sound server is killed in the middle of a hold. Exit status 1 if a limit was broken. Needs pulseaudio,
pulseaudio-utils, xvfb, openbox and xdotool.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from knee_coach.sound.wav import write_wav
from tools.soundtest.death import outlived
from tools.soundtest.evenness import measured
from tools.soundtest.keys import after_keys
from tools.soundtest.routines import FORTY_SECONDS, long_routine
from tools.soundtest.server import sound_server


def main() -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=3.0, help="how long the session is; under 1: the short one")
    parser.add_argument("--load", type=int, default=2, help="busy loops beside it")
    parser.add_argument("--way", choices=("qt", "playsound3"), help="leave only this way out (KNEE_COACH_SOUND)")
    parser.add_argument("--only-evenness", action="store_true", help="press no keys and kill no server")
    parser.add_argument("--sounds", action="store_true", help="print every sound with its deviation")
    parser.add_argument("--wav", type=Path, help="keep the recording")
    given = parser.parse_args()
    if given.way:
        os.environ["KNEE_COACH_SOUND"] = given.way
    routine = long_routine(given.minutes) if given.minutes >= 1 else FORTY_SECONDS
    with sound_server() as server:
        session = measured(server, routine, given.load)
    print(f"{given.load} busy loops\n{session}", flush=True)
    if given.sounds:
        for heard in session.figures.notes:
            late = "lost" if heard.late is None else f"{1000 * heard.late:+.2f} ms"
            print(f"  {heard.note.at:9.3f} s  {late:>12}  {heard.note.tone}")
        print("  in no plan:", *(f"{start:.2f}-{end:.2f}" for start, end in session.figures.extra))
    if given.wav:
        write_wav(given.wav, session.samples)
    faults = list(session.faults())
    if not given.only_evenness:
        faults += _keys_and_death()
    return _told(faults)


def _keys_and_death() -> Iterable[str]:
    with sound_server() as server:
        keys = after_keys(server)
        print("\nafter keys", *keys, sep="\n", flush=True)
    with sound_server() as server:
        death = outlived(server)
        print(f"\nthe sound server is killed\n{death}", flush=True)
    return [*(fault for key in keys for fault in key.faults()), *death.faults()]


def _told(faults: Iterable[str]) -> int:
    faults = tuple(faults)
    print("", *(faults or ("All as it should be.",)), sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
