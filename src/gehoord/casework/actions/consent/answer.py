# SPDX-License-Identifier: EUPL-1.2
"""Answering a question for consent: the reporter on their own page, or a counter that heard it."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...models import Case, Consent
from ...queries.consents import open_consent, seal_consent
from ...queries.opened import Held
from ...rules import Reason
from ...terms import Identity
from ...terms import mark as _
from ...uses import ASKED, BY_USE, GIVEN, HEARD_BY, REFUSED
from ..add_line import add_line
from ..add_plain_line import add_plain_line
from ..answer_aftercare import BETWEEN
from ..hear_reporter import hear_reporter
from ..mark_changed import mark_changed
from ..start_term import end_terms
from .tell_noted import tell_noted

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "consent"
YES, NO = _("Ja, dit mag"), _("Nee, dit wil ik niet")


def answer_consent(
    report: "Report", *, dek: bytes, consent: UUID, yes: bool, why: str = "", now: datetime
) -> list[Reason]:
    """The reporter says yes or no, within the caller's transaction and fence; all reasons why that cannot be.

    The answer stands in the conversation too, so that the handler sees that there is news.
    Raises Consent.DoesNotExist, also for a consent of another report.
    """
    row = locked_consent(report.pk, consent)
    if (reasons := _why_not(row, yes=yes, identity=report.identity)) is not None:
        return reasons
    _keep(row, dek=dek, yes=yes, why=why, heard="", now=now)
    use = BY_USE[row.use]
    said = f"{use.says}{BETWEEN}{YES if yes else NO}" + (f"\n\n{why.strip()}" if why.strip() else "")
    add_plain_line(
        report.pk, counter=row.counter_id, name="consent_given" if yes else "consent_refused", on=now.date()
    )
    hear_reporter(report, dek=dek, text=said, kind=KIND, now=now)
    record(
        "consent.given" if yes else "consent.refused",
        by=REPORTER,
        counter=row.counter_id,
        subject=str(report.pk),
        facts={"which": row.use},
        now=now,
    )
    return []


def hear_consent(
    held: Held, *, consent: UUID, yes: bool, heard: str, why: str = "", by: Staff, now: datetime
) -> list[Reason]:
    """A member of the counter heard the answer. heard: a key of `uses.HEARD_BY`. The case is locked by the caller.

    The reporter reads on their page that it was noted, and can take it back there.
    Raises KeyError for another way of hearing, Consent.DoesNotExist for a consent of another case.
    """
    HEARD_BY[heard]
    row = locked_consent(held.id, consent)
    if (reasons := _why_not(row, yes=yes, identity=held.report.identity)) is not None:
        return reasons
    _keep(row, dek=held.keys.dek, yes=yes, why=why, heard=heard, now=now, by=by)
    event = "consent_given" if yes else "consent_refused"
    add_line(held, name=event, by=by, now=now, words={"use": row.use, "text": why.strip()})
    tell_noted(held, use=row.use, answer=YES if yes else NO, heard=heard, by=by, now=now)
    mark_changed(held.id)
    record(
        "consent.given" if yes else "consent.refused",
        by=by.by,
        counter=by.counter,
        subject=str(held.id),
        facts={"which": row.use, "how": heard},
        now=now,
    )
    return []


def locked_consent(case: UUID, consent: UUID) -> Consent:
    """The consent, which nobody else changes until this transaction ends. Raises Consent.DoesNotExist."""
    # First the case, as the counter's own actions do: two that lock in another order wait for each other for ever.
    Case.objects.select_for_update(of=("self",)).filter(pk=case).only("pk").first()
    return Consent.objects.select_for_update(of=("self",)).get(pk=consent, case=case)


def _why_not(row: Consent, *, yes: bool, identity: str) -> list[Reason] | None:
    """None: go on. An empty list: it stands so already (a double click)."""
    if row.state == (GIVEN if yes else REFUSED):
        return []
    if row.state not in (ASKED, REFUSED):
        return [Reason.CONSENT_OVERTAKEN]
    if yes and BY_USE[row.use].needs_known and identity != Identity.KNOWN:
        return [Reason.ANONYMOUS]
    return None


def _keep(
    row: Consent, *, dek: bytes, yes: bool, why: str, heard: str, now: datetime, by: Staff | None = None
) -> None:
    told = open_consent(row.body, dek=dek, case=row.case_id, consent=row.pk)
    told |= {"why": why.strip(), "heard": heard}
    Consent.objects.filter(pk=row.pk).update(
        body=seal_consent(told, dek=dek, case=row.case_id, consent=row.pk),
        state=GIVEN if yes else REFUSED,
        answered_on=now.date(),
        answered_by=by.id if by else None,
    )
    end_terms(row.case_id, about=row.pk, now=now)
