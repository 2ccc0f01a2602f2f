# SPDX-License-Identifier: EUPL-1.2
"""One service of one counter: say from today on whether it is there, and why not."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.reference.terms import services
from gehoord.foundation.web.components.options import Option

from ..actions.change_service import change_service
from ..needs import needs
from ..roles import Permission
from ..services import offers_of
from .profile import changing, done, shown_offer

YES, NO = "yes", "no"


@needs(Permission.COMPARE)
def profile_service(request: HttpRequest, code: str, service: str) -> HttpResponse:
    """Ask whether it is offered; keep the answer."""
    staff, counter = changing(request, code)
    if service not in services:
        raise Http404
    offer = offers_of(counter.pk, today=timezone.localdate())[service]
    chosen, reason = YES if offer.is_offered else NO, offer.reason
    wrong: list[str] = []
    if request.method == "POST":
        chosen, reason = request.POST.get("offered", ""), request.POST.get("reason", "")
        wrong = [] if chosen in (YES, NO) else [_("Kies ja of nee.")]
        if not wrong:
            wrong = change_service(
                counter,
                code=service,
                is_offered=chosen == YES,
                reason=reason,
                by=staff.by,
                now=timezone.localtime(),
            )
        if not wrong:
            return done(code, "dienst")
    return render(
        request,
        "foundation/people/pages/profile_service.html",
        {
            "counter": counter,
            "service": shown_offer(offer),
            "options": [Option(YES, _("Ja")), Option(NO, _("Nee"))],
            "chosen": chosen,
            "reason": reason,
            "wrong": wrong,
            "summary": [("reason" if chosen == NO else "offered", one) for one in wrong],
        },
        status=422 if wrong else 200,
    )
