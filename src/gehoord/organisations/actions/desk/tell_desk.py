# SPDX-License-Identifier: EUPL-1.2
"""A mail without content to the team of an organisation: that the desk asks for attention."""

from gehoord.foundation.jobs.outbox import enqueue

from ...models import DeskReport
from ..tell_team import ABOUT_DESK, TELL


def promise_to_tell(row: DeskReport) -> None:
    """Promise the mail, within the caller's transaction.

    Not when somebody is kept out: who reads the mail of the team is not ours to know, and it may be that person.
    """
    if not row.kept_out:
        enqueue(TELL, counter=row.counter_id, about=ABOUT_DESK)
