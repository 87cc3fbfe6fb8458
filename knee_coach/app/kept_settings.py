"""The settings in use: read once, written at every change."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices, Target
from knee_coach.settings import Settings, SettingsError, SettingsFile

T = TypeVar("T")

_logger = logging.getLogger(__name__)


class KeptSettings:
    """``now`` is what holds; a change that cannot be saved holds until the program ends, and is logged.

    ``unsaved`` says why the last one could not be, where, and how to mend it; None when all is saved.
    """

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        loaded = file.load()
        self.now: Settings = loaded.settings
        self.problem = loaded.problem
        self.unsaved: str | None = None

    def keep(self, changed: Settings) -> None:
        """Let these hold, and save them if anything differs from what is saved."""
        if changed != self.now or self.unsaved is not None:
            self.now = changed
            self._save()

    def save_again(self) -> None:
        """Try once more to save what could not be saved."""
        self.keep(self.now)

    def _save(self) -> None:
        try:
            self._file.save(self.now)
        except SettingsError as error:
            _logger.warning("the settings could not be saved", exc_info=True)
            self.unsaved = str(error)
        else:
            self.unsaved = None

    @property
    def for_sessions(self) -> SessionSettings:
        """What shapes a timeline."""
        return SessionSettings(self.now.pace, self.now.wait_for_me)

    def choices_for(self, routine_id: str, side: AffectedSide | None = None) -> Choices:
        """What was chosen for a routine the last time; ``side`` takes the place of the remembered one."""
        return Choices(
            targets=self.now.targets.get(routine_id, {}),
            side=side or self.now.sides.get(routine_id),
            optional=self.now.optional.get(routine_id, frozenset()),
            left_out=self.now.left_out.get(routine_id, frozenset()),
        )

    def remember(self, routine_id: str, choices: Choices) -> None:
        """Keep what was chosen for a routine."""
        sides = self.now.sides if choices.side is None else {**self.now.sides, routine_id: choices.side}
        self.keep(
            replace(
                self.now,
                sides=sides,
                targets=_with(self.now.targets, routine_id, choices.targets),
                optional=_with(self.now.optional, routine_id, choices.optional),
                left_out=_with(self.now.left_out, routine_id, choices.left_out),
            )
        )

    def confirmed_for(self, routine_id: str) -> Mapping[str, Target]:
        """By exercise, the numbers that the patient said somebody gave to them."""
        return self.now.confirmed.get(routine_id, {})

    def keep_confirmed(self, routine_id: str, numbers: Mapping[str, Target]) -> None:
        """Remember, of these numbers and no others, that somebody gave them."""
        self.keep(replace(self.now, confirmed=_with(self.now.confirmed, routine_id, numbers)))


def _with(kept: Mapping[str, T], routine_id: str, value: T) -> dict[str, T]:
    return {**kept, routine_id: value} if value else {key: old for key, old in kept.items() if key != routine_id}
