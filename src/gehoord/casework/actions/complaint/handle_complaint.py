# SPDX-License-Identifier: EUPL-1.2
"""What a committee does with a complaint: confirm, hear, write, decide. Each step checks who acts."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.committees import members_of
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on, with_settings
from ...models import Complaint
from ...queries.complaints import INTEREST, OpenComplaint, by_committee, who_has_an_interest
from ...rules import Reason
from ...terms import ComplaintOutcome, ComplaintStep
from .add_piece import add_piece

DECISION = "complaint_decision"
LETTER, MESSAGE, NOTE, DECIDED = "letter", "message", "note", "decision"
HEARD = {"complainant": "heard_complainant", "counter": "heard_counter"}
"""Who was heard → the kind of piece that says what they told."""


def confirm_complaint(complaint: UUID, *, words: str, by: Staff, now: datetime) -> list[Reason]:
    """Tell the complainant that it came in and who handles it; from now on the day of the decision counts.

    The two months run from the day it came in (design: the protocols of counters use 2 weeks and 2 months).
    """
    opened = by_committee(complaint, keys=by.keys, lock=True)
    reasons = _reasons(opened, by=by, words=words)
    if reasons or opened.row.confirmed_on:
        return reasons
    level = with_settings(settings.SERVICE_LEVELS)[DECISION]
    add_piece(opened.row, dek=opened.dek, kind=LETTER, text=words.strip(), by=by, now=now)
    Complaint.objects.filter(pk=complaint).update(
        step=ComplaintStep.INQUIRY,
        handler=by.id,
        confirmed_on=now.date(),
        due_on=due_on(level, since=opened.row.received_on),
        due_for=DECISION,
        alarm=0,
    )
    record("complaint.confirmed", by=by.by, counter=by.counter, subject=str(complaint), now=now)
    return []


def write_in_complaint(complaint: UUID, *, kind: str, words: str, by: Staff, now: datetime) -> list[Reason]:
    """Words to the complainant, a note of the committee, or what somebody told who was heard."""
    opened = by_committee(complaint, keys=by.keys, lock=True)
    reasons = _reasons(opened, by=by, words=words)
    if not reasons:
        add_piece(opened.row, dek=opened.dek, kind=kind, text=words.strip(), by=by, now=now)
    return reasons


def keep_off(complaint: UUID, *, by: Staff, now: datetime) -> None:
    """This member has something to do with it: from now on they neither read nor steer (Besluit art. 12, 2(5-6))."""
    opened = by_committee(complaint, keys=by.keys, lock=True)
    if by.id in who_has_an_interest(complaint):
        return
    add_piece(opened.row, dek=opened.dek, kind=INTEREST, text="", by=by, now=now)
    if opened.row.handler_id == by.id:
        Complaint.objects.filter(pk=complaint).update(handler=None)


def decide_complaint(
    complaint: UUID, *, outcome: str, words: str, with_members: list[UUID], by: Staff, now: datetime
) -> list[Reason]:
    """The decision, with its reasons, to the complainant. with_members: who decided; at least one from outside.

    Both sides were heard or had the chance; who has an interest does not sit in (Besluit ADV art. 12).
    """
    opened = by_committee(complaint, keys=by.keys, lock=True)
    reasons = _reasons(opened, by=by, words=words) + why_not_decide(
        opened, outcome=outcome, with_members=with_members
    )
    if reasons:
        return reasons
    add_piece(opened.row, dek=opened.dek, kind=DECIDED, text=words.strip(), by=by, now=now)
    Complaint.objects.filter(pk=complaint).update(
        step=ComplaintStep.DECIDED,
        outcome=outcome,
        decided_on=now.date(),
        due_on=None,
        due_for="",
        alarm=0,
    )
    record(
        "complaint.decided",
        by=by.by,
        counter=by.counter,
        subject=str(complaint),
        facts={"outcome": outcome, "members": len(with_members)},
        now=now,
    )
    return []


def why_not_decide(
    opened: OpenComplaint, *, outcome: str | None = None, with_members: list[UUID] | None = None
) -> list[Reason]:
    """All reasons why there can be no decision (yet). Without outcome and members: what is missing before."""
    kinds = {piece.kind for piece in opened.pieces}
    found = []
    if not opened.row.confirmed_on:
        found.append(Reason.NOT_CONFIRMED)
    dropped = outcome in (ComplaintOutcome.WITHDRAWN, ComplaintOutcome.NOT_TAKEN)
    if not dropped and not set(HEARD.values()) <= kinds:
        found.append(Reason.NOT_BOTH_ANSWERED)
    if outcome is not None and outcome not in set(ComplaintOutcome):
        found.append(Reason.NO_OUTCOME)
    if with_members is not None:
        interest = who_has_an_interest(opened.id)
        outside = {key for key, _name, is_outside in members_of(opened.row.counter_id) if is_outside}
        if interest & set(with_members):
            found.append(Reason.MEMBER_INTEREST)
        if not outside & set(with_members):
            found.append(Reason.NO_OUTSIDER)
    return found


def _reasons(opened: OpenComplaint, *, by: Staff, words: str) -> list[Reason]:
    found = []
    if by.id in who_has_an_interest(opened.id):
        found.append(Reason.OWN_INTEREST)
    if opened.row.decided_on:
        found.append(Reason.WRONG_STEP)
    if not words.strip():
        found.append(Reason.NO_WORDS)
    return found
