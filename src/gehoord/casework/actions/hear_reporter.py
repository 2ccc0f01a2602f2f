# SPDX-License-Identifier: EUPL-1.2
"""What a reporter writes reaches the counter: the words are stored, and the case stands out in its lists."""

from datetime import datetime
from typing import TYPE_CHECKING

from gehoord.reporting.actions.add_to_report import add_to_report

from .come_back import come_back
from .keep_waiting_short import keep_waiting_short
from .mark_changed import mark_changed

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

MESSAGE = "message"


def hear_reporter(report: "Report", *, dek: bytes, text: str, kind: str = MESSAGE, now: datetime) -> None:
    """Store one message of the reporter, within the caller's transaction and fence.

    A closed case stands in no list; by these words it comes back there, with a day by which we answer. A case
    that waits for the reporter waits for us from now on.
    """
    add_to_report(report, dek=dek, text=text, kind=kind, now=now)
    if come_back(report.pk, today=now.date()) is None and not keep_waiting_short(report.pk, now=now):
        mark_changed(report.pk)
