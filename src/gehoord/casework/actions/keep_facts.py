# SPDX-License-Identifier: EUPL-1.2
"""Keeping what changed in a case: the row, its sealed facts, and what of it is counted."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from gehoord.foundation.counting.promise import promise
from gehoord.reporting.queries import count_key

from ..models import Case
from ..queries.counted import counted
from ..queries.opened import Held
from ..queries.sealed import CaseFacts, seal_facts
from ..terms import Step


def keep_facts(held: Held, facts: CaseFacts, *, count: Collection[str] = (), **columns: Any) -> Held:
    """Store new facts and columns of a case that is locked. Counts again only what changed.

    count: countable facts that changed before this call, and are counted whatever they are. Returns the case as it stands now. Each write has a higher version, so that the last one counts.
    """
    before = counted(held)
    if facts.outcome and columns.get("step", held.row.step) != Step.CLOSED:
        # The reporter opened it again, who has no key of these facts: how it ended before holds no more.
        facts, count = replace(facts, outcome=""), {*count, "days_to_close"}
    fresh = replace(facts, version=held.facts.version + 1)
    columns["facts"] = seal_facts(fresh, keys=held.keys, case=held.id)
    Case.objects.filter(pk=held.id).update(**columns)
    for name, value in columns.items():
        setattr(held.row, name, value)
    after = Held(held.row, held.keys, fresh)
    changed = {
        name: value for name, value in counted(after).items() if value != before.get(name) or name in count
    }
    if changed:
        promise(count_key(held.report, held.keys.dek), changed, version=fresh.version)
    return after
