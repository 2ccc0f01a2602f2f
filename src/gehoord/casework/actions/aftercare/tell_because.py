# SPDX-License-Identifier: EUPL-1.2
"""The reporter says that somebody did something because they told (represaille, benadeling)."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from gehoord.reporting.actions.add_to_report import add_to_report

from ...deadlines import due_on
from ...models import Case
from ...queries.rule_facts import levels
from ...terms import AlarmKind
from ...terms import mark as _
from ..count_answers import count_answers
from ..mark_changed import mark_changed
from .reopen_by_answer import REPRISAL, tell_coordinator, tell_reprisal

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "reprisal"
SAYS = _("Er gebeurde iets omdat ik dit vertelde.")


def tell_because(report: "Report", *, dek: bytes, text: str, now: datetime) -> date:
    """Add it to this report, within the caller's transaction and fence; a closed case opens again.

    Returns the day by which there is contact. The coordinator has it on the list too, also when nobody took the
    report yet.
    """
    add_to_report(report, dek=dek, text=f"{SAYS}\n\n{text}".strip(), kind=KIND, now=now)
    count_answers(report, {"reprisal": "yes"}, dek=dek, now=now)
    if not Case.objects.filter(pk=report.pk).exists():
        by = due_on(levels()[REPRISAL], since=now.date())
        tell_coordinator(
            report.pk, counter=report.counter_id, kind=AlarmKind.REPRISAL, due_on=by, today=now.date()
        )
        return by
    by = tell_reprisal(report.pk, now=now)
    mark_changed(report.pk)
    return by
