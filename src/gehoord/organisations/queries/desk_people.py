# SPDX-License-Identifier: EUPL-1.2
"""Who would read what comes in at an organisation's own desk."""

from datetime import datetime

from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.foundation.people.teammates import teammates


def desk_people(team: int, *, now: datetime) -> list[tuple[str, bool]]:
    """Names of members whose role reads the desk, and whether they can today.

    Who took their invitation has a key of their own, and that is enough: what comes in is sealed to a circle of
    exactly these people (decision 0025), not to the key of the team.
    """
    return [
        (one.name, not one.waits)
        for one in teammates(team, now=now)
        if Permission.ORG_DESK in permissions_of(one.role_codes)
    ]
