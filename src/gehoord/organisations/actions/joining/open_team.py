# SPDX-License-Identifier: EUPL-1.2
"""An organisation gets its own team: keys on paper, a fence, and a page of its own."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.actions.open_counter import Opened, open_counter

from ...models import Organisation, RegisterEvent


def open_team(
    organisation: Organisation, *, code: str, by: str, now: datetime, mail: str = "", phone: str = ""
) -> Opened:
    """Make the team of an organisation that has none yet. code: its short name in addresses, unique among all.

    ValueError when it has a team, or was merged into another. People are added by the caller.
    """
    with transaction.atomic():
        row = Organisation.objects.select_for_update().get(pk=organisation.pk)
        if row.team_id or row.merged_into_id:
            raise ValueError("This organisation has a team already, or is another one now.")
        opened = open_counter(
            code,
            name=row.name[:80],
            municipalities=[],
            by=by,
            now=now,
            is_organisation=True,
            is_demo=row.is_demo,
            mail=mail,
            phone=phone,
        )
        Organisation.objects.filter(pk=row.pk).update(team=opened.counter, joined_on=now.date())
        RegisterEvent.objects.create(organisation=row, kind="joined", by=by, at=now)
        record("organisation.joined", by=by, counter=opened.counter.pk, subject=str(row.pk), now=now)
    return opened
