# SPDX-License-Identifier: EUPL-1.2
"""Two rows of the register are one organisation (samenvoegen), and how to undo it: nothing is thrown away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Organisation, RegisterEvent
from ...rules.register import NOT_MERGED, WHY_MISSING, why_not_merge
from ..joining.move_claims import bring_claims_back, move_claims


def merge_organisations(gone: UUID, *, into: UUID, why: str, by: str, now: datetime) -> list[str]:
    """Let one row go up in another; all reasons why not, or none.

    The row that goes up keeps its names, places and history, and leads to the one that remains. What went up in it
    before goes along, and comes back with it (split_organisation). So do requests to join, without their proof.
    What a case was matched with is found under the one that remains; a request of a counter hangs on a team, and a team
    never goes up in another row.
    """
    with transaction.atomic():
        rows = Organisation.objects.select_for_update(of=("self",)).select_related("team").order_by("pk")
        both = {row.pk: row for row in rows.filter(pk__in={gone, into})}
        one, other = both[gone], both[into]
        reasons = why_not_merge(
            same=gone == into,
            merged_already=bool(one.merged_into_id or other.merged_into_id),
            gone_has_team=one.team is not None,
            gone_is_joined=one.team is not None and one.team.closed_on is None,
            into_is_joined=other.team is not None and other.team.closed_on is None,
        )
        reasons += [] if why.strip() else [WHY_MISSING]
        if reasons:
            return reasons
        along = [
            str(key) for key in Organisation.objects.filter(merged_into=one).values_list("pk", flat=True)
        ]
        claims = move_claims(one, to=other, now=now)
        Organisation.objects.filter(merged_into=one).update(merged_into=other)
        Organisation.objects.filter(pk=gone).update(merged_into=other)
        told = {"why": why.strip()[:300], "by": by, "at": now}
        RegisterEvent.objects.create(
            organisation=one, kind="merged", other=other, detail={"along": along, "claims": claims}, **told
        )
        RegisterEvent.objects.create(organisation=other, kind="took-in", other=one, **told)
        record("organisation.merged", by=by, subject=str(gone), facts={"to": str(into)}, now=now)
    return []


def split_organisation(gone: UUID, *, why: str, by: str, now: datetime) -> list[str]:
    """Let a row stand on its own again, with what had gone up in it before; all reasons why not, or none."""
    with transaction.atomic():
        row = Organisation.objects.select_for_update(of=("self",)).get(pk=gone)
        other = row.merged_into_id
        if other is None:
            return [NOT_MERGED]
        if not why.strip():
            return [WHY_MISSING]
        events = RegisterEvent.objects.filter(organisation=row, kind="merged").order_by("-at", "-pk")
        last = events.first()
        along = last.detail.get("along", []) if last else []
        Organisation.objects.filter(pk__in=along, merged_into=other).update(merged_into=row)
        bring_claims_back(last.detail.get("claims", []) if last else [], to=row, now=now)
        Organisation.objects.filter(pk=gone).update(merged_into=None)
        told = {"why": why.strip()[:300], "by": by, "at": now}
        RegisterEvent.objects.create(organisation=row, kind="split", other_id=other, **told)
        RegisterEvent.objects.create(organisation_id=other, kind="let-go", other=row, **told)
        record("organisation.split", by=by, subject=str(gone), facts={"from": str(other)}, now=now)
    return []
