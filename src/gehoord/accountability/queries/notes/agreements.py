# SPDX-License-Identifier: EUPL-1.2
"""Who agreed to which passage, when, and whether it still stands there as it was (overzicht van de afstemming)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...models import Body
from ...note_parts import LETTER, PARTS
from ...rules.notes import is_for_older_text
from .open_note import Opened, as_asked

LATE, WAITING, ANSWERED = "late", "waiting", "answered"


@dataclass(frozen=True)
class Agreement:
    """One question to one body. is_older: it agreed to words that have changed since. is_history: it was asked again."""

    body: Body
    state: str
    days: int | None
    is_older: bool
    is_history: bool


def agreements(there: Opened, *, today: date) -> list[Agreement]:
    """All that was asked: late answers first, then what waits, then the answers by part and passage."""
    last = {(one.body.casefold(), one.part, one.passage): one.pk for one in there.bodies}
    rows = [
        Agreement(
            one,
            _state(one, today=today),
            (one.answer_by - today).days if one.answer_by and not one.answer else None,
            _is_older(there, one),
            last[(one.body.casefold(), one.part, one.passage)] != one.pk,
        )
        for one in there.bodies
    ]
    order = [LETTER, *PARTS]
    return sorted(
        rows,
        key=lambda row: (
            (LATE, WAITING, ANSWERED).index(row.state),
            row.body.answer_by or date.max if row.state != ANSWERED else date.min,
            order.index(row.body.part) if row.body.part in order else len(order),
            row.body.passage,
            row.body.pk,
        ),
    )


def about(rows: Iterable[Agreement], words: str) -> list[Agreement]:
    """Those whose passage, part or body holds these words; all when there are none."""
    wanted = words.casefold().split()
    return [row for row in rows if all(word in _said(row) for word in wanted)]


def _said(row: Agreement) -> str:
    part = PARTS.get(row.body.part)
    title = part.title if part else "brief"
    return f"{title} {row.body.passage} {row.body.body} {row.body.change}".casefold()


def _state(body: Body, *, today: date) -> str:
    if body.answer:
        return ANSWERED
    return LATE if body.answer_by and body.answer_by < today else WAITING


def _is_older(there: Opened, body: Body) -> bool:
    if body.part == LETTER or body.in_version is None:
        return False
    version = there.version(body.in_version)
    then = version.parts.get(body.part, "") if version else ""
    return is_for_older_text(as_asked(body), then=then, now=there.newest.parts.get(body.part, ""))
