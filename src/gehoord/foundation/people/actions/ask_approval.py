# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: one asks, another of the same counter agrees, then it can be used once."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Approval, Member

VALID_HOURS = 24


def ask_approval(what: str, *, detail: dict[str, Any], counter: int, by: str, now: datetime) -> Approval:
    """Ask a colleague to agree with something that needs four eyes."""
    with transaction.atomic():
        asked = Approval.objects.create(
            counter_id=counter, what=what, detail=detail, asked_by_id=by, asked_at=now
        )
        record("approval.asked", by=by, counter=counter, subject=str(asked.pk), why=what, now=now)
    return asked


def agree(approval: Approval, *, by: str, now: datetime) -> list[str]:
    """Agree with a colleague's request. Returns the reasons why not, or nothing when it is agreed."""
    if str(approval.asked_by_id) == by:
        return [_("Je kunt je eigen verzoek niet goedkeuren. Vraag een collega.")]
    if now - approval.asked_at > timedelta(hours=VALID_HOURS):
        return [_("Dit verzoek is ouder dan een dag. Vraag het opnieuw aan.")]
    if not Member.objects.filter(pk=by, counter=approval.counter_id, left_on=None).exists():
        return [_("Alleen een collega van hetzelfde loket kan dit goedkeuren.")]
    with transaction.atomic():
        waiting = Approval.objects.filter(pk=approval.pk, agreed_by=None)
        if not waiting.update(agreed_by_id=by, agreed_at=now):
            return [_("Dit verzoek is al goedgekeurd.")]
        record("approval.agreed", by=by, counter=approval.counter_id, subject=str(approval.pk), now=now)
    return []


def open_requests(counter: int, *, now: datetime) -> list[Approval]:
    """What colleagues of this counter asked and nobody agreed to yet, newest first."""
    since = now - timedelta(hours=VALID_HOURS)
    rows = Approval.objects.filter(counter=counter, agreed_by=None, asked_at__gte=since)
    return list(rows.select_related("asked_by").order_by("-asked_at"))


def use_approval(what: str, *, counter: int, by: str, now: datetime) -> Approval | None:
    """Use an agreed request once. None when there is none: ask first."""
    with transaction.atomic():
        row = (
            Approval.objects.select_for_update()
            .filter(
                what=what,
                counter_id=counter,
                asked_by_id=UUID(by),
                agreed_at__gte=now - timedelta(hours=VALID_HOURS),
                used_at=None,
            )
            .order_by("asked_at")
            .first()
        )
        if row:
            Approval.objects.filter(pk=row.pk).update(used_at=now)
            record("approval.used", by=by, counter=counter, subject=str(row.pk), now=now)
    return row
