"""The sentences a session says: what comes next, which side, how much. Short, plain, and our own.

What is said stands in :mod:`.saying`; how a language words it in :mod:`.english` and :mod:`.spanish`.
"""

from knee_coach.sound.sentences.english import ENGLISH
from knee_coach.sound.sentences.languages import number_words_in, phrases_in, pieces_in, switches_in
from knee_coach.sound.sentences.phrases import Phrases
from knee_coach.sound.sentences.saying import (
    await_sentence,
    get_ready_sentences,
    next_exercise_sentences,
    next_set_sentence,
    planned_seconds,
    side_words,
    switch_sentence,
)

__all__ = [
    "ENGLISH",
    "Phrases",
    "await_sentence",
    "get_ready_sentences",
    "next_exercise_sentences",
    "next_set_sentence",
    "number_words_in",
    "phrases_in",
    "pieces_in",
    "planned_seconds",
    "side_words",
    "switch_sentence",
    "switches_in",
]
