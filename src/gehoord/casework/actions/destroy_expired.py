# SPDX-License-Identifier: EUPL-1.2
"""Retention (bewaartermijn): reports that were closed long enough ago are destroyed."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from gehoord.foundation.audit.log import SYSTEM
from gehoord.reporting.actions.destroy_report import destroy_report, remove_files

from ..models import Case
from ..terms import Step

RULE = "retention"
AT_ONCE = 200


def destroy_expired(counter: int, *, now: datetime) -> int:
    """Destroy what is over its time at one counter, within the caller's transaction and fence. Returns how many.

    At most 200 at once; whoever calls goes on until it is 0. Counted facts stay: they lead back to nobody.
    """
    until = years_before(now.date(), settings.RETENTION_YEARS)
    rows = Case.objects.filter(counter=counter, step=Step.CLOSED, closed_on__lte=until, due_on=None)
    found = list(rows.select_related("report").defer("report__body").order_by("closed_on", "pk")[:AT_ONCE])
    files = [name for row in found for name in destroy_report(row.report, rule=RULE, by=SYSTEM, now=now)]
    transaction.on_commit(lambda: remove_files(files))
    return len(found)


def years_before(day: date, years: int) -> date:
    """The same day some years earlier; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
