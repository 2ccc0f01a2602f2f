# SPDX-License-Identifier: EUPL-1.2
"""Entries with what happened to them and the state that follows from it (posten met hun stand)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ...life import State, TermNow, state_of, term_on
from ...life.fold import in_order
from ...models import Document, Entry, Event
from ...models.entry import SHOWN
from ...terms import EventKind

OF_THE_PAIR = frozenset({EventKind.MERGED, EventKind.SPLIT})
EVENT_FIELDS = (
    "id", "entry", "kind", "on", "start", "end", "words", "who", "note", "link", "verdict", "house", "due_words",
    "due_first", "due_last", "batch", "by", "at", "undone_by", "undone_at", "other__code", "other__what", "other__is_public",
    "document__code", "document__title", "document__is_public", "document__canonical", "document__dated_on",
    "document__is_demo",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry, all that happened to it and to its duplicates by day, its state, and where its term stands."""

    entry: Entry
    events: Sequence[Event]
    state: State
    now: TermNow

    @property
    def history(self) -> list[Event]:
        """What counts, in order; of a duplicate not that it was merged, which stands with the entry itself."""
        return [
            one
            for one in in_order(self.events)
            if one.entry_id == self.entry.pk or one.kind not in OF_THE_PAIR
        ]


def entries() -> QuerySet[Entry]:
    """All entries without what only the database searches in."""
    return Entry.objects.defer("search")


def public_entries() -> QuerySet[Entry]:
    """What everybody may see: it stands, is public, and is no duplicate."""
    return entries().filter(SHOWN)


def public_documents() -> QuerySet[Document]:
    """Documents that everybody may see, without their text."""
    return Document.objects.filter(is_public=True).defer("text", "search", "pages", "warnings")


def events_of(entries_: Iterable[Entry]) -> dict[int, list[Event]]:
    """Per entry everything that happened to it and its duplicates, also what was undone. Two statements.

    Two, since the database finds neither half by its index when both are asked at once.
    """
    known = {entry.pk: entry for entry in entries_}
    found: dict[int, list[Event]] = {key: [] for key in known}
    doubles = Entry.objects.filter(merged_into__in=found).only("id", "code", "merged_into")
    # As the database has it now: who calls may hold a row from before it was merged or split.
    heads = {double.pk: double.merged_into_id for double in doubles}
    known |= {double.pk: double for double in doubles if double.pk not in known}
    rows = (
        Event.objects.filter(entry__in=known)
        .select_related("document", "other")
        .only(*EVENT_FIELDS)
        .order_by("on", "id")
    )
    for row in rows:
        row.entry = known[row.entry_id]
        for key in {row.entry_id, heads.get(row.entry_id) or row.entry_id} & found.keys():
            found[key].append(row)
    return found


def shown(entries_: Iterable[Entry], *, today: date, until: date | None = None) -> list[Shown]:
    """The entries in the order given, each with its state. until: as it was at the end of that day."""
    rows = list(entries_)
    events = events_of(rows) if rows else {}
    return [_shown(row, events[row.pk], today=today, until=until) for row in rows]


def _shown(entry: Entry, events: Sequence[Event], *, today: date, until: date | None) -> Shown:
    state = state_of(events, until=until)
    return Shown(entry, events, state, term_on(state, until or today))
