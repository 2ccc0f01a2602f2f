# SPDX-License-Identifier: EUPL-1.2
"""Saying yes or no to who asks to join: by the central organisation, with a reason for a no."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Claim, Organisation
from ...queries.register import is_joined
from ...rules.joining import DECIDED, WHY_MISSING, why_not_accept
from .rejoin import rejoin_with_own_people


def accept_claim(claim: UUID, *, by: str, now: datetime) -> list[str]:
    """Say yes; all reasons why not, or none. The asker opens the team, so that nobody else sees its papers.

    An organisation that stopped: its old team opens at once when somebody there can still invite colleagues.
    """
    with transaction.atomic():
        seen = Claim.objects.get(pk=claim)
        rows = Organisation.objects.select_for_update(of=("self",)).select_related("team")
        organisation = rows.get(pk=seen.organisation_id)
        row = Claim.objects.select_for_update().get(pk=claim)
        accepted = Claim.objects.filter(organisation=row.organisation_id, is_refused=False)
        reasons = why_not_accept(
            is_decided=row.decided_on is not None,
            is_proven=row.proven_on is not None,
            is_joined=is_joined(organisation),
            other_accepted=accepted.exclude(decided_on=None).exclude(pk=claim).exists(),
        )
        if reasons:
            return reasons
        Claim.objects.filter(pk=claim).update(decided_on=now.date())
        record("claim.accepted", by=by, subject=str(claim), now=now)
        rejoin_with_own_people(organisation, by=by, now=now)
    return []


def refuse_claim(claim: UUID, *, why: str, by: str, now: datetime) -> list[str]:
    """Say no, in words that the asker reads; all reasons why not, or none."""
    with transaction.atomic():
        row = Claim.objects.select_for_update().get(pk=claim)
        reasons = ([DECIDED] if row.decided_on else []) + ([] if why.strip() else [WHY_MISSING])
        if reasons:
            return reasons
        Claim.objects.filter(pk=claim).update(
            decided_on=now.date(), is_refused=True, why=why.strip()[:300], letter=None
        )
        record("claim.refused", by=by, subject=str(claim), now=now)
    return []
