# SPDX-License-Identifier: EUPL-1.2
"""Handing a case to a colleague, and letting a closed case rest again."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ..actions.hand_to_colleague import hand_to_colleague
from ..actions.rest_again import rest_again
from .case_reading import case_address
from .found import asking, of_case
from .labels import reason_words


@of_case(Permission.CASE_WRITE)
def hand(request: HttpRequest, case: UUID) -> HttpResponse:
    """Change who answers for a case."""
    try:
        to = UUID(request.POST.get("to", ""))
    except ValueError:
        return HttpResponseRedirect(f"{case_address(case)}#wie")
    words = clean(request.POST.get("why", ""))[:1000]
    reasons = hand_to_colleague(case, to=to, by=asking(request), now=timezone.localtime(), words=words)
    if reasons:
        told = {"case": case, "title": _("Doorgeven kan niet"), "reasons": reason_words(reasons)}
        return render(request, "casework/pages/cannot.html", told, status=409)
    return HttpResponseRedirect(case_address(case))


@of_case(Permission.CASE_WRITE)
def rest(request: HttpRequest, case: UUID) -> HttpResponse:
    """A closed case whose news was read needs nothing more."""
    if request.method == "POST":
        rest_again(case, by=asking(request), now=timezone.localtime())
    return HttpResponseRedirect(case_address(case))
