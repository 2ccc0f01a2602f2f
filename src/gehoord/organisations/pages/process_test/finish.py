# SPDX-License-Identifier: EUPL-1.2
"""Ending a test: what is still open, and on which day it is done again."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import key_typed

from ...actions.process_test.finish_test import finish_test
from ...rules.process_test import why_not_finish
from ...terms.process_test import FINISH
from .asking import Errors, asking, day, frame, reasons, said, test_or_404

AGAIN_DAYS = 365
"""A year: what changed shows by then. Our own proposal."""
YES, NO = "yes", "no"


@needs(Permission.ORG_STEER)
def finish(request: HttpRequest, key: UUID) -> HttpResponse:
    """All reasons why it cannot end yet, or the button that freezes it."""
    there, errors = test_or_404(key), _do(request, key)
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(f"{reverse('employer:process_test', args=[key])}?klaar=af")
    staff = asking(request)
    owners = [(str(one.id), one.name) for one in colleagues(staff.counter, who_may=Permission.ORG)]
    return render(
        request,
        "organisations/pages/process_test/finish.html",
        {
            **frame(request, there, FINISH),
            "before": [_(one) for one in why_not_finish(there.standing)],
            "again": request.POST.get("again", YES),
            "again_on": request.POST.get(
                "again_on", (timezone.localdate() + timedelta(days=AGAIN_DAYS)).isoformat()
            ),
            "owner": request.POST.get("owner", str(staff.id)),
            "owners": owners,
            "choices_again": [
                (YES, _("Ja, op deze dag")),
                (NO, _("Nee, deze taak bestaat straks niet meer")),
            ],
            "errors": errors,
            "wrong": dict(errors),
        },
        status=422 if errors else 200,
    )


def _do(request: HttpRequest, key: UUID) -> Errors:
    if request.method != "POST":
        return []
    staff, wants = asking(request), request.POST.get("again", YES) == YES
    again_on, owner = day(request, "again_on"), key_typed(request.POST.get("owner", ""))
    if wants and again_on is None:
        return [("again_on", _("Kies de dag waarop jullie de toets opnieuw doen."))]
    if owner and owner not in {one.id for one in colleagues(staff.counter, who_may=Permission.ORG)}:
        return [("owner", _("Kies iemand van jullie team."))]
    return reasons(
        finish_test(
            key,
            again_on=again_on if wants else None,
            owner=owner if wants else None,
            **said(request),
        )
    )
