# SPDX-License-Identifier: EUPL-1.2
"""Welkom: an invited person takes a passphrase of their own."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from gehoord.foundation.web.throttle import is_too_often

from ..actions.accept_invitation import InvitationError, accept_invitation
from ..needs import public
from ..passphrase_rules import MIN_LENGTH, why_not_passphrase


@sensitive_post_parameters("code", "passphrase", "again")
@public
def welcome(request: HttpRequest) -> HttpResponse:
    """The invitation code works once; after it one signs in and sets up the one-time codes."""
    wrong: dict[str, str] = {}
    if request.method == "POST":
        wrong = _accept(request)
        if not wrong:
            return HttpResponseRedirect(f"{reverse('people:sign_in')}?welkom")
    return render(
        request,
        "foundation/people/pages/welcome.html",
        {
            "wrong": wrong,
            "summary": list(wrong.items()),
            "login": request.POST.get("login", ""),
            "code": request.POST.get("code", ""),
            "length": MIN_LENGTH,
        },
        status=422 if wrong else 200,
    )


def _accept(request: HttpRequest) -> dict[str, str]:
    login, passphrase = request.POST.get("login", "")[:200], request.POST.get("passphrase", "")[:1000]
    if is_too_often(request, "sign-in"):
        return {"": _("Er is te vaak geprobeerd in te loggen vanaf deze plek. Wacht tien minuten.")}
    reasons = why_not_passphrase(passphrase, login=login)
    if reasons:
        return {"passphrase": " ".join(reasons)}
    if passphrase != request.POST.get("again", ""):
        return {"again": _("De twee wachtzinnen zijn niet gelijk. Typ ze nog eens.")}
    try:
        accept_invitation(
            login, code=request.POST.get("code", "")[:200], passphrase=passphrase, now=timezone.localtime()
        )
    except InvitationError as refused:
        return {"code": str(refused)}
    return {}
