# SPDX-License-Identifier: EUPL-1.2
"""Beginning an investigation: both sides are told, in writing, and asked for their view (Besluit ADV art. 10)."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...queries.consents import live
from ...queries.investigation import BEGUN
from ...queries.opened import hold
from ...queries.respondents import respondents_of
from ...queries.rule_facts import levels
from ...queries.sealed import GOING
from ...rules import Reason
from ...terms import OVER, WaitsFor
from ..add_line import add_line
from ..consent.use import use_consent
from ..keep_facts import keep_facts
from ..letters.other_side import write_on_their_page
from ..record_way import record_way
from ..respondent.terms_of import start_about
from ..send_words import MESSAGE, send_words
from ..start_term import start_term

WAY = "investigation"


def begin_investigation(case: UUID, *, text: str, by: Staff, now: datetime) -> list[Reason]:
    """Tell both in the same words, and ask both how they see it. Who was not invited yet is invited first."""
    if not text.strip():
        return [Reason.NO_MESSAGE]
    held = hold(case, keys=by.keys, lock=True)
    if held.facts.ways.get(WAY) == GOING:
        return []
    told = [one for one in respondents_of(held) if one.row.invited_on and one.state not in OVER]
    if not told:
        return [Reason.NOT_INVITED]
    yes = live(held, WAY)
    if yes is None:
        return [Reason.NOT_AGREED]
    if refused := record_way(case, way=WAY, state=GOING, by=by, now=now, said=("both_told",)):
        return refused
    use_consent(yes, held=held, by=by, now=now)
    due = due_on(levels()["view"], since=now.date())
    for one in told:
        values = {"message": text.strip()}
        write_on_their_page(held, one, name="investigation", values=values, by=by, now=now)
        start_about(one.row, kind="view", waits_for=WaitsFor.RESPONDENT, now=now)
    held = hold(case, keys=by.keys)
    columns = send_words(held, text.strip(), kind=MESSAGE, by=by, now=now)
    keep_facts(held, held.facts, **columns)
    start_term(held, kind="view", due_on=due, waits_for=WaitsFor.REPORTER, now=now)
    start_term(
        held,
        kind="conclusion",
        due_on=due_on(levels()["conclusion"], since=due),
        waits_for=WaitsFor.COUNTER,
        now=now,
    )
    add_line(held, name=BEGUN, by=by, now=now, words={"text": text.strip()})
    record("investigation.begun", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
