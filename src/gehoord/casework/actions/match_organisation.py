# SPDX-License-Identifier: EUPL-1.2
"""Which organisation a case is about (koppelen): kept in the sealed facts of the case, and nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ..queries.opened import hold
from .keep_facts import keep_facts


def match_organisation(case: UUID, *, organisation: Mapping[str, str], by: Staff, now: datetime) -> None:
    """Keep id and name of an organisation of the register in the case; nothing given takes it away.

    By a caseworker, never by itself: what a reporter wrote may mean another one. The log says that it was done and
    not which organisation. Raises Case.DoesNotExist, also for a case of another counter.
    """
    held = hold(case, keys=by.keys, lock=True)
    before = {name: held.facts.organisation.get(name, "") for name in ("id", "name")}
    wanted = {name: organisation.get(name, "") for name in ("id", "name")}
    if wanted == before:
        return
    kept = {**wanted, "on": now.date().isoformat()} if wanted["id"] else {}
    keep_facts(held, replace(held.facts, organisation=kept))
    facts: dict[str, str | int | list[str]] = {"which": ["organisation"]}
    record("case.facts", by=by.by, counter=by.counter, subject=str(case), facts=facts, now=now)
