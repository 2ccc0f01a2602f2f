# SPDX-License-Identifier: EUPL-1.2
"""The reporter asks what the counter wrote (inzage, AVG art. 15) or says that something is wrong (art. 16)."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings

from ...deadlines import due_on, with_settings
from ...models import Case, Term
from ...terms import WaitsFor
from ...terms import mark as _
from ..hear_reporter import hear_reporter
from .give_access import ACCESS, CORRECTION

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

ASKS = {
    ACCESS: _("Ik wil lezen wat het loket over mijn melding schreef."),
    CORRECTION: _("Er klopt iets niet."),
}


def ask_access(report: "Report", *, dek: bytes, what: str, text: str = "", now: datetime) -> None:
    """Ask, within the caller's transaction and fence. what: ACCESS or CORRECTION. An answer is due in a month.

    Asking twice starts one term: the first day keeps counting (AVG art. 12(3)).
    """
    told = ASKS[what] + (f"\n\n{text}" if text else "")
    hear_reporter(report, dek=dek, text=told, kind=what, now=now)
    case = Case.objects.filter(pk=report.pk).first()
    if case is None or Term.objects.filter(case=case, kind=what, done_on=None).exists():
        return
    level = with_settings(settings.SERVICE_LEVELS)[what]
    Term.objects.bulk_create(
        [
            Term(
                case=case,
                counter_id=case.counter_id,
                kind=what,
                waits_for=WaitsFor.COUNTER,
                started_on=now.date(),
                due_on=due_on(level, since=now.date()),
            )
        ]
    )
