# SPDX-License-Identifier: EUPL-1.2
"""Made-up documents, entries and events of the register; entries and events through the real actions."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import count
from typing import Any

from gehoord.accountability.actions.register.add_entry import NewEntry, add_entry
from gehoord.accountability.actions.register.note_event import note_event
from gehoord.accountability.models import Document, Entry, Event, Item
from gehoord.accountability.rules.happening import Given

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
LETTER = "De minister zegt toe de Kamer voor de zomer te informeren.\nDe toezegging is hiermee afgedaan.\n"
_number = count(1)


@dataclass(frozen=True)
class Tried:
    """An event without a table, for the pure functions."""

    id: int
    kind: str
    on: date
    who: str = ""
    verdict: str = ""
    house: str = ""
    due_words: str = ""
    due_first: date | None = None
    due_last: date | None = None
    undone_at: datetime | None = None


def document(text: str = LETTER, **given: Any) -> Document:
    """A public letter with this text."""
    number = next(_number)
    digest = sha256(f"{number} {text}".encode()).hexdigest()
    told: dict[str, Any] = {
        "code": f"d{digest[:11]}",
        "title": f"Kamerbrief {number}",
        "genre": "kamerbrief",
        "dated_on": date(2026, 3, 5),
        "file_name": "brief.txt",
        "file_kind": "txt",
        "file_bytes": len(text.encode()),
        "file_sha256": digest,
        "text": text,
        "text_sha256": sha256(text.encode()).hexdigest(),
        "is_public": True,
        "reader_version": "1",
        "loaded_at": NOW,
        "loaded_by": "test",
    } | given
    return Document.objects.create(**told)


def item(of: Document, kind: str = "commitment", words: str = "", **given: Any) -> Item:
    """Something that the reader found in a document, at these words. data: see reading.shapes."""
    words = words or of.text.split("\n")[0]
    start = of.text.index(words)
    number = next(_number)
    data = {"text": words, "kind": "toezegging", "status": "open", "start": start, "end": start + len(words)}
    told: dict[str, Any] = {
        "code": f"i{number:07d}",
        "document": of,
        "kind": kind,
        "key": f"{kind}:{start}:{number}",
        "start": start,
        "end": start + len(words),
        "data": data | given.pop("data", {}),
        "confidence": 0.95,
        "reader_version": "1",
    } | given
    return Item.objects.create(**told)


def entry(
    what: str = "De Kamer informeren over het onderzoek.", *, now: datetime = NOW, **given: Any
) -> Entry:
    """A commitment of the minister, made on 5 March 2026."""
    told: dict[str, Any] = {
        "kind": "commitment",
        "on": date(2026, 3, 5),
        "owner": "de minister van VWS",
    } | given
    return add_entry(NewEntry(what=what, **told), by="test", now=now)


def happens(
    to: Entry, kind: str, *, document: Document | None = None, now: datetime = NOW, **given: Any
) -> Event:
    """Write down an event that may be written down."""
    told: dict[str, Any] = {"on": date(2026, 6, 1)} | given
    reasons = note_event(to, kind=kind, given=Given(**told), document=document, by="test", now=now)
    assert reasons == []
    to.refresh_from_db()
    return Event.objects.filter(entry=to).latest("id")


def declared_done(to: Entry, **given: Any) -> Event:
    """The minister says that it is done, in a letter that shows nothing."""
    letter = given.pop("document", None) or document()
    told = {"who": "de minister van VWS", "words": "De toezegging is hiermee afgedaan."} | given
    return happens(to, "declared_done", document=letter, **told)
