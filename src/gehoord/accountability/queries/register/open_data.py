# SPDX-License-Identifier: EUPL-1.2
"""Everything public as data, from tables of fields: the files, their schemas and the heads of the CSV cannot differ (open data).

Names are Dutch, from the one dictionary (`foundation.reference.glossary`); a name that is not in it stops the start.
Ids stay: the code of an entry, a document or a finding is never given to something else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.urls import reverse

from gehoord.foundation.reference.glossary import api_name

from ...life.axes import Declared, Proof
from ...models import Document, Event, Item, Mention
from ...terms import ENTRY_KINDS, EVENTS, GENRES, HOUSE, VERDICTS, WORDS, ItemKind
from ..addresses import document_address, entry_address, whole_address
from ..documents.effective import UNSEEN, Effective, effective
from .shown import Shown, public_documents, public_entries, shown

AT_ONCE = 500
DECLARED = {
    Declared.NOTHING: "niets",
    Declared.PARTLY: "deels",
    Declared.DONE: "afgedaan",
    Declared.HANDED_OVER: "overgedragen",
    Declared.STOPPED: "gestopt",
}
PROOF = {
    Proof.NONE: "niets",
    Proof.SEEN: "bewijs",
    Proof.MET: "bewijs, nagekomen",
    Proof.PARTLY: "bewijs, deels nagekomen",
    Proof.NOT_MET: "niet nagekomen",
    Proof.CANNOT_TELL: "niet te zeggen",
}
STATUS = {UNSEEN: "nee"} | {code: str(words) for code, words in WORDS.items()}


@dataclass(frozen=True)
class Field:
    """One field: its name in the dictionary, its JSON type, what it means, and how it is taken from a row."""

    code: str
    type: str
    about: str
    take: Callable[[Any], Any]
    values: tuple[str, ...] = ()
    parts: tuple["Field", ...] = field(default=())
    """Of a list: the fields of each of its members."""
    name: str = field(init=False, default="")
    """As it stands in the files."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", api_name(self.code))


def _words(labels: Any) -> tuple[str, ...]:
    return tuple(map(str, labels.values()))


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _seen(event: Event) -> Document | None:
    return event.document if event.document and event.document.is_public else None


def _open_words(event: Event) -> str:
    return "" if event.document and not event.document.is_public else event.words


