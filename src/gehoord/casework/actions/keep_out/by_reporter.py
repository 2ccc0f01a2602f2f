# SPDX-License-Identifier: EUPL-1.2
"""The reporter keeps somebody of the counter out (uitsluiten): the fence works at once, the seal follows.

The reporter's code opens the report and not the keys of the case, so the new seal is made when the next colleague
who may read it opens it. Until then the one who is kept out could read it only past the program, with their keys
and a copy of the database.
"""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Max

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.keeping_out import entry_for

from ...deadlines import due_on
from ...models import Case, Happening, Term
from ...queries.readers import left_without, readers_of
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import Step, WaitsFor
from .keep_member_out import LEVEL, LINE
from .note import note_kept_out

if TYPE_CHECKING:
    from gehoord.reporting.models import Report


def keep_reader_out(report: "Report", *, entry: str, now: datetime) -> list[Reason]:
    """Keep one reader out, by the entry that stands on the reporter's page; or all reasons why not.

    Within the caller's transaction and the code's fence. The counter learns that somebody was kept out; who that
    is stands nowhere, and the one concerned learns nothing.
    """
    if entry not in {one.entry for one in readers_of(report)}:
        return [Reason.FOR_COUNTER]
    if not left_without(report, entry=entry):
        return [Reason.NOBODY_LEFT]
    # First the case, as everybody who changes it does.
    case = Case.objects.select_for_update(of=("self",)).filter(pk=report.pk).first()
    report.refresh_from_db(fields=["kept_out"])
    if not note_kept_out(report, entry):
        return []
    if case:
        _tell(case, entry, now=now)
    record("report.kept-out", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return []


def _tell(case: Case, entry: str, *, now: datetime) -> None:
    last = Happening.objects.filter(case=case).aggregate(Max("number"))["number__max"] or 0
    Happening.objects.bulk_create(
        [
            Happening(
                id=uuid.uuid4(),
                case_id=case.pk,
                counter_id=case.counter_id,
                number=last + 1,
                name=LINE,
                on=now.date(),
            )
        ]
    )
    if case.handler_id is None or entry_for(case.handler_id, case.pk) != entry:
        return
    Case.objects.filter(pk=case.pk).update(handler_id=None)
    if case.step != Step.CLOSED:
        term = Term(
            case_id=case.pk,
            counter_id=case.counter_id,
            kind=LEVEL,
            waits_for=WaitsFor.COUNTER,
            started_on=now.date(),
            due_on=due_on(levels()[LEVEL], since=now.date()),
        )
        Term.objects.bulk_create([term])
