# SPDX-License-Identifier: EUPL-1.2
"""An organisation takes another name (hernoemen): the old one stays, and stays findable."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.actions.rename_team import rename_team

from ...models import Name, Organisation, RegisterEvent
from ...rules.register import WHY_MISSING, why_not_name
from .keep_name import keep_name


def rename_organisation(organisation: UUID, *, to: str, why: str, by: str, now: datetime) -> list[str]:
    """All reasons why not, or none. Changes a name and nothing else.

    No day, request or task moves with it: these hang on the organisation and its team, and never on a name. So
    nobody escapes a date by calling themselves something else.
    """
    name, today = " ".join(to.split()), now.date()
    with transaction.atomic():
        row = Organisation.objects.select_for_update(of=("self",)).select_related("team").get(pk=organisation)
        reasons = why_not_name(name, now=row.name) + ([] if why.strip() else [WHY_MISSING])
        if reasons:
            return reasons
        Name.objects.filter(organisation=row, place=None, until=None).update(until=today)
        keep_name(row.pk, name=name, since=today)
        Organisation.objects.filter(pk=row.pk).update(name=name)
        if row.team is not None:
            rename_team(row.team, to=name, by=by, now=now)
        detail = {"from": row.name, "to": name}
        RegisterEvent.objects.create(
            organisation=row, kind="renamed", detail=detail, why=why.strip()[:300], by=by, at=now
        )
        record("organisation.renamed", by=by, subject=str(row.pk), now=now)
    return []
