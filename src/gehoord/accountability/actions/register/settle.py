# SPDX-License-Identifier: EUPL-1.2
"""Keeps beside an entry what its events conclude; the last step of everything that adds or undoes an event."""

from collections.abc import Iterable

from ...life import State, state_of
from ...models import Entry
from ...queries.register.differing import concluded
from ...queries.register.shown import events_of


def settle(entries: Iterable[Entry]) -> None:
    """Conclude the state of these entries and write it, inside the transaction of who calls."""
    rows = list(entries)
    events = events_of(rows)
    for row in rows:
        _write(row, state_of(events[row.pk]))


def _write(entry: Entry, state: State) -> None:
    should = concluded(state, entry)
    for name, value in should.items():
        setattr(entry, name, value)
    Entry.objects.filter(pk=entry.pk).update(**should)
