# SPDX-License-Identifier: EUPL-1.2
"""Recording what was agreed, told or asked, how to reach the reporter, and the plan (vastleggen)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ..queries.opened import PLAN, hold
from ..queries.rule_facts import SAID
from .add_line import add_line
from .consent.ask import replace_consents
from .keep_facts import keep_facts

CONTACT = ("name", "phone", "mail", "safe")


def record_fact(
    case: UUID,
    *,
    by: Staff,
    now: datetime,
    said: Mapping[str, bool] | None = None,
    wants_help: bool | None = None,
    contact: Mapping[str, str] | None = None,
    own_interest: bool | None = None,
    plan: str | None = None,
) -> None:
    """Keep what is given and leave the rest as it is. said: names of `rule_facts.SAID` → so, or not (any more).

    A new plan takes the yes to the old one away: the reporter agrees to what stands there.
    own_interest: this member has something to do with the case and keeps off (Besluit art. 2(5-6)).
    """
    held = hold(case, keys=by.keys, lock=True)
    facts, day = held.facts, now.date().isoformat()
    names: list[str] = []
    if said:
        kept = {name: since for name, since in facts.said.items() if said.get(name, True)}
        kept |= {name: day for name in SAID if said.get(name) and name not in kept}
        names += [name for name in SAID if (name in kept) != (name in facts.said)]
        facts = replace(facts, said=kept)
    if wants_help is not None and wants_help != facts.wants_help:
        facts, names = replace(facts, wants_help=wants_help), [*names, "wants_help"]
    if contact is not None:
        fresh = {name: contact[name].strip() for name in CONTACT if contact.get(name, "").strip()}
        if fresh != dict(facts.contact):
            facts, names = replace(facts, contact=fresh), [*names, "contact"]
    if own_interest is not None and own_interest != (by.by in facts.interest):
        others = tuple(member for member in facts.interest if member != by.by)
        facts = replace(facts, interest=(*others, by.by) if own_interest else others)
        names.append("interest")
    if plan is not None and plan.strip():
        facts = replace(facts, has_plan=True, reached={"plan": now.date().isoformat(), **facts.reached})
        replace_consents(held, use="plan", about=None, now=now, also_used=True)
        add_line(held, name=PLAN, by=by, now=now, words={"text": plan.strip()})
        names.append("plan")
    if not names:
        return
    keep_facts(held, facts)
    record(
        "case.facts", by=by.by, counter=by.counter, subject=str(case), facts={"which": sorted(names)}, now=now
    )
