# SPDX-License-Identifier: EUPL-1.2
"""The demo's organisations: a practice of eight people and a hospital, with people, and something in every place."""

from collections.abc import Mapping
from datetime import datetime

from gehoord.foundation.people.needs import Staff

from .desk import fill_desk
from .limits import fill_limits
from .norms import fill_norms
from .process_test import fill_process_tests
from .pulse import fill_pulse
from .register import fill_register
from .requests import fill_requests
from .teams import HOSPITAL, open_teams


def fill_organisations(counters: Mapping[str, Staff], *, now: datetime) -> None:
    """Open the teams and use every part once. counters: the people of the counters by sign-in name."""
    fill_register(now=now)
    teams = open_teams(now=now)
    fill_requests(teams, counters, now=now)
    fill_desk(teams, now=now)
    fill_norms(teams, now=now)
    fill_pulse(teams, now=now)
    fill_limits(teams[HOSPITAL], now=now)
    fill_process_tests(teams[HOSPITAL], now=now)
