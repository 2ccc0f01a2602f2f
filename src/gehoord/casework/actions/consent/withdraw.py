# SPDX-License-Identifier: EUPL-1.2
"""Taking a consent back (intrekken): from then on nothing new leaves by it. What left cannot be called back."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...models import Consent, Term
from ...queries.opened import Held
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import Step, WaitsFor
from ...terms import mark as _
from ...uses import ASKED, BY_USE, GIVEN, USED, WITHDRAWN
from ..add_line import add_line
from ..add_plain_line import add_plain_line
from ..answer_aftercare import BETWEEN
from ..hear_reporter import hear_reporter
from ..mark_changed import mark_changed
from ..start_term import end_terms
from .answer import KIND, locked_consent

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

TERM = "consent_withdrawn"
BACK = _("Dit mag niet meer")


def withdraw_consent(
    report: "Report", *, dek: bytes, consent: UUID, why: str = "", now: datetime
) -> list[Reason]:
    """The reporter takes a yes back, within the caller's transaction and fence; the handler is told, with a day.

    Reason.CONSENT_USED where it left already: the letter that went in the same minute stays sent.
    Raises Consent.DoesNotExist, also for a consent of another report.
    """
    row = locked_consent(report.pk, consent)
    if row.state == WITHDRAWN:
        return []
    if reasons := _why_not(row):
        return reasons
    _keep(row, now=now)
    said = f"{BY_USE[row.use].says}{BETWEEN}{BACK}" + (f"\n\n{why.strip()}" if why.strip() else "")
    add_plain_line(report.pk, counter=row.counter_id, name="consent_withdrawn", on=now.date())
    hear_reporter(report, dek=dek, text=said, kind=KIND, now=now)
    _log(row, by=REPORTER, now=now)
    return []


def withdraw_heard(held: Held, *, consent: UUID, by: Staff, now: datetime, why: str = "") -> list[Reason]:
    """A member of the counter heard that it may not any more. The case is locked by the caller."""
    row = locked_consent(held.id, consent)
    if row.state == WITHDRAWN:
        return []
    if reasons := _why_not(row):
        return reasons
    _keep(row, now=now)
    add_line(held, name="consent_withdrawn", by=by, now=now, words={"use": row.use, "text": why.strip()})
    mark_changed(held.id)
    _log(row, by=by.by, now=now)
    return []


def _why_not(row: Consent) -> list[Reason]:
    if row.state == USED:
        return [Reason.CONSENT_USED]
    return [] if row.state in (ASKED, GIVEN) else [Reason.CONSENT_OVERTAKEN]


def _keep(row: Consent, *, now: datetime) -> None:
    """Taken back, and somebody of the counter says within two working days what that means."""
    Consent.objects.filter(pk=row.pk).update(state=WITHDRAWN)
    end_terms(row.case_id, about=row.pk, now=now)
    if row.state == GIVEN and row.case.step != Step.CLOSED:
        term = Term(
            case_id=row.case_id,
            counter_id=row.counter_id,
            kind=TERM,
            waits_for=WaitsFor.COUNTER,
            about=row.pk,
            started_on=now.date(),
            due_on=due_on(levels()[TERM], since=now.date()),
        )
        Term.objects.bulk_create([term])


def _log(row: Consent, *, by: str, now: datetime) -> None:
    record(
        "consent.withdrawn",
        by=by,
        counter=row.counter_id,
        subject=str(row.case_id),
        facts={"which": row.use},
        now=now,
    )
