"""Before you start: gathers the answers for one routine until Start."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from knee_coach.app.catalogue import Catalogue
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.model.dose import DoseKey
from knee_coach.model.routine import Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.choosing import with_optional, with_target
from knee_coach.ui.screens.before_start.screen import BeforeStartScreen
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, derive_before_start_view


class Preparing(QObject):
    """``ready`` carries the read routine, the choices, and the pain before (0-10, None when passed over)."""

    ready = Signal(object, object, object)
    left = Signal()

    def __init__(self, look: Look, catalogue: Catalogue, settings: KeptSettings) -> None:
        super().__init__()
        self._catalogue, self._settings = catalogue, settings
        self._read: ReadRoutine | None = None
        self._choices = Choices()
        self._pain: int | None = None
        self._confirmed = False
        self._details_open = False
        self.screen = BeforeStartScreen(look)
        self.screen.back_asked.connect(self.left)
        self.screen.not_today_asked.connect(self.left)
        self.screen.start_asked.connect(self._start)
        self.screen.knee_chosen.connect(self._choose_knee)
        self.screen.pain_rated.connect(self._rate_pain)
        self.screen.target_chosen.connect(self._choose_target)
        self.screen.optional_ticked.connect(self._tick_optional)
        self.screen.numbers_confirmed.connect(self._confirm)

    def show_routine(self, read: ReadRoutine, *, side: AffectedSide | None = None, details_open: bool = False) -> None:
        """Begin anew with a routine that can be played."""
        self._read = read
        self._choices = self._settings.choices_for(read.id, side)
        self._pain, self._confirmed, self._details_open = None, False, details_open
        self._render()

    def _routine(self) -> Routine:
        assert self._read is not None
        assert self._read.routine is not None
        return self._read.routine

    def _render(self) -> None:
        facts = BeforeStartFacts(
            routine=self._routine(),
            choices=self._choices,
            pain_now=self._pain,
            numbers_confirmed=self._confirmed,
            seconds=self._catalogue.seconds(self._routine(), self._choices),
            details_open=self._details_open,
        )
        self.screen.render(derive_before_start_view(facts))

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        assert self._read is not None
        self._settings.remember(self._read.id, choices)
        self._render()

    def _choose_knee(self, side: AffectedSide) -> None:
        self._choose(Choices(self._choices.targets, self._choices.rule, side, self._choices.optional))

    def _choose_target(self, exercise_id: str, key: DoseKey, value: float | None) -> None:
        self._confirmed = False if value is None else self._confirmed
        self._choose(with_target(self._choices, exercise_id, key, value))

    def _tick_optional(self, item_id: str, taken: bool) -> None:
        self._choose(with_optional(self._choices, item_id, taken=taken))

    def _rate_pain(self, score: int) -> None:
        self._pain = score
        self._render()

    def _confirm(self, confirmed: bool) -> None:
        self._confirmed = confirmed
        self._render()

    def _start(self) -> None:
        self.ready.emit(self._read, self._choices, self._pain)
