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
"""What organisations do in the background. No job holds a key; each may run twice without harm."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .actions.desk.tell_desk import TELL
from .actions.desk.tell_desk import tell_desk as tell

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
"""Waits 4, 16, 64 … seconds; after some hours it stands among the stuck jobs, where somebody can retry it."""


@app.task(name=TELL, retry=TRIES)
def tell_desk(counter: int) -> None:
    """Mail a team that its desk asks for attention."""
    tell(counter)
from .actions.tell_team import tell_team as tell

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.task(name="organisations.tell_team", retry=TRIES)
def tell_team(counter: int, about: str) -> None:
    """Mail a team that something waits, without content."""
    tell(counter, about=about)
