# SPDX-License-Identifier: EUPL-1.2
"""Herstel op papier: how it works, when it was used, and a drill that changes nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.recovery_pair import recovery_days

from ..actions.recover_counter import drill_recovery
from ..needs import Staff, needs
from ..recovery_words import sheets_of, why_not_opened
from ..roles import Permission


@sensitive_post_parameters("share_1", "share_2")
@needs(Permission.TEAM_MANAGE)
def recovery(request: HttpRequest) -> HttpResponse:
    """The words that were typed are never sent back, and kept nowhere."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    wrong, opens = "", 0
    if request.method == "POST":
        sheets = sheets_of(request.POST.get("share_1", ""), request.POST.get("share_2", ""))
        try:
            opens = drill_recovery(staff.counter, shares=sheets, by=staff.by, now=timezone.localtime())
        except SealError as refused:
            wrong = why_not_opened(refused)
    made, used = recovery_days(staff.counter)
    return render(
        request,
        "foundation/people/pages/recovery.html",
        {"summary": [("share_1", wrong)] if wrong else [], "opens": opens, "made": made, "used": used},
        status=422 if wrong else 200,
    )
