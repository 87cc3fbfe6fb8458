"""Stands in for the voice process: a program that speaks to nobody and writes down what it hears.

    fake_voice.py JOURNAL BEHAVIOUR

Each line that it hears is appended to JOURNAL, after a line "start". BEHAVIOUR is one of: well; no-engine; no-voice;
dies (at the first thing to play, when it is started for the first time); hangs (the same); away-for-a-while
(dies, and five others find no engine); mute (says nothing at all).
"""

import json
import sys
import threading

JOURNAL, BEHAVIOUR = sys.argv[1:]
ANNA = ["Anna", "en_GB"]


def note(what: str) -> int:
    """Write it down; how often that was."""
    with open(JOURNAL, "a+", encoding="utf-8") as journal:  # noqa: PTH123 - without pathlib it starts in 20 ms
        journal.write(what + "\n")
        journal.flush()
        journal.seek(0)
        return journal.read().count(what + "\n")


def tell(**message: object) -> None:
    print(json.dumps(message), flush=True)  # noqa: T201


def tell_facts(heard: dict[str, object], engine: str | None, voices: list[list[str]]) -> None:
    used = voices[0] if voices else None
    wishes = {"language": heard["language"], "wished": heard["voice"]}
    tell(**{"is": "facts"}, **wishes, engine=engine, voices=voices, used=used, why_not="" if engine else "nothing")


starts = note("start")
if BEHAVIOUR != "mute":
    tell(**{"is": "alive"})
for line in sys.stdin:
    note(line.strip())
    heard = json.loads(line)
    match heard["do"], BEHAVIOUR:
        case _, "mute":
            pass
        case "settings", "no-engine":
            tell_facts(heard, None, [])
            sys.exit()
        case "settings", "away-for-a-while" if 1 < starts < 7:
            tell_facts(heard, None, [])
            sys.exit()
        case "settings", "no-voice":
            tell_facts(heard, "speechd", [])
        case "settings", _:
            tell_facts(heard, "speechd", [ANNA])
        case "play", "dies" | "away-for-a-while" if starts == 1:
            sys.exit(1)
        case "play", "hangs" if starts == 1:
            threading.Event().wait()
        case "play", _:
            for _, text, _, _ in heard["lines"]:
                tell(**{"is": "begun"}, text=text)
                tell(**{"is": "finished"}, text=text)
