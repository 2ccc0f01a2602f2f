# SPDX-License-Identifier: EUPL-1.2
"""The daily watch over the pulses of one team: close what is over, and remind who promised to ask again."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
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
    """Write all answers anew in random order, and all tickets, in one transaction.

    Which ticket went with which answer stood in the number of their transaction, and in the order on the disk.
    """
    with transaction.atomic():
        running = [
            pulse.pk
            for pulse in Pulse.objects.select_for_update()
            .filter(counter=team, closed_on=None)
            .defer("result")
        ]
        told = Answer.objects.filter(pulse__in=running).values_list("pulse", "unit", "given")
        rows = [
            Answer(pulse_id=pulse, counter_id=team, unit_id=unit, given=given) for pulse, unit, given in told
        ]
        secrets.SystemRandom().shuffle(rows)
        Answer.objects.filter(pulse__in=running).delete()
        Answer.objects.bulk_create(rows, batch_size=1000)
        Ticket.objects.filter(pulse__in=running).update(is_used=F("is_used"))
