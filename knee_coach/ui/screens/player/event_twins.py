"""The visual twins of the cues that come with an event of the session: where something begins, and where it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from knee_coach.engine.events import Event, PhaseEnd, PhaseEnded, PhaseStarted, SessionEnded
from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.model.records import SessionState
from knee_coach.sound.cue import END_CUES
from knee_coach.ui.screens.player.twins import TWINS, Flash, FlashForm


class EventTwins:
    """Follows a session's events. ``flash`` lights up the edge; ``say`` gets the words that stand for a moment."""

    def __init__(self, flash: Callable[[FlashForm], None], say: Callable[[str], None]) -> None:
        self._flash, self._say = flash, say
        self._phase: Phase | None = None

    def show(self, events: Iterable[Event]) -> None:
        """Show the twins of what sounds with events that were told together, each once."""
        cues = [self._cue_of(event) for event in events]
        for cue in dict.fromkeys(cues):
            twin = None if cue is None else TWINS[cue]
            if isinstance(twin, Flash):
                self._flash(twin.form)
                if twin.words is not None:
                    self._say(twin.words)

    def _cue_of(self, event: Event) -> str | None:
        match event:
            case PhaseStarted():
                before, self._phase = self._phase, event.phase
                return "start" if _starts(event, before) else None
            case PhaseEnded(phase=Phase(ends=ending), how=PhaseEnd.RAN_OUT | PhaseEnd.DONE) if ending is not None:
                return END_CUES[ending]
            case SessionEnded(state=SessionState.FINISHED):
                return "finish"
            case _:
                return None


def _starts(event: PhaseStarted, before: Phase | None) -> bool:
    if event.elapsed == 0:
        return event.phase.opens
    # Something long goes on from where a pause stopped it.
    led = before is not None and before.kind is PhaseKind.GET_READY
    return led and event.phase.kind in (PhaseKind.HOLD, PhaseKind.ACTIVITY)
