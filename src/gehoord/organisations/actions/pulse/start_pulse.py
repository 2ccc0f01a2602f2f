# SPDX-License-Identifier: EUPL-1.2
"""Starting a pulse: which questions, among whom, from when to when (peiling beginnen)."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Pulse
from ...queries.pulse import is_running, last_closed_on, units_of
from ...rules.pulse import why_not_start
from ...tables.pulse import question_lists


def start_pulse(
    questions: str,
    *,
    counter: int,
    units: Collection[UUID],
    opens_on: date | None,
    closes_on: date | None,
    by: str,
    now: datetime,
    shares: bool = False,
    test: UUID | None = None,
) -> tuple[Pulse | None, list[str]]:
    """The pulse, or all reasons why not. questions: a code of tables/pulse_questions.yaml (ValueError for another).

    Nobody can answer yet: tickets are made first, and it opens on its day. test: the test of a process it belongs to.
    """
    if questions not in question_lists():
        raise ValueError(f"There is no list of questions {questions!r}.")
    with transaction.atomic():
        chosen = [unit for unit in units_of(counter) if unit.pk in set(units)]
        reasons = why_not_start(
            people=sum(unit.people for unit in chosen),
            opens_on=opens_on,
            closes_on=closes_on,
            today=now.date(),
            is_open=is_running(counter, questions),
            last_closed_on=last_closed_on(counter, questions),
        )
        if reasons or opens_on is None or closes_on is None:
            return None, reasons
        row = Pulse.objects.create(
            counter_id=counter,
            questions=questions,
            units=[unit.pk for unit in chosen],
            opens_on=opens_on,
            closes_on=closes_on,
            test=test,
            shares=shares,
        )
        record(
            "pulse.started",
            by=by,
            counter=counter,
            subject=str(row.pk),
            facts={"questions": questions},
            now=now,
        )
    return row, []
