# SPDX-License-Identifier: EUPL-1.2
"""Opening a counter: its recovery pair on paper, its first team key, its municipalities."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Area, Counter
from gehoord.foundation.vault.keyring import new_epoch
from gehoord.foundation.vault.recovery_pair import new_recovery_pair


@dataclass(frozen=True)
class Opened:
    """A new counter, the three paper shares (shown once) and the seed of its first team key."""

    counter: Counter
    shares: list[str]
    team_seeds: dict[int, bytes]


def open_counter(
    code: str,
    *,
    name: str,
    municipalities: list[str],
    by: str,
    now: datetime,
    is_central: bool = False,
    is_committee: bool = False,
    is_organisation: bool = False,
    is_demo: bool = False,
    phone: str = "",
    mail: str = "",
    address: str = "",
    hours: str = "",
) -> Opened:
    """Make a counter. It goes live only with two members; until then the form shows the telephone number.

    municipalities: CBS codes; each may belong to one counter at a time. is_committee: judges complaints, takes in
    no reports.
    """
    with transaction.atomic():
        counter = Counter.objects.create(
            code=code,
            name=name,
            is_central=is_central,
            is_committee=is_committee,
            is_organisation=is_organisation,
            is_demo=is_demo,
            phone=phone,
            mail=mail,
            address=address,
            hours=hours,
            opened_on=now.date(),
        )
        Area.objects.bulk_create(
            [Area(counter=counter, municipality=gm, since=now.date()) for gm in municipalities]
        )
        shares = new_recovery_pair(counter.pk, today=now.date())
        team, seed = new_epoch(counter.pk, [], today=now.date())
        record("counter.opened", by=by, counter=counter.pk, facts={"code": code}, now=now)
    transaction.on_commit(routing.forget)
    return Opened(counter, shares, {team.pk: seed})
