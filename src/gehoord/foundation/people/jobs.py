# SPDX-License-Identifier: EUPL-1.2
"""What is done for counters in the background: warnings by mail, keys looked at, sign-ins that are over."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from gehoord.foundation.audit.log import SYSTEM
from gehoord.foundation.jobs.stuck import revive
from gehoord.foundation.jobs.tries import TRIES
from gehoord.foundation.vault.foreign import epochs_without_tag

from .actions.alarm_foreign_key import alarm_foreign_key
from .counters import all_counters, all_organisation_teams
from .models import Counter


@app.periodic(cron="*/5 * * * *", periodic_id="revive")
@app.task(name="people.revive", queueing_lock="people.revive", retry=TRIES)
def revive_left(timestamp: int) -> None:
    """Every five minutes: what a runner left behind that died, is done by another."""
    revive(now=timezone.now())


@app.task(name="people.warn_one_key_left", retry=TRIES)
def warn_one_key_left(counter: int) -> None:
    """Tell the counter that one person alone can read. No names and no numbers of reports."""
    _tell(
        counter,
        subject=_("Kijk naar je team"),
        text=_(
            "Er is iets met de sleutels van het loket dat vandaag aandacht vraagt. Log in en kijk bij Team."
        ),
    )


@app.task(name="people.tell_recovery_used", retry=TRIES)
def tell_recovery_used(counter: int) -> None:
    """Tell the counter that its paper was used: who did not do that must hear it."""
    _tell(
        counter,
        subject=_("Het herstel op papier is gebruikt"),
        text=_(
            "Iemand begon opnieuw met twee papieren bladen. Wist je dat niet? Bel dan meteen je beheerder."
        ),
    )


@app.task(name="people.tell_foreign_key", retry=TRIES)
def tell_foreign_key(counter: int) -> None:
    """Tell the counter to look: somebody put another key in the database. No names, no numbers."""
    _tell(
        counter,
        subject=_("Stop even met aannemen en bel je beheerder"),
        text=_("Er is iets mis met een sleutel van het loket. Neem niets nieuws aan en bel nu je beheerder."),
    )


@app.periodic(cron="7 * * * *")
@app.task(name="people.look_at_team_keys")
def look_at_team_keys(timestamp: int) -> None:
    """Each hour: do all keys of every counter and organisation carry our tag? No seed is needed for that."""
    for counter in (*all_counters(), *all_organisation_teams()):
        epochs = epochs_without_tag(counter)
        if epochs:
            alarm_foreign_key(counter, by=SYSTEM, epochs=epochs, now=timezone.now())


@app.periodic(cron="20 3 * * *")
@app.task(name="people.forget_sessions")
def forget_sessions(timestamp: int) -> None:
    """Sign-ins that ended by themselves leave a row behind; away with it."""
    from django.contrib.sessions.models import Session

    Session.objects.filter(expire_date__lt=timezone.now()).delete()


def _tell(counter: int, *, subject: str, text: str) -> None:
    row = Counter.objects.get(pk=counter)
    if row.mail:
        send_mail(subject, f"{text}\n\n{settings.SERVICE_URL}/loket/team/\n", None, [row.mail])
