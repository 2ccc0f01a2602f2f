# SPDX-License-Identifier: EUPL-1.2
"""The web part on its own: its addresses and a few pages that fail on purpose."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path

from gehoord.foundation.web import urls as web
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page


@public
def echo(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{request.method} {request.META.get('HTTP_ORIGIN', '')}")


@public
def form(request: HttpRequest) -> HttpResponse:
    from django.shortcuts import render

    if request.method == "POST":
        return HttpResponse(f"said {request.POST.get('story', '')} {request.META.get('HTTP_ORIGIN', '')}")
    context = {
        "switch_form": "step",
        "answers": [("a", "Geloof", "Ook geen geloof"), ("b", "Leeftijd"), ("x", "Weet ik niet", "", True)],
        "problems": [("story", "Vertel in een paar woorden wat er gebeurde.")],
    }
    return render(request, "form_for_tests.html", context)


@public
def broken(request: HttpRequest) -> HttpResponse:
    raise {
        "403": PermissionDenied,
        "413": RequestDataTooBig,
        "500": RuntimeError,
        "503": OperationalError,
    }[request.GET["how"]]("on purpose")


@public
def many(request: HttpRequest) -> HttpResponse:
    return error_page(request, 429)


urlpatterns = [
    path("loket/kapot/", broken),
    *web.plain_urlpatterns,
    *i18n_patterns(
        path("vorm/", form),
        path("echo/", echo),
        path("kapot/", broken),
        path("druk/", many),
        *web.localized_urlpatterns,
        prefix_default_language=False,
    ),
]
handler400 = "gehoord.foundation.web.handlers.handler400"
handler403 = "gehoord.foundation.web.handlers.handler403"
handler404 = "gehoord.foundation.web.handlers.handler404"
handler500 = "gehoord.foundation.web.handlers.handler500"
