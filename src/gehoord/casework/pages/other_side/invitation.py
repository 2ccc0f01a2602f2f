# SPDX-License-Identifier: EUPL-1.2
"""Using an invitation: is it you, one small check, and then a code of one's own that is shown before it counts."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.access import public

from ...actions.respondent.accept_invitation import accept_invitation, check_invitation, refuse_invitation
from ...queries.doors import Door, Shut, find_door
from ...queries.respondents import INVITED, notice_of
from .cookie import drop, load, store
from .door import shut_page

NOT_MINE = "not_mine"


@public
def invitation(request: HttpRequest) -> HttpResponse:
    """Ask who this is, and let a stranger close it unread."""
    held = load(request)
    if held is None:
        return HttpResponseRedirect(reverse("respondent:code"))
    given, now = held[0], timezone.localtime()
    with fenced(lookup=given.lookup_hash):
        found = find_door(given, today=now.date())
        if isinstance(found, Shut):
            return _shut(request, found)
        if found.door != INVITED:
            return HttpResponseRedirect(reverse("respondent:reading"))
        if request.method != "POST":
            return _show(request, found)
        if request.POST.get("do") == NOT_MINE:
            return _shut(request, refuse_invitation(given, now=now))
        left = check_invitation(given, said=request.POST.get("check", "")[:200], now=now)
        if isinstance(left, Shut):
            return _shut(request, left)
        if left:
            return _show(request, found, left=left)
    response = HttpResponseRedirect(reverse("respondent:own_code"))
    store(response, given, fresh=held[1] or Code.new())
    return response


@public
def own_code(request: HttpRequest) -> HttpResponse:
    """Show the code; only when they wrote it down it becomes theirs. Loading the page again shows the same one."""
    held = load(request)
    if held is None or held[1] is None:
        return HttpResponseRedirect(reverse("respondent:code"))
    given, fresh = held
    assert fresh is not None
    if request.method != "POST":
        return render(
            request,
            "casework/pages/other_side/own_code.html",
            {"text": fresh.text},
        )
    with fenced(lookup=given.lookup_hash):
        shut = accept_invitation(given, own=fresh, now=timezone.localtime())
    if shut is not None:
        return _shut(request, shut)
    response = HttpResponseRedirect(reverse("respondent:reading"))
    store(response, fresh)
    return response


def _shut(request: HttpRequest, why: Shut) -> HttpResponse:
    response = shut_page(request, why)
    drop(response)
    return response


def _show(request: HttpRequest, found: Door, *, left: int = 0) -> HttpResponse:
    told = notice_of(found.row, found.key)
    said = ""
    if left:
        said = _("Dat is niet het antwoord dat bij deze brief hoort.") + " "
        said += ngettext(
            "U kunt het nog %(n)s keer proberen.", "U kunt het nog %(n)s keer proberen.", left
        ) % {"n": left}
    return render(
        request,
        "casework/pages/other_side/invitation.html",
        {
            "name": told["name"],
            "asks": bool(told["check"]),
            "counter": counter_map().by_id.get(found.row.counter_id),
            "errors": [("check", said)] if said else [],
            "said": [said] if said else [],
        },
        status=422 if said else 200,
    )
