# SPDX-License-Identifier: EUPL-1.2
"""One finding in words: what it is, how sure, why, who said what of it (een vondst in woorden)."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...models import Item
from ...queries.documents.effective import CERTAIN, LIKELY, UNSEEN, Effective
from ...queries.documents.in_piece import places
from ...queries.documents.pieces import PIECE, Piece
from ...terms import ITEM_KINDS, ItemKind, Word
from .fields import COMMITMENT_KINDS, FIELDS
from .values import day, in_words, value_of

LONGEST = 240
STANDING: dict[str, str | Promise] = {
    UNSEEN: gettext_lazy("nog niemand keek hiernaar"),
    Word.CONFIRMED: gettext_lazy("door een mens bevestigd"),
    Word.CORRECTED: gettext_lazy("door een mens verbeterd"),
    Word.REJECTED: gettext_lazy("een mens zegt: dit klopt niet"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as pages show it. changed: (what, the reader's word, the person's word) of what was corrected."""

    code: str
    kind: str
    kind_words: str
    title: str
    quote: str
    repaired: str
    sure: str
    reason: str
    standing: str
    status: str
    is_gone: bool
    why: str
    changed: tuple[tuple[str, str, str], ...]
    more: tuple[str, ...]
    place: str
    address: str


def shown(one: Effective, piece: Piece, *, document: str, base: str = "accountability") -> Shown:
    """The finding in words; its quote comes from the piece of text it stands in. base: of which pages its links are."""
    item, data = one.item, one.data
    kind_words, title = str(ITEM_KINDS.get(item.kind, item.kind)), title_of(item.kind, data, one.canonical)
    if item.kind == ItemKind.COMMITMENT:
        kind_words, title = title, ""
    return Shown(
        item.code,
        item.kind,
        kind_words,
        title,
        quote_of(one, piece),
        repaired_of(data, one.canonical),
        "" if one.status == Word.REJECTED else certainty(item.confidence, is_said=one.status != UNSEEN),
        item.reason.rstrip("."),
        str(STANDING[one.status]),
        one.status,
        one.is_gone,
        one.said.why if one.said else "",
        changes_of(one),
        more_of(item.kind, data),
        place_address(document, one.start, item.code, is_long=piece.count > 1, base=base),
        reverse(f"{base}:finding", args=[item.code]),
    )


def certainty(confidence: float, *, is_said: bool = False) -> str:
    """How sure, in words. Once a person spoke the reader's doubt is no longer the point."""
    if is_said:
        return ""
    if confidence >= CERTAIN:
        return _("zeker")
    return _("waarschijnlijk") if confidence >= LIKELY else _("twijfel: kijk zelf")


def title_of(kind: str, data: dict[str, Any], canonical: str) -> str:
    """What a finding says, in a few words."""
    get = data.get
    if kind == ItemKind.PAIR:
        numbers = ", ".join(str(one) for one in get("nrs") or ())
        name = _("Vraag %(numbers)s") % {"numbers": numbers} if numbers else _("Vraag zonder nummer")
        return " · ".join(part for part in (name, get("asker") or "", get("party") or "") if part)
    if kind == ItemKind.DEADLINE:
        return interval(get("first"), get("last")) or get("raw") or ""
    if kind == ItemKind.MOTION:
        movers = ", ".join(f"{name} ({party})" if party else name for name, party in get("movers") or ())
        return " · ".join(part for part in (movers, canonical) if part)
    if kind == ItemKind.PERSON:
        return ", ".join(part for part in (get("name") or get("raw"), get("role"), get("party")) if part)
    if kind == ItemKind.COMMITMENT:
        return str(dict(COMMITMENT_KINDS).get(get("kind", ""), get("kind", "")))
    if kind == ItemKind.NOTE:
        return str(get("mark", ""))
    return canonical or str(get("says") or get("number") or "")


def more_of(kind: str, data: dict[str, Any]) -> tuple[str, ...]:
    """The other facts of a finding, each as a few words."""
    names = {
        ItemKind.COMMITMENT: ("owner", "to_whom", "due.raw", "due.last", "status"),
        ItemKind.MOTION: ("house", "execution"),
        ItemKind.REFERENCE: ("page",),
        ItemKind.DEMAND: ("judged",),
    }.get(ItemKind(kind), ())
    told = [
        f"{field.label}: {in_words(value_of(data, field.name), field)}"
        for field in FIELDS.get(kind, ())
        if field.name in names and value_of(data, field.name)
    ]
    if kind == ItemKind.PAIR and not data.get("answer"):
        told.append(_("Geen antwoord gevonden"))
    if kind == ItemKind.COMMITMENT and data.get("self_declared"):
        told.append(_("De tekst noemt dit zelf gedaan: dat is geen bewijs"))
    return tuple(told)


def interval(first: str | None, last: str | None) -> str:
    """From and until in words, both inside; one side may be open."""
    if first and last:
        return (
            day(first)
            if first == last
            else _("%(first)s tot en met %(last)s")
            % {
                "first": day(first),
                "last": day(last),
            }
        )
    if last:
        return _("uiterlijk %(last)s") % {"last": day(last)}
    return _("vanaf %(first)s") % {"first": day(first)} if first else ""


def quote_of(one: Effective, piece: Piece) -> str:
    """The words of a finding, shortened; empty when they stand in another piece of the text."""
    for start, end, _part in places(one):
        if piece.first <= start < piece.last:
            words = " ".join(piece.text[start - piece.first : end - piece.first].split())
            return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    return ""


def repaired_of(data: dict[str, Any], canonical: str) -> str:
    """What was printed, where the reader put look-alike signs right; the number it made of it is the title."""
    return str(data.get("raw", "")) if data.get("repaired") and canonical else ""


def changes_of(one: Effective) -> tuple[tuple[str, str, str], ...]:
    """What a person says otherwise than the reader, per field."""
    if one.status != Word.CORRECTED:
        return ()
    told = []
    for field in FIELDS.get(one.item.kind, ()):
        before, after = value_of(one.item.data, field.name), value_of(one.data, field.name)
        if field.kind != "quote" and (before or None) != (after or None):
            told.append((str(field.label), in_words(before, field) or "–", in_words(after, field) or "–"))
    if (one.start, one.end) != (one.item.start, one.item.end):
        told.append((str(_("Woorden")), _("andere plaats"), _("door een mens gekozen")))
    return tuple(told)


def place_address(
    document: str, start: int, item: str, *, is_long: bool, base: str = "accountability"
) -> str:
    """The address of the words of a finding in the document, in the right part of a long text."""
    there = reverse(f"{base}:document", args=[document])
    return f"{there}{f'?vanaf={start}' if is_long else ''}#i-{item}"


def address_of(item: Item, length: int, start: int, *, base: str = "accountability") -> str:
    """The same for a finding by itself. length: of the whole text, in code points."""
    return place_address(item.document.code, start, item.code, is_long=length > PIECE, base=base)
