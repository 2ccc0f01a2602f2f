# SPDX-License-Identifier: EUPL-1.2
"""Withdrawing (intrekken), by the reporter with the code: the report is destroyed, the count stays."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from gehoord.foundation.counting.promise import promise
from gehoord.reporting.actions.destroy_report import destroy_report, remove_files
from gehoord.reporting.queries import count_key

from ..models import Case
from ..terms import Outcome, Step

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

RULE = "withdrawn"
LAST_WORD = 2**62
"""No later version can come: the key that finds the countable row is destroyed with the report."""


def withdraw(report: "Report", *, dek: bytes, now: datetime) -> None:
    """Destroy the report and all that hangs on it, within the caller's transaction and fence.

    What was counted stays counted, as withdrawn; a case that was closed already keeps its own outcome.
    The sealed files are removed after the commit; without their key they are unreadable from then on.
    """
    if not Case.objects.filter(pk=report.pk, step=Step.CLOSED).exists():
        facts = {"outcome": str(Outcome.WITHDRAWN), "days_to_close": (now.date() - report.received_on).days}
        promise(count_key(report, dek), facts, version=LAST_WORD)
    files = destroy_report(report, rule=RULE, now=now)
    transaction.on_commit(lambda: remove_files(files))
