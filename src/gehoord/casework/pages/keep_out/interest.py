# SPDX-License-Identifier: EUPL-1.2
"""Somebody says that they have something to do with a case (Besluit ADV art. 2(5-6)): from then on it is not there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission

from ...actions.keep_out.keep_member_out import declare_interest
from ...queries.opened import hold
from ..found import asking, of_case
from ..labels import reason_words


@of_case(Permission.CASE_READ)
def interest(request: HttpRequest, case: UUID) -> HttpResponse:
    """Say what it does, and do it when it is sure: it cannot be taken back on the own account."""
    if request.method == "POST":
        return keep_off(request, case)
    hold(case, keys=asking(request).keys)
    return render(request, "casework/pages/keep_out/interest.html", {"case": case})


def keep_off(request: HttpRequest, case: UUID) -> HttpResponse:
    """Do it: the next page is about no case any more."""
    reasons = declare_interest(case, by=asking(request), now=timezone.localtime())
    if reasons:
        told = {"case": case, "title": _("Iemand moet het kunnen lezen"), "reasons": reason_words(reasons)}
        return render(request, "casework/pages/cannot.html", told, status=409)
    return render(request, "casework/pages/keep_out/off.html")
