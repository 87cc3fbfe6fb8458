"""Adding routine files: what was chosen or dropped becomes a routine of the person's own, or a page says why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from knee_coach.app.attempts import Attempt, Attempts, kept
from knee_coach.desktop.folder_watch import FolderWatch
from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.look import Look
from knee_coach.ui.screens.adding.actions import Action, ChooseFile, CopyWords, Keep, Leave, LookAt, Replace, TryAgain
from knee_coach.ui.screens.adding.outcomes import Added, AlreadyThere, Broken, Kept
from knee_coach.ui.screens.adding.screen import AddingScreen
from knee_coach.ui.screens.adding.telling import told_shortly
from knee_coach.ui.screens.adding.view import derive_adding_view


class Adding(QObject):
    """Files with errors are followed while the page shows them: a saved file is read again.

    ``look_asked`` carries a routine's id and what is to be said with it; ``page_asked`` follows when :attr:`screen` is
    to be shown, ``left`` when nothing more is to be seen there, ``choose_asked`` when another file is to be chosen.
    """

    look_asked = Signal(str, str)
    page_asked = Signal()
    choose_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, attempts: Attempts, watch: FolderWatch) -> None:
        super().__init__()
        self._attempts = attempts
        self._watch = watch
        self._watch.pause()
        self._watch.changed.connect(self._file_was_saved)
        self._tried: tuple[Attempt, ...] = ()
        self.screen = AddingScreen(look)
        self.screen.asked.connect(self._act)
        self.screen.back_asked.connect(self.left)
        self.screen.in_sight.connect(self._follow)

    def take(self, paths: Sequence[str]) -> None:
        """Add these files, and the routine files of these folders. No path at all: what was dropped was no file."""
        self._go_on_with(self._attempts.add_all(Path(path) for path in paths))

    def close(self) -> None:
        """Follow no file any more; called once, at the end."""
        self._watch.close()

    def _go_on_with(self, tried: tuple[Attempt, ...]) -> None:
        self._tried = tried
        outcomes = tuple(attempt.outcome for attempt in tried)
        match outcomes:
            case (Added() | AlreadyThere() as single,):
                self.look_asked.emit(single.id, told_shortly(single))
            case (Kept(),):
                self.left.emit()
            case _:
                self.screen.render(derive_adding_view(outcomes))
                broken = [one.source for one in tried if isinstance(one.outcome, Broken)]
                # Their folders as well: a picture that is missing may come.
                self._watch.watch_files([*broken, *(source.parent for source in broken)])
                self.page_asked.emit()

    def _act(self, action: Action) -> None:
        match action:
            case Keep():
                self._change(action.at, kept)
            case Replace():
                self._change(action.at, self._attempts.replacer())
            case TryAgain():
                self._try_again()
            case LookAt():
                self.look_asked.emit(action.id, "")
            case CopyWords():
                QGuiApplication.clipboard().setText(action.words)
            case ChooseFile():
                self.choose_asked.emit()
            case Leave():
                self.left.emit()
            case _:
                assert_never(action)

    def _change(self, at: int | None, change: Callable[[Attempt], Attempt]) -> None:
        """Answer for one of the files, or (None) for all of them."""
        self._go_on_with(tuple(change(one) if at in (None, place) else one for place, one in enumerate(self._tried)))

    def _try_again(self) -> None:
        self._go_on_with(tuple(anew for attempt in self._tried for anew in self._attempts.add_again(attempt)))

    def _follow(self, in_sight: bool) -> None:
        if in_sight:
            self._watch.resume()
        else:
            self._watch.pause()

    def _file_was_saved(self) -> None:
        if self.screen.isVisible():
            self._try_again()
