# SPDX-License-Identifier: EUPL-1.2
"""Which coarse facts of a case may be counted, as the figures know them."""

from datetime import date
from typing import Any

from gehoord.foundation.reference import terms

from ..deadlines import due_on
from ..handling import BY_CODE
from ..terms import Outcome
from .opened import Held
from .rule_facts import levels

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
    "kind",
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
    found["levels"] = sorted(facts.levels)
    found["days_to_take"] = (row.opened_on - row.received_on).days
    for name in ("plan", "start"):
        reached = facts.reached.get(name)
        found[f"days_to_{name}"] = (date.fromisoformat(reached) - row.received_on).days if reached else None
    found["contact_kept"] = _contact_kept(row.contacted_on, received_on=row.received_on, kind=facts.kind)
    if row.late_because:
        # A next move clears the reason on the case; what was said last stays counted.
        found["late_because"] = row.late_because
    found["is_void"] = facts.outcome == Outcome.VOID
    return found


def _contact_kept(contacted_on: date | None, *, received_on: date, kind: str) -> bool | None:
    """Whether the first contact came within the promise, in the working days in which it is made."""
    if contacted_on is None:
        return None
    promised = levels()
    level = promised.get(f"{kind}_contact", promised["first_contact"])
    return contacted_on <= due_on(level, since=received_on)
