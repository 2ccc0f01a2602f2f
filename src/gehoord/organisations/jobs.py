# SPDX-License-Identifier: EUPL-1.2
"""What organisations are reminded of in the background. No job holds a key; each may run twice without harm."""

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.jobs.tries import TRIES
from gehoord.foundation.people.counters import all_organisation_teams
from gehoord.foundation.people.fence import fenced

WATCHES = ()
"""Each looks at one team, within its fence: what comes near, what is late, what is over its time."""


@app.periodic(cron="20 5 * * *", periodic_id="morning")
@app.task(name="organisations.watch", queueing_lock="organisations.watch", retry=TRIES)
def watch(timestamp: int) -> None:
    """Each morning before work. A job per organisation: trouble at one leaves the others alone."""
    with transaction.atomic():
        for team in all_organisation_teams():
            enqueue("organisations.watch_team", lock=f"organisations.watch-{team}", team=team)


@app.task(name="organisations.watch_team", retry=TRIES)
def watch_team(team: int) -> None:
    """Look at everything of one organisation that has a day."""
    now = timezone.localtime()
    for look in WATCHES:
        with fenced(counter=team):
            look(team, now=now)
