"""Before you start: gathers the answers for one routine until Start, and follows its file meanwhile."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from knee_coach.app.cards import too_long
from knee_coach.app.catalogue import Catalogue
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.model.dose import DoseKey
from knee_coach.model.routine import Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.library.entry import LibraryEntry
from knee_coach.routine_files.library.shelves import Origin
from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.choosing import with_taken, with_target
from knee_coach.ui.screens.before_start.fields import are_confirmed, numbers_asked
from knee_coach.ui.screens.before_start.file_trouble import FileBroken, FileGone, FileTrouble
from knee_coach.ui.screens.before_start.screen import BeforeStartScreen
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, derive_before_start_view


class Preparing(QObject):
    """``ready`` carries the read routine, the choices, and the pain before (0-10, None when passed over).

    ``depends_on`` carries the paths of the files that the page shows: the routine's and those of its pictures.
    """

    ready = Signal(object, object, object)
    left = Signal()
    depends_on = Signal(object)

    def __init__(self, look: Look, catalogue: Catalogue, settings: KeptSettings) -> None:
        super().__init__()
        self._catalogue, self._settings = catalogue, settings
        self._entry: LibraryEntry | None = None
        self._good: ReadRoutine | None = None
        """The last version that can be played: it is the one that is shown, and that Start plays."""
        self._last: ReadRoutine | None = None
        """The last version, whatever it is like."""
        self._trouble: FileTrouble | None = None
        self._choices = Choices()
        self._pain: int | None = None
        self._details_open = False
        self.screen = BeforeStartScreen(look)
        self.screen.back_asked.connect(self.left)
        self.screen.not_today_asked.connect(self.left)
        self.screen.start_asked.connect(self._start)
        self.screen.knee_chosen.connect(self._choose_knee)
        self.screen.pain_rated.connect(self._rate_pain)
        self.screen.target_chosen.connect(self._choose_target)
        self.screen.item_ticked.connect(self._tick_item)
        self.screen.numbers_confirmed.connect(self._confirm)

    def show_routine(
        self, entry: LibraryEntry, read: ReadRoutine, *, side: AffectedSide | None = None, details_open: bool = False
    ) -> None:
        """Begin anew with a routine that can be played: ``read`` is what reading ``entry`` gave."""
        self._entry, self._good, self._last, self._trouble = entry, read, read, None
        self._choices = self._settings.choices_for(read.id, side)
        self._pain, self._details_open = None, details_open
        self.screen.begin_anew()
        self._render()
        self._tell_what_it_depends_on()

    def look_again(self) -> None:
        """The file may have been saved: show it as it is now, or what is wrong with it."""
        if self._entry is None:
            return
        read = self._entry.read()
        self.screen.look_at_pictures_again()
        if read == self._last:
            return
        self._last = read
        self._trouble = self._trouble_of(read, self._entry.path)
        if self._trouble is None:
            self._take(read)
        self._render()
        self._tell_what_it_depends_on()

    def _trouble_of(self, read: ReadRoutine, path: Path) -> FileTrouble | None:
        if read.routine is None:
            return FileBroken(path.name, read.problems) if read.data or os.path.lexists(path) else FileGone(path.name)
        if self._catalogue.seconds(read.routine, self._choices_with(read)) is None:
            return FileBroken(path.name, (too_long(path),))
        return None

    def _take(self, read: ReadRoutine) -> None:
        """Show this version, with every answer that was given so far."""
        self._choices = self._choices_with(read)
        self._good = read

    def _choices_with(self, read: ReadRoutine) -> Choices:
        """What was chosen so far; with another id, what was chosen the last time for the routine of that id."""
        assert self._good is not None
        return self._choices if read.id == self._good.id else self._settings.choices_for(read.id, self._choices.side)

    def _tell_what_it_depends_on(self) -> None:
        assert self._entry is not None
        path = self._entry.path
        # The folder as well: a picture that was missed may come into it.
        beside = {name for read in (self._good, self._last) if read is not None for name in read.beside}
        self.depends_on.emit(frozenset([path, path.parent, *(path.parent / name for name in beside)]))

    def _warnings(self) -> tuple[Problem, ...]:
        """Those of the version that is shown, as long as their lines are those of the file."""
        assert self._entry is not None
        assert self._good is not None
        is_theirs = self._entry.origin is not Origin.BUNDLED
        return self._good.problems if is_theirs and self._trouble is None else ()

    def _routine(self) -> Routine:
        assert self._good is not None
        assert self._good.routine is not None
        return self._good.routine

    def _routine_id(self) -> str:
        assert self._good is not None
        return self._good.id

    def _render(self) -> None:
        assert self._entry is not None
        routine = self._routine()
        seconds = self._catalogue.seconds(routine, self._choices)
        confirmed = self._settings.confirmed_for(self._routine_id())
        facts = BeforeStartFacts(
            routine=routine,
            choices=self._choices,
            pain_now=self._pain,
            numbers_confirmed=are_confirmed(numbers_asked(routine, self._choices), confirmed),
            seconds=seconds,
            is_too_long=seconds is None,
            details_open=self._details_open,
            trouble=self._trouble,
            warnings=self._warnings(),
            folder=self._entry.path.parent,
        )
        self.screen.render(derive_before_start_view(facts))

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self._settings.remember(self._routine_id(), choices)
        self._render()

    def _choose_knee(self, side: AffectedSide) -> None:
        if self._choices.side not in (None, side):
            self._settings.keep_confirmed(self._routine_id(), {})  # the numbers were given for the other knee
        self._choose(replace(self._choices, side=side))

    def _choose_target(self, exercise_id: str, key: DoseKey, value: float | None) -> None:
        self._choose(with_target(self._choices, exercise_id, key, value))

    def _tick_item(self, item_id: str, taken: bool) -> None:
        self._choose(with_taken(self._choices, self._routine(), item_id, taken=taken))

    def _rate_pain(self, score: int) -> None:
        self._pain = score
        self._render()

    def _confirm(self, confirmed: bool) -> None:
        """The tick is for the numbers as they are now: others, or more of them, have to be ticked anew."""
        asked = numbers_asked(self._routine(), self._choices)
        self._settings.keep_confirmed(self._routine_id(), asked if confirmed else {})
        self._render()

    def _start(self) -> None:
        self.ready.emit(self._good, self._choices, self._pain)
