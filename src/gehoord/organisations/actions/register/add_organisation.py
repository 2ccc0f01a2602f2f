# SPDX-License-Identifier: EUPL-1.2
"""Adding an organisation to the register."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Organisation, Place, RegisterEvent
from .keep_name import keep_name


def add_organisation(
    name: str,
    *,
    sector: str,
    by: str,
    now: datetime,
    municipality: str = "",
    size: str = "",
    trade_number: str = "",
    post_address: str = "",
    is_demo: bool = False,
) -> Organisation:
    """One row, its first name and its first place. sector: a code of sectors.yaml; municipality: a CBS code."""
    today = now.date()
    with transaction.atomic():
        row = Organisation.objects.create(
            name=name,
            sector=sector,
            size=size,
            municipality=municipality,
            trade_number=trade_number,
            post_address=post_address,
            is_demo=is_demo,
            added_on=today,
        )
        keep_name(row.pk, name=name, since=today)
        if municipality:
            Place.objects.create(organisation=row, municipality=municipality, since=today)
        RegisterEvent.objects.create(organisation=row, kind="added", by=by, at=now)
        record("organisation.added", by=by, subject=str(row.pk), now=now)
    return row
