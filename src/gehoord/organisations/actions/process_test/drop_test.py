# SPDX-License-Identifier: EUPL-1.2
"""A task goes from the list before its test began."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import ProcessTest
from ...terms.marking import mark as _
from ...terms.process_test import CANDIDATE


def drop_test(key: UUID, *, counter: int, by: str, now: datetime) -> list[str]:
    """Take it off the list. Refused once it began: what was found stays."""
    gone, _per_table = ProcessTest.objects.filter(pk=key, state=CANDIDATE).delete()
    if not gone:
        return [
            _(
                "Deze toets is al begonnen en blijft staan. Rond hem af als jullie stoppen, met de reden erbij."
            )
        ]
    record("process-test.dropped", by=by, counter=counter, subject=str(key), now=now)
    return []
