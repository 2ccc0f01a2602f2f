# SPDX-License-Identifier: EUPL-1.2
"""Telling a reporter who asked for it that there is news on the own page."""

from uuid import UUID

from gehoord.foundation.people.counters import all_counters
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.actions.send_notice import notice_of, send_notice


def notify_reporter(report: UUID) -> bool:
    """Send the notice. False when there is nobody to tell (any more): no address, or the report is destroyed.

    The job knows the report only; behind which counter's fence it stands is looked for here. The mail goes
    out after the transaction, so that a slow mail server holds nothing.
    """
    sealed = b""
    for counter in all_counters():
        with fenced(counter=counter):
            sealed = notice_of(report)
        if sealed:
            break
    if not sealed:
        return False
    send_notice(sealed, report=report)
    return True
