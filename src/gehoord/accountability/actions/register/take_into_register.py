# SPDX-License-Identifier: EUPL-1.2
"""Somebody takes items of a document into the register, as new entries or with entries that are there (opnemen)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.timezone import localdate

from gehoord.foundation.audit.log import Facts, record

from ...life import why_not
from ...models import Document, Entry, Event, Item, Mention
from ...queries.documents.effective import effective
from ...queries.register.shown import shown
from ...rules.happening import Given
from ...terms import EventKind
from .add_entry import add_entry
from .from_item import Taken, from_item
from .settle import settle


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided about one item. into: code of an entry that it is about; empty makes a new one."""

    item: int
    kind: str = ""
    into: str = ""


def take_into_register(
    document: Document, choices: Sequence[Choice], *, by: str, now: datetime
) -> tuple[UUID, list[Entry]]:
    """Everything that was chosen, in one transaction; the batch undoes it at once (`take_back`).

    An item that was taken in before, was rejected, or is of another document is passed over. document: with its text.
    """
    batch, wanted = uuid4(), {one.item: one for one in choices}
    with transaction.atomic():
        rows = Item.objects.select_for_update(of=("self",)).filter(
            document=document, pk__in=wanted, mention=None
        )
        taken = [
            _take(from_item(one, document, kind=wanted[one.item.pk].kind), one.item, wanted[one.item.pk].into,
                  batch=batch, by=by, now=now)
            for one in effective(rows.order_by("start", "id"))
        ]  # fmt: skip
        facts: Facts = {"count": len(taken), "code": document.code}
        record("register.taken", by=by, subject=str(batch), facts=facts, now=now)
    return batch, taken


def _take(told: Taken, item: Item, into: str, *, batch: UUID, by: str, now: datetime) -> Entry:
    there = Entry.objects.defer("search").filter(code=into, merged_into=None).first() if into else None
    if there is None:
        entry = add_entry(told.new, by=by, now=now, batch=batch)
    else:
        entry = there
        # To be named again never brings a term of its own here: that is an event by itself, below.
        fields = {"due_words": "", "due_first": None, "due_last": None}
        _event(entry, EventKind.REPEATED, told, fields, batch=batch, by=by, now=now)
    for kind, more in told.also:
        if there is None or _fits(entry, kind, told, more, now=now):
            _event(entry, kind, told, more, batch=batch, by=by, now=now)
    Mention.objects.create(entry=entry, item=item, batch=batch, by=by, at=now)
    settle([entry])
    return entry


def _fits(entry: Entry, kind: str, told: Taken, fields: dict[str, Any], *, now: datetime) -> bool:
    """Whether the table allows it after what happened before; what it does not allow a person writes down by hand."""
    (whole,) = shown([entry], today=localdate(now))
    given = Given(on=told.new.on, has_document=True, words=told.new.words, **fields)
    return not why_not(kind, entry=entry.kind, state=whole.state, given=given, today=localdate(now))


def _event(
    entry: Entry, kind: str, told: Taken, fields: dict[str, Any], *, batch: UUID, by: str, now: datetime
) -> None:
    new = told.new
    Event.objects.create(
        entry=entry, kind=kind, on=new.on, document=new.document, start=new.start, end=new.end, words=new.words,
        batch=batch, by=by, at=now, **fields,
    )  # fmt: skip
