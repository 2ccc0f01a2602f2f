# SPDX-License-Identifier: EUPL-1.2
"""Writing down what somebody learned, or taking a mistake away (opleiding; Besluit ADV art. 3)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ..models import Training

MOST_HOURS = 2000


def note_training(
    member: UUID,
    *,
    counter: int,
    what: str,
    hours: int | None,
    on: date,
    valid_until: date | None,
    by: str,
    now: datetime,
) -> dict[str, str]:
    """Keep one training. What is wrong with it, by field, or nothing. valid_until: the last day it counts."""
    wrong = {}
    if not what.strip():
        wrong["what"] = _("Schrijf op wat er geleerd is.")
    if hours is not None and not 0 < hours <= MOST_HOURS:
        wrong["hours"] = _("Vul het aantal uren in als een getal, of laat het leeg.")
    if on > now.date():
        wrong["on"] = _("Deze dag moet nog komen. Vul hem in als het achter de rug is.")
    if valid_until is not None and valid_until < on:
        wrong["valid_until"] = _("Dit is voor de dag van de opleiding zelf.")
    if wrong:
        return wrong
    with transaction.atomic():
        Training.objects.create(
            member_id=member,
            counter_id=counter,
            what=what.strip()[:160],
            hours=hours,
            on=on,
            valid_until=valid_until,
        )
        record("training.noted", by=by, counter=counter, subject=str(member), now=now)
    return {}


def drop_training(key: int, *, member: UUID, by: str, counter: int, now: datetime) -> bool:
    """Take one away that was a mistake. False when it was gone already."""
    with transaction.atomic():
        gone, _each = Training.objects.filter(pk=key, member=member, counter=counter).delete()
        if gone:
            record("training.dropped", by=by, counter=counter, subject=str(member), now=now)
    return bool(gone)
