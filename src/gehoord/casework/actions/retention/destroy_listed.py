# SPDX-License-Identifier: EUPL-1.2
"""Carrying out a destruction list: keys, rows and files go; what stays says when and by which rule."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import SYSTEM
from gehoord.reporting.actions.destroy_report import destroy_report, remove_files

from ...queries.retention import over_time

RULE = "retention"
AT_ONCE = 100


def destroy_listed(counter: int, cases: Iterable[UUID], *, now: datetime) -> int:
    """Destroy what is on the list and still over its time, within the caller's transaction and fence.

    At most 100 at once; whoever calls goes on until it is 0. Run again after a crash, the rest goes.
    Counted facts stay: they lead back to nobody.
    """
    rows = over_time(counter, today=now.date()).filter(pk__in=list(cases))
    found = list(rows.select_related("report").defer("report__body").order_by("pk")[:AT_ONCE])
    files = [name for row in found for name in destroy_report(row.report, rule=RULE, by=SYSTEM, now=now)]
    transaction.on_commit(lambda: remove_files(files))
    return len(found)
