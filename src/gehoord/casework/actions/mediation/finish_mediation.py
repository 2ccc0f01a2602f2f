# SPDX-License-Identifier: EUPL-1.2
"""Both said yes to the agreements: each promise gets its day, and a day is set to look back."""

from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...models import Term
from ...queries.mediation import AGREEMENT, MEDIATION, mediation_of, reporters_word
from ...queries.opened import hold
from ...queries.respondents import MESSAGE, pieces_of, respondent_of
from ...queries.rule_facts import levels
from ...queries.sealed import DONE, GOING
from ...rules import Reason
from ...terms import WaitsFor
from ..letters.other_side import write_on_their_page
from ..record_way import record_way
from ..respondent.terms_of import end_about, start_about

WAITS = {
    "reporter": WaitsFor.REPORTER,
    "respondent": WaitsFor.RESPONDENT,
    "counter": WaitsFor.COUNTER,
}


def finish_mediation(
    case: UUID, *, respondent: UUID, words: str, check_on: date | None, by: Staff, now: datetime
) -> list[Reason]:
    """Record the mediation as done. words: what both read about how it goes on. check_on: when we ask both how it goes."""
    if not words.strip():
        return [Reason.NO_MESSAGE]
    if check_on is not None and check_on <= now.date():
        return [Reason.NO_DAY_AHEAD]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    stands = mediation_of(pieces_of(one.id, one.key))
    if not stands.is_on or held.facts.ways.get(MEDIATION) != GOING:
        return [Reason.NOT_MEDIATING]
    if stands.agreement is None:
        return [Reason.NO_AGREEMENT]
    if stands.agreed != "yes" or reporters_word(case, AGREEMENT, stands.agreement.id) != "yes":
        return [Reason.NOT_AGREED_BY_BOTH]
    refused = record_way(case, way=MEDIATION, state=DONE, by=by, now=now, words=words)
    if refused:
        return refused
    write_on_their_page(held, one, name=MESSAGE, values={"message": words.strip()}, by=by, now=now)
    Term.objects.bulk_create(
        [
            Term(
                id=UUID(item["id"]),
                case_id=case,
                counter_id=held.row.counter_id,
                kind=AGREEMENT,
                waits_for=WAITS[item["owner"]],
                about=stands.agreement.id,
                started_on=now.date(),
                due_on=date.fromisoformat(item["by"]),
            )
            for item in stands.agreement.told["items"]
        ]
    )
    end_about(one.row, "mediation", "untested", now=now)
    check = check_on or due_on(levels()["mediation_check"], since=now.date())
    start_about(one.row, kind="mediation_check", waits_for=WaitsFor.COUNTER, by_day=check, now=now)
    record("mediation.agreed", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


def keep_promise(case: UUID, *, promise: UUID, by: Staff, now: datetime) -> bool:
    """One promise was kept. False when it was noted already, or is of another case."""
    hold(case, keys=by.keys, lock=True)
    rows = Term.objects.filter(pk=promise, case=case, kind=AGREEMENT, done_on=None)
    return bool(rows.update(done_on=now.date()))
