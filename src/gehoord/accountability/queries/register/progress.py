# SPDX-License-Identifier: EUPL-1.2
"""What became of chosen entries in a period, as rows that can be frozen (voortgang).

The state is that of the events up to and on the last day: what was written down later about an earlier day is in it, what
happened later is not. Only what everybody may see goes in: no word of a document that is not public.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from json import dumps
from typing import Any

from django.utils.translation import gettext as _

from ...life.words import (
    day,
    declared_words,
    due_words,
    house_words,
    postponed_words,
    proof_words,
    term_words,
    verdict_words,
)
from ...models import Entry, Event, ProgressReport
from ...rules.happening import FIGURES
from ...terms import ENTRY_KINDS, EVENTS, EntryKind
from ..addresses import document_address, entry_address
from .figures import edition_of, existing
from .shown import Shown, public_entries, shown

MOST = 400
Row = dict[str, Any]


def progress_rows(codes: Sequence[str], *, first: date, last: date) -> list[Row]:
    """One row per entry, in the order of `codes`; what was made after the last day is left out. Three statements."""
    known = {one.code: one for one in public_entries().filter(code__in=codes[:MOST])}
    entries: list[Entry] = [known[code] for code in dict.fromkeys(codes) if code in known]
    told = [one for one in shown(entries, today=last, until=last) if one.state.stands]
    there = existing(event.link for one in told for event in one.events)
    return [_row(one, there, first=first, last=last) for one in told]


def _row(one: Shown, there: Collection[str], *, first: date, last: date) -> Row:
    entry, state = one.entry, one.state
    is_refusal = entry.kind == EntryKind.REFUSAL
    happened = [event for event in one.history if event.on <= last]
    return {
        "code": entry.code,
        "address": entry_address(entry.code),
        "kind": str(ENTRY_KINDS[entry.kind]),
        "what": entry.what,
        "owner": state.owner or entry.owner,
        "to_whom": entry.to_whom,
        "made_on": state.made.on.isoformat() if state.made else "",
        "due": due_words(state),
        "postponed": postponed_words(state),
        "term": "" if is_refusal else term_words(state, one.now),
        "declared": _("dit is een nee: hier is iets geweigerd") if is_refusal else declared_words(state),
        "proof": "" if is_refusal else proof_words(state),
        "declared_code": state.declared.value,
        "proof_code": state.proof.value,
        "house": house_words(state),
        "sources": [_source(event, there, in_period=event.on >= first) for event in happened],
        "is_demo": entry.is_demo,
    }


def _source(event: Event, there: Collection[str], *, in_period: bool) -> Row:
    document = event.document if event.document and event.document.is_public else None
    hidden = event.document is not None and document is None
    return {
        "on": event.on.isoformat(),
        "day": day(event.on),
        "kind": event.kind,
        "what": str(EVENTS[event.kind]),
        "who": event.who,
        "words": "" if hidden else event.words,
        "verdict": verdict_words(event.verdict) if event.verdict else "",
        "note": event.note,
        "title": document.title if document else "",
        "address": document_address(document.code, event.start, event.end) if document else "",
        "link": event.link,
        "link_words": link_words(event.link, there),
        "in_period": in_period,
    }


def link_words(link: str, there: Collection[str]) -> str:
    """What a link says of itself; of a figure of ours, which edition it comes from."""
    if not link.startswith(FIGURES):
        return link.removeprefix("https://").rstrip("/")[:80]
    if link in there:
        return _("cijfer uit onze uitgave %(edition)s") % {"edition": edition_of(link)}
    return _("cijfer dat er niet meer is")


def digest_of(rows: Iterable[Row]) -> str:
    """SHA-256 of the rows as JSON with sorted names, so that everybody can compute it again from the kept rows."""
    text = dumps(list(rows), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Counts:
    """How the rows of a report stand."""

    rows: int
    said: int
    seen: int


def counts(rows: Sequence[Row]) -> Counts:
    """What was declared done, and of what a document was seen: two numbers that do not add up to anything."""
    return Counts(
        len(rows),
        sum(row["declared_code"] == "done" for row in rows),
        sum(row["proof_code"] in ("seen", "met", "partly") for row in rows),
    )


def reports(*, everything: bool = False) -> list[ProgressReport]:
    """Reports that were kept, the newest first, without their rows."""
    there = ProgressReport.objects.defer("rows", "choice").order_by("-made_at", "-id")
    return list(there if everything else there.filter(is_public=True))


def report_by_code(code: str, *, everything: bool = False) -> ProgressReport | None:
    """One report with its rows."""
    there = ProgressReport.objects.filter(code=code)
    return (there if everything else there.filter(is_public=True)).first()


def period_words(report: ProgressReport) -> str:
    """Its period in words."""
    return _("van %(first)s tot en met %(last)s") % {"first": day(report.first), "last": day(report.last)}
