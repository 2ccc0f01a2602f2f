# SPDX-License-Identifier: EUPL-1.2
"""A term beside the step of a case begins or ends (termijn): an answer we wait for, a check we promised."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.reference.holidays import add_working_days

from ..models import Term
from ..queries.opened import Held
from ..terms import CALM
from .end_alarms import end_alarms


def start_term(
    held: Held, *, kind: str, due_on: date, waits_for: str, now: datetime, about: UUID | None = None
) -> UUID:
    """From now on this is due. The watch warns, tells the coordinator and then the central organisation.

    kind: a name of `deadlines.LEVELS`. waits_for: `terms.WaitsFor`. about: what it is about (an invitation …).
    A day off runs on to the next working day. Returns the id of the term. The case is locked by the caller.
    """
    due_on = add_working_days(due_on, 0)
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


def end_terms(
    case: UUID, *, now: datetime, kind: str = "", about: UUID | None = None, but: Collection[str] = ()
) -> int:
    """What was due is done (or not due any more): the open terms of this kind or about this. Returns how many.

    but: kinds that go on. Their alarms end with them.
    """
    rows = Term.objects.filter(case=case, done_on=None).exclude(kind__in=but)
    if kind:
        rows = rows.filter(kind=kind)
    if about:
        rows = rows.filter(about=about)
    ended = list(rows.values_list("pk", flat=True))
    if ended:
        Term.objects.filter(pk__in=ended).update(done_on=now.date(), alarm=CALM)
        end_alarms(ended, now=now)
    return len(ended)
