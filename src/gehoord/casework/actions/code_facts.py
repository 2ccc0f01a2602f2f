# SPDX-License-Identifier: EUPL-1.2
"""Coding a case (coderen): the caseworker sets right how it is counted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.reference import municipalities, terms

from ..queries.opened import hold
from .keep_facts import keep_facts

SEVERAL = {
    "grounds": terms.grounds,
    "subgrounds": terms.subgrounds,
    "natures": terms.natures,
    "directions": terms.directions,
}
ONE = {"kind": terms.kinds, "domain": terms.domains, "sector": terms.sectors, "capacity": terms.capacities}


def code_facts(
    case: UUID, *, coded: Mapping[str, str | Sequence[str]], by: Staff, now: datetime
) -> list[str]:
    """Keep the codes that are given and count them from now on. Returns the names of what changed.

    Raises ValueError for a code that is not in force: the form offers only those.
    """
    today = now.date()
    held = hold(case, keys=by.keys, lock=True)
    fresh: dict[str, Any] = {name: _checked(name, value, today=today) for name, value in coded.items()}
    for name in ("grounds", "natures", "directions"):
        if name in fresh:
            fresh[name] = fresh[name] or ("unknown",)
    changed = sorted(name for name, value in fresh.items() if getattr(held.facts, name) != value)
    if changed:
        keep_facts(held, replace(held.facts, **{name: fresh[name] for name in changed}))
        record(
            "case.coded", by=by.by, counter=by.counter, subject=str(case), facts={"which": changed}, now=now
        )
    return changed


def _checked(name: str, value: str | Sequence[str], *, today: date) -> str | tuple[str, ...]:
    if name in SEVERAL:
        codes = tuple(dict.fromkeys([value] if isinstance(value, str) else value))
        known = {term.code for term in SEVERAL[name].on(today)}
        if not known.issuperset(codes):
            raise ValueError(name)
        # "Weet ik niet" beside a real answer says nothing any more.
        return tuple(code for code in codes if code != "unknown") or codes
    text = value if isinstance(value, str) else "".join(value)
    if name in ONE:
        known = {term.code for term in ONE[name].on(today)}
    elif name in ("residence", "place"):
        known = {"", *(place.code for place in municipalities.valid_on(today))}
        known |= {term.code for term in terms.places.on(today)} if name == "place" else set()
    else:
        raise ValueError(name)
    if text not in known:
        raise ValueError(name)
    return text
