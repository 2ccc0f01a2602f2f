# SPDX-License-Identifier: EUPL-1.2
"""A counter says that it offers a service from today on, or that it does not and why."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Counter, Service
from gehoord.foundation.people.services import offers_of

LONGEST = 300


def change_service(
    counter: Counter, *, code: str, is_offered: bool, reason: str, by: str, now: datetime
) -> list[str]:
    """Keep what the counter offers from today on. Returns the reasons why not, or nothing.

    reason: for everybody to read, so only asked and kept where the service is not offered. What was said before
    stays with its days. Raises KeyError for a code that is not in the catalogue.
    """
    today, reason = localdate(now), " ".join(reason.split())
    if counter.closed_on is not None:
        return [_("Dit loket is gesloten.")]
    if not is_offered and not reason:
        return [_("Schrijf op waarom dit loket dit niet biedt. Iedereen kan dat lezen.")]
    if len(reason) > LONGEST:
        return [_("Dit is te lang: hoogstens %(most)s tekens.") % {"most": LONGEST}]
    kept_reason = "" if is_offered else reason
    with transaction.atomic():
        Counter.objects.select_for_update().get(pk=counter.pk)
        before = offers_of(counter.pk, today=today)[code]
        if (before.is_offered, before.reason) == (is_offered, kept_reason):
            return []
        # Something said and changed on one day was in force on no day: it leaves no line.
        Service.objects.filter(counter=counter, code=code, until=None, since=today).delete()
        Service.objects.filter(counter=counter, code=code, until=None).update(until=today)
        Service.objects.create(
            counter=counter, code=code, is_offered=is_offered, reason=kept_reason, since=today
        )
        event = "service.offered" if is_offered else "service.stopped"
        for chain in (counter.pk, None):
            record(event, by=by, counter=chain, facts={"code": code, "counter": counter.code}, now=now)
    transaction.on_commit(routing.forget)
    return []
