# SPDX-License-Identifier: EUPL-1.2
"""Somebody asks to join for an organisation (aanvraag), or is invited by a counter. Nothing opens by it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.vault.codes import Code

from ...models import Claim, Organisation, RegisterEvent
from ...queries.register import is_joined
from ...rules.joining import why_not_ask
from .rejoin import rejoin_with_own_people

VISITOR = "visitor"


@dataclass(frozen=True)
class Asker:
    """Who says to speak for the organisation, and how to reach them."""

    name: str
    function: str
    mail: str = ""
    phone: str = ""


def ask_to_join(
    organisation: UUID,
    *,
    asker: Asker,
    code: Code,
    now: datetime,
    invited_by: str = "",
    is_trusted: bool = False,
) -> list[str]:
    """Keep a request under the code with which it is followed; all reasons why not, or none. Twice is once.

    invited_by: the member of a counter who knows this contact of the organisation; that counts as the letter does.
    is_trusted: by the central organisation, whose invitation is its yes. For an organisation with a team of its own
    nothing is kept, and its people are told that somebody asked.
    """
    with transaction.atomic():
        row = Organisation.objects.select_for_update(of=("self",)).select_related("team").get(pk=organisation)
        reasons = why_not_ask(
            is_joined=is_joined(row),
            is_merged=row.merged_into_id is not None,
        )
        if reasons:
            if row.team is not None and is_joined(row) and not _told_today(row, now):
                RegisterEvent.objects.create(organisation=row, kind="asked", by=VISITOR, at=now)
                record("claim.has-team", by=VISITOR, counter=row.team.pk, subject=str(row.pk), now=now)
            return reasons
        if Claim.objects.filter(lookup=code.lookup_hash).exists():
            return []
        today = now.date()
        claim = Claim.objects.create(
            organisation=row,
            name=asker.name.strip()[:80],
            function=asker.function.strip()[:80],
            mail=asker.mail.strip()[:254],
            phone=asker.phone.strip()[:30],
            lookup=code.lookup_hash,
            invited_by=invited_by,
            asked_on=today,
            proven_on=today if invited_by else None,
            decided_on=today if invited_by and is_trusted else None,
        )
        event = "claim.invited" if invited_by else "claim.asked"
        record(event, by=invited_by or VISITOR, subject=str(claim.pk), now=now)
        if claim.decided_on is not None:
            rejoin_with_own_people(row, by=invited_by, now=now)
    return []


def _told_today(row: Organisation, now: datetime) -> bool:
    """Once a day is enough: nobody fills the history of another by asking on and on."""
    return RegisterEvent.objects.filter(
        organisation=row, kind="asked", at__gte=now - timedelta(days=1)
    ).exists()
