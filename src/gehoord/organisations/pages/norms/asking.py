# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page about norms, for which organisation, and when; and days as people type them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_date

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ...models import Organisation
from ...queries.teams import organisation_of


@dataclass(frozen=True)
class Asking:
    """One request of somebody of an organisation."""

    staff: Staff
    organisation: Organisation
    now: datetime

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def may_edit(self) -> bool:
        return self.staff.may(Permission.ORG_EDIT)

    @property
    def may_steer(self) -> bool:
        return self.staff.may(Permission.ORG_STEER)


def asking(request: HttpRequest) -> Asking:
    """Behind @needs, which put the member there."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return Asking(staff, organisation_of(staff.counter), timezone.localtime())


def day_in(request: HttpRequest, name: str) -> date | None:
    """A day that was filled in; None when it is none."""
    try:
        return parse_date(request.POST.get(name, ""))
    except ValueError:
        return None
