# SPDX-License-Identifier: EUPL-1.2
"""Stopping half-way: the code to come back with, and coming back with it."""

from datetime import date, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError, SealError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.throttle import is_too_often

from .carried import drop, load, load_draft, store
from .code_words import NOT_FOUND, slip_in_words


@public
def save(request: HttpRequest) -> HttpResponse:
    """Save what is filled in so far under the code, and show the code. POST forgets it in this browser."""
    carried = load(request)
    if carried is None or carried.sent:
        return HttpResponseRedirect(reverse("reporting:begin"))
    if request.method == "POST":
        response = HttpResponseRedirect(reverse("web:home"))
        drop(response)
        return response
    today = timezone.localdate()
    carried.saved_until = (today + timedelta(days=settings.DRAFT_DAYS)).isoformat()
    response = render(
        request,
        "reporting/pages/save.html",
        {
            "code": carried.code.text,
            "spoken": carried.code.spoken(),
            "until": date.fromisoformat(carried.saved_until),
        },
    )
    store(response, carried, today=today)
    return response


@public
def resume(request: HttpRequest) -> HttpResponse:
    """Take up a saved report with its code. The code travels by POST only."""
    if request.method != "POST":
        return _form(request)
    typed = request.POST.get("code", "")[:200]
    if is_too_often(request, "resume"):
        return render(request, "foundation/web/pages/too_often.html", status=429)
    try:
        code = Code.parse(typed)
        carried = load_draft(code, today=timezone.localdate())
    except CodeError as error:
        return _again(request, slip_in_words(error), typed)
    except SealError:
        carried = None
    if carried is None:
        return _again(request, NOT_FOUND, typed)
    response = HttpResponseRedirect(reverse("reporting:check"))
    store(response, carried, today=timezone.localdate())
    return response


def _again(request: HttpRequest, said: object, typed: str) -> HttpResponse:
    return _form(request, said=str(said), typed=typed)


def _form(request: HttpRequest, *, said: str = "", typed: str = "") -> HttpResponse:
    return render(
        request,
        "reporting/pages/resume.html",
        {
            "errors": [("code", said)] if said else [],
            "code_errors": [said] if said else [],
            "code_extra": {"spellcheck": "false", "autocapitalize": "characters", "dir": "ltr"},
            "typed": typed,
        },
        status=422 if said else 200,
    )
