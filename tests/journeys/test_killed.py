# SPDX-License-Identifier: EUPL-1.2
"""kill -9 in the middle of 200 reports: whoever was shown "sent" finds the report back with the code."""

import time

import pytest
from tests.journeys.running import Running
from tests.journeys.sending import lost, send_many

from gehoord.config import postgres

pytestmark = [pytest.mark.journey, pytest.mark.server]

MANY, MIDDLE = 200, 70


def test_a_killed_server_loses_nothing_that_was_shown_as_sent(demo_site: Running) -> None:
    sent = send_many(demo_site.port, how_many=MANY, then=demo_site.kill, after=MIDDLE)
    assert MIDDLE <= len(sent.confirmed) < MANY
    assert sent.cut_off > 0
    assert sent.odd == []

    demo_site.start()

    assert lost(demo_site.port, sent.confirmed) == []


def test_a_killed_database_loses_nothing_and_the_pages_go_on_by_themselves(demo_site: Running) -> None:
    def away_for_a_while() -> None:
        demo_site.kill_database()
        time.sleep(6)
        postgres.start(demo_site.home)

    sent = send_many(demo_site.port, how_many=MANY, then=away_for_a_while, after=MIDDLE)

    assert sent.odd == []
    assert sent.cut_off == 0
    assert len(sent.confirmed) + sent.not_sent == MANY
    assert len(sent.confirmed) > MIDDLE + 8, "nothing was sent after the database was back"
    assert lost(demo_site.port, sent.confirmed) == []
