# SPDX-License-Identifier: EUPL-1.2
"""Asking the other side whether they want mediation, after the reporter's own yes (two consents, art. 11)."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...handling import KNOWN
from ...queries.consents import live
from ...queries.mediation import MEDIATION
from ...queries.opened import Held, hold
from ...queries.respondents import respondent_of
from ...queries.rule_facts import rule_facts
from ...rules import Facts, Reason, no_own_interest, not_flagged, reasons, reporter_agrees
from ...terms import OVER, WaitsFor
from ..add_line import add_line
from ..consent.use import use_consent
from ..letters.other_side import write_on_their_page
from ..respondent.terms_of import start_about


def why_not_mediator(held: Held, *, mediator: str, member: UUID | None) -> list[Reason]:
    """Who mediates is named, and does not handle the case."""
    if not mediator.strip():
        return [Reason.NO_MEDIATOR]
    return [Reason.MEDIATOR_HANDLES] if member is not None and member == held.row.handler_id else []


def ask_mediation(
    case: UUID,
    *,
    respondent: UUID,
    mediator: str,
    member: UUID | None = None,
    text: str,
    by: Staff,
    now: datetime,
) -> list[Reason]:
    """Put the question on their page. mediator: a name; member: their id, when they are a colleague.

    They learn by it who reported, so the reporter was told and said yes first.
    """
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    facts: Facts = rule_facts(held, member=by.by, today=now.date(), way=MEDIATION)
    found = reasons((no_own_interest, not_flagged, *KNOWN, reporter_agrees), facts)
    found += why_not_mediator(held, mediator=mediator, member=member)
    if one.state in OVER or one.row.lookup is None:
        found.append(Reason.OTHER_SIDE_OVER if one.state in OVER else Reason.NOT_OPENED)
    if found:
        return found
    refused = use_consent(live(held, MEDIATION), held=held, by=by, now=now)
    if refused:
        return refused
    more, values = {"mediator": mediator.strip()}, {"message": text.strip()}
    write_on_their_page(held, one, name="mediation_asked", values=values, more=more, by=by, now=now)
    start_about(one.row, kind="mediation", waits_for=WaitsFor.RESPONDENT, now=now)
    add_line(held, name="mediation_asked", by=by, now=now, words={"text": mediator.strip()})
    record("mediation.asked", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
