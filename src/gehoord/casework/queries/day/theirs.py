# SPDX-License-Identifier: EUPL-1.2
"""What is still somebody's when they want to leave: cases, and talks that are planned. Within the fence of who asks."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import ngettext

from ...models import Appointment, Case
from ...terms import AppointmentState


def cases_of(member: UUID) -> QuerySet[Case]:
    """The cases somebody answers for: open ones, and closed ones in which something is due again."""
    return Case.objects.filter(Q(closed_on=None) | Q(due_on__isnull=False), handler=member)


def appointments_of(member: UUID, *, today: date) -> QuerySet[Appointment]:
    """The talks that somebody planned and that are still to come."""
    return Appointment.objects.filter(by=member, on__gte=today, state=AppointmentState.PLANNED)


def still_theirs(member: UUID) -> list[str]:
    """Sentences that say what must find another pair of hands first, or none."""
    # A case of a circle may be shut for who asks: it keeps nobody from leaving, and is let go afterwards.
    found, cases = [], cases_of(member).filter(team__is_circle=False).count()
    talks = appointments_of(member, today=timezone.localdate()).count()
    if cases:
        found.append(
            ngettext(
                "Er staat nog %(n)s zaak op deze naam. Geef die eerst aan een collega.",
                "Er staan nog %(n)s zaken op deze naam. Geef die eerst aan collega's.",
                cases,
            )
            % {"n": cases}
        )
    if talks:
        found.append(
            ngettext(
                "Er staat nog %(n)s afspraak op deze naam. Geef die eerst aan een collega.",
                "Er staan nog %(n)s afspraken op deze naam. Geef die eerst aan collega's.",
                talks,
            )
            % {"n": talks}
        )
    return found
