# SPDX-License-Identifier: EUPL-1.2
"""Drafting a letter (concept): what the caseworker fills in becomes exactly the text that will be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import open_report

from ...letters.table import BY_LETTER, PAGE, PRINT, REPORTER, Kind
from ...letters.writing import FALLBACK, Text, write
from ...models import Letter
from ...queries.letters import DRAFT, letter_of
from ...queries.opened import Held
from ...rules import Reason
from ..keep_facts import keep_facts
from ..mark_changed import mark_changed
from ..write_letter import language_for
from .keep import keep_letter
from .sender import sender_of


@dataclass(frozen=True)
class Drafted:
    """The id of the draft, or why there is none. theirs: another wrote meanwhile, and this is what stands there."""

    reasons: list[Reason]
    id: UUID | None = None
    theirs: str = ""


def draft_letter(
    held: Held,
    *,
    name: str,
    own: Mapping[str, str],
    lines: tuple[str, ...] = (),
    by: Staff,
    now: datetime,
    respondent: UUID | None = None,
    letter: UUID | None = None,
    seal: str = "",
) -> Drafted:
    """Write the letter and keep it as a draft. The case is locked by the caller.

    own: what the caseworker wrote, by the names of the row. lines: the address, for paper. letter, seal: the draft
    that is changed, and the hash of the words that the writer saw: when they are others now, nothing is saved.
    Raises KeyError for an unknown letter, Letter.DoesNotExist for a draft that is gone.
    """
    kind = BY_LETTER[name]
    if any(one.needed and not own.get(one.name, "").strip() for one in kind.own):
        return Drafted([Reason.NO_LETTER_WORDS])
    if kind.to != REPORTER and not lines:
        return Drafted([Reason.NO_ADDRESSEE])
    if letter:
        there = letter_of(held, letter, lock=True)
        if not there.is_draft:
            return Drafted([Reason.CONSENT_USED])
        if seal and there.seal != seal:
            return Drafted([Reason.CONSENT_OVERTAKEN], letter, there.words)
    text = write_own(held, kind, own)
    key = keep_letter(
        held,
        name=name,
        to=kind.to,
        channel=PAGE if kind.to == REPORTER else PRINT,
        text=text,
        state=DRAFT,
        by=by,
        now=now,
        lines=lines,
        own=own,
        respondent=respondent,
        letter=letter,
    )
    mark_changed(held.id)
    return Drafted([], key)


def write_own(held: Held, kind: Kind, own: Mapping[str, str]) -> Text:
    """The letter with these words; in the reporter's language where it goes to the reporter."""
    values: dict[str, object] = dict.fromkeys(kind.variables, "")
    values |= sender_of(kind, held.row.counter_id)
    for one in kind.own:
        said = own.get(one.name, "").strip()
        values[one.name] = (
            [line.strip() for line in said.splitlines() if line.strip()] if one.several else said
        )
    report = open_report(held.report, held.keys.dek)
    return write(kind, values, language=language_for(report) if kind.to == REPORTER else FALLBACK)


def drop_draft(held: Held, letter: UUID) -> bool:
    """Throw a draft away, with the warm hand-over that it was made for. False: it is no draft (any more)."""
    gone, _rows = Letter.objects.filter(pk=letter, case=held.id, state=DRAFT).delete()
    if gone and str(letter) in held.facts.warm:
        warm = {key: one for key, one in held.facts.warm.items() if key != str(letter)}
        keep_facts(held, replace(held.facts, warm=warm))
    return bool(gone)
