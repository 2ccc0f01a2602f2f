# SPDX-License-Identifier: EUPL-1.2
"""Recording who the other side is (wederpartij). From that day on a clock runs: told within a month, tested in time."""

from dataclasses import dataclass
from datetime import datetime
from os import urandom
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Respondent
from ...queries.opened import hold
from ...queries.respondents import ORGANISATION, PERSON, Label, seal_key, seal_label
from ...rules import Reason
from ...terms import OtherSide, WaitsFor
from ..add_line import add_line
from .terms_of import start_about

KINDS = (PERSON, ORGANISATION)


@dataclass(frozen=True)
class Added:
    """The id of the record, or the reasons why there is none."""

    reasons: list[Reason]
    id: UUID | None = None


def add_respondent(case: UUID, *, kind: str, label: Label, by: Staff, now: datetime) -> Added:
    """Record a person or an organisation, sealed under the key of the case. Nothing leaves by it.

    Who was not told within a month (AVG art. 14(3)(a)), and what was not tested in time, is raised by the watch;
    see actions/respondent/end_untested.py for what happens then. Raises KeyError for another kind.
    """
    if kind not in KINDS:
        raise KeyError(kind)
    if not label.name.strip():
        return Added([Reason.NO_NAME])
    held, key, fresh = hold(case, keys=by.keys, lock=True), urandom(32), uuid4()
    if by.by in held.facts.interest:
        return Added([Reason.OWN_INTEREST])
    row = Respondent(
        id=fresh,
        case_id=case,
        counter_id=held.row.counter_id,
        kind=kind,
        key=seal_key(key, case_key=held.keys.case, respondent=fresh),
        label=seal_label(label, case_key=held.keys.case, respondent=fresh),
        state=OtherSide.NEW.value,
    )
    Respondent.objects.bulk_create([row])
    for term in ("respondent_told", "untested"):
        start_about(row, kind=term, waits_for=WaitsFor.COUNTER, now=now)
    add_line(held, name="respondent_added", by=by, now=now)
    record("respondent.added", by=by.by, counter=by.counter, subject=str(case), now=now)
    return Added([], fresh)
