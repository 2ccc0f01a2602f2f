# SPDX-License-Identifier: EUPL-1.2
"""Whether what is kept beside an entry is still what its events say: the check of a copy against its source."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ...life import State, state_of
from ...models import Entry
from ...terms import EntryKind
from .shown import entries, events_of

AT_ONCE = 500


def concluded(state: State, entry: Entry) -> dict[str, Any]:
    """What is kept beside an entry: exactly these columns, as the state says."""
    return {
        "owner": state.owner or entry.owner,
        "made_on": _day(state.made),
        "due_words": state.due_words,
        "due_first": state.due_first,
        "due_last": state.due_last,
        "declared": state.declared.value,
        "proof": state.proof.value,
        "house": state.house,
        "is_postponed": state.postponed > 0,
        "is_running": state.stands and state.runs and entry.kind != EntryKind.REFUSAL,
        "stands": state.stands,
    }


def _day(event: Any) -> date | None:
    return event.on if event else None


def differing() -> Iterator[tuple[str, dict[str, Any]]]:
    """Codes of entries that are kept otherwise than their events say, with what they should be. None is well.

    Reads everything, five hundred entries at a time: for the daily check, not for a page.
    """
    last = 0
    while rows := list(entries().filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = rows[-1].pk
        events = events_of(rows)
        for row in rows:
            should = concluded(state_of(events[row.pk]), row)
            wrong = {name: value for name, value in should.items() if getattr(row, name) != value}
            if wrong:
                yield row.code, wrong
