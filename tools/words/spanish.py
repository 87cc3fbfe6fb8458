"""What is said in Spanish: as a therapist says it to a patient, "tú", in words both of Spain and of Latin America."""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.sound.sentences.spanish import SPANISH
from tools.words.english import BEFORE_REST, spellings
from tools.words.sentences import sentences
from tools.words.word import Word

COUNTED = 0.9
"""Seconds: what counts may be no longer."""

AIM = 0.7

_ONES = (
    *("", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece"),
    *("catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós"),
    *("veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"),
)
_TENS = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")

# What is said, and which English movements it stands for.
_MOVEMENTS = {
    "vamos": "go",
    "vuelve": "back, return",
    "arriba": "up, press up",
    "abajo": "down",
    "adentro": "in, turn in, knees in",
    "afuera": "out, turn out, leg out, knees out",
    "junta": "together, step together, knees together, feet together",
    "separa": "apart, feet apart",
    "adelante": "forward, lean forward",
    "atrás": "lean back, leg back",
    "a un lado": "side",
    "al centro": "center, centre",
    "listo": "done, ready",
    "empieza": "start",
    "otro lado": "other side",
    "sube": "lift, lift up, push up, step up, slide up, leg up, hips up",
    "baja": "lower, bend down, push down, step down, slide down, leg down, hips down",
    "levanta": "raise",
    "empuja": "push, push out, push back",
    "presiona": "press, press down",
    "aprieta": "squeeze, tighten",
    "suelta": "release, let go",
    "dobla": "bend, flex, curl",
    "estira": "straighten, stretch, extend, kick, kick out",
    "desliza": "slide, slide out",
    "acerca": "pull, pull in, pull back, slide in, slide back",
    "abre": "open",
    "cierra": "close",
    "gira": "turn, roll",
    "balancea": "rock, swing",
    "cruza": "cross",
    "inclínate": "lean",
    "llega": "reach",
    "toca": "tap",
    "punta": "point",
    "de pie": "stand, stand up",
    "siéntate": "sit, sit down, sit back",
    "sentadilla": "squat",
    "paso": "step, step out, step in",
    "paso atrás": "step back",
    "paso adelante": "step forward",
    "marcha": "march",
    "toma aire": "breathe in",
    "suelta aire": "breathe out",
    "rodilla arriba": "knee up",
    "rodilla abajo": "knee down",
    "pies arriba": "feet up",
    "pies abajo": "feet down",
    "talones arriba": "heels up",
    "talones abajo": "heels down",
    "puntas arriba": "toes up",
    "puntas abajo": "toes down",
    "brazos arriba": "arms up",
    "brazos abajo": "arms down",
}
"""What is said, and for which movements of :mod:`.english`. A routine in Spanish may say it itself."""


def words() -> Iterator[Word]:
    """Every recording in Spanish, in the order in which they stand in the file."""
    yield from _fixed()
    for number in (*range(1, 51), *range(60, 201, 10)):
        yield Word((f"number:{number}",), number_text(number), COUNTED)
    for text, movements in _MOVEMENTS.items():
        cues = (f"word:{spelling}" for movement in movements.split(", ") for spelling in spellings(movement))
        yield Word(tuple(cues), text, COUNTED)
    yield from sentences(SPANISH)


def _fixed() -> Iterator[Word]:
    yield Word(("word:hold",), "mantén", COUNTED)
    yield Word(("word:rest",), "descansa", COUNTED)
    yield Word(("word:relax",), "relájate", COUNTED)
    yield Word(("word:left",), "izquierda", COUNTED)
    yield Word(("word:right",), "derecha", COUNTED)
    yield Word(("last_one",), "la última", COUNTED)
    yield Word(("halfway",), "a la mitad", COUNTED)
    yield Word(("ten_seconds",), "diez segundos", COUNTED)
    yield Word(("start",), "ya", COUNTED)
    yield Word(("set_done",), "listo", BEFORE_REST)
    yield Word(("exercise_done",), "muy bien", BEFORE_REST)
    yield Word(("finish",), "Has terminado. Muy bien.", None)
    yield Word(("pause", "word:pause"), "pausa", COUNTED)
    yield Word(("resume",), "seguimos", COUNTED)


def number_text(number: int) -> str:
    """Like ``treinta y uno``, ``ciento diez``."""
    hundreds, rest = divmod(number, 100)
    small = _ONES[rest] if rest < 30 else " y ".join(filter(None, (_TENS[rest // 10], _ONES[rest % 10])))
    if not hundreds:
        return small
    if not rest:
        return "cien" if hundreds == 1 else "doscientos"
    return f"ciento {small}"
