# SPDX-License-Identifier: EUPL-1.2
"""A dossier in the order of time: its documents, what was promised in it, and the questions (tijdlijn)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...models import Document, Event
from .shown import EVENT_FIELDS, Shown, public_documents, public_entries, shown

MOST = 300


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything public about a dossier. undated: documents without a day. Each list at most three hundred long."""

    id: str
    documents: Sequence[Document]
    events: Sequence[Event]
    entries: Sequence[Shown]
    has_more: bool


def dossier(id_: str, *, today: date) -> Dossier:
    """Documents with this dossier, and everything that happened to its entries. Four statements."""
    documents = list(
        public_documents().filter(dossier=id_, duplicate_of=None).order_by("-dated_on", "id")[:MOST]
    )
    entries = list(public_entries().filter(dossier=id_).order_by("-made_on", "id")[:MOST])
    events = list(
        Event.objects.filter(entry__in=[one.pk for one in entries], undone_at=None)
        .select_related("entry", "document", "other")
        .only(*EVENT_FIELDS, "entry__code", "entry__what", "entry__kind")
        .order_by("-on", "-id")[:MOST]
    )
    more = MOST in (len(documents), len(entries), len(events))
    return Dossier(id_, documents, events, shown(entries, today=today), more)
