"""What is said in English."""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.sound.sentences.english import ENGLISH
from tools.words.sentences import sentences
from tools.words.word import Word

COUNTED = 0.7
"""Seconds: what counts may be no longer, since the next word may come then."""

AIM = 0.6

BEFORE_REST = 0.45
"""Seconds: "rest" is said 0.5 s after the end of a set."""

_ONES = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

_MOVEMENTS = """
    back, up, down, in, out, together, apart, forward, side, center, centre, done, start, return, other side,
    lift, lower, raise, push, pull, press, squeeze, tighten, release, let go, bend, straighten, stretch, slide, open,
    close, turn, roll, rock, swing, cross, lean, reach, kick, tap, point, flex, extend, curl, stand, sit, squat, step,
    march, breathe in, breathe out, ready,
    step up, step down, step out, step in, step back, step forward, step together, stand up, sit down, sit back,
    bend down, lean forward, lean back, lift up, push up, push down, push out, push back, pull in, pull back,
    press down, press up, slide up, slide down, slide out, slide in, slide back, kick out, turn in, turn out,
    knees in, knees out, knees together, knee up, knee down, feet up, feet down, feet apart, feet together,
    heels up, heels down, toes up, toes down, hips up, hips down, leg up, leg down, leg out, leg back, arms up,
    arms down
"""
"""What routines call their movements: those that come with the program, the guide, and what else is usual."""


def words() -> Iterator[Word]:
    """Every recording in English, in the order in which they stand in the file."""
    yield from _fixed()
    for number in (*range(1, 51), *range(60, 201, 10)):
        yield Word((f"number:{number}",), number_text(number), COUNTED)
    for movement in (word.strip() for word in _MOVEMENTS.split(",")):
        yield Word(tuple(f"word:{spelling}" for spelling in spellings(movement)), movement, COUNTED)
    yield from sentences(ENGLISH)


def _fixed() -> Iterator[Word]:
    for word in ("hold", "rest", "relax", "left", "right"):
        yield Word((f"word:{word}",), word, COUNTED)
    yield Word(("last_one",), "last one", COUNTED)
    yield Word(("halfway",), "halfway", COUNTED)
    yield Word(("ten_seconds",), "ten seconds", COUNTED)
    yield Word(("start", "word:go"), "go", COUNTED)
    yield Word(("set_done",), "set done", BEFORE_REST)
    yield Word(("exercise_done",), "good work", BEFORE_REST)
    yield Word(("finish",), "All done. Well done.", None)
    yield Word(("pause", "word:pause"), "pause", COUNTED)
    yield Word(("resume",), "carry on", COUNTED)


def number_text(number: int) -> str:
    """Like ``twenty-one``; over a hundred as people count, ``one-twenty``: "one hundred twenty" takes too long."""
    hundreds, rest = divmod(number, 100)
    small = _ONES[rest] if rest < 20 else "-".join(filter(None, (_TENS[rest // 10], _ONES[rest % 10])))
    if not rest:
        return f"{_ONES[hundreds]} hundred"
    return f"{_ONES[hundreds]}-{small}" if hundreds else small


def spellings(movement: str) -> tuple[str, ...]:
    """The same words as routines write them: ``step up``, ``step-up``."""
    return (movement, movement.replace(" ", "-")) if " " in movement else (movement,)
