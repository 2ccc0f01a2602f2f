# SPDX-License-Identifier: EUPL-1.2
"""Which coarse facts of a case may be counted, as the figures know them."""

from typing import Any

from gehoord.foundation.reference import terms

from ..handling import BY_CODE
from ..terms import Outcome
from .opened import Held

CODED = (
    "grounds",
    "subgrounds",
    "natures",
    "directions",
    "domain",
    "sector",
    "capacity",
    "residence",
    "place",
    "bundle",
)
NOT_HANDLED_YET = "registration"


def counted(held: Held) -> dict[str, Any]:
    """The countable facts of this case as they stand now (fields of foundation/counting)."""
    row, facts = held.row, held.facts
    found: dict[str, Any] = {}
    for name in CODED:
        value = getattr(facts, name)
        found[name] = sorted(value) if isinstance(value, tuple) else value
    ways = {BY_CODE[code].counted_as for code in facts.done} or {NOT_HANDLED_YET}
    found["ways"] = [code for code in terms.ways if code in ways]
    found["identity"] = held.report.identity
    found["outcome"] = facts.outcome
    found["days_to_contact"] = (row.contacted_on - row.received_on).days if row.contacted_on else None
    found["days_to_close"] = (row.closed_on - row.received_on).days if row.closed_on else None
    found["is_void"] = facts.outcome == Outcome.VOID
    return found
