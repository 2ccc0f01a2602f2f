# SPDX-License-Identifier: EUPL-1.2
"""Herstel als niemand meer kan inloggen: two sheets of paper let one member begin anew."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.throttle import is_too_often

from ..actions.recover_counter import recover_counter
from ..models import Member
from ..needs import public
from ..recovery_words import sheets_of, why_not_opened
from .team_add import invitation_page


@sensitive_post_parameters("share_1", "share_2")
@public
def recover(request: HttpRequest) -> HttpResponse:
    """Who holds two sheets holds the counter: nothing else is asked, and it is logged and told to all."""
    wrong = ""
    if request.method == "POST":
        member = (
            Member.objects.select_related("counter")
            .filter(login=request.POST.get("login", "")[:200].strip().lower(), left_on=None)
            .first()
        )
        try:
            if is_too_often(request, "sign-in"):
                wrong = _("Er is te vaak geprobeerd in te loggen vanaf deze plek. Wacht tien minuten.")
            else:
                return invitation_page(request, *_recovered(request, member))
        except SealError as refused:
            wrong = why_not_opened(refused)
    return render(
        request,
        "foundation/people/pages/recover.html",
        {"summary": [("share_1", wrong)] if wrong else [], "login": request.POST.get("login", "")},
        status=422 if wrong else 200,
    )


def _recovered(request: HttpRequest, member: Member | None) -> tuple[Member, Code]:
    sheets = sheets_of(request.POST.get("share_1", ""), request.POST.get("share_2", ""))
    if member is None:
        raise SealError("foreign")
    return member, recover_counter(member, shares=sheets, by=str(member.pk), now=timezone.localtime())
