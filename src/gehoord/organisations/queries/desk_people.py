# SPDX-License-Identifier: EUPL-1.2
"""Who would read what comes in at an organisation's own desk."""

from datetime import datetime

from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.foundation.people.teammates import teammates


def desk_people(team: int, *, now: datetime) -> list[tuple[str, bool]]:
    """Names of members whose role reads the desk, and whether they can today (joined, with a key)."""
    return [
        (one.name, one.holds_key)
        for one in teammates(team, now=now)
        if Permission.ORG_DESK in permissions_of(one.role_codes)
    ]
