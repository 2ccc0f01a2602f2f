# SPDX-License-Identifier: EUPL-1.2
"""The letter to a partner, to print or to read out: exactly the words that the reporter allowed."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.routing import counter_map

from ...queries.consents import live
from ...queries.opened import hold
from ..found import asking, of_case


@of_case(Permission.CASE_WRITE)
def partner_letter(request: HttpRequest, case: UUID, key: UUID) -> HttpResponse:
    """Only while the yes holds or after it was used: without it there is nothing to print."""
    staff = asking(request)
    held = hold(case, keys=staff.keys)
    one = held.facts.warm.get(str(key))
    if one is None or (one["state"] == "asked" and live(held, "referral", about=key) is None):
        raise Http404
    return render(
        request,
        "casework/pages/aftercare/partner_letter.html",
        {
            "case": case,
            "one": one,
            "counter": counter_map().by_id.get(staff.counter),
            "by": staff.name,
            "today": timezone.localdate(),
        },
    )
