# SPDX-License-Identifier: EUPL-1.2
"""What an item of a document becomes in the register: an entry, and what the same words say of it (van vondst naar post).

The reader's finding is taken as it counts now, with people's words over it. A text that calls something done tells when
it was *named* and *declared done*, not when it was made: that day stays unknown until somebody finds it.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...models import Document
from ...queries.documents.effective import Effective
from ...terms import EntryKind, EventKind, House, ItemKind
from .add_entry import NewEntry

KINDS = {
    "toezegging": EntryKind.COMMITMENT,
    "maatregel": EntryKind.MEASURE,
    "wetsvoorstel": EntryKind.MEASURE,
    "wettelijke_plicht": EntryKind.MEASURE,
    "derde": EntryKind.MEASURE,
    "voornemen": EntryKind.INTENTION,
    "doorlopend": EntryKind.INTENTION,
    "afwijzing": EntryKind.REFUSAL,
}
HOUSE = {
    "ingediend": House.SUBMITTED,
    "aangehouden": House.HELD,
    "aangenomen": House.ADOPTED,
    "verworpen": House.REJECTED,
    "ingetrokken": House.WITHDRAWN,
    "vervallen": House.LAPSED,
}
CALLED_DONE = frozenset({"uitgevoerd", "afgedaan", "invulling_gegeven"})
CALLED_LATE = "vertraagd"
CALLED_OFF = "afgewezen"
LONGEST = 600
SPEAKER = frozenset({"", "ik", "wij", "we"})


@dataclass(frozen=True, slots=True)
class Taken:
    """An entry as the words tell it, and what else they tell: kind of event with its fields."""

    new: NewEntry
    also: list[tuple[str, dict[str, Any]]] = field(default_factory=list)


def from_item(found: Effective, document: Document, *, kind: str = "") -> Taken:
    """Read one item. kind: as a person chose, in place of what the reader made of it. document: with its text."""
    words = " ".join(document.text[found.start : found.end].split())[:LONGEST]
    place = {"document": document, "start": found.start, "end": found.end, "words": words}
    on = document.dated_on or document.loaded_at.date()
    shared = {
        "on": on,
        "dossier": document.dossier,
        "is_demo": document.is_demo,
        "is_public": document.is_public,
    }
    if found.item.kind == ItemKind.MOTION:
        return _motion(found.data, shared | place, kind or EntryKind.MOTION)
    return _commitment(found.data, shared | place, kind, document.sender)


def _commitment(data: dict[str, Any], told: dict[str, Any], kind: str, sender: str) -> Taken:
    kind = kind or KINDS.get(str(data.get("kind")), EntryKind.COMMITMENT)
    named = str(data.get("owner") or "")
    # "Ik zeg toe": who speaks is who sent the letter.
    owner = (sender if named.casefold() in SPEAKER and sender else named or sender)[:160]
    status = str(data.get("status") or "")
    due = _due(data.get("due"))
    called_done = status in CALLED_DONE and kind != EntryKind.REFUSAL
    new = NewEntry(
        kind=kind,
        what=str(data.get("text") or told["words"])[:LONGEST],
        owner=owner,
        to_whom=str(data.get("to_whom") or "")[:160],
        is_implicit=bool(data.get("implicit")),
        was_made=not called_done and status != CALLED_LATE,
        **({} if status == CALLED_LATE else due),
        **told,
    )
    also: list[tuple[str, dict[str, Any]]] = []
    if status == CALLED_LATE and due:
        also.append((EventKind.POSTPONED, due))
    if called_done:
        also.append((EventKind.DECLARED_DONE, {"who": owner}))
    return Taken(new, also)


def _motion(data: dict[str, Any], told: dict[str, Any], kind: str) -> Taken:
    movers = [[str(name), str(party)] for name, party in data.get("movers") or []]
    new = NewEntry(
        kind=kind,
        what=str(data.get("raw") or told["words"])[:LONGEST],
        movers=movers,
        party=movers[0][1][:60] if movers else "",
        canonical=str(data.get("canonical") or "")[:60],
        was_made=False,
        **told,
    )
    also: list[tuple[str, dict[str, Any]]] = []
    if data.get("house") in HOUSE:
        also.append((EventKind.HOUSE, {"house": HOUSE[data["house"]]}))
    execution = str(data.get("execution") or "")
    if execution in CALLED_DONE:
        also.append((EventKind.DECLARED_DONE, {"who": told["document"].sender[:160]}))
    if execution == CALLED_OFF:
        also.append((EventKind.STOPPED, {"who": told["document"].sender[:160], "note": told["words"]}))
    return Taken(new, also)


def _due(data: Any) -> dict[str, Any]:
    """The term of a finding as fields of an event; empty without one."""
    if not data:
        return {}
    return {
        "due_words": str(data.get("raw") or "")[:160],
        "due_first": _day(data.get("first")),
        "due_last": _day(data.get("last")),
    }


def _day(told: Any) -> date | None:
    return date.fromisoformat(told) if told else None
