"""The tries of each set: the records written so far, and which of them counts.

Of all the tries of one set on one side exactly one is not superseded:

- the latest one that was done;
- if none was done, the one in which most was done: a try that began before one that did not, a stop for pain
  before a skip, then reps, then seconds;
- of equals, the earlier.

So a new try takes the place of the old record only once it is finished (or the old one was worth less), and the old
record counts for as long as it is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from knee_coach.model.record_changes import SaveSets, SetKey
from knee_coach.model.records import Outcome, SetRecord
from knee_coach.model.sides import Side


@dataclass
class _Try:
    record: SetRecord
    begun: bool

    def worth(self) -> tuple[bool, int, bool, bool, int, float]:
        """Greater counts before smaller; the attempt's number decides between two that were done."""
        record = self.record
        done = record.outcome is Outcome.DONE
        seconds = sum(record.held) + (record.duration or 0.0)
        chosen = record.outcome is not Outcome.SKIPPED
        return done, record.attempt if done else 0, self.begun, chosen, record.reps or 0, seconds


class Tries:
    """Every record of a session, kept so that it can be written anew."""

    def __init__(self) -> None:
        self._tries: dict[tuple[int, Side | None], list[_Try]] = {}

    def add(self, records: tuple[SetRecord, ...], *, begun: bool) -> SaveSets:
        """Take in the records of a try that ended, ``begun`` or passed over; what has to be written then."""
        saved: list[SetRecord] = []
        superseding: list[SetKey] = []
        for record in records:
            tries = self._tries.setdefault((record.set_index, record.side), [])
            counting = next((earlier for earlier in tries if not earlier.record.superseded), None)
            latest = _Try(record, begun)
            tries.append(latest)
            if counting is not None:
                loser = counting if latest.worth() > counting.worth() else latest
                loser.record = replace(loser.record, superseded=True)
                if loser is counting:
                    superseding.append(SetKey.of(counting.record))
            saved.append(latest.record)
        return SaveSets(tuple(saved), tuple(superseding))

    def rated(self, set_index: int, pain: int) -> tuple[SetRecord, ...]:
        """A pain score, 0-10, put into the records of a set's latest try; none if the set has no record yet."""
        latest = [tries[-1] for (index, _), tries in self._tries.items() if index == set_index]
        for entry in latest:
            entry.record = replace(entry.record, pain=pain)
        return tuple(entry.record for entry in latest)
