"""Makes the recorded words in assets/voices/ (`make words`). Run it after a change here or in tools/words/.

The files are committed, so that nobody needs a speech engine but the one who changes the words. The same engine on the
same machine gives the same bytes. It needs flite, espeak-ng and sox of Debian; assets/voices/ORIGIN.txt says which
versions the committed files were made with, and why these voices.

They speak as slowly as fits: what counts has less than 0.7 s in English and 0.9 s in Spanish. The words are for people
of seventy: what lies below 250 Hz carries no word, and only takes room from what does; around 2 kHz, where the
consonants are and old ears begin to fail, the voices are lifted by 4 dB. All-pass filters spread the pulses of the
voice in time, which nobody hears, and which makes room for about 2 dB more.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.words import english, spanish
from tools.words.engine import Engine, EngineMissingError
from tools.words.packing import Recording, pack
from tools.words.recorder import Recorder
from tools.words.word import Word

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "voices"

CLEARER = ("highpass", "250", "equalizer", "1800", "1.2o", "4", "treble", "-4", "5000", "0.7s")
CORNERS = (150, 200, 260, 330, 420, 530, 680, 860, 1100, 1400, 1800, 2300)
SPREAD = tuple(part for corner in CORNERS for part in ("allpass", str(corner), "1q"))

RMS = Engine(
    "flite",
    ("flite", "-voice", "rms", "--setf", "duration_stretch={stretch}", "-t", "{text}", "-o", "{file}"),
    (*CLEARER, *SPREAD),
)
KLATT = Engine(
    "espeak-ng",
    ("espeak-ng", "-v", "es-419+klatt3", "-s", "{rate}", "-p", "40", "-w", "{file}", "{text}"),
    (*CLEARER, *SPREAD),
)

LANGUAGES = {
    "en": (Recorder(RMS, speed=1.0, hurried=1.3, aim=english.AIM), english.words),
    "es": (Recorder(KLATT, speed=1.0, hurried=1.7, aim=spanish.AIM), spanish.words),
}


def record(recorder: Recorder, words: Sequence[Word]) -> list[Recording]:
    """Every word, in order."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(recorder.record, words, chunksize=4))


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the recordings of the languages asked for; 1 when an engine is missing."""
    parser = argparse.ArgumentParser(description="Makes the recorded words in assets/voices/.")
    parser.add_argument("--language", choices=sorted(LANGUAGES), action="append", help="only this one")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the folders of the languages are")
    asked = parser.parse_args(arguments)
    for language in asked.language or sorted(LANGUAGES):
        recorder, words = LANGUAGES[language]
        try:
            recordings = record(recorder, list(words()))
        except EngineMissingError as error:
            print(error, file=sys.stderr)
            return 1
        pack(recordings, asked.folder / language)
        print(_report(language, recordings))
    return 0


def _report(language: str, recordings: Sequence[Recording]) -> str:
    counting = [recording for recording in recordings if recording.word.at_most is not None]
    longest = sorted(counting, key=lambda recording: -recording.seconds)[:5]
    fastest = sorted(counting, key=lambda recording: -recording.speed)[:5]
    return "\n".join(
        (
            f"{language}: {len(recordings)} recordings, {sum(recording.seconds for recording in recordings):.0f} s",
            "  longest: " + ", ".join(f"{one.word.text} {one.seconds:.2f} s" for one in longest),
            "  fastest: " + ", ".join(f"{one.word.text} x {one.speed:.2f}" for one in fastest),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
