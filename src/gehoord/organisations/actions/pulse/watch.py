# SPDX-License-Identifier: EUPL-1.2
"""The daily watch over the pulses of one team: close what is over, and remind who promised to ask again."""

from datetime import datetime, timedelta

from django.db.models import F
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import SYSTEM

from ...models import Answer, Pulse, Ticket
from ...queries.pulse import waiting_to_ask_again, waiting_to_close
from ...terms.task import PLAN
from ..task.make_task import make_task
from .close_pulse import close_pulse

DAYS = 30


def watch_pulse(team: int, *, now: datetime) -> int:
    """What was done, as a number. Within fenced(counter=team); a second run on a day finds nothing to do."""
    done = 0
    for pulse in waiting_to_close(team, today=now.date()):
        close_pulse(pulse.pk, counter=team, by=SYSTEM, now=now)
        done += 1
    for pulse in waiting_to_ask_again(team, today=now.date()):
        make_task(
            _("Houd de peiling opnieuw: een half jaar is voorbij."),
            counter=team,
            kind=PLAN,
            due_on=now.date() + timedelta(days=DAYS),
            by=SYSTEM,
            now=now,
            owner_words=_("bestuur"),
            source=pulse.pk,
            code="pulse-again",
        )
        Pulse.objects.filter(pk=pulse.pk).update(alarm=1)
        done += 1
    _blur(team)
    return done


def _blur(team: int) -> None:
    """Write all answers and tickets anew in one transaction: which ticket went with which answer stood in its number."""
    open_ones = Pulse.objects.filter(counter=team, closed_on=None).values("pk")
    Answer.objects.filter(counter=team, pulse__in=open_ones).update(given=F("given"))
    Ticket.objects.filter(counter=team, pulse__in=open_ones).update(is_used=F("is_used"))
