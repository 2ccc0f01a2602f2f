# SPDX-License-Identifier: EUPL-1.2
"""What every page of a counter shows around itself: who is signed in, and where this person may go."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .roles import Permission
from .unlock import FOREIGN_KEY

# Addresses, not names: what lies behind them comes later in the chain than this.
PLACES = (
    ("/loket/", _("Postvak"), Permission.INBOX),
    ("/loket/melding/nieuw/", _("Nieuwe melding"), Permission.INTAKE),
    ("/loket/terugbellen/", _("Terugbellen"), Permission.INTAKE),
    ("/loket/zoeken/", _("Zoeken"), Permission.CASE_READ),
    ("/loket/cijfers/", _("Cijfers"), Permission.FIGURES_EXACT),
    ("/loket/team/", _("Team"), Permission.TEAM_MANAGE),
    ("/loket/loketten/", _("Loketten"), Permission.COUNTERS),
    ("/loket/logboek/", _("Logboek"), Permission.LOG_READ),
    ("/loket/taken/", _("Taken"), Permission.JOBS),
)


def staff(request: HttpRequest) -> dict[str, Any]:
    """`staff` and `places` for the frame; nothing on pages without a member."""
    member = getattr(request, "staff", None)
    if member is None:
        return {"staff": None}
    path = request.path
    return {
        "staff": member,
        "foreign_key": request.session.get(FOREIGN_KEY, False),
        "places": [
            (address, words, path == address or (address != "/loket/" and path.startswith(address)))
            for address, words, permission in PLACES
            if member.may(permission)
        ],
    }


def first_place(permissions: frozenset[Permission]) -> str:
    """Where somebody with these permissions begins: the first page that is theirs."""
    return next((address for address, _words, needed in PLACES if needed in permissions), "/loket/wachtzin/")
