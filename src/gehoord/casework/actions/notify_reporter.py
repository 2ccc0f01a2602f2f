# SPDX-License-Identifier: EUPL-1.2
"""Telling a reporter who asked for it that there is news on the own page."""

from uuid import UUID

from gehoord.foundation.people.counters import all_counters
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.actions.send_notice import notice_of, send_notice

from ..models import Letter
from ..queries.letters import SENDING, SENT


def notify_reporter(report: UUID, *, letter: UUID | None = None) -> bool:
    """Send the notice. False when there is nobody to tell (any more): no address, or the report is destroyed.

    letter: the letter that the notice is about; its notice is sent once, however often the job runs. The job
    knows the report only; behind which counter's fence it stands is looked for here. The mail goes out after the
    transaction, so that a slow mail server holds nothing. A runner that dies between the mail and the note that
    it left sends it once more, with the same Message-ID: better twice a mail without content than never.
    """
    sealed, where = b"", 0
    for counter in all_counters():
        with fenced(counter=counter):
            if letter and Letter.objects.filter(pk=letter, state=SENT).exists():
                return False
            sealed = notice_of(report)
        if sealed:
            where = counter
            break
    if sealed:
        send_notice(sealed, report=report, once=str(letter or ""))
    if letter:
        for counter in [where] if where else all_counters():
            with fenced(counter=counter):
                Letter.objects.filter(pk=letter, state=SENDING).update(state=SENT)
    return bool(sealed)