EVENT = (
    Field("kind", "string", "Wat er gebeurde.", lambda one: str(EVENTS[one.kind]), _words(EVENTS)),
    Field("day", "date", "De dag waarop het gebeurde.", lambda one: one.on.isoformat()),
    Field("who", "string", "Wie het zei, deed of overnam.", lambda one: one.who),
    Field("words", "string", "De woorden van het stuk.", _open_words),
    Field("document", "string", "Code van het stuk; leeg als het niet openbaar is of er geen is.",
          lambda one: _seen(one).code if _seen(one) else ""),  # type: ignore[union-attr]
    Field("start", "integer", "Begin van de woorden in de tekst, in tekens (code points) vanaf 0.",
          lambda one: one.start if _seen(one) else None),
    Field("end", "integer", "Einde van de woorden, niet erbij.", lambda one: one.end if _seen(one) else None),
    Field("link", "string", "Een andere plaats, of een cijfer van ons.", lambda one: one.link),
    Field("verdict", "string", "Het oordeel van een lezer.", lambda one: str(VERDICTS.get(one.verdict, "")),
          ("", *_words(VERDICTS))),
    Field("house", "string", "Het besluit van de Kamer.", lambda one: str(HOUSE.get(one.house, "")),
          ("", *_words(HOUSE))),
    Field("due_words", "string", "De termijn die toen is genoemd.", lambda one: one.due_words),
    Field("due_first", "date", "De eerste dag daarvan.", lambda one: _day(one.due_first)),
    Field("due_last", "date", "De laatste dag daarvan.", lambda one: _day(one.due_last)),
    Field("note", "string", "Wat lezers moeten weten, of waarom.", lambda one: one.note),
)  # fmt: skip
MENTION = (
    Field("document", "string", "Code van het stuk.", lambda one: one.item.document.code),
    Field("item", "string", "Code van de vondst.", lambda one: one.item.code),
    Field("start", "integer", "Begin in de tekst, in tekens vanaf 0.", lambda one: one.item.start),
    Field("end", "integer", "Einde, niet erbij.", lambda one: one.item.end),
)
ENTRY = (
    Field("code", "string", "De code; verandert nooit.", lambda one: one[0].entry.code),
    Field("address", "uri", "Het adres om te citeren.", lambda one: whole_address(entry_address(one[0].entry.code))),
    Field("kind", "string", "Wat voor post.", lambda one: str(ENTRY_KINDS[one[0].entry.kind]), _words(ENTRY_KINDS)),
    Field("what", "string", "Wat is beloofd, gevraagd of geweigerd.", lambda one: one[0].entry.what),
    Field("owner", "string", "Wie het nu moet doen, in de woorden van het stuk.",
          lambda one: one[0].state.owner or one[0].entry.owner),
    Field("to_whom", "string", "Aan wie.", lambda one: one[0].entry.to_whom),
    Field("made_on", "date", "De dag waarop; leeg als die niet bekend is.",
          lambda one: _day(one[0].state.made.on if one[0].state.made else None)),
    Field("made_where", "string", "Waar.", lambda one: one[0].entry.made_where),
    Field("movers", "strings", "Wie een motie indienden.",
          lambda one: [f"{name} ({party})" if party else str(name) for name, party in one[0].entry.movers]),
    Field("party", "string", "De partij.", lambda one: one[0].entry.party),
    Field("canonical", "string", "Het nummer van het stuk zelf.", lambda one: one[0].entry.canonical),
    Field("dossier", "string", "Het dossier van de Kamer.", lambda one: one[0].entry.dossier),
    Field("subject", "string", "Het onderwerp.", lambda one: one[0].entry.subject),
    Field("is_implicit", "boolean", "Zonder het woord toezegging.", lambda one: one[0].entry.is_implicit),
    Field("due_words", "string", "De termijn die nu geldt, in woorden.", lambda one: one[0].state.due_words),
    Field("due_first", "date", "De eerste dag daarvan.", lambda one: _day(one[0].state.due_first)),
    Field("due_last", "date", "De laatste dag daarvan.", lambda one: _day(one[0].state.due_last)),
    Field("is_postponed", "integer", "Hoe vaak het is uitgesteld.", lambda one: one[0].state.postponed),
    Field("is_running", "boolean", "Of de klok van de termijn loopt.", lambda one: one[0].entry.is_running),
    Field("declared", "string", "Wat iemand zei over de uitvoering. Dit is nooit bewijs.",
          lambda one: DECLARED[one[0].state.declared], tuple(DECLARED.values())),
    Field("proof", "string", "Wat een lezer van het register zag. Volgt nooit uit wat iemand zei.",
          lambda one: PROOF[one[0].state.proof], tuple(PROOF.values())),
    Field("house", "string", "Wat de Kamer met een motie deed. Zegt niets over de uitvoering.",
          lambda one: str(HOUSE.get(one[0].state.house, "")), ("", *_words(HOUSE))),
    Field("is_demo", "boolean", "Een verzonnen voorbeeld.", lambda one: one[0].entry.is_demo),
    Field("events", "list", "Alles wat er gebeurde, het oudste eerst.", lambda one: one[0].history, parts=EVENT),
    Field("mentions", "list", "Waar stukken erover spreken.", lambda one: one[1], parts=MENTION),
)  # fmt: skip
DOCUMENT = (
    Field("code", "string", "De code; verandert nooit.", lambda one: one.code),
    Field(
        "address", "uri", "Het adres om te citeren.", lambda one: whole_address(document_address(one.code))
    ),
    Field("title", "string", "De titel.", lambda one: one.title),
    Field(
        "genre", "string", "Wat voor stuk.", lambda one: str(GENRES.get(one.genre, one.genre)), _words(GENRES)
    ),
    Field("canonical", "string", "Het nummer.", lambda one: one.canonical),
    Field("dossier", "string", "Het dossier van de Kamer.", lambda one: one.dossier),
    Field("dated_on", "date", "De datum van het stuk.", lambda one: _day(one.dated_on)),
    Field("sender", "string", "Van wie het is.", lambda one: one.sender),
    Field("asked_on", "date", "Wanneer de vragen erin zijn gesteld.", lambda one: _day(one.asked_on)),
    Field("answered_on", "date", "Wanneer ze zijn beantwoord.", lambda one: _day(one.answered_on)),
    Field("postponed_on", "date", "Wanneer het antwoord is uitgesteld.", lambda one: _day(one.postponed_on)),
    Field("days_stated", "integer", "Hoeveel dagen het stuk zelf noemt.", lambda one: one.days_stated),
    Field("is_demo", "boolean", "Een verzonnen voorbeeld.", lambda one: one.is_demo),
)
REFERENCE = (
    Field("code", "string", "De code van de vondst.", lambda one: one.item.code),
    Field("address", "uri", "Het adres om te citeren.",
          lambda one: whole_address(reverse("accountability:finding", args=[one.item.code]))),
    Field("document", "string", "Code van het stuk waarin het staat.", lambda one: one.item.document.code),
    Field("canonical", "string", "Waarheen het verwijst.", lambda one: one.canonical),
    Field("raw", "string", "Zoals het gedrukt staat.", lambda one: str(one.data.get("raw", ""))),
    Field("page", "string", "De bladzijde, als die is genoemd.", lambda one: str(one.data.get("page", ""))),
    Field("start", "integer", "Begin in de tekst, in tekens vanaf 0.", lambda one: one.start),
    Field("end", "integer", "Einde, niet erbij.", lambda one: one.end),
    Field("repaired", "boolean", "Het nummer was beschadigd en is hersteld.", lambda one: bool(one.data.get("repaired"))),
    Field("confidence", "number", "Hoe zeker het programma is, van 0 tot 1.", lambda one: one.item.confidence),
    Field("status", "string", "Of een mens het nakeek.", lambda one: STATUS[one.status], tuple(STATUS.values())),
)  # fmt: skip


