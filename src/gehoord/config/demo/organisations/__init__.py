# SPDX-License-Identifier: EUPL-1.2
"""The demo's organisations: a practice of eight people and a hospital, with people, and something in every place."""

from collections.abc import Mapping
from datetime import datetime

from gehoord.foundation.people.needs import Staff

from .requests import fill_requests
from .teams import open_teams


def fill_organisations(counters: Mapping[str, Staff], *, now: datetime) -> None:
    """Open the teams and use every part once. counters: the people of the counters by sign-in name."""
    teams = open_teams(now=now)
    fill_requests(teams, counters, now=now)
