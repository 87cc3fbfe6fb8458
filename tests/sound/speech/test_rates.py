"""Words a minute become Qt's rate, differently for each engine."""

import pytest

from knee_coach.sound.speech.rates import WORDS_A_MINUTE, rate_for, spoken_seconds


@pytest.mark.parametrize(
    ("engine", "words_a_minute", "rate"),
    [
        pytest.param("speechd", 149, 0.0, id="espeak-ng's own speed"),
        pytest.param("speechd", WORDS_A_MINUTE * 0.6, -0.729, id="slowest"),
        pytest.param("speechd", WORDS_A_MINUTE * 1.6, 0.322, id="fastest"),
        pytest.param("speechd", 20, -1.0, id="slower than it can"),
        pytest.param("speechd", 900, 1.0, id="faster than it can"),
        pytest.param("winrt", WORDS_A_MINUTE, -0.333, id="Windows, five sixths of normal"),
        pytest.param("darwin", WORDS_A_MINUTE, -0.231, id="macOS"),
        pytest.param("somebody's", 180, 0.0, id="an engine nobody knows, at its normal speed"),
    ],
)
def test_rate(engine: str, words_a_minute: float, rate: float) -> None:
    assert rate_for(engine, words_a_minute) == pytest.approx(rate, abs=0.001)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Set 2 of 3", 0.98),
        ("Switch to your left leg", 1.33),
        ("Heel slide. Right leg. 15 reps.", 2.92),
        ("Bridge. Left leg. 10 reps, hold 2 seconds.", 3.75),
        ("Cambia a la pierna izquierda", 1.60),
        ("Puente. Pierna izquierda. 10 repeticiones, mantén 2 segundos.", 4.67),
    ],
)
def test_how_long_a_sentence_takes(text: str, seconds: float) -> None:
    """The seconds are those of recordings."""
    assert spoken_seconds(text, WORDS_A_MINUTE) == pytest.approx(seconds, abs=0.3)


def test_a_sentence_takes_longer_when_it_is_spoken_slowly() -> None:
    calm = spoken_seconds("Switch to your left leg", WORDS_A_MINUTE)
    assert spoken_seconds("Switch to your left leg", WORDS_A_MINUTE / 2) == pytest.approx(2 * calm)
