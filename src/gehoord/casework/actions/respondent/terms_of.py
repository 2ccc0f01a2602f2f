# SPDX-License-Identifier: EUPL-1.2
"""Terms about a respondent, started and ended by either side of the page."""

from datetime import date, datetime

from ...deadlines import due_on
from ...models import Respondent, Term
from ...queries.rule_facts import levels


def start_about(
    row: Respondent, *, kind: str, waits_for: str, now: datetime, by_day: date | None = None
) -> date:
    """From now on this is due about them, once per kind. Returns the day. by_day: another than the usual one."""
    day = by_day or due_on(levels()[kind], since=now.date())
    end_about(row, kind, now=now)
    Term.objects.bulk_create(
        [
            Term(
                case_id=row.case_id,
                counter_id=row.counter_id,
                kind=kind,
                waits_for=waits_for,
                about=row.pk,
                started_on=now.date(),
                due_on=day,
            )
        ]
    )
    return day


def end_about(row: Respondent, *kinds: str, now: datetime) -> int:
    """What was due about them is done; without kinds everything. Returns how many."""
    rows = Term.objects.filter(about=row.pk, done_on=None)
    return (rows.filter(kind__in=kinds) if kinds else rows).update(done_on=now.date())
