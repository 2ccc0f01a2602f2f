# SPDX-License-Identifier: EUPL-1.2
"""What every page of a counter shows around itself: who is signed in, and where this person may go."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .roles import Permission
from .unlock import FOREIGN_KEY

SHORTCUTS = "sneltoetsen"
"""The cookie of who turned the shortcuts on, in this browser, for the counter's pages only. Off is the rule:
keys of one letter get in the way of who speaks to the computer or has it read aloud (WCAG 2.1.4)."""

# Addresses, not names: what lies behind them comes later in the chain than this.
PLACES = (
    ("/loket/organisatie/", _("Overzicht"), Permission.ORG),
    ("/loket/organisatie/meldpunt/", _("Meldpunt"), Permission.ORG_DESK),
    ("/loket/organisatie/verzoeken/", _("Verzoeken"), Permission.ORG_ANSWER),
    ("/loket/organisatie/afspraken/", _("Afspraken"), Permission.ORG),
    ("/loket/organisatie/grenzen/", _("Grenzen"), Permission.ORG_LIMITS),
    ("/loket/organisatie/gedragsregels/", _("Gedragsregels"), Permission.ORG),
    ("/loket/organisatie/peiling/", _("Peiling"), Permission.ORG_RESULTS),
    ("/loket/organisatie/procestoets/", _("Procestoets"), Permission.ORG_RESULTS),
    ("/loket/organisatie/bestuur/", _("Voor het bestuur"), Permission.ORG_RESULTS),
    ("/loket/vandaag/", _("Vandaag"), Permission.INBOX),
    ("/loket/", _("Postvak"), Permission.INBOX),
    ("/loket/melding/nieuw/", _("Nieuwe melding"), Permission.INTAKE),
    ("/loket/klachten/", _("Klachten"), Permission.COMPLAINTS),
    ("/loket/vastgelopen/", _("Wat vastloopt"), Permission.COUNTERS),
    ("/loket/loketten/", _("Loketten"), Permission.COUNTERS),
    ("/loket/verantwoording/", _("Register"), Permission.REGISTER),
    ("/loket/verantwoording/notas/", _("Beslisnota's"), Permission.NOTES),
    ("/loket/zoeken/", _("Zoeken"), Permission.CASE_READ),
    ("/loket/gesprekken/", _("Afspraken"), Permission.CASE_READ),
    ("/loket/overzicht/", _("Overzicht"), Permission.CASE_STEER),
    ("/loket/terugbellen/", _("Terugbellen"), Permission.INTAKE),
    ("/loket/aangeboden/", _("Aangeboden"), Permission.CASE_READ),
    ("/loket/cijfers/", _("Cijfers"), Permission.FIGURES_EXACT),
    ("/loket/vergelijken/", _("Loketten vergelijken"), Permission.COMPARE),
    ("/loket/ons-loket/", _("Ons loket"), Permission.CASE_STEER),
    ("/loket/team/", _("Team"), Permission.TEAM_MANAGE),
    ("/loket/vernietigen/", _("Vernietigen"), Permission.CASE_STEER),
    ("/loket/organisaties/", _("Organisaties"), Permission.CASE_READ),
    ("/loket/organisaties/verzoeken/", _("Gevraagd"), Permission.CASE_READ),
    ("/loket/organisaties/aanvragen/", _("Aanvragen"), Permission.ORGANISATIONS),
    ("/loket/logboek/", _("Logboek"), Permission.LOG_READ),
    ("/loket/taken/", _("Taken"), Permission.JOBS),
)

OWN_PLACES = (
    ("/loket/afwezig/", _("Afwezig zijn"), Permission.INTAKE),
    ("/loket/opleiding/", _("Mijn opleiding"), Permission.INTAKE),
    ("/loket/belangen/", _("Mijn belangen"), Permission.CASE_READ),
    ("/loket/sneltoetsen/", _("Sneltoetsen"), Permission.INBOX),
    ("/loket/goedkeuren/", _("Goedkeuren"), Permission.CASE_READ),
    ("/loket/wachtzin/", _("Mijn wachtzin"), None),
)
"""About oneself: under one's own name."""
ON_THE_BAR, OF_ORGANISATION = 6, 4
"""So many places stand in the header; the rest is one press further. More would take a second line at 1280 px,
fewer for an organisation, whose name is longer than that of a counter."""


def staff(request: HttpRequest) -> dict[str, Any]:
    """`staff`, `places` and the menus for the frame; nothing on pages without a member."""
    member = getattr(request, "staff", None)
    if member is None:
        return {"staff": None}
    mine = [(address, words) for address, words, permission in PLACES if member.may(permission)]
    here = _here(request.path, [address for address, _words in mine])
    places = [(address, words, address == here) for address, words in mine]
    most = OF_ORGANISATION if member.is_organisation else ON_THE_BAR
    first = most if len(places) > most + 1 else len(places)
    return {
        "staff": member,
        "foreign_key": request.session.get(FOREIGN_KEY, False),
        "places": places[:first],
        "more_places": places[first:],
        "is_in_more": any(here for _address, _words, here in places[first:]),
        "own_places": [
            (address, words, request.path.startswith(address))
            for address, words, permission in OWN_PLACES
            if permission is None or member.may(permission)
        ],
        "shortcuts": request.COOKIES.get(SHORTCUTS) == "aan",
    }


def _here(path: str, addresses: list[str]) -> str:
    """The place that a page belongs to: of two that both fit, the nearest."""
    fits = [one for one in addresses if path == one or (one != "/loket/" and path.startswith(one))]
    return max(fits, key=len, default="")


def first_place(permissions: frozenset[Permission]) -> str:
    """Where somebody with these permissions begins: the first page that is theirs."""
    return next((address for address, _words, needed in PLACES if needed in permissions), "/loket/wachtzin/")
