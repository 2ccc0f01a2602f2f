# SPDX-License-Identifier: EUPL-1.2
"""Correcting what the register knows of an organisation, apart from its name."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Organisation, RegisterEvent


@dataclass(frozen=True)
class Details:
    """What is known: codes, and the number in the trade register."""

    sector: str
    size: str = ""
    municipality: str = ""
    trade_number: str = ""


def correct_organisation(
    organisation: UUID, *, details: Details, by: str, now: datetime, post_address: str | None = None
) -> None:
    """Keep what changed, with what stood there before in the history.

    post_address: from a public register; None leaves it. The letter that proves who asks to join goes there, so a
    change of it stands in the history by itself.
    """
    with transaction.atomic():
        row = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation)
        told = asdict(details)
        before = {name: getattr(row, name) for name, value in told.items() if getattr(row, name) != value}
        if before:
            Organisation.objects.filter(pk=row.pk).update(**told)
            RegisterEvent.objects.create(
                organisation=row, kind="corrected", detail={"before": before}, by=by, at=now
            )
        if post_address is not None and post_address != row.post_address:
            Organisation.objects.filter(pk=row.pk).update(post_address=post_address[:200])
            detail = {"before": row.post_address}
            RegisterEvent.objects.create(organisation=row, kind="address", detail=detail, by=by, at=now)
            before["post_address"] = row.post_address
        if before:
            facts: dict[str, str | int | list[str]] = {"which": sorted(before)}
            record("organisation.corrected", by=by, subject=str(row.pk), facts=facts, now=now)
