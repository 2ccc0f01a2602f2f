# SPDX-License-Identifier: EUPL-1.2
"""Somebody puts right what an entry says of itself (post verbeteren)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Entry, Event
from ...terms import EventKind
from .settle import settle

WORDS = ("what", "to_whom", "made_where", "party", "canonical", "dossier", "subject", "kind", "is_public")
"""Stand on the entry itself."""
FIRST = {
    "owner": "who",
    "made_on": "on",
    "due_words": "due_words",
    "due_first": "due_first",
    "due_last": "due_last",
}
"""Follow from its first event, which is undone and written down anew."""
COPIED = (
    "kind", "on", "document_id", "start", "end", "words", "who", "note", "link", "due_words", "due_first", "due_last",
)  # fmt: skip


def change_entry(entry: Entry, changes: Mapping[str, Any], *, by: str, now: datetime) -> None:
    """Write the changed fields; the log keeps which they were, not what they said. A form has seen to shape.

    Owner, day and term of the beginning: the first event is undone and a corrected one stands in its place, so that the
    history shows both. Later events (postponed, handed over) still go over it.
    """
    with transaction.atomic():
        row = Entry.objects.select_for_update().defer("search").get(pk=entry.pk)
        first = _first(row)
        words = {
            name: changes[name] for name in WORDS if name in changes and changes[name] != getattr(row, name)
        }
        begins = {
            FIRST[name]: changes[name]
            for name in FIRST
            if name in changes and first is not None and changes[name] != getattr(first, FIRST[name])
        }
        if words:
            Entry.objects.filter(pk=row.pk).update(**words)
            for name, value in words.items():
                setattr(row, name, value)
        if begins and first is not None:
            _again(first, begins, by=by, now=now)
        if words or begins:
            settle([row])
            record(
                "register.changed",
                by=by,
                subject=row.code,
                facts={"which": sorted([*words, *begins])},
                now=now,
            )


def _first(entry: Entry) -> Event | None:
    """The event that the entry begins with: that it was made, else that it was first named."""
    standing = Event.objects.filter(
        entry=entry, undone_at=None, kind__in=(EventKind.MADE, EventKind.REPEATED)
    )
    return min(standing, key=lambda one: (one.kind != EventKind.MADE, one.on, one.pk), default=None)


def _again(first: Event, begins: dict[str, Any], *, by: str, now: datetime) -> None:
    Event.objects.filter(pk=first.pk).update(undone_at=now, undone_by=by)
    kept = {name: getattr(first, name) for name in COPIED} | begins
    # A day that was looked up is the day it was made.
    kind = EventKind.MADE if "on" in begins else first.kind
    Event.objects.create(entry_id=first.entry_id, **kept | {"kind": kind}, batch=first.batch, by=by, at=now)
