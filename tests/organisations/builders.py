# SPDX-License-Identifier: EUPL-1.2
"""Made-up organisations that joined, with people, through the real actions."""

from dataclasses import dataclass
from datetime import datetime
from itertools import count

from tests.builders import NOW, TryCounter

from gehoord.organisations.actions.joining.open_team import open_team
from gehoord.organisations.actions.register.add_organisation import add_organisation
from gehoord.organisations.models import Organisation

_number = count(1)


@dataclass
class TryOrganisation(TryCounter):
    """An organisation with its team: `.organisation` is its row in the register, `.member("confidant")` adds somebody."""

    organisation: Organisation | None = None


def organisation(
    name: str = "Ziekenhuis Rivierenland",
    *,
    code: str = "",
    sector: str = "hospital",
    size: str = "250_up",
    municipality: str = "GM0344",
    now: datetime = NOW,
) -> TryOrganisation:
    """An organisation with keys and no members yet. code: its short name in addresses."""
    row = add_organisation(name, sector=sector, size=size, municipality=municipality, by="test", now=now)
    opened = open_team(row, code=code or f"org-{next(_number)}", by="test", now=now, mail="org@test.invalid")
    row.refresh_from_db()
    return TryOrganisation(opened.counter, opened.shares, opened.team_seeds, organisation=row)
