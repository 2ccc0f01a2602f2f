# SPDX-License-Identifier: EUPL-1.2
"""An organisation stops (stoppen): its team is closed. What was told stays until it is destroyed, as was promised."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.actions.close_counter import close_counter

from ...models import Claim, Organisation, RegisterEvent
from ...rules.joining import STOPPED
from ...rules.register import WHY_MISSING


def leave(organisation: UUID, *, why: str, by: str, now: datetime) -> list[str]:
    """Close the team and its open page; all reasons why not, or none. Its people can still read and finish what is there."""
    with transaction.atomic():
        row = Organisation.objects.select_for_update(of=("self",)).select_related("team").get(pk=organisation)
        if not why.strip():
            return [WHY_MISSING]
        if row.team is None:
            raise ValueError("This organisation never joined.")
        reasons = close_counter(row.team, by=by, now=now)
        if reasons:
            return reasons
        Organisation.objects.filter(pk=row.pk).update(left_on=now.date())
        # The yes of before is used up: else its code would open the team again without a new proof.
        Claim.objects.filter(organisation=row, is_refused=False).update(
            decided_on=now.date(), is_refused=True, why=STOPPED, letter=None
        )
        RegisterEvent.objects.create(organisation=row, kind="left", why=why.strip()[:300], by=by, at=now)
        record("organisation.left", by=by, counter=row.team.pk, subject=str(row.pk), now=now)
    return []
