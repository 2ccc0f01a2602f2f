# SPDX-License-Identifier: EUPL-1.2
"""Somebody writes down what happened to an entry, with the words and the document that say so (gebeurtenis)."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...life import why_not
from ...models import Document, Entry, Event
from ...queries.register.figures import figure_exists
from ...queries.register.shown import shown
from ...rules.happening import Given
from ...rules.quoting import place_of
from ...terms import EventKind
from .settle import settle

TERM = ("due_words", "due_first", "due_last")
ONLY_OF: dict[str, tuple[str, ...]] = {
    EventKind.VERDICT: ("verdict",),
    EventKind.HOUSE: ("house",),
    EventKind.DUE_CHANGED: TERM,
    EventKind.POSTPONED: TERM,
}
"""What is kept with one kind of event and no other, whatever else was filled in."""


def note_event(
    entry: Entry, *, kind: str, given: Given, document: Document | None = None, by: str, now: datetime
) -> list[str]:
    """Add the event and conclude the state anew. Returns the reasons why not, or nothing.

    Words that are quoted from a document must stand in it: their place is kept with them. Something that happened to a
    duplicate is written down with the entry it was merged into.
    """
    today = localdate(now)
    given = replace(given, has_document=document is not None)
    with transaction.atomic():
        entry = Entry.objects.select_for_update().defer("search").get(pk=entry.merged_into_id or entry.pk)
        (told,) = shown([entry], today=today)
        reasons = why_not(
            kind, entry=entry.kind, state=told.state, given=given, today=today, link_exists=figure_exists(given.link)
        )  # fmt: skip
        place = place_of(given.words, document.text) if document and given.words else None
        if document and given.words and place is None:
            reasons.append(_("Deze woorden staan niet zo in het stuk. Neem ze letterlijk over."))
        if reasons:
            return reasons
        assert given.on is not None
        start, end = place or (None, None)
        Event.objects.create(
            entry=entry,
            kind=kind,
            on=given.on,
            document=document,
            start=start,
            end=end,
            words=" ".join(given.words.split()),
            who=given.who,
            note=given.note,
            link=given.link,
            by=by,
            at=now,
            **{name: getattr(given, name) for name in ONLY_OF.get(kind, ())},
        )
        settle([entry])
        record(
            "register.event", by=by, subject=entry.code, facts={"kind": kind, "on": str(given.on)}, now=now
        )
    return []
