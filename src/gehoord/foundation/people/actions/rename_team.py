# SPDX-License-Identifier: EUPL-1.2
"""The team of an organisation follows its name in the register."""

from datetime import datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Counter


def rename_team(team: Counter, *, to: str, by: str, now: datetime) -> None:
    """Call the team so. Its short name in addresses stays, so that links and posters still work.

    ValueError for a counter: that one has a page of its own (change_counter).
    """
    if not team.is_organisation:
        raise ValueError("Only the team of an organisation follows the register.")
    Counter.objects.filter(pk=team.pk).update(name=to[:80])
    record(
        "counter.changed", by=by, counter=team.pk, facts={"which": ["name"], "counter": team.code}, now=now
    )
