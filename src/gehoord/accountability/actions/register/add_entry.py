# SPDX-License-Identifier: EUPL-1.2
"""Somebody adds an entry to the register by hand (post toevoegen)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Document, Entry, Event
from ...models.codes import new_code
from ...terms import EventKind
from .settle import settle


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What an entry begins with. on: the day it was made, or named in `document`; was_made: that day is the making."""

    kind: str
    what: str
    on: date
    owner: str = ""
    to_whom: str = ""
    made_where: str = ""
    movers: list[list[str]] = field(default_factory=list)
    party: str = ""
    canonical: str = ""
    dossier: str = ""
    subject: str = ""
    due_words: str = ""
    due_first: date | None = None
    due_last: date | None = None
    is_implicit: bool = False
    is_public: bool = True
    is_demo: bool = False
    was_made: bool = True
    document: Document | None = None
    start: int | None = None
    end: int | None = None
    words: str = ""
    link: str = ""


ON_THE_ENTRY = (
    "kind", "what", "owner", "to_whom", "made_where", "movers", "party", "canonical", "dossier", "subject",
    "is_implicit", "is_public", "is_demo",
)  # fmt: skip


def add_entry(new: NewEntry, *, by: str, now: datetime, batch: UUID | None = None) -> Entry:
    """Keep the entry with its first event, and conclude its state. A form has seen to shape and length."""
    with transaction.atomic():
        entry = Entry.objects.create(
            code=new_code("p"),
            added_at=now,
            added_by=by,
            **{name: getattr(new, name) for name in ON_THE_ENTRY},
        )
        Event.objects.create(
            entry=entry,
            kind=EventKind.MADE if new.was_made else EventKind.REPEATED,
            on=new.on,
            document=new.document,
            start=new.start,
            end=new.end,
            words=new.words,
            link=new.link,
            who=new.owner,
            due_words=new.due_words,
            due_first=new.due_first,
            due_last=new.due_last,
            batch=batch,
            by=by,
            at=now,
        )
        settle([entry])
        record("register.added", by=by, subject=entry.code, facts={"kind": entry.kind}, now=now)
    return entry
