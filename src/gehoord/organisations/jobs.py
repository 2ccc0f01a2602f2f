# SPDX-License-Identifier: EUPL-1.2
"""What organisations are reminded of in the background. No job holds a key; each may run twice without harm."""

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.jobs.tries import TRIES
from gehoord.foundation.people.counters import all_organisation_teams
from gehoord.foundation.people.fence import fenced

from .actions.desk.destroy_desk_reports import destroy_desk_reports
from .actions.desk.watch import watch_desk
from .actions.joining.forget_claims import forget_claims
from .actions.limits.watch import watch_limits
from .actions.norms.watch import watch_norms
from .actions.pulse.share_results import share_results
from .actions.pulse.watch import watch_pulse
from .actions.requests.watch import watch_requests
from .actions.task.watch import watch_tasks
from .actions.tell_team import TELL
from .actions.tell_team import tell_team as tell

WATCHES = (
    watch_requests,
    watch_tasks,
    watch_desk,
    watch_norms,
    watch_pulse,
    watch_limits,
    destroy_desk_reports,
)
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


@app.periodic(cron="50 4 * * *", periodic_id="nightly")
@app.task(name="organisations.nightly", queueing_lock="organisations.nightly", retry=TRIES)
def nightly(timestamp: int) -> None:
    """Each night: after a half-year what organisations give to the national picture, and old requests to join go."""
    now = timezone.localtime()
    share_results(now=now)
    forget_claims(now=now)


@app.task(name=TELL, retry=TRIES)
def tell_team(counter: int, about: str) -> None:
    """Mail a team that something waits, without content."""
    tell(counter, about=about)