def as_row(fields: tuple[Field, ...], one: Any) -> dict[str, Any]:
    """One row as JSON by the table of its fields."""
    told: dict[str, Any] = {}
    for each in fields:
        value = each.take(one)
        told[each.name] = [as_row(each.parts, part) for part in value] if each.parts else value
    return told


def register_rows() -> Iterator[dict[str, Any]]:
    """Every public entry by code of the database, five hundred at a time. Four statements each time."""
    for one in _entries():
        yield as_row(ENTRY, one)


def register_lines() -> Iterator[list[str]]:
    """The same as rows for a spreadsheet, with a head; what is a list in itself is only in the JSON."""
    flat = [one for one in ENTRY if not one.parts]
    yield [one.name for one in flat]
    for row in _entries():
        yield [_cell(one.take(row)) for one in flat]


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)


def _entries() -> Iterator[tuple[Shown, list[Mention]]]:
    # The state in the files does not depend on the day: what is late is for the reader of the file to count.
    last, epoch = 0, date(1, 1, 1)
    while rows := list(public_entries().filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = rows[-1].pk
        places = _mentions([row.pk for row in rows])
        for one in shown(rows, today=epoch):
            yield one, places.get(one.entry.pk, [])


def _mentions(keys: list[int]) -> dict[int, list[Mention]]:
    rows = (
        Mention.objects.filter(entry__in=keys, item__document__is_public=True)
        .select_related("item", "item__document")
        .only("entry", "item__code", "item__start", "item__end", "item__document__code")
        .order_by("id")
    )
    found: dict[int, list[Mention]] = {}
    for row in rows:
        found.setdefault(row.entry_id, []).append(row)
    return found


def document_rows() -> Iterator[dict[str, Any]]:
    """Every public document, without its text; that has an address of its own."""
    last = 0
    while rows := list(public_documents().filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = rows[-1].pk
        yield from (as_row(DOCUMENT, row) for row in rows)


def reference_rows() -> Iterator[dict[str, Any]]:
    """Every reference in public documents, as it counts now: nobody rejected it. Two statements each time."""
    for one in _references():
        yield as_row(REFERENCE, one)


def _references() -> Iterator[Effective]:
    last = 0
    there = Item.objects.filter(kind=ItemKind.REFERENCE, document__is_public=True).select_related("document")
    there = there.defer("document__text", "document__search", "document__pages", "document__warnings")
    while rows := list(there.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = rows[-1].pk
        yield from effective(rows)
