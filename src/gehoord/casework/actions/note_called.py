# SPDX-License-Identifier: EUPL-1.2
"""The central organisation called a counter about what is stuck there: that it was done, nothing of what was said."""

from datetime import datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.counters import counter_names
from gehoord.foundation.people.needs import Staff


def note_called(code: str, *, by: Staff, now: datetime) -> bool:
    """Keep it in the log of the whole. False where there is no such counter."""
    if code not in {known for _name, known, _phone in counter_names().values()}:
        return False
    record("counter.called", by=by.by, facts={"counter": code}, now=now)
    return True
