# SPDX-License-Identifier: EUPL-1.2
"""What happened to an entry, as lines with the words and the place where they stand (geschiedenis)."""

from collections.abc import Collection, Iterable
from typing import Any

from django.utils.translation import gettext as _

from ...life.words import day, verdict_words
from ...models import Entry, Event, Mention
from ...queries.addresses import document_address, entry_address
from ...queries.register.figures import existing
from ...queries.register.progress import link_words
from ...queries.register.shown import Shown
from ...terms import EVENTS, HOUSE, EventKind

SAID = frozenset({EventKind.PARTLY_MET, EventKind.DECLARED_DONE, EventKind.HANDED_OVER, EventKind.STOPPED})
SEEN = frozenset({EventKind.EVIDENCE_SEEN, EventKind.VERDICT})


def history(shown: Shown, *, public: bool) -> list[dict[str, Any]]:
    """Newest first. public: of a document that is not public neither its title nor its words."""
    there = existing(event.link for event in shown.history)
    return [_line(event, shown, there, public=public) for event in reversed(shown.history)]


def _line(event: Event, shown: Shown, there: Collection[str], *, public: bool) -> dict[str, Any]:
    document = event.document
    hidden = document is not None and public and not document.is_public
    return {
        "event": event,
        "day": day(event.on),
        "what": EVENTS[event.kind],
        "kind": "said" if event.kind in SAID else "shown" if event.kind in SEEN else "",
        "who": event.who,
        "words": "" if hidden else event.words,
        "note": event.note,
        "more": _more(event),
        "is_hidden": hidden,
        "title": document.title if document is not None and not hidden else "",
        "address": document_address(document.code, event.start, event.end, public=public)
        if document and not hidden
        else "",
        "link": event.link,
        "link_words": link_words(event.link, there),
        "other": _other(event.other, public=public),
        "of_duplicate": event.entry.code if event.entry_id != shown.entry.pk else "",
    }


def _other(other: Entry | None, *, public: bool) -> dict[str, str] | None:
    """The other one of two that were merged or split, for who may see it."""
    if other is None or (public and not other.is_public):
        return None
    return {"what": other.what, "address": entry_address(other.code)}


def _more(event: Event) -> str:
    if event.verdict:
        return verdict_words(event.verdict)
    if event.house:
        return str(HOUSE[event.house])
    told = [f"“{event.due_words}”"] if event.due_words else []
    if event.due_last:
        told.append(_("uiterlijk %(last)s") % {"last": day(event.due_last)})
    return ", ".join(told)


def mentions(shown: Shown, found: Iterable[Mention], *, public: bool = True) -> list[dict[str, Any]]:
    """Where documents speak of it, with the exact words; without places that the history shows already."""
    told = {(one.document_id, one.start, one.end) for one in shown.history}
    return [
        {
            "title": one.item.document.title,
            "day": day(one.item.document.dated_on) if one.item.document.dated_on else "",
            "words": str(one.item.data.get("text") or one.item.data.get("raw") or "")[:600],
            "address": document_address(one.item.document.code, one.item.start, one.item.end, public=public),
        }
        for one in found
        if (one.item.document_id, one.item.start, one.item.end) not in told
    ]
