# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody is there to go on with a case today."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from .models import Absence, Member
from .roles import Permission, permissions_of


def can_handle(member: UUID, *, counter: int, today: date) -> bool:
    """Whether this member still works at the counter, may handle cases, and is not away today."""
    row = Member.objects.filter(pk=member, counter=counter, left_on=None, invited_until=None).first()
    if row is None or Permission.CASE_WRITE not in permissions_of(row.roles):
        return False
    away = Absence.objects.filter(member=member, since__lte=today)
    return not away.filter(Q(until=None) | Q(until__gt=today)).exists()
