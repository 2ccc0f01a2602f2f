# SPDX-License-Identifier: EUPL-1.2
"""Taking a statement back, with a reason. It is never edited, and it stays to be read as what was once said."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Finding
from ...queries.findings import findings_of, seal_finding
from ...queries.opened import hold
from ...rules import Reason
from ..add_line import add_line
from .state_finding import keep_levels


def withdraw_finding(case: UUID, *, finding: UUID, why: str, by: Staff, now: datetime) -> list[Reason]:
    """Take it back. Nothing for one that was taken back already. Raises Finding.DoesNotExist."""
    if not why.strip():
        return [Reason.NO_WORDS]
    held = hold(case, keys=by.keys, lock=True)
    row = Finding.objects.get(pk=finding, case=case)
    if by.by in held.facts.interest:
        return [Reason.OWN_INTEREST]
    if row.withdrawn_on is not None:
        return []
    one = next(each for each in findings_of(held) if each.id == finding)
    told = {
        "words": one.words,
        "reasons": one.reasons,
        "who": one.who,
        "day": one.day,
        "ground": one.ground,
        "withdrawn": why.strip(),
    }
    Finding.objects.filter(pk=finding).update(
        withdrawn_on=now.date(), body=seal_finding(told, held=held, finding=finding)
    )
    keep_levels(held)
    add_line(held, name="finding_withdrawn", by=by, now=now, words={"text": why.strip()})
    record(
        "finding.withdrawn", by=by.by, counter=by.counter, subject=str(case),
        facts={"which": row.level}, now=now,
    )  # fmt: skip
    return []
