# SPDX-License-Identifier: EUPL-1.2
"""Somebody will be away, and a colleague stands in (afwezig melden, waarnemer kiezen)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ..colleagues import colleagues
from ..models import Absence, Member
from ..roles import Permission


def set_absence(
    member: UUID,
    *,
    counter: int,
    since: date,
    until: date | None,
    stand_in: UUID | None,
    by: str,
    now: datetime,
) -> list[str]:
    """Write down that a member is away from `since` to the day before `until` (None: not known yet).

    All reasons why not, as sentences, or none. Nothing of the work changes hands: the stand-in sees it as well.
    """
    with transaction.atomic():
        # Two people who name each other at the same moment would both be gone.
        list(Member.objects.select_for_update().filter(counter=counter, left_on=None).order_by("pk"))
        reasons = _why_not(member, counter=counter, since=since, until=until, stand_in=stand_in)
        if reasons:
            return reasons
        Absence.objects.create(
            member_id=member, counter_id=counter, since=since, until=until, replacement_id=stand_in
        )
        record(
            "absence.set",
            by=by,
            counter=counter,
            subject=str(member),
            facts={"from": str(since), "until": str(until or ""), "to": str(stand_in or "")},
            now=now,
        )
    return []


def end_absence(key: int, *, counter: int, by: str, now: datetime) -> bool:
    """Back from today on, or a plan that is off. False when it was over already."""
    today = now.date()
    with transaction.atomic():
        row = Absence.objects.select_for_update().filter(pk=key, counter=counter).first()
        if row is None or (row.until is not None and row.until <= today):
            return False
        Absence.objects.filter(pk=key).update(until=max(row.since, today))
        record("absence.ended", by=by, counter=counter, subject=str(row.member_id), now=now)
    return True


def _why_not(
    member: UUID, *, counter: int, since: date, until: date | None, stand_in: UUID | None
) -> list[str]:
    reasons = []
    if until is not None and until <= since:
        reasons.append(_("De laatste dag ligt voor de eerste. Kijk de dagen nog eens na."))
    meanwhile = Absence.objects.filter(Q(until=None) | Q(until__gt=since), counter=counter)
    if until is not None:
        meanwhile = meanwhile.filter(since__lt=until)
    if meanwhile.filter(member=member).exists():
        reasons.append(_("In die dagen staat al een afwezigheid. Haal die eerst weg."))
    if stand_in is None:
        return reasons
    if stand_in == member:
        reasons.append(_("Kies een collega: niemand neemt voor zichzelf waar."))
    elif stand_in not in {one.id for one in colleagues(counter, who_may=Permission.CASE_WRITE)}:
        reasons.append(_("Deze collega werkt hier niet meer, of mag geen zaken behandelen. Kies een ander."))
    elif meanwhile.filter(member=stand_in, replacement=member).exists():
        reasons.append(_("Deze collega is dan ook weg, en rekent op jou. Kies een ander."))
    return reasons
