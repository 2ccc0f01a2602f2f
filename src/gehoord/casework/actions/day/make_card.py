# SPDX-License-Identifier: EUPL-1.2
"""A card for talking a case over with colleagues (intervisie): nothing of it is kept, only that it was made."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff


def make_card(case: UUID, *, warnings: int, by: Staff, now: datetime) -> None:
    """Log that a card was made and how much the check still warned about; not a word of it is stored."""
    record("case.card", by=by.by, counter=by.counter, subject=str(case), facts={"count": warnings}, now=now)
