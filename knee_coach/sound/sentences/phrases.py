"""What a language has to be able to say."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from knee_coach.model.sides import Side, SideMeaning


@dataclass(frozen=True)
class Phrases(ABC):
    """The pieces that sentences are made of. Every piece begins with a capital unless it says otherwise.

    ``words`` says what a movement's word (in lower case) is in this language; any other is said as the file has it.
    """

    words: Mapping[str, str] = field(default_factory=dict)

    as_told: ClassVar[str]
    """Where nobody filled in the dose."""
    press_when_ready: ClassVar[str]
    press_when_done: ClassVar[str]
    into_position: ClassVar[str]
    """The movement to a hold that has none of its own."""
    recorded_test: ClassVar[str]
    """What is recorded for the test of the sound."""
    spoken_test: ClassVar[str]
    """What the system's voice says there."""
    up_to: ClassVar[str]
    """Before a time, in lower case."""
    hold: ClassVar[str]
    """Before a time, in lower case."""
    pieces: ClassVar[tuple[str, ...]]
    """What stands between the numbers of a dose, in lower case: recorded one by one, it makes any dose sayable."""
    number_words: ClassVar[tuple[str, ...]] = ()
    """Numbers that are written out in a dose, because a voice would say their digits wrongly."""
    units: ClassVar[tuple[tuple[str, str], tuple[str, str], tuple[str, str]]]
    """Hour, minute and second: one of them and several."""

    @abstractmethod
    def next(self, exercise: str) -> str:
        """What a rest leads to."""

    @abstractmethod
    def set_of(self, number: int, of: int) -> str:
        """The set a rest leads to."""

    @abstractmethod
    def switch(self, side: Side | None, means: SideMeaning) -> str:
        """The other side comes; None is the one that was not named."""

    @abstractmethod
    def side(self, side: Side, means: SideMeaning) -> str:
        """The side that works."""

    @abstractmethod
    def counted(self, reps: int) -> str:
        """So many reps."""

    @abstractmethod
    def on_each_side(self, reps: str) -> str:
        """Counted reps, for sides that take turns."""

    @abstractmethod
    def in_turn(self, movements: Sequence[str]) -> str:
        """Movements that follow one another, in lower case; at least one."""

    def word(self, word: str) -> str:
        """A movement's word."""
        return self.words.get(word.lower(), word)

    def time(self, seconds: float) -> str:
        """A length, like ``30 seconds``, ``1 minute 30 seconds``, ``2 hours``."""
        whole, rest = divmod(seconds, 60.0)
        amounts = (*divmod(int(whole), 60), rest)
        said = zip(amounts, self.units, strict=True)
        return self.added_up(
            [
                self.one(one) if amount == 1 else f"{self.number(amount)} {more}"
                for amount, (one, more) in said
                if amount
            ]
        )

    def one(self, unit: str) -> str:
        """One of a unit."""
        return f"1 {unit}"

    def added_up(self, amounts: Sequence[str]) -> str:
        """The amounts of a length, the largest first."""
        return " ".join(amounts)

    def number(self, amount: float) -> str:
        """A number of a unit."""
        return f"{amount:g}"
