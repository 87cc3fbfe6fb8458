"""The sentences' pieces in Spanish: plain, informal, understood in Spain and in Latin America."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knee_coach.model.sides import Side, SideMeaning
from knee_coach.sound.sentences.phrases import Phrases

_FEMININE = {Side.LEFT: "izquierda", Side.RIGHT: "derecha", None: "otra"}
_MASCULINE = {Side.LEFT: "izquierdo", Side.RIGHT: "derecho", None: "otro"}
_PARTS = {
    SideMeaning.LEG: ("pierna", _FEMININE, "a la"),
    SideMeaning.ARM: ("brazo", _MASCULINE, "al"),
    SideMeaning.FOOT: ("pie", _MASCULINE, "al"),
}


_FEMININE_NUMBERS = {1: "una", 21: "veintiuna", 31: "treinta y una", 41: "cuarenta y una", 51: "cincuenta y una"}
_MASCULINE_NUMBERS: Mapping[float, str] = {
    21: "veintiún",
    31: "treinta y un",
    41: "cuarenta y un",
    51: "cincuenta y un",
}


class Spanish(Phrases):
    """Plain Spanish."""

    as_told = "Como te dijo tu terapeuta"
    press_when_ready = "Pulsa cuando quieras empezar"
    press_when_done = "Pulsa cuando termines"
    into_position = "Ponte en posición"
    recorded_test = "Así de fuerte se oyen las palabras."
    spoken_test = "Esta es la voz que te dice lo que viene."
    up_to = "hasta"
    hold = "mantén"
    pieces = (hold, up_to, "repeticiones", "por lado", "serie", "de", "y")
    number_words = tuple(_MASCULINE_NUMBERS.values())
    units = (("hora", "horas"), ("minuto", "minutos"), ("segundo", "segundos"))

    def next(self, exercise: str) -> str:
        """``Siguiente: Puente``."""
        return f"Siguiente: {exercise}"

    def set_of(self, number: int, of: int) -> str:
        """``Serie 2 de 3``."""
        return f"Serie {number} de {of}"

    def switch(self, side: Side | None, means: SideMeaning) -> str:
        """``Cambia a la pierna izquierda``, ``Cambia al otro brazo``, ``Ahora a la izquierda``."""
        if means is SideMeaning.DIRECTION:
            return "Ahora al otro lado" if side is None else f"Ahora a la {_FEMININE[side]}"
        part, ending, to_the = _PARTS[means]
        named = f"{ending[None]} {part}" if side is None else f"{part} {ending[side]}"
        return f"Cambia {to_the} {named}"

    def side(self, side: Side, means: SideMeaning) -> str:
        """``Pierna izquierda``, ``Hacia la izquierda``."""
        if means is SideMeaning.DIRECTION:
            return f"Hacia la {_FEMININE[side]}"
        part, ending, _ = _PARTS[means]
        return f"{part.capitalize()} {ending[side]}"

    def counted(self, reps: int) -> str:
        """``10 repeticiones``, ``una repetición``: what is counted is feminine, and a voice would say "uno"."""
        return f"{_FEMININE_NUMBERS.get(reps, reps)} {'repetición' if reps == 1 else 'repeticiones'}".capitalize()

    def on_each_side(self, reps: str) -> str:
        """``10 repeticiones por lado``."""
        return f"{reps} por lado"

    def in_turn(self, movements: Sequence[str]) -> str:
        """``baja y luego sube``."""
        return " y luego ".join(movements)

    def one(self, unit: str) -> str:
        """``un minuto``, ``una hora``."""
        return f"{'una' if unit == 'hora' else 'un'} {unit}"

    def added_up(self, amounts: Sequence[str]) -> str:
        """``un minuto y 30 segundos``, ``una hora, un minuto y 30 segundos``."""
        return " y ".join(part for part in (", ".join(amounts[:-1]), *amounts[-1:]) if part)

    def number(self, amount: float) -> str:
        """``1,5``, ``veintiún``: a voice would say "veintiuno" before a minute or a second."""
        return _MASCULINE_NUMBERS.get(amount) or super().number(amount).replace(".", ",")


SPANISH = Spanish()
