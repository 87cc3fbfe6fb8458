"""What is heard and seen when the sound server dies in the middle of a hold and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from knee_coach.sound.track import Track
from knee_coach.sound.wav import RATE
from tools.soundtest.comparing import compared
from tools.soundtest.figures import Figures
from tools.soundtest.planned import planned_track
from tools.soundtest.programs import BUSY_LOOP, running
from tools.soundtest.recorder import Recording, recording
from tools.soundtest.routines import ONE_HOLD
from tools.soundtest.screen import screen
from tools.soundtest.server import SETTLES, SoundServer, pause
from tools.soundtest.session import playing

KILLED_AT = 8.5
"""Second of the session: between two ticks of its first hold."""

AWAY = 5.0
"""Seconds until the server is started again."""

STILL_IN_HOLD = 19.6
"""Second of the session, in the same hold."""

MOVED = 0.05
"""Seconds by which the cues may lie elsewhere than before: a new stream begins anew."""

HELD = (14.0,)
"""Seconds of the routine's hold."""

COMPARED_UNTIL = 24.95
"""Second of the session: the rest after that hold is over, the next hold has begun, and its first tick has not."""

HEARD_WITHIN = 3.0
"""Seconds from the server's return after which no cue may be missing."""


@dataclass(frozen=True)
class Outlived:
    """A session whose sound server was killed and came back."""

    before: Figures
    after: Figures
    """From the server's return on."""
    returned_at: float
    """Second of the session."""
    screen_said_so: bool
    """While there was no sound, something stood at the top of the window that had not stood there before."""
    screen_was_right_again: bool
    """Before the hold was over it did not stand there any more."""
    held: tuple[float, ...]
    """Seconds of the holds, as the log has them."""

    @property
    def heard_again_at(self) -> float:
        """The second of the session at which the first cue was heard again."""
        return min((each.note.at for each in self.after.notes if each.late is not None), default=float("inf"))

    @property
    def missing(self) -> tuple[float, ...]:
        """The cues that were missing when they should have been heard again: seconds of the session."""
        return tuple(note.at for note in self.after.lost if note.at > self.returned_at + HEARD_WITHIN)

    @property
    def moved(self) -> float:
        """Seconds by which the cues come later than before the server died."""
        return self.after.delay - self.before.delay

    def faults(self) -> Iterator[str]:
        """What is not as it should be, in sentences."""
        for at in self.missing:
            yield f"the sound server was back at {self.returned_at:.2f} s, but the cue at {at:.2f} s was not heard"
        if abs(self.moved) > MOVED:
            yield f"after the sound server came back the cues were moved by {1000 * self.moved:+.1f} ms"
        if self.before.lost or not self.after.notes:
            yield "cues were missing before the sound server was killed"
        for start, end in (*self.before.extra, *self.after.extra):
            yield f"from {start:.2f} s to {end:.2f} s something sounded that nobody planned"
        if not self.screen_said_so:
            yield "the screen did not say that there was no sound"
        if not self.screen_was_right_again:
            yield "the screen still said that there was no sound when there was"
        if self.held != HELD:
            yield f"the holds lasted {self.held} s instead of {HELD} s"

    def __str__(self) -> str:
        return (
            f"before: {self.before}\nafter:  {self.after}\n"
            f"the server was back at {self.returned_at:.2f} s, a cue heard again at {self.heard_again_at:.2f} s, "
            f"{len(self.missing)} missing later; moved by {1000 * self.moved:+.1f} ms\n"
            f"the screen said so: {self.screen_said_so}, and no longer in the end: {self.screen_was_right_again}; "
            f"held {self.held} s"
        )


def outlived(server: SoundServer, load: int = 0) -> Outlived:
    """Play a session in the real window, kill the server in its first hold and start it again."""
    with screen(server.env) as shown, ExitStack() as stack:
        with recording(server.env) as first:
            pause(SETTLES)
            for _ in range(load):
                stack.enter_context(running(BUSY_LOOP, server.env))
            session = stack.enter_context(playing(shown, ONE_HOLD))
            track = planned_track(session.plan.phases)
            session.wait_for(KILLED_AT)
            top = session.part(0.5, 0.03, 0.97, 0.10)
            as_before = shown.looks_like(top)
            killed = shown.now()
            server.kill()
            pause(killed + AWAY - shown.now())
            said_so = shown.looks_like(top) != as_before
        server.start()
        returned = shown.now()
        with recording(server.env) as second:
            session.wait_for(STILL_IN_HOLD)
            right_again = shown.looks_like(top) == as_before
            session.wait_for(COMPARED_UNTIL + 0.5)
        began, held = session.began(), session.held()
    return Outlived(
        _compared(first, began, track, 0.0, killed - began),
        _compared(second, began, track, returned - began, COMPARED_UNTIL),
        returned - began,
        said_so,
        right_again,
        held,
    )


def _compared(heard: Recording, began: float, track: Track, start: float, end: float) -> Figures:
    """A recording, up to the second ``end`` of the session, with what is planned from ``start`` to ``end``."""
    first_at = heard.starts_at() - began
    notes = tuple(note for note in track.notes if start <= note.at < end)
    return compared(heard.samples[: round((end - first_at) * RATE)], first_at, Track(notes, track.bank))
