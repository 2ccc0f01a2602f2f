# SPDX-License-Identifier: EUPL-1.2
"""After sending: where it is, by when there is an answer, and the code once more."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from gehoord.foundation.web.access import public

from .carried import drop, load


@public
def sent(request: HttpRequest) -> HttpResponse:
    """The confirmation. It can be reloaded and printed; the code is shown until the browser closes."""
    carried = load(request)
    if carried is None or not carried.sent:
        return HttpResponseRedirect(reverse("reporting:check" if carried else "reporting:begin"))
    if request.method == "POST":
        # "Ik heb mijn code opgeschreven": the browser forgets it.
        response = HttpResponseRedirect(reverse("web:home"))
        drop(response)
        return response
    return render(
        request,
        "reporting/pages/sent.html",
        {
            "code": carried.code.text,
            "spoken": carried.code.spoken(),
            "told": carried.sent,
            "by": date.fromisoformat(carried.sent["by"]),
        },
    )
