# SPDX-License-Identifier: EUPL-1.2
"""What somebody still needs after all, and with whom (nazorg)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.reference import terms

from ...queries.opened import hold
from ..keep_facts import keep_facts

NOTHING = "none"
LONGEST = 200


def note_needs(case: UUID, *, needs: Mapping[str, str], by: Staff, now: datetime) -> bool:
    """Keep which needs there are: code of a need → with whom, in a few words. False when nothing changed.

    "Nu niets" beside a real need says nothing. Raises ValueError for an unknown code.
    """
    if not terms.aftercare_needs.keys() >= needs.keys():
        raise ValueError(sorted(needs))
    kept = {code: with_whom.strip()[:LONGEST] for code, with_whom in needs.items()}
    if len(kept) > 1:
        kept.pop(NOTHING, None)
    held = hold(case, keys=by.keys, lock=True)
    if kept == dict(held.facts.aftercare):
        return False
    keep_facts(held, replace(held.facts, aftercare=kept))
    record("aftercare.needs", by=by.by, counter=by.counter, subject=str(case), now=now)
    return True
