# SPDX-License-Identifier: EUPL-1.2
"""Sneltoetsen: which there are, and turning them on or off in this browser. Off is the rule (WCAG 2.1.4)."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..context import SHORTCUTS
from ..needs import for_members

YEAR = 365 * 24 * 3600
KEYS = (
    (("?",), _("Deze bladzijde")),
    (("/",), _("Zoeken")),
    (("j",), _("Volgende regel in een lijst")),
    (("k",), _("Vorige regel in een lijst")),
    (("Enter",), _("Open de regel waar je op staat")),
    (("n",), _("In een zaak: schrijf een notitie")),
    (("g", "v"), _("Naar Vandaag")),
    (("g", "p"), _("Naar het postvak")),
    (("g", "m"), _("Naar een nieuwe melding")),
    (("g", "o"), _("Naar het overzicht")),
    (("g", "t"), _("Naar terugbellen")),
)
"""The keys that `web/static/web/keys.js` listens to; g and then a letter, one after the other."""


@for_members
def shortcuts(request: HttpRequest) -> HttpResponse:
    """The list, and the switch."""
    if request.method == "POST":
        answer = HttpResponseRedirect(reverse("people:shortcuts"))
        if request.POST.get("keys") == "aan":
            answer.set_cookie(
                SHORTCUTS,
                "aan",
                max_age=YEAR,
                path="/loket/",
                secure=settings.COOKIES_SECURE,
                httponly=True,
                samesite="Strict",
            )
        else:
            answer.delete_cookie(SHORTCUTS, path="/loket/", samesite="Strict")
        return answer
    return render(request, "foundation/people/pages/shortcuts.html", {"keys": KEYS})
