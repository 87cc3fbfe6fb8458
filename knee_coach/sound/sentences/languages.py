"""The pieces of sentences by language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.sides import Side, SideMeaning
from knee_coach.model.sound_settings import Language
from knee_coach.sound.sentences.english import English
from knee_coach.sound.sentences.phrases import Phrases
from knee_coach.sound.sentences.spanish import Spanish


def phrases_in(language: Language, words: Mapping[str, str]) -> Phrases:
    """The pieces in a language; ``words`` as :class:`Phrases` has them."""
    match language:
        case Language.ENGLISH:
            return English(words)
        case Language.SPANISH:
            return Spanish(words)
        case _:
            assert_never(language)


@cache
def pieces_in(language: Language) -> frozenset[str]:
    """What stands between the numbers of a dose, units too, in lower case."""
    phrases = phrases_in(language, {})
    return frozenset((*phrases.pieces, *(several for _, several in phrases.units)))


@cache
def number_words_in(language: Language) -> frozenset[str]:
    """The numbers of a dose that are written out, in lower case."""
    return frozenset(phrases_in(language, {}).number_words)


@cache
def switches_in(language: Language) -> Mapping[str, Side | None]:
    """Every sentence that changes the side, in lower case, and the side it changes to; None for one without a name."""
    phrases = phrases_in(language, {})
    return {phrases.switch(side, means).lower(): side for side in (*Side, None) for means in SideMeaning}
