# SPDX-License-Identifier: EUPL-1.2
"""Asking the reporter: may this leave? (toestemming vragen)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...models import Consent
from ...queries.consents import seal_consent, told_with
from ...queries.opened import Held
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import Identity, WaitsFor
from ...uses import ASKED, BY_USE, GIVEN, REPLACED
from ..add_line import add_line
from ..mark_changed import mark_changed
from ..notice import promise_notice
from ..start_term import end_terms, start_term

TERM = "consent"


@dataclass(frozen=True)
class Asked:
    """All reasons why it cannot be asked, or none and the id of the consent."""

    reasons: list[Reason]
    id: UUID | None = None


def ask_consent(
    held: Held,
    *,
    use: str,
    by: Staff,
    now: datetime,
    will_see: str = "",
    risk: str = "",
    words: str = "",
    about: UUID | None = None,
) -> Asked:
    """Put the question on the reporter's page, with a day by which we ask again. The case is locked by the caller.

    will_see, risk: what this caseworker adds to the standard sentences of the use. words: exactly what would
    leave, or what was agreed. about: the one thing it is for (a letter, an invitation). An older question or
    yes about the same, not used yet, falls away: there is one question about one thing.
    Raises KeyError for an unknown use.
    """
    row = BY_USE[use]
    if row.needs_known and held.report.identity != Identity.KNOWN:
        return Asked([Reason.ANONYMOUS])
    if row.exact and not words.strip():
        return Asked([Reason.NO_CONSENT_WORDS])
    replace_consents(held, use=use, about=about, now=now)
    key = uuid4()
    told = told_with(row, words=words, will_see=will_see, risk=risk)
    Consent.objects.bulk_create(
        [
            Consent(
                id=key,
                case_id=held.id,
                counter_id=held.row.counter_id,
                use=use,
                about=about,
                body=seal_consent(told, dek=held.keys.dek, case=held.id, consent=key),
                state=ASKED,
                asked_on=now.date(),
                asked_by_id=by.id,
            )
        ]
    )
    due = due_on(levels()[TERM], since=now.date())
    start_term(held, kind=TERM, due_on=due, waits_for=WaitsFor.REPORTER, about=key, now=now)
    add_line(held, name="consent_asked", by=by, now=now, words={"use": use})
    promise_notice(held)
    mark_changed(held.id)
    record("consent.asked", by=by.by, counter=by.counter, subject=str(held.id), facts={"which": use}, now=now)
    return Asked([], key)


def replace_consents(
    held: Held, *, use: str, about: UUID | None, now: datetime, also_used: bool = False
) -> None:
    """What was asked or allowed about the same thing, and not used, falls away. also_used: used or not."""
    rows = Consent.objects.filter(case=held.id, use=use, about=about, state__in=(ASKED, GIVEN))
    if not also_used:
        rows = rows.filter(used_on=None)
    for key in rows.values_list("pk", flat=True):
        end_terms(held.id, about=key, now=now)
    rows.update(state=REPLACED)
