# SPDX-License-Identifier: EUPL-1.2
"""Toegankelijkheid: the statement that the law asks of government sites, with the link to the register."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ..access import public
from .information import information

# The five statuses of the Dutch register, in our own words.
STATUSES: dict[str, str | Promise] = {
    "A": _("Deze site voldoet helemaal aan de regels. Een onderzoek laat dat zien."),
    "B": _(
        "Deze site voldoet bijna helemaal aan de regels. Wat er nog niet goed is, weten we en lossen we op."
    ),
    "C": _("We zijn bezig. We testen zelf bij elke wijziging. Een onderzoek door anderen moet nog komen."),
    "D": _("We weten wat er nog niet goed is, maar we hebben nog niet alles op een rij gezet."),
    "E": _("Deze site voldoet nog niet aan de regels."),
}


@public
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Status A to E from the settings; an unknown one is a mistake in the settings and not hidden."""
    return information(
        request,
        "accessibility.html",
        {
            "status": settings.ACCESSIBILITY_STATUS,
            "said": STATUSES[settings.ACCESSIBILITY_STATUS],
            "register": settings.ACCESSIBILITY_REGISTER_URL,
            "mail": settings.SERVICE_MAIL,
        },
    )
