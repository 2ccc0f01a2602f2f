# SPDX-License-Identifier: EUPL-1.2
"""A term beside the step of a case begins or ends (termijn): an answer we wait for, a check we promised."""

from datetime import date, datetime
from uuid import UUID

from ..models import Term
from ..queries.opened import Held


def start_term(
    held: Held, *, kind: str, due_on: date, waits_for: str, now: datetime, about: UUID | None = None
) -> UUID:
    """From now on this is due. The watch warns, tells the coordinator and then the central organisation.

    kind: a name of `deadlines.LEVELS`. waits_for: `terms.WaitsFor`. about: what it is about (an invitation …).
    Returns the id of the term. The case is locked by the caller.
    """
    term = Term(
        case_id=held.id,
        counter_id=held.row.counter_id,
        kind=kind,
        waits_for=waits_for,
        about=about,
        started_on=now.date(),
        due_on=due_on,
    )
    Term.objects.bulk_create([term])
    return term.pk


def end_terms(case: UUID, *, now: datetime, kind: str = "", about: UUID | None = None) -> int:
    """What was due is done (or not due any more): the open terms of this kind or about this. Returns how many."""
    rows = Term.objects.filter(case=case, done_on=None)
    if kind:
        rows = rows.filter(kind=kind)
    if about:
        rows = rows.filter(about=about)
    return rows.update(done_on=now.date())
