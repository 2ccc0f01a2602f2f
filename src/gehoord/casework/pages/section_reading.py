# SPDX-License-Identifier: EUPL-1.2
"""Opening one of the pages of a case beside its first: the same reason to read, the same line in the log."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone

from gehoord.foundation.audit.log import record

from ..actions.open_case import OWN, hold_to_read
from ..queries.opened import Held
from .case_reading import case_address
from .found import asking
from .reading_reason import given_reason


def read_section(request: HttpRequest, case: UUID) -> Held | HttpResponseRedirect:
    """The held case, and the reading logged; for a colleague's case without a reason the page that asks for one.

    Raises Case.DoesNotExist, also for a case of another counter.
    """
    staff = asking(request)
    held = hold_to_read(case, by=staff, now=timezone.localtime())
    why = given_reason(request, case) or (OWN if held.row.handler_id == staff.id else "")
    if not why:
        return HttpResponseRedirect(case_address(case))
    record("case.opened", by=staff.by, counter=staff.counter, subject=str(case), why=why, now=timezone.now())
    return held
